/** What the cards ask for, done: each act on one annotation, with what is said and shown after it. */
import { useMemo, useState } from 'react'
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import type { Anchor, AnnotationChange } from '../../shared/model/annotation.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import {
  acceptedAnchors,
  confirmedAnchors,
  extendedBy,
  offeredWords,
  resizedTo,
} from '../annotations/index.ts'
import type {
  AnnotationActs,
  CardActs,
  DeskAction,
  Outcome,
  PageSelection,
  SelectedRange,
} from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { annotatedRanges, selectedText } from './copy.ts'
import type { Outline } from './outline.ts'
import type { Copying } from './use-copy-ranges.ts'

export type CardActOptions = {
  readonly outline: Outline
  readonly acts: AnnotationActs
  readonly selected: () => PageSelection | null
  readonly clearSelection: () => void
  readonly dispatch: Dispatch<DeskAction>
  readonly goToAnnotation: (annotation: PlacedAnnotation) => void
  readonly remove: (annotation: PlacedAnnotation) => void
  readonly copying: Copying
}

export type Cards = CardActs & {
  /** More words for it, in either language. */
  readonly addWords: (annotation: PlacedAnnotation, ranges: readonly SelectedRange[]) => void
  readonly resizeTo: (annotation: PlacedAnnotation, ranges: readonly SelectedRange[]) => void
}

export function useCardActs(options: CardActOptions): Cards {
  const { outline, acts, selected, clearSelection, dispatch, goToAnnotation, remove, copying } = options
  const { t } = useTranslation()
  const { changeSettings, notify, announce, lang: shownLang } = useApp()

  /** Says `done` once it is on disk. True also for what is kept until it can be. */
  const said = async (saving: Promise<Outcome | null>, done: string): Promise<boolean> => {
    const outcome = await saving
    if (outcome?.saved != null) announce(done)
    return outcome !== null
  }
  const change = ({ id }: PlacedAnnotation, what: AnnotationChange, done = t('annotation.saved')) =>
    said(acts.change(id, what), done)
  const setWords = async (
    annotation: PlacedAnnotation,
    anchors: readonly Anchor[],
    done: string,
  ): Promise<void> => {
    if (!(await change(annotation, { anchors }, done))) return
    clearSelection()
    dispatch({ type: 'look', id: annotation.id })
  }
  const addWords = (annotation: PlacedAnnotation, ranges: readonly SelectedRange[]): void => {
    const done = t('marks.extended', { quote: selectedText(ranges, outline) })
    void setWords(annotation, extendedBy(annotation, ranges, outline), done)
  }
  const resizeTo = (annotation: PlacedAnnotation, ranges: readonly SelectedRange[]): void => {
    const [first] = ranges
    if (first === undefined) return
    const done = t('marks.resized', { quote: selectedText(ranges, outline) })
    void setWords(annotation, resizedTo(annotation, first.lang, ranges, outline), done)
  }

  return useStable<Cards>({
    look: ({ id }) => dispatch({ type: 'look', id }),
    jump: (annotation) => {
      dispatch({ type: 'look', id: annotation.id })
      goToAnnotation(annotation)
    },
    edit: ({ id }, part) => dispatch({ type: 'edit', id, part }),
    closeEditor: ({ id }) => {
      dispatch({ type: 'close' })
      dispatch({ type: 'focus', id })
    },
    saveNote: (annotation, note) => change(annotation, { note }),
    saveTags: (annotation, tags) => change(annotation, { tags }),
    recolour: (annotation, colour) => {
      changeSettings({ colour })
      void change(annotation, { colour }, t('annotation.marked', { colour: t(`colour.${colour}`) }))
    },
    changeKind: (annotation, kind) =>
      void change(annotation, { kind }, t('marks.kindNow', { kind: t(`kind.${kind}`) })),
    setStatus: (annotation, status) =>
      void change(annotation, { status }, t('marks.statusNow', { status: t(`status.${status}`) })),
    moveToLayer: (annotation, layer) => void change(annotation, { layer }),
    reply: ({ id }, note) => said(acts.reply(id, note), t('annotation.saved')),
    changeReply: ({ id }, reply, note) => said(acts.changeReply(id, reply, note), t('annotation.saved')),
    removeReply: ({ id }, reply) => void acts.removeReply(id, reply),
    offer: (annotation) => {
      const words = offeredWords(annotation, outline)
      return words.length === 0 ? null : selectedText(words, outline)
    },
    extend: (annotation) => {
      const words = offeredWords(annotation, outline)
      if (words.length === 0) notify(t('marks.nothingOffered'))
      else addWords(annotation, words)
    },
    removeAnchor: (annotation, index) => {
      const anchors = annotation.anchors.filter((_anchor, at) => at !== index)
      if (anchors.length > 0) void change(annotation, { anchors })
    },
    resize: (annotation) => {
      const selection = selected()
      if (selection === null) notify(t('annotation.selectFirst'))
      else resizeTo(annotation, selection.ranges)
    },
    confirm: (annotation) =>
      void change(annotation, { anchors: confirmedAnchors(annotation, outline) }, t('marks.confirmed')),
    proposals: ({ id }) => acts.proposals(id),
    accept: (annotation, proposal) => {
      const anchors = acceptedAnchors(annotation, proposal, outline)
      void change(annotation, { anchors }, t('marks.confirmed')).then((done) => {
        if (done) dispatch({ type: 'focus', id: annotation.id })
      })
    },
    copy: (annotation, how) => copying.copyRanges(annotatedRanges(annotation, shownLang, outline), how),
    cite: (annotation) => copying.copyCitation(annotatedRanges(annotation, shownLang, outline)),
    remove,
    addWords,
    resizeTo,
  })
}

/** The same object at every render, whose functions do what those of the latest render do: cards need not be drawn again. */
function useStable<Acts extends Readonly<Record<string, (...args: never[]) => unknown>>>(acts: Acts): Acts {
  const [box] = useState(() => ({ latest: acts, stable: null as Acts | null }))
  box.latest = acts
  return useMemo(() => {
    const names = Object.keys(box.latest)
    return Object.fromEntries(
      names.map((name) => [name, (...args: never[]) => box.latest[name]?.(...args)]),
    ) as unknown as Acts
  }, [box])
}
