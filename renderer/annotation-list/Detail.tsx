/** The annotation that the keyboard is on: its card, with all that can be done without the page, and the next doubtful one. */
import { LocateFixed, SkipForward } from 'lucide-react'
import { useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import { sectionValue } from '../../shared/filter/item.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import {
  AnnotationCard,
  annotationOf,
  deskReducer,
  emptyDesk,
  shownText,
  useUnsaved,
  withUnsaved,
} from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { useColourNames } from '../colour-names.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { LayerSigns } from './LayerSigns.tsx'
import { placeWords } from '../place-words.ts'
import type { AllAnnotations } from './use-all-annotations.ts'
import { useDetailActs } from './use-detail-acts.ts'
import { useFocusKept } from './use-focus-kept.ts'
import type { Names } from './use-names.ts'

export type DetailProps = {
  readonly item: ListItem
  readonly names: Names
  /** Annotations in the list whose place is in doubt, this one left out. */
  readonly doubts: number
  readonly onNextDoubt: () => void
  readonly onOpen: () => void
  readonly onRemove: (id: AnnotationId) => void
  readonly patch: AllAnnotations['patch']
  /** Gives the focus back to the list. */
  readonly onLeave: () => void
}

export function Detail(props: DetailProps) {
  const { item, names, doubts, onNextDoubt, onOpen, onLeave } = props
  const { t } = useTranslation()
  const { id, report, section, layer } = item.annotation
  const pane = useRef<HTMLElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const card = (): HTMLElement | null => pane.current?.querySelector<HTMLElement>('.annotation') ?? null
  const texts = useReportTexts(useMemo(() => [report], [report])).value
  useFocusKept(pane, () => card() ?? next.current)
  useNextAfterDoubt(item, pane, next)
  // The next doubtful one is heard, and its acts are a Tab away.
  const leaving = useRef<AnnotationId | null>(null)
  useLayoutEffect(() => {
    const here = card()
    if (leaving.current === null || leaving.current === id || here === null) return
    leaving.current = null
    here.focus()
  })
  const where = [
    section === null ? '' : names.of('section', sectionValue(report, section)),
    names.of('report', report),
  ]
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }
  return (
    <aside ref={pane} className="list-detail" aria-label={t('list.detail')} onKeyDown={onKey}>
      <p className="list-detail-where">{where.filter((part) => part !== '').join(' · ')}</p>
      <p className="list-detail-layer">
        <span>
          {t('list.chip', { field: t('list.field.layers'), value: shownText(names.of('layer', layer)) })}
        </span>
        <LayerSigns layer={names.layers.byId(layer)} />
      </p>
      {texts !== null && <DetailCard key={id} {...props} text={texts.get(report)} />}
      <div className="list-detail-acts">
        {doubts > 0 && (
          <Button
            ref={next}
            onClick={() => {
              leaving.current = id
              onNextDoubt()
            }}
          >
            <SkipForward aria-hidden="true" />
            {t('list.nextDoubt', { count: doubts })}
          </Button>
        )}
        <Button onClick={onOpen}>
          <LocateFixed aria-hidden="true" />
          {t('list.open')}
        </Button>
      </div>
    </aside>
  )
}

/** With the place confirmed the next doubtful one is one key away. */
function useNextAfterDoubt(
  { annotation: { id }, state }: ListItem,
  pane: RefObject<HTMLElement | null>,
  next: RefObject<HTMLElement | null>,
): void {
  const before = useRef({ id, state })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { id, state }
    const { activeElement } = document
    const here = activeElement === document.body || pane.current?.contains(activeElement) === true
    if (here && was.id === id && was.state !== 'exact' && state === 'exact') next.current?.focus()
  }, [id, state, pane, next])
}

type DetailCardProps = Pick<DetailProps, 'item' | 'names' | 'onOpen' | 'onRemove' | 'patch'> & {
  /** Of its report; undefined when that is away. */
  readonly text: ReportText | undefined
}

function DetailCard({ item, names, text, onOpen, onRemove, patch }: DetailCardProps) {
  const { t } = useTranslation()
  const { lang, settings } = useApp()
  const { author, activeLayer } = settings
  const { id, report, anchors } = item.annotation
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk)
  const { acts, blockOf } = useDetailActs({
    report,
    text,
    // An accepted proposal asks for the focus on the card: the next doubtful one is wanted then.
    dispatch: (action) => {
      if (action.type !== 'focus' || desk.editing !== null) dispatch(action)
    },
    onOpen,
    onRemove,
    patch,
  })
  const waiting = useUnsaved()
  const colourNames = useColourNames()
  const around = useMemo(
    () => ({
      layers: names.layers,
      colourNames,
      blockOf,
      placeOf: (key: Parameters<typeof blockOf>[0]) => placeWords(t, key, lang),
    }),
    [names.layers, colourNames, blockOf, t, lang],
  )
  const edit = (part: 'note' | 'tags' | 'reply') => () => dispatch({ type: 'edit', id, part })
  const open = names.layers.byId(item.annotation.layer)?.locked !== true
  useCommand('selection.note', edit('note'), open)
  useCommand('annotation.reply', edit('reply'), open)
  const [annotation = item.annotation] = withUnsaved([item.annotation], waiting, report, {
    author,
    layer: activeLayer,
  })
  return (
    <AnnotationCard
      annotation={annotation}
      place={placeWords(t, anchors[0]?.key, lang)}
      active
      focus={desk.focus?.asked ?? 0}
      editing={desk.editing?.part ?? null}
      waiting={waiting.find((each) => annotationOf(each) === id)}
      around={around}
      acts={acts}
    />
  )
}
