/** The reader's commands, as menu, keys and palette run them. */
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../../shared/api.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { AnnotationActs, AnnotationData } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'
import type { Annotating } from './use-annotating.ts'
import type { Outline } from './outline.ts'
import type { Target } from './page-geometry.ts'
import type { Words } from './words.ts'

export type ReaderCommandOptions = {
  readonly report: ReportId
  readonly outline: Outline
  readonly words: Words
  readonly data: AnnotationData
  readonly acts: AnnotationActs
  readonly annotating: Annotating
  /** The block that the keyboard is in, else the one at the top of the page. */
  readonly currentKey: () => BlockKey | null
  readonly show: (target: Target) => void
  readonly openGoTo: () => void
}

export function useReaderCommands(options: ReaderCommandOptions): void {
  const { annotating, currentKey, openGoTo } = options
  useColourCommands(annotating)
  useCommand('selection.note', () => void annotating.markAndEdit('note'))
  useCommand('selection.tag', () => void annotating.markAndEdit('tags'))
  useCommand('selection.copyReference', annotating.copyReference)
  useCommand('paragraph.note', () => {
    const key = currentKey()
    if (key !== null) annotating.writeOn(key)
  })
  useCommand('go.paragraph', openGoTo)
  useWalkCommands(options)
  useHistoryCommands(options)
}

function useColourCommands({ mark }: Annotating): void {
  const [amber, mint, sky, rose, violet] = colours.map((colour) => () => void mark(colour))
  useCommand('selection.amber', () => amber?.())
  useCommand('selection.mint', () => mint?.())
  useCommand('selection.sky', () => sky?.())
  useCommand('selection.rose', () => rose?.())
  useCommand('selection.violet', () => violet?.())
}

/** From mark to mark in the order of the text, beginning where the reading is. */
function useWalkCommands({ outline, words, data, annotating, currentKey }: ReaderCommandOptions): void {
  const { t } = useTranslation()
  const { announce, notify } = useApp()
  const walk = (step: 1 | -1): void => {
    const { annotations } = data
    const at = annotations.findIndex(({ id }) => id === annotating.desk.active)
    const next = at >= 0 ? annotations[at + step] : nearest(step)
    if (next === undefined) {
      if (annotations.length === 0) notify(t('annotation.none'))
      return
    }
    annotating.dispatch({ type: 'look', id: next.id })
    annotating.goToAnnotation(next)
    const block = outline.blockOf(next.anchors[0]?.key ?? ('' as BlockKey))
    announce([words.annotation(next), block === undefined ? '' : words.place(block)].join(', '))
  }
  const nearest = (step: 1 | -1) => {
    const here = outline.indexOf(currentKey() ?? ('' as BlockKey)) ?? 0
    const placeOf = (index: number) =>
      outline.indexOf(data.annotations[index]?.anchors[0]?.key ?? ('' as BlockKey)) ?? 0
    const from = data.annotations.findIndex((_annotation, index) => placeOf(index) >= here)
    if (step === 1) return data.annotations[from]
    return data.annotations[(from < 0 ? data.annotations.length : from) - 1]
  }
  useCommand('annotation.next', () => walk(1))
  useCommand('annotation.previous', () => walk(-1))
}

/** Undo and redo say what they did and go there. */
function useHistoryCommands({ report, acts, show }: ReaderCommandOptions): void {
  const { t } = useTranslation()
  const { announce, openPlace } = useApp()
  const follow = (done: 'undone' | 'redone') => (step: HistoryStep | null) => {
    if (step === null) return
    announce(t(`annotation.${done}.${step.action}`))
    if (step.report === null || step.key === null) return
    if (step.report === report) show({ key: step.key, fraction: 0 })
    else openPlace({ report: step.report, key: step.key })
  }
  useCommand('history.undo', () => void acts.undo().then(follow('undone')))
  useCommand('history.redo', () => void acts.redo().then(follow('redone')))
}
