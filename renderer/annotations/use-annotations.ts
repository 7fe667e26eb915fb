/** The annotations of the open report: read, put in text order, and changed. A failed change is told and changes nothing. */
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../../shared/api.ts'
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import type { Annotation, AnnotationChange, AnnotationDraft, Colour } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'
import { marksByBlock, textOrder } from './block-marks.ts'
import type { MarksByBlock } from './block-marks.ts'
import type { SelectedRange } from './selection.ts'

/** What annotations need to know of the report that they hang on. */
export type BlockIndex = {
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly indexOf: (key: BlockKey) => number | undefined
}

export type AnnotationData = {
  /** In the order of the text. */
  readonly annotations: readonly Annotation[]
  readonly marks: MarksByBlock
  /** Tags in use in the report, each once. */
  readonly tags: readonly string[]
}

const nothing: readonly Annotation[] = []

export function useAnnotationData(report: ReportId, blocks: BlockIndex): AnnotationData {
  const { start } = useApp()
  const query = useQuery(() => client.annotations.list(report), [report], { domain: 'annotations', report })
  // The first screen brings its annotations along, so that they are there with the first text.
  const opened = start.opened?.report === report ? start.opened.annotations : nothing
  const listed = query.value ?? opened
  const marks = useRef<MarksByBlock>(new Map())
  return useMemo(() => {
    marks.current = marksByBlock(listed, blocks.blockOf, marks.current)
    return {
      annotations: textOrder(listed, blocks.indexOf),
      marks: marks.current,
      tags: [...new Set(listed.flatMap(({ tags }) => tags))].sort(),
    }
  }, [listed, blocks])
}

export type AnnotationActs = {
  /** Marks the ranges; null when that failed. On disk before the promise resolves. */
  readonly mark: (ranges: readonly SelectedRange[], colour: Colour) => Promise<Annotation | null>
  /** Hangs a note on a whole block; null when that failed. */
  readonly writeNote: (key: BlockKey, colour: Colour, note: string) => Promise<Annotation | null>
  /** True when it is on disk. */
  readonly change: (id: AnnotationId, change: AnnotationChange) => Promise<boolean>
  readonly remove: (id: AnnotationId) => Promise<boolean>
  /** What was undone, in this report or another; null when there was nothing or it failed. */
  readonly undo: () => Promise<HistoryStep | null>
  readonly redo: () => Promise<HistoryStep | null>
}

export function useAnnotationActs(report: ReportId, blocks: BlockIndex): AnnotationActs {
  const { t } = useTranslation()
  const { announce, notifyError } = useApp()
  return useMemo(() => {
    const told = async <Value>(call: Promise<Value>): Promise<Value | null> => {
      try {
        return await call
      } catch (error) {
        notifyError(error)
        return null
      }
    }
    const add = (draft: Omit<AnnotationDraft, 'report'>) => told(client.annotations.add({ ...draft, report }))
    return {
      async mark(ranges, colour) {
        const anchors = ranges.map((range) => anchorOf(range, blocks))
        const added = await add({ kind: 'highlight', anchors, colour, note: '', tags: [] })
        if (added !== null) announce(t('annotation.marked', { colour: t(`colour.${colour}`) }))
        return added
      },
      writeNote: (key, colour, note) =>
        add({ kind: 'note', anchors: [blockAnchorOf(key, blocks)], colour, note, tags: [] }),
      change: async (id, change) => (await told(client.annotations.change([id], change))) !== null,
      // The call answers null when it worked.
      remove: async (id) => (await told(client.annotations.remove([id]).then(() => true))) === true,
      undo: () => told(client.annotations.undo()),
      redo: () => told(client.annotations.redo()),
    }
  }, [report, blocks, announce, notifyError, t])
}

function blockAnchorOf(key: BlockKey, blocks: BlockIndex) {
  const block = blocks.blockOf(key)
  if (block === undefined) throw new AppError('block-not-found', { key })
  return describeBlock(block)
}

function anchorOf({ key, lang, start, end }: SelectedRange, blocks: BlockIndex) {
  const text = blocks.blockOf(key)?.text[lang]
  if (text == null) throw new AppError('block-not-found', { key })
  return describeAnchor(text, { key, lang, start, end })
}
