/** What the reader can do with words and annotations, for the bar, the cards, the menu and the keys alike. */
import { useCallback, useEffect, useReducer, useState } from 'react'
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, AnnotationKind, Colour } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Report } from '../../shared/model/report.ts'
import { deskReducer, drafts, emptyDesk, isUnsaved, unsavedChanges } from '../annotations/index.ts'
import type {
  AnnotationActs,
  AnnotationData,
  DeskAction,
  DeskState,
  EditedPart,
  PageSelection,
  SelectedRange,
} from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { useNextChange } from '../use-next-change.ts'
import { selectedText } from './copy.ts'
import { useCopyRanges } from './use-copy-ranges.ts'
import type { Copying, CopyRanges, CopyChoice } from './use-copy-ranges.ts'
import type { Outline } from './outline.ts'
import type { Target } from './page-geometry.ts'
import { useCardActs } from './use-card-acts.ts'
import type { Cards } from './use-card-acts.ts'
import type { InputKind } from './use-input-kind.ts'

export type AnnotatingOptions = {
  readonly report: Report
  readonly outline: Outline
  readonly data: AnnotationData
  readonly acts: AnnotationActs
  /** The words selected at this moment. */
  readonly selected: () => PageSelection | null
  readonly clearSelection: () => void
  readonly showPanel: () => void
  readonly show: (target: Target) => void
  /** The text takes the focus again, after an editor has closed. */
  readonly focusText: () => void
  readonly inputKind: () => InputKind
}

export type Annotating = {
  readonly desk: DeskState
  readonly dispatch: Dispatch<DeskAction>
  /** The annotation looked at. */
  readonly active: PlacedAnnotation | undefined
  readonly cards: Cards
  /** Marks the selected words; without any, recolours the annotation looked at. */
  readonly mark: (colour: Colour) => Promise<Annotation | null>
  /** Marks the selected words as something else than a highlight; without any, makes it of the one looked at. */
  readonly markAs: (kind: AnnotationKind) => Promise<Annotation | null>
  readonly markAndEdit: (part: EditedPart) => Promise<void>
  /** Marks the selected words, or makes the one looked at, a question, which is written at once. */
  readonly ask: () => Promise<void>
  readonly edit: (annotation: Pick<Annotation, 'id'>, part: EditedPart) => void
  readonly writeOn: (key: BlockKey) => void
  readonly savePending: (note: string) => Promise<boolean>
  readonly closePending: () => void
  readonly copySelection: () => void
  /** The words selected with their citation; without any, those of the block given. */
  readonly copyReference: (how?: CopyChoice, block?: SelectedRange | null) => void
  readonly copyRanges: CopyRanges
  /** Where words stand, without them. */
  readonly copyCitation: Copying['copyCitation']
  readonly copyText: (text: string) => void
  /** Shows an annotation's words on the page. */
  readonly goToAnnotation: (annotation: PlacedAnnotation) => void
  /** Name of the layer that new annotations go to when it is locked: nothing can be marked then. */
  readonly locked: string | null
  /** True while the deletion of an annotation is the last step of the history, for a while: undo is offered. */
  readonly deleted: boolean
  readonly closeDeleted: () => void
  /** Looks at an annotation once it is read; one of a hidden layer is `sought` until its layer is shown. */
  readonly seek: (id: AnnotationId | null) => void
  readonly sought: PlacedAnnotation | undefined
}

export function useAnnotating(options: AnnotatingOptions): Annotating {
  const { report, outline, data, acts, selected, clearSelection, showPanel, show, focusText, inputKind } =
    options
  const { t } = useTranslation()
  const { settings, changeSettings, notify, notifyError, announce } = useApp()
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk)
  const layers = useLayers()
  const locked = layers.active?.locked === true ? layers.nameOf(layers.active) : null
  const [deleted, setDeleted] = useState(false)
  const closeDeleted = useCallback(() => setDeleted(false), [])
  useNextChange(closeDeleted)
  const [sought, seek] = useState<AnnotationId | null>(null)
  useLookWhenRead(data.annotations, sought, seek, dispatch)
  const active = data.annotations.find(({ id }) => id === desk.active)
  useFollowStored(dispatch)

  const copy = (text: string, done: string): void => {
    client.app.copy(text).then(() => notify(done), notifyError)
  }
  const copying = useCopyRanges(report.id, outline)
  const { copyRanges, copyCitation } = copying
  const goToAnnotation = (annotation: PlacedAnnotation): void => {
    const target = targetOf(annotation, outline)
    if (target !== null) show(target)
  }
  const remove = async (annotation: PlacedAnnotation): Promise<void> => {
    const at = data.annotations.findIndex(({ id }) => id === annotation.id)
    const next = data.annotations[at + 1] ?? data.annotations[at - 1]
    const stored = !isUnsaved(annotation.id)
    const byKeyboard = inputKind() === 'keyboard'
    if (!(await acts.remove(annotation.id))) return
    // What was never stored is given up, and no undo brings it back.
    setDeleted(stored)
    // Under a pointer nothing takes its place: a second click would delete that too.
    if (byKeyboard && next !== undefined && next.id !== annotation.id)
      dispatch({ type: 'focus', id: next.id })
    else focusText()
  }
  const cards = useCardActs({
    outline,
    acts,
    selected,
    clearSelection,
    dispatch,
    goToAnnotation,
    remove: (annotation) => void remove(annotation),
    copying,
  })

  const markWords = async (kind: AnnotationKind, colour: Colour): Promise<Annotation | null> => {
    const selection = selected()
    if (selection === null) return null
    const added = await acts.mark(selection.ranges, kind, colour)
    if (added === null) return null
    clearSelection()
    dispatch({ type: 'look', id: added.id })
    return added
  }
  const mark = async (colour: Colour): Promise<Annotation | null> => {
    if (selected() === null) {
      if (active === undefined) notify(t('annotation.selectFirst'))
      else cards.recolour(active, colour)
      return null
    }
    if (colour !== settings.colour) changeSettings({ colour })
    return markWords('highlight', colour)
  }
  const markAs = async (kind: AnnotationKind): Promise<Annotation | null> => {
    if (selected() !== null) return markWords(kind, settings.colour)
    if (active === undefined) notify(t('annotation.selectFirst'))
    else if (active.kind !== kind) cards.changeKind(active, kind)
    return active ?? null
  }
  const edit: Annotating['edit'] = ({ id }, part) => {
    showPanel()
    dispatch({ type: 'edit', id, part })
  }
  const markAndEdit = async (part: EditedPart): Promise<void> => {
    const kind = part === 'note' ? 'note' : 'highlight'
    const selection = selected()
    const annotation = selection === null ? active : await markWords(kind, settings.colour)
    if (annotation != null) edit(annotation, part)
    else if (selection === null) notify(t('annotation.selectFirst'))
  }
  const savePending = async (note: string): Promise<boolean> => {
    const { pending } = desk
    if (pending === null) return true
    const added = await acts.addToBlock(pending.key, 'note', pending.colour, note)
    if (added === null) return false
    if (!isUnsaved(added.id)) announce(t('annotation.saved'))
    dispatch({ type: 'focus', id: added.id })
    return true
  }

  return {
    desk,
    dispatch,
    active,
    cards,
    mark,
    markAs,
    markAndEdit,
    async ask() {
      const made = await markAs('question')
      if (made !== null) edit(made, 'note')
    },
    edit,
    writeOn: (key) => {
      if (locked !== null) return notify(t('annotation.barLocked', { name: locked }))
      showPanel()
      dispatch({ type: 'write', key, colour: settings.colour })
    },
    savePending,
    closePending: () => {
      dispatch({ type: 'close' })
      if (desk.focus === null) focusText()
    },
    copySelection: () => {
      const selection = selected()
      if (selection !== null) copy(selectedText(selection.ranges, outline), t('reader.copied'))
    },
    copyReference: (how, block = null) => {
      const ranges = selected()?.ranges ?? (block === null ? [] : [block])
      if (ranges.length === 0) notify(t('annotation.selectFirst'))
      else copyRanges(ranges, how)
    },
    copyRanges,
    copyCitation,
    copyText: (text) => copy(text, t('reader.copied')),
    goToAnnotation,
    locked,
    deleted,
    closeDeleted,
    seek,
    sought: data.hidden.find(({ id }) => id === sought),
  }
}

/** The annotations of a report come after its text, those of a hidden layer when that is shown. */
function useLookWhenRead(
  annotations: readonly PlacedAnnotation[],
  sought: AnnotationId | null,
  seek: (id: null) => void,
  dispatch: Dispatch<DeskAction>,
): void {
  useEffect(() => {
    if (sought === null || !annotations.some(({ id }) => id === sought)) return
    seek(null)
    dispatch({ type: 'look', id: sought })
  }, [annotations, sought, seek, dispatch])
}

/** What had to wait has another id once it is stored: what is looked at and being written goes along. */
function useFollowStored(dispatch: Dispatch<DeskAction>): void {
  useEffect(
    () =>
      unsavedChanges.onStored((from, id) => {
        drafts.rename(from, id)
        dispatch({ type: 'rename', from, id })
      }),
    [dispatch],
  )
}

/** The first of its places that is found in the report, else its block alone; null when that is not there either. */
export function targetOf({ anchors, placements }: PlacedAnnotation, outline: Outline): Target | null {
  const found = placements.findIndex(({ state }) => state !== 'unplaced')
  const anchor = anchors[found] ?? anchors.find(({ key }) => outline.indexOf(key) !== undefined)
  if (anchor === undefined || outline.indexOf(anchor.key) === undefined) return null
  const placement = placements[found]
  const words =
    isTextAnchor(anchor) && placement !== undefined && placement.state !== 'unplaced'
      ? { lang: anchor.lang, range: placement.range }
      : {}
  return { key: anchor.key, fraction: 0, ...words }
}
