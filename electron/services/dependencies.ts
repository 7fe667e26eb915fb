/** What every service is given: the stores, a clock, a source of ids, and the few things only Electron can do. */
import type { Events } from '../../shared/api.ts'
import type { PackProblem } from '../../shared/model/pack.ts'
import type { PrintDocument } from '../../shared/export/pdf/pdf-types.ts'
import type { Notebook } from '../db/open-notebook.ts'
import type { NotebookTaskName, NotebookTasks } from '../db/notebook-tasks.ts'
import type { OpenPack } from '../db/open-pack.ts'
import type { RunExchangeTask } from './exchange-tasks.ts'
import type { KeepExporter, RunExportTask } from './export/export-tasks.ts'

export type Dependencies = {
  /** Packs that opened, in the order in which the library lists them. */
  readonly packs: readonly OpenPack[]
  readonly packProblems: readonly PackProblem[]
  readonly notebook: Notebook
  /** A new UUID. */
  readonly newId: () => string
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string
  readonly host: Host
}

type RunNotebookTask = <Name extends NotebookTaskName>(
  name: Name,
  task: NotebookTasks[Name]['task'],
) => Promise<NotebookTasks[Name]['result']>

/** Only Electron can do these. Under plain Node the command line has a host that refuses most of them. */
export type Host = {
  /** Interface language that the machine asks for. */
  readonly systemLang: 'zh' | 'en'
  readonly dataFolder: string
  readonly versions: {
    readonly app: string
    readonly electron: string
    readonly chromium: string
    readonly node: string
  }
  /** The page can be read: start-up is over. */
  readonly readyToRead: () => void
  readonly sendEvent: <Name extends keyof Events>(name: Name, event: Events[Name]) => void
  /** Asks for a file name in the system's dialog, of the type that the suggestion has; null when it is closed. */
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>
  /** Asks for a notebook's file in the system's dialog; null when it is closed. */
  readonly chooseOpenPath: () => Promise<string | null>
  /** Asks for files of annotations or of an assignment in the system's dialog; none when it is closed. */
  readonly chooseOpenPaths: () => Promise<readonly string[]>
  /** Asks for a file of terms in the system's dialog; null when it is closed. */
  readonly chooseTermFile: () => Promise<string | null>
  /** Asks for a folder in the system's dialog; null when it is closed. */
  readonly chooseFolder: () => Promise<string | null>
  /** Files that the app was started with or asked to open since this was last called. */
  readonly takeGiven: () => readonly string[]
  /** In a process of its own where there is a window. Throws what the task throws. */
  readonly runNotebookTask: RunNotebookTask
  /** In a process of its own where there is a window, which the signal ends: `merge-cancelled`. Throws what it throws. */
  readonly runExchangeTask: RunExchangeTask
  /** Ends the app and starts it anew. */
  readonly restart: () => void
  readonly showInFolder: (file: string) => void
  /** All forms at once: each program takes what it can. */
  readonly copyText: (forms: {
    readonly text: string
    readonly html?: string
    readonly markdown?: string
  }) => Promise<void>
  /** Fails with `export-failed` when a font does not load, `export-cancelled` when the signal says so. */
  readonly print: (document: PrintDocument, signal: AbortSignal) => Promise<Uint8Array>
  /** Has a place to print ready, until the function that it gives back is called. */
  readonly keepPrinter: () => () => void
  readonly runExportTask: RunExportTask
  readonly keepExporter: KeepExporter
}
