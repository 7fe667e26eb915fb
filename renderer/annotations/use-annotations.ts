/** The annotations of the open report: read, put in text order, and changed. What cannot be stored now is kept. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../../shared/model/history.ts'
import type {
  Annotation,
  AnnotationChange,
  AnnotationDraft,
  AnnotationKind,
  Colour,
} from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey, LayerId, ReplyId, ReportId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Proposal } from '../../shared/model/placement.ts'
import { tagOfNew } from '../answering.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { useQuery } from '../use-query.ts'
import { keepUnchanged, marksByBlock, textOrder } from './block-marks.ts'
import type { MarksByBlock } from './block-marks.ts'
import { forgetAnnotations, knownAnnotations, readAnnotations } from './known-annotations.ts'
import type { SelectedRange } from './selection.ts'
import { anchorOf, blockAnchorOf } from './targets.ts'
import type { BlockIndex } from './targets.ts'
import { added, annotationOf, withUnsaved } from './unsaved-queue.ts'
import type { NotebookAct } from './unsaved-queue.ts'
import type { Outcome } from './use-unsaved.ts'
import { isUnsaved, unsavedChanges, useUnsaved } from './use-unsaved.ts'

export type AnnotationData = {
  /** Those of the layers shown, in the order of the text. */
  readonly annotations: readonly PlacedAnnotation[]
  /** Those of the layers that are hidden, in no order. */
  readonly hidden: readonly PlacedAnnotation[]
  readonly marks: MarksByBlock
  /** Layers in which nothing can be changed. */
  readonly locked: ReadonlySet<LayerId>
}

const nothing: readonly PlacedAnnotation[] = []

/** Milliseconds after which what was known is read anew, when the page has long been drawn. */
const readAgainAfter = 3000

export function useAnnotationData(report: ReportId, blocks: BlockIndex): AnnotationData {
  const { start, settings } = useApp()
  const { author, activeLayer } = settings
  // The first screen brings its annotations along, so that they are there with the first text.
  const [first] = useState(() => knownAnnotations(start, report) ?? nothing)
  const query = useQuery(() => readAnnotations(start, report), [start, report], {
    domain: 'annotations',
    report,
  })
  const listed = query.value ?? first
  const { reload } = query
  useEffect(() => {
    if (first === nothing) return undefined
    const timer = setTimeout(() => {
      forgetAnnotations(start, report)
      reload()
    }, readAgainAfter)
    return () => clearTimeout(timer)
  }, [first, start, report, reload])
  const { all: layers } = useLayers()
  // Counts of the layers change with every annotation: only what is asked of them here makes the page anew.
  const hiddenIds = JSON.stringify(layers.filter(({ shown }) => !shown).map(({ id }) => id))
  const lockedIds = JSON.stringify(layers.filter(({ locked }) => locked).map(({ id }) => id))
  const waiting = useUnsaved()
  const before = useRef({ annotations: nothing, marks: new Map() as MarksByBlock })
  return useMemo(() => {
    const all = withUnsaved(listed, waiting, report, { author, layer: activeLayer })
    const unsaved = new Set(waiting.map(annotationOf))
    const hiddenLayers = new Set(JSON.parse(hiddenIds) as readonly LayerId[])
    // What is not on disk is nowhere but on the page: it is not hidden with its layer.
    const isHidden = ({ id, layer }: PlacedAnnotation): boolean => hiddenLayers.has(layer) && !unsaved.has(id)
    const visible = hiddenLayers.size === 0 ? all : all.filter((each) => !isHidden(each))
    const annotations = textOrder(keepUnchanged(visible, before.current.annotations), blocks.indexOf)
    const marks = marksByBlock(annotations, unsaved, before.current.marks)
    before.current = { annotations, marks }
    return {
      annotations,
      hidden: hiddenLayers.size === 0 ? nothing : all.filter(isHidden),
      marks,
      locked: new Set(JSON.parse(lockedIds) as readonly LayerId[]),
    }
  }, [listed, waiting, hiddenIds, lockedIds, report, author, activeLayer, blocks])
}

/** Null or false: it failed in a way that waiting does not mend, and that has been told. */
export type AnnotationActs = {
  /** On disk before the promise resolves, or kept until it can be. */
  readonly mark: (
    ranges: readonly SelectedRange[],
    kind: AnnotationKind,
    colour: Colour,
  ) => Promise<Annotation | null>
  /** Hangs a note, question or bookmark on a whole block. */
  readonly addToBlock: (
    key: BlockKey,
    kind: AnnotationKind,
    colour: Colour,
    note: string,
  ) => Promise<Annotation | null>
  readonly change: (id: AnnotationId, change: AnnotationChange) => Promise<Outcome | null>
  readonly remove: (id: AnnotationId) => Promise<boolean>
  readonly merge: (ids: readonly AnnotationId[]) => Promise<Annotation | null>
  readonly reply: (id: AnnotationId, note: string) => Promise<Outcome | null>
  readonly changeReply: (id: AnnotationId, reply: ReplyId, note: string) => Promise<Outcome | null>
  readonly removeReply: (id: AnnotationId, reply: ReplyId) => Promise<boolean>
  readonly proposals: (id: AnnotationId) => Promise<readonly Proposal[]>
  /** What was undone, in this report or another; null when there was nothing or it failed. */
  readonly undo: () => Promise<HistoryStep | null>
  readonly redo: () => Promise<HistoryStep | null>
}

export function useAnnotationActs(report: ReportId, blocks: BlockIndex): AnnotationActs {
  const { t } = useTranslation()
  const app = useApp()
  const { announce, notify, notifyError, settings } = app
  const { author, activeLayer } = settings
  const answered = tagOfNew(app, settings)
  const layers = useLayers()
  const layersNow = useRef(layers)
  layersNow.current = layers
  return useMemo(() => {
    const told = async <Value>(act: () => Promise<Value>): Promise<Value | null> => {
      try {
        return await act()
      } catch (error) {
        notifyError(error)
        return null
      }
    }
    const save = (act: NotebookAct) => told(() => unsavedChanges.save(report, act))
    /** Says why nothing can be added to the active layer; shows one that is hidden. False: it is locked. */
    const opened = async (): Promise<boolean> => {
      const { active, nameOf } = layersNow.current
      if (active === undefined) return true
      const name = nameOf(active)
      if (active.locked) {
        notify(t('annotation.barLocked', { name }))
        return false
      }
      if (active.shown) return true
      // Where it cannot be shown again, the mark waits on the page for what is wrong to be mended.
      if ((await told(() => client.layers.change(active.id, { shown: true }))) !== null)
        notify(t('annotation.layerShown', { name }))
      return true
    }
    const add = async (given: Omit<AnnotationDraft, 'report'>): Promise<Annotation | null> => {
      if (!(await opened())) return null
      // A bookmark answers nothing.
      const answers = answered !== null && given.kind !== 'bookmark'
      const draft = { ...given, tags: answers ? [...given.tags, answered] : given.tags, report }
      const outcome = await save({ type: 'add', draft })
      if (outcome === null) return null
      return outcome.saved ?? added(draft, outcome.waiting, { author, layer: activeLayer })
    }
    return {
      async mark(ranges, kind, colour) {
        const anchors = ranges.map((range) => anchorOf(range, blocks))
        const made = await add({ kind, anchors, colour, note: '', tags: [] })
        if (made !== null && !isUnsaved(made.id))
          announce(t('annotation.marked', { colour: t(`colour.${colour}`) }))
        return made
      },
      addToBlock: (key, kind, colour, note) =>
        add({ kind, anchors: [blockAnchorOf(key, blocks)], colour, note, tags: [] }),
      change: (id, change) => save({ type: 'change', id, change }),
      async remove(id) {
        if (isUnsaved(id)) unsavedChanges.discard(id)
        // The call answers null when it worked.
        else return (await told(() => client.annotations.remove([id]).then(() => true))) === true
        return true
      },
      merge: (ids) => told(() => client.annotations.merge([...ids])),
      reply: (id, note) => save({ type: 'reply', id, note }),
      changeReply: (id, reply, note) => save({ type: 'changeReply', id, reply, note }),
      removeReply: async (id, reply) =>
        (await told(() => client.annotations.removeReply(id, reply))) !== null,
      proposals: (id) => client.annotations.proposals(id),
      undo: () => told(() => client.annotations.undo()),
      redo: () => told(() => client.annotations.redo()),
    }
  }, [report, blocks, announce, notify, notifyError, t, author, activeLayer, answered])
}
