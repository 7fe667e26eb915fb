/** What the reader can do with words and annotations, for the bar, the cards, the menu and the keys alike. */
import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Annotation, Colour } from '../../shared/model/annotation.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { deskReducer, emptyDesk } from '../annotations/index.ts'
import type {
  AnnotationActs,
  AnnotationData,
  CardActs,
  DeskAction,
  DeskState,
  PageSelection,
} from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { selectedQuotation, selectedText } from './copy.ts'
import type { Outline } from './outline.ts'
import type { Target } from './page-geometry.ts'

export type AnnotatingOptions = {
  readonly report: Report
  readonly outline: Outline
  readonly data: AnnotationData
  readonly acts: AnnotationActs
  readonly selection: PageSelection | null
  readonly clearSelection: () => void
  readonly showPanel: () => void
  readonly show: (target: Target) => void
  /** The text takes the focus again, after an editor has closed. */
  readonly focusText: () => void
}

export type Annotating = {
  readonly desk: DeskState
  readonly dispatch: Dispatch<DeskAction>
  readonly cards: CardActs
  readonly mark: (colour: Colour) => Promise<Annotation | null>
  readonly markAndEdit: (part: 'note' | 'tags') => Promise<void>
  readonly writeOn: (key: BlockKey) => void
  readonly savePending: (note: string) => Promise<boolean>
  readonly closePending: () => void
  readonly copySelection: () => void
  readonly copyReference: () => void
  /** Copies a quotation that has been put together. */
  readonly copyText: (text: string) => void
  /** Shows an annotation's words on the page. */
  readonly goToAnnotation: (annotation: Annotation) => void
  /** True for a while after a deletion: undo is offered. */
  readonly deleted: boolean
  readonly closeDeleted: () => void
}

export function useAnnotating(options: AnnotatingOptions): Annotating {
  const { report, outline, data, acts, selection, clearSelection, showPanel, show, focusText } = options
  const { t } = useTranslation()
  const { settings, changeSettings, notify, notifyError, announce } = useApp()
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk)
  const [deleted, setDeleted] = useState(false)
  const closeDeleted = useCallback(() => setDeleted(false), [])
  const active = data.annotations.find(({ id }) => id === desk.active)

  const copy = (text: string, done: string): void => {
    client.app.copy(text).then(() => notify(done), notifyError)
  }
  const goToAnnotation = (annotation: Annotation): void => {
    const target = targetOf(annotation, outline)
    if (target !== null) show(target)
  }
  const recolour = (annotation: Annotation, colour: Colour): void => {
    changeSettings({ colour })
    void acts.change(annotation.id, { colour }).then((saved) => {
      if (saved) announce(t('annotation.marked', { colour: t(`colour.${colour}`) }))
    })
  }

  const mark = async (colour: Colour): Promise<Annotation | null> => {
    if (selection === null) {
      if (active === undefined) notify(t('annotation.selectFirst'))
      else recolour(active, colour)
      return null
    }
    if (colour !== settings.colour) changeSettings({ colour })
    const added = await acts.mark(selection.ranges, colour)
    if (added === null) return null
    clearSelection()
    dispatch({ type: 'look', id: added.id })
    return added
  }
  const markAndEdit = async (part: 'note' | 'tags'): Promise<void> => {
    const annotation = selection === null ? active : await mark(settings.colour)
    if (annotation == null) {
      if (selection === null) notify(t('annotation.selectFirst'))
      return
    }
    showPanel()
    dispatch({ type: 'edit', id: annotation.id, part })
  }
  const remove = async (annotation: Annotation): Promise<void> => {
    const at = data.annotations.findIndex(({ id }) => id === annotation.id)
    const next = data.annotations[at + 1] ?? data.annotations[at - 1]
    if (!(await acts.remove(annotation.id))) return
    setDeleted(true)
    if (next === undefined || next.id === annotation.id) focusText()
    else dispatch({ type: 'focus', id: next.id })
  }
  const writeOn = (key: BlockKey): void => {
    showPanel()
    dispatch({ type: 'write', key, colour: settings.colour })
  }
  const savePending = async (note: string): Promise<boolean> => {
    const { pending } = desk
    if (pending === null) return true
    const added = await acts.writeNote(pending.key, pending.colour, note)
    if (added === null) return false
    announce(t('annotation.saved'))
    dispatch({ type: 'focus', id: added.id })
    return true
  }
  const savedWords = async (saving: Promise<boolean>): Promise<boolean> => {
    const saved = await saving
    if (saved) announce(t('annotation.saved'))
    return saved
  }

  const cards = useStable<CardActs>({
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
    saveNote: ({ id }, note) => savedWords(acts.change(id, { note })),
    saveTags: ({ id }, tags) => savedWords(acts.change(id, { tags })),
    recolour,
    remove: (annotation) => void remove(annotation),
  })

  return {
    desk,
    dispatch,
    cards,
    mark,
    markAndEdit,
    writeOn,
    savePending,
    closePending: () => {
      dispatch({ type: 'close' })
      if (desk.focus === null) focusText()
    },
    copySelection: () => {
      if (selection !== null) copy(selectedText(selection.ranges, outline), t('reader.copied'))
    },
    copyReference: () => {
      if (selection === null) notify(t('annotation.selectFirst'))
      else copy(selectedQuotation(selection.ranges, report, outline), t('reader.copiedReference'))
    },
    copyText: (text) => copy(text, t('reader.copiedReference')),
    goToAnnotation,
    deleted,
    closeDeleted,
  }
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

/** The first of its places that is in the report; null when none is. */
export function targetOf({ anchors }: Annotation, outline: Outline): Target | null {
  const there = anchors.find(({ key }) => outline.indexOf(key) !== undefined)
  if (there === undefined) return null
  const words = isTextAnchor(there) ? { lang: there.lang, range: [there.start, there.end] as const } : {}
  return { key: there.key, fraction: 0, ...words }
}
