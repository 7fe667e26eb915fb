/**
 * The contract between the window and the machine: every call, with the schema its arguments are read with and the
 * type it gives back. Preload, IPC, services and client take their names and types from here and nowhere else.
 */
import * as v from 'valibot'
import type { Annotation } from './model/annotation.ts'
import type { AboutInfo, StartState } from './model/app.ts'
import type { AssignmentState, OpenedAssignment } from './model/assignment.ts'
import type { Heading, ReportText } from './model/block.ts'
import type { Change } from './model/change.ts'
import type { CheckProgress, ConsistencyCheck, WrittenCheck } from './model/consistency.ts'
import type {
  ExportPreview,
  ExportProgress,
  ExportSummary,
  ExportTemplate,
  ExportedFile,
} from './model/export.ts'
import type { MergePlan, MergeProgress, MergeResult, WrittenSet } from './model/exchange.ts'
import type { Fact, FactDisagreement, FactSeries, WrittenFacts } from './model/fact.ts'
import type { Geography } from './model/geography.ts'
import type { HistoryState, HistoryStep } from './model/history.ts'
import type { Layer, ListedLayer } from './model/layer.ts'
import type { Backup, NotebookHealth, Restored } from './model/notebook.ts'
import type { PackProblem } from './model/pack.ts'
import type { AnnotationPage, PlacedAnnotation, Proposal } from './model/placement.ts'
import type {
  CitationAnswer,
  CitedDocument,
  Citing,
  ReportReferences,
  WrittenMissing,
} from './model/reference.ts'
import type { Report } from './model/report.ts'
import type {
  Concordance,
  NoteResult,
  Renderings,
  SearchAdvice,
  SearchFacets,
  SearchResult,
  WrittenLines,
} from './model/search.ts'
import type { ReadingPosition, Settings } from './model/settings.ts'
import type { SharingState } from './model/sharing.ts'
import type { SubjectBlock, SubjectEntry } from './model/subject.ts'
import type {
  ListedTerm,
  TermCounts,
  TermPage,
  TermPlan,
  TermsTaken,
  TermUses,
  WrittenTerms,
} from './model/term.ts'
import type { WorkshopView } from './model/workshop.ts'
import { annotationChange, annotationDraft, note } from './schemas/annotation.ts'
import { assignmentDraft, assignmentId } from './schemas/assignment.ts'
import { hash, lang } from './schemas/basics.ts'
import { checkRequest, checkedReports, findingId } from './schemas/consistency.ts'
import { exchangeFile, filePath, mergeOrder, mergeRequest, setRequest } from './schemas/exchange.ts'
import { exportRequest } from './schemas/export.ts'
import { factWriteRequest } from './schemas/fact.ts'
import { annotationId, annotationIds, blockKey, layerId, replyId, reportId } from './schemas/ids.ts'
import { layerChange, layerDraft, layerIds } from './schemas/layer.ts'
import { backupName } from './schemas/notebook.ts'
import { citedDocument, citedPassages, missingRequest, typedCitation } from './schemas/reference.ts'
import { linesRequest, linesWriteRequest, renderingsQuery, searchQuery } from './schemas/search.ts'
import { readingPosition, settingsChange } from './schemas/settings.ts'
import { sharingChange } from './schemas/sharing.ts'
import { subjectChoice, subjectId } from './schemas/subject.ts'
import { termDraft, termId, termWriteRequest } from './schemas/term.ts'
import { tallyOptions, workshopRequest } from './schemas/workshop.ts'

type ArgsSchema = v.GenericSchema<unknown, readonly unknown[]>

/** One call: its arguments as a tuple schema; the value exists as a type only. */
export type Call<Schema extends ArgsSchema = ArgsSchema, Value = unknown> = {
  readonly args: Schema
  readonly value?: Value
}

/** `call(schema…)<Value>()`: arguments first, then the type of the answer. */
function call<const Items extends readonly v.GenericSchema[]>(...items: Items) {
  return <Value>() => ({ args: v.strictTuple(items) }) as Call<v.StrictTupleSchema<Items, undefined>, Value>
}

export const contract = {
  app: {
    start: call()<StartState>(),
    /** The page tells that text can be read; start-up is timed by it. */
    ready: call()<null>(),
    about: call()<AboutInfo>(),
    /** Plain text only. */
    copy: call(v.pipe(v.string(), v.maxLength(1_000_000)))<null>(),
    /** Words with their citation: as rich text, and as plain text or Markdown. */
    copyCited: call(citedPassages, v.picklist(['plain', 'markdown']))<null>(),
  },
  library: {
    list: call()<readonly Report[]>(),
    text: call(reportId)<ReportText>(),
    /** In reading order. */
    headings: call(reportId)<readonly Heading[]>(),
  },
  references: {
    of: call(reportId)<ReportReferences>(),
    /** Places of the library that cite a report, by its symbol, or any document, in the library's order. */
    citedBy: call(citedDocument)<readonly Citing[]>(),
    /** Documents that the library cites, its own and those that it has not, the most cited first. */
    documents: call()<readonly CitedDocument[]>(),
    /** What one language of a block cites and the other does not, of all reports in their order. */
    differences: call()<readonly Citing[]>(),
    /** Packs that are damaged where their references are: what is told of the library is told without them. */
    unread: call()<readonly PackProblem[]>(),
    /** The list of what is missing as a document or a table where the system's dialog says; null when that is closed. */
    write: call(missingRequest)<WrittenMissing | null>(),
    /** Ends the writing. */
    cancel: call()<null>(),
    /** What a typed citation means; paragraphs alone are of the second, the open report. Offers are in the language. */
    find: call(typedCitation, v.nullable(reportId), lang)<CitationAnswer>(),
  },
  search: {
    /** The next one asked for ends this one with `search-cancelled`; so with each of the others. */
    find: call(searchQuery)<SearchResult>(),
    facets: call(searchQuery)<SearchFacets>(),
    /** Annotations whose words answer; fields of the query are not heeded. */
    notes: call(searchQuery)<NoteResult>(),
    /** For a query that finds nothing. */
    advice: call(searchQuery)<SearchAdvice>(),
    /** Every place that answers, with the words around it. */
    concordance: call(searchQuery)<Concordance>(),
    /** How the words of the query are called in the other language. */
    renderings: call(renderingsQuery)<Renderings>(),
    /** Puts lines on the clipboard as a table of two columns, Chinese and English. Gives how many. */
    copy: call(linesRequest)<number>(),
    /** Writes lines to a file where the system's dialog says; null when that is closed. */
    write: call(linesWriteRequest)<WrittenLines | null>(),
    /** Ends all of them but the writing of a file. */
    cancel: call()<null>(),
  },
  terms: {
    /** Of the packs in their order, those that the reader has changed in their place, then the reader's own. */
    list: call()<readonly ListedTerm[]>(),
    /** Some thousands of the same, from this number on: twenty thousand at once would hold up the window. */
    page: call(v.pipe(v.number(), v.integer(), v.minValue(0)))<TermPage>(),
    /** In the place of a pack's term, of the reader's own of this id, or as a new one for null. */
    save: call(termDraft, v.nullable(termId))<ListedTerm>(),
    /** A changed one becomes the pack's again. */
    remove: call(termId)<null>(),
    /** How often each term is used in each report; a large library takes a while. */
    counts: call()<TermCounts>(),
    uses: call(termId)<TermUses>(),
    /** Asks for a file of terms in the system's dialog; null when that is closed. */
    choose: call()<string | null>(),
    /** What taking in the file would do. Nothing is written. */
    plan: call(filePath)<TermPlan>(),
    /** All of it in one transaction; the hash is that of the file as it was looked at. */
    take: call(filePath, hash)<TermsTaken>(),
    /** Undoes the last taking in since the app was started. */
    takeBack: call()<null>(),
    /** Ends the plan or the taking in that is under way; nothing is taken in then. */
    cancel: call()<null>(),
    /** Writes terms to a file where the system's dialog says; null when that is closed. */
    write: call(termWriteRequest)<WrittenTerms | null>(),
    /** What is not used alike in these reports, or in all for none. The next one ends this one with `check-cancelled`. */
    check: call(checkedReports)<ConsistencyCheck>(),
    /** Ticks a finding off, or no longer. */
    except: call(findingId, v.boolean())<null>(),
    /** The list as a PDF where the system's dialog says; null when that is closed. */
    writeCheck: call(checkRequest)<WrittenCheck | null>(),
    /** Ends the check or its writing. */
    cancelCheck: call()<null>(),
  },
  facts: {
    /** What the report counts, in text order; of all reports for null. */
    list: call(v.nullable(reportId))<readonly Fact[]>(),
    /** Quantities that are counted at least twice in the library. */
    series: call()<readonly FactSeries[]>(),
    /** Numbers in which the two languages of a block differ, of all reports. */
    disagreements: call()<readonly FactDisagreement[]>(),
    /** Writes them as a table where the system's dialog says; null when that is closed. */
    write: call(factWriteRequest)<WrittenFacts | null>(),
  },
  geography: {
    /** Countries, regions and cities that the library names, and every block that names them. */
    list: call()<Geography>(),
  },
  subjects: {
    /** Blocks of all reports with their subjects, in the library's order, in a block in that of the subjects. */
    list: call()<readonly SubjectBlock[]>(),
    /** The same without their reasons: those of a large library would hold up the window. */
    entries: call()<readonly SubjectEntry[]>(),
    /** Those of one report, with their reasons. */
    of: call(reportId)<readonly SubjectBlock[]>(),
    /** Puts a block under a subject, or takes it away; null leaves it to the rules again. */
    choose: call(subjectId, reportId, blockKey, subjectChoice)<null>(),
  },
  annotations: {
    /** Of one report in text order; of all reports for null. */
    list: call(v.nullable(reportId))<readonly PlacedAnnotation[]>(),
    /** A thousand of all in text order, from this number on: twenty thousand at once would hold up the window. */
    page: call(v.pipe(v.number(), v.integer(), v.minValue(0)))<AnnotationPage>(),
    counts: call()<Readonly<Record<string, number>>>(),
    /** All tags in use, the commonest first; then those that assignments offer. */
    tags: call()<readonly string[]>(),
    add: call(annotationDraft)<Annotation>(),
    change: call(annotationIds, annotationChange)<readonly Annotation[]>(),
    /** Where their words are found, moved or only alike, is right: one step describes them anew there. */
    confirm: call(annotationIds)<readonly Annotation[]>(),
    remove: call(annotationIds)<null>(),
    /** Makes one of several of one report: the first stays, with the words, notes, tags and replies of all. */
    merge: call(annotationIds)<Annotation>(),
    reply: call(annotationId, note)<Annotation>(),
    changeReply: call(annotationId, replyId, note)<Annotation>(),
    removeReply: call(annotationId, replyId)<Annotation>(),
    /** Where the words of its unplaced and approximate anchors may be, the likeliest first. */
    proposals: call(annotationId)<readonly Proposal[]>(),
    undo: call()<HistoryStep>(),
    redo: call()<HistoryStep>(),
    history: call()<HistoryState>(),
  },
  layers: {
    list: call()<readonly ListedLayer[]>(),
    add: call(layerDraft)<Layer>(),
    change: call(layerId, layerChange)<Layer>(),
    /** Its annotations go to the second layer, or are removed with it for null. One undo brings all back. */
    remove: call(layerId, v.nullable(layerId))<null>(),
    /** All layers in their new order. */
    order: call(layerIds)<null>(),
  },
  notebook: {
    health: call()<NotebookHealth>(),
    backups: call()<readonly Backup[]>(),
    /** A copy now, where the system's dialog says; null when that is closed. */
    backUp: call()<{ readonly file: string; readonly bytes: number } | null>(),
    /** Puts a backup in the place of the notebook, which is copied to the backups first. */
    restore: call(backupName)<Restored>(),
    /** The same from a file chosen in the system's dialog; null when that is closed. */
    restoreFile: call()<Restored | null>(),
    /** Takes a damaged annotation from the newest backup that has it sound. */
    mend: call(annotationId)<Annotation>(),
    /** Starts the app anew. */
    restart: call()<null>(),
  },
  exchange: {
    /** Asks for files of annotations or an assignment in the system's dialog; none when that is closed. */
    choose: call()<readonly string[]>(),
    /** Files that the app was started with or asked to open, each told once; the event `given` says there are some. */
    given: call()<readonly string[]>(),
    /** What these files would do. Nothing is written. */
    plan: call(mergeRequest)<MergePlan>(),
    /** All of it in one transaction and one step of the history. */
    merge: call(mergeOrder)<MergeResult>(),
    /** Ends the dry run or merge that is under way; a merge is then not done at all. */
    cancel: call()<null>(),
    /** Writes annotations to a file where the system's dialog says; null when that is closed. */
    write: call(setRequest)<WrittenSet | null>(),
  },
  sharing: {
    state: call()<SharingState>(),
    /** Asks for a folder in the system's dialog; null when that is closed. */
    choose: call()<SharingState | null>(),
    change: call(sharingChange)<SharingState>(),
    /** Looks at the folder now. */
    look: call()<SharingState>(),
  },
  workshop: {
    view: call(workshopRequest)<WorkshopView>(),
    /** The marks of one block that `view` counts there, in text order. */
    marks: call(workshopRequest, blockKey)<readonly PlacedAnnotation[]>(),
    /** Copies them into the active layer under the reader's name, as one step. */
    adopt: call(annotationIds)<readonly Annotation[]>(),
    /** The numbers as a table (CSV) where the system's dialog says; names are left out for `anonymous`. */
    write: call(workshopRequest, tallyOptions)<{ readonly file: string; readonly bytes: number } | null>(),
  },
  assignments: {
    list: call()<readonly AssignmentState[]>(),
    /** Writes the assignment where the system's dialog says; null when that is closed. */
    make: call(assignmentDraft)<{ readonly file: string; readonly bytes: number } | null>(),
    /** Takes in an assignment: its layers, questions, tags; a layer for the answers is made and becomes the active one. */
    open: call(filePath)<OpenedAssignment>(),
    /** Has new marks go to its layer, which is made anew when it is gone. */
    work: call(assignmentId)<AssignmentState>(),
    /** Writes the answers where the system's dialog says; null when that is closed. */
    handIn: call(assignmentId, v.nullable(exchangeFile.entries.passphrase))<WrittenSet | null>(),
    /** The assignment only; its annotations stay. */
    remove: call(assignmentId)<null>(),
  },
  reading: {
    positions: call()<readonly ReadingPosition[]>(),
    keep: call(readingPosition)<null>(),
  },
  settings: {
    get: call()<Settings>(),
    change: call(settingsChange)<Settings>(),
  },
  exporting: {
    /** Asks for the file in the system's dialog, or for a folder when there are several; null when that is closed. */
    write: call(exportRequest)<readonly ExportedFile[] | null>(),
    /** A PDF as it would be; the next one asked for ends this one with `export-cancelled`. */
    preview: call(exportRequest)<ExportPreview>(),
    /** An export is likely to come: what it needs is got ready, and kept until `release`, or for ten minutes. */
    prepare: call()<null>(),
    release: call()<null>(),
    summary: call(exportRequest)<ExportSummary>(),
    /** Ours first, then the reader's own by name. */
    templates: call()<readonly ExportTemplate[]>(),
    /** Copies one of ours to the reader's own, for them to edit, and shows it in its folder. */
    copyTemplate: call(v.pipe(v.string(), v.minLength(1), v.maxLength(200)))<ExportTemplate>(),
    cancel: call()<null>(),
    showInFolder: call(v.pipe(v.string(), v.maxLength(4096)))<null>(),
  },
} as const

export type Contract = typeof contract
export type Domain = keyof Contract

type ArgsOf<C> = C extends Call<infer Schema, unknown> ? v.InferOutput<Schema> : never
type ValueOf<C> = C extends { readonly value?: infer Value } ? Exclude<Value, undefined> : never
type Callable<C, Value> = (...args: ArgsOf<C> extends readonly unknown[] ? ArgsOf<C> : never) => Value

/** The use cases: one object for each domain. They return a value, or a promise of it, or throw AppError. */
export type Services = {
  readonly [D in Domain]: {
    readonly [M in keyof Contract[D]]: Callable<
      Contract[D][M],
      ValueOf<Contract[D][M]> | Promise<ValueOf<Contract[D][M]>>
    >
  }
}

/** What the window calls: the same, always a promise. */
export type Client = {
  readonly [D in Domain]: {
    readonly [M in keyof Contract[D]]: Callable<Contract[D][M], Promise<ValueOf<Contract[D][M]>>>
  }
}

/** What the main process tells the window unasked. `command` is the id of a command chosen in the menu. */
export type Events = {
  readonly changed: Change
  readonly exportProgress: ExportProgress
  readonly mergeProgress: MergeProgress
  /** Of a file of terms being looked at or taken in. */
  readonly termProgress: MergeProgress
  readonly checkProgress: CheckProgress
  /** Files are waiting to be asked for with `exchange.given`. */
  readonly given: null
  readonly command: string
}

export const eventNames = [
  'changed',
  'exportProgress',
  'mergeProgress',
  'termProgress',
  'checkProgress',
  'given',
  'command',
] as const satisfies readonly (keyof Events)[]

/**
 * `window.bridge`, as preload exposes it: the client's calls, and `on`. Each call answers with its Result as JSON: an
 * object would be copied between the worlds property by property, and a list of thousands would hold up the window.
 */
export type Bridge = {
  readonly [D in Domain]: {
    readonly [M in keyof Contract[D]]: Callable<Contract[D][M], Promise<string>>
  }
} & {
  /** Listens to an event; the function it gives back stops listening. */
  readonly on: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => () => void
  /** Path of a file that was dropped on the window; empty for what is no file of this machine. */
  readonly pathOf: (file: object) => string
}
