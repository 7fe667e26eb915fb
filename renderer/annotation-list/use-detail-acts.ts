/** What the card beside the list can do: the same as beside the page, but for what needs words selected on the page. */
import { useMemo } from 'react'
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { AnnotationId, ReportId } from '../../shared/model/ids.ts'
import { useAnnotationActs } from '../annotations/index.ts'
import type { AnnotationActs, CardActs, DeskAction, Outcome } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { outlineOf, useCardActs, useCopyRanges } from '../reader/index.ts'
import type { Outline } from '../reader/index.ts'
import type { AllAnnotations } from './use-all-annotations.ts'

export type DetailActOptions = {
  readonly report: ReportId
  /** Undefined for a report that is away. */
  readonly text: ReportText | undefined
  readonly dispatch: Dispatch<DeskAction>
  /** Goes to the passage. */
  readonly onOpen: () => void
  readonly onRemove: (id: AnnotationId) => void
  readonly patch: AllAnnotations['patch']
}

const noText: ReportText = { blocks: [], footnoteMarks: [] }

export function useDetailActs({
  report,
  text = noText,
  dispatch,
  onOpen,
  onRemove,
  patch,
}: DetailActOptions): {
  readonly acts: CardActs
  readonly blockOf: Outline['blockOf']
} {
  const { t } = useTranslation()
  const { notify } = useApp()
  const outline = useMemo(() => outlineOf(text), [text])
  const plain = useAnnotationActs(report, outline)
  const copying = useCopyRanges(report, outline)
  const acts = useMemo(() => shownAtOnce(plain, patch), [plain, patch])
  const cards = useCardActs({
    outline,
    acts,
    selected: () => null,
    clearSelection: nothing,
    dispatch,
    goToAnnotation: onOpen,
    remove: ({ id }) => onRemove(id),
    copying,
  })
  return {
    blockOf: outline.blockOf,
    acts: useMemo(
      () => ({
        ...cards,
        resize: (annotation) => {
          cards.jump(annotation)
          notify(t('annotation.chooseHint'))
        },
      }),
      [cards, notify, t],
    ),
  }
}

function nothing(): void {
  // There is no selection on this screen.
}

/** What is on disk is in the list before the list has been read again. */
function shownAtOnce(acts: AnnotationActs, patch: AllAnnotations['patch']): AnnotationActs {
  const shown = async (saving: Promise<Outcome | null>): Promise<Outcome | null> => {
    const outcome = await saving
    if (outcome?.saved != null) patch([outcome.saved], [])
    return outcome
  }
  return {
    ...acts,
    change: (id, change) => shown(acts.change(id, change)),
    reply: (id, note) => shown(acts.reply(id, note)),
    changeReply: (id, reply, note) => shown(acts.changeReply(id, reply, note)),
  }
}
