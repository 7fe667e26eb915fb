/** The reader's commands, as menu, keys and palette run them. */
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../../shared/model/history.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'
import type { Target } from './page-geometry.ts'
import { useAnnotationCommands } from './use-annotation-commands.ts'
import type { AnnotationCommandOptions } from './use-annotation-commands.ts'

export type ReaderCommandOptions = AnnotationCommandOptions & {
  readonly report: ReportId
  readonly show: (target: Target) => void
  readonly openGoTo: () => void
}

export function useReaderCommands(options: ReaderCommandOptions): void {
  useAnnotationCommands(options)
  useCommand('go.paragraph', options.openGoTo)
  useHistoryCommands(options)
}

/** Undo and redo say what they did, go there, and look at what they brought back or changed. */
function useHistoryCommands({ report, acts, annotating, show }: ReaderCommandOptions): void {
  const { t } = useTranslation()
  const { announce, openPlace } = useApp()
  const follow = (done: 'undone' | 'redone') => (step: HistoryStep | null) => {
    if (step === null) return
    announce(t(`annotation.${done}.${step.action}`))
    if (step.report === null || step.key === null) return
    if (step.report !== report) {
      openPlace({ report: step.report, key: step.key, annotation: step.annotation ?? undefined })
      return
    }
    show({ key: step.key, fraction: 0 })
    annotating.seek(step.annotation)
  }
  useCommand('history.undo', () => void acts.undo().then(follow('undone')))
  useCommand('history.redo', () => void acts.redo().then(follow('redone')))
}
