/** Schemas of what enters from outside: IPC, command line, files. What they have read has the model's types. */
import * as v from 'valibot'
import type { AnnotationFilter } from './model/annotation-filter.ts'
import type { AnnotationChange, AnnotationDraft } from './model/annotation.ts'
import { annotationKinds, annotationStatuses, colours, noteLimit } from './model/annotation.ts'
import { blockKinds } from './model/block.ts'
import type { AssignmentDraft, SentAssignment } from './model/assignment.ts'
import { exportFormats, exportLayouts } from './model/export.ts'
import type { ExportRequest } from './model/export.ts'
import { factFormats } from './model/fact.ts'
import type { FactWriteRequest } from './model/fact.ts'
import { findingKinds } from './model/consistency.ts'
import type { CheckRequest, FindingId } from './model/consistency.ts'
import type { MergeOrder, MergeRequest, SetRequest } from './model/exchange.ts'
import type {
  AnnotationId,
  AssignmentId,
  BlockKey,
  LayerId,
  QuestionId,
  ReplyId,
  ReportId,
  TermId,
} from './model/ids.ts'
import type { LayerChange, LayerDraft } from './model/layer.ts'
import { placementStates } from './model/placement.ts'
import { concordanceSorts, linesFormats } from './model/search.ts'
import type { LinesRequest, LinesWriteRequest, RenderingsQuery, SearchQuery } from './model/search.ts'
import { longestQuery } from './search/query.ts'
import { historyLimit } from './model/settings.ts'
import type { ReadingPosition, Settings } from './model/settings.ts'
import type { SharingSettings } from './model/sharing.ts'
import { termFormats } from './model/term.ts'
import type { TermDraft, TermWriteRequest } from './model/term.ts'
import type { WorkshopRequest } from './model/workshop.ts'
import { formLimit, kindLimit, remarkLimit, variantsLimit } from './terms/term-draft.ts'

const wordLimit = 200

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(wordLimit))
const quotePart = v.pipe(v.string(), v.maxLength(1_000_000))

export const lang = v.picklist(['zh', 'en'])
export const colour = v.picklist(colours)

const reportName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/))
export const reportId = v.pipe(
  reportName,
  v.transform((id) => id as ReportId),
)
export const blockKey = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9.]{1,80}$/),
  v.transform((key) => key as BlockKey),
)
export const annotationId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as AnnotationId),
)
export const annotationIds = v.pipe(v.array(annotationId), v.minLength(1), v.maxLength(100_000))

export const replyId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as ReplyId),
)
/** A UUID, `personal`, or the name of a layer of an older notebook. */
export const layerId = v.pipe(
  word,
  v.transform((id) => id as LayerId),
)

export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{0,64}$/))
const textAnchor = v.strictObject({
  key: blockKey,
  lang,
  start: offset,
  end: offset,
  exact: quotePart,
  prefix: quotePart,
  suffix: quotePart,
  hash,
})
const blockAnchor = v.strictObject({ key: blockKey, lang: v.null(), textLang: lang, exact: quotePart, hash })
const anchors = v.pipe(v.array(v.union([textAnchor, blockAnchor])), v.minLength(1), v.maxLength(1000))
export const note = v.pipe(v.string(), v.maxLength(noteLimit))
const tags = v.pipe(v.array(word), v.maxLength(100))

export const annotationDraft: v.GenericSchema<unknown, AnnotationDraft> = v.strictObject({
  report: reportId,
  kind: v.picklist(annotationKinds),
  anchors,
  colour,
  note,
  tags,
  author: v.exactOptional(word),
  layer: v.exactOptional(layerId),
})

export const annotationChange: v.GenericSchema<unknown, AnnotationChange> = v.strictObject({
  kind: v.exactOptional(v.picklist(annotationKinds)),
  colour: v.exactOptional(colour),
  note: v.exactOptional(note),
  tags: v.exactOptional(tags),
  addTags: v.exactOptional(tags),
  removeTags: v.exactOptional(tags),
  anchors: v.exactOptional(anchors),
  layer: v.exactOptional(layerId),
  status: v.exactOptional(v.picklist(annotationStatuses)),
})

const name = v.pipe(v.string(), v.trim(), v.maxLength(wordLimit))
const description = v.pipe(v.string(), v.maxLength(10_000))

export const layerDraft: v.GenericSchema<unknown, LayerDraft> = v.strictObject({
  name: word,
  owner: name,
  colour,
  description,
})

export const layerChange: v.GenericSchema<unknown, LayerChange> = v.strictObject({
  name: v.exactOptional(name),
  owner: v.exactOptional(name),
  colour: v.exactOptional(colour),
  description: v.exactOptional(description),
  shown: v.exactOptional(v.boolean()),
  locked: v.exactOptional(v.boolean()),
})
export const layerIds = v.pipe(v.array(layerId), v.minLength(1), v.maxLength(10_000))

const day = v.nullable(v.pipe(v.string(), v.isoDate()))

const choices = {
  layers: v.array(layerId),
  authors: v.array(name),
  tags: v.array(word),
  colours: v.array(colour),
  kinds: v.array(v.picklist(annotationKinds)),
  statuses: v.array(v.picklist(annotationStatuses)),
}

export const annotationFilter: v.GenericSchema<unknown, AnnotationFilter> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(1000)),
  reports: v.array(reportId),
  sections: v.array(v.strictObject({ report: reportId, key: blockKey })),
  ...choices,
  states: v.array(v.picklist(placementStates)),
  langs: v.array(lang),
  from: day,
  to: day,
})

/** File name of a backup in the notebook's own folder of them: never a path. */
export const backupName = v.pipe(v.string(), v.regex(/^notes-[0-9A-Za-z.-]{1,80}\.db$/))

const queryText = v.pipe(v.string(), v.maxLength(longestQuery))

export const searchQuery: v.GenericSchema<unknown, SearchQuery> = v.strictObject({
  text: queryText,
  lang: v.optional(lang),
  report: v.optional(reportId),
  kind: v.optional(v.picklist(blockKinds)),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))),
  sort: v.optional(v.picklist(['relevance', 'place'])),
  counted: v.optional(v.boolean()),
})

export const renderingsQuery: v.GenericSchema<unknown, RenderingsQuery> = v.strictObject({
  text: queryText,
  lang: v.optional(lang),
})

export const linesRequest: v.GenericSchema<unknown, LinesRequest> = v.variant('of', [
  v.strictObject({ of: v.literal('concordance'), query: searchQuery, sort: v.picklist(concordanceSorts) }),
  v.strictObject({
    of: v.literal('rendering'),
    query: renderingsQuery,
    form: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  }),
])

export const linesWriteRequest: v.GenericSchema<unknown, LinesWriteRequest> = v.strictObject({
  lines: linesRequest,
  format: v.picklist(linesFormats),
  interfaceLang: lang,
})

export const factWriteRequest: v.GenericSchema<unknown, FactWriteRequest> = v.strictObject({
  report: v.nullable(reportId),
  rows: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(100_000))),
  format: v.picklist(factFormats),
  interfaceLang: lang,
})

export const readingPosition: v.GenericSchema<unknown, Omit<ReadingPosition, 'at'>> = v.strictObject({
  report: reportId,
  key: blockKey,
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

const percent = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

export const settingsChange: v.GenericSchema<unknown, Partial<Settings>> = v.strictObject({
  interfaceLang: v.exactOptional(v.picklist(['system', 'zh', 'en'])),
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  layout: v.exactOptional(v.picklist(['columns', 'interleaved', 'zh', 'en'])),
  textSize: v.exactOptional(percent(80, 200)),
  lineWidth: v.exactOptional(percent(60, 160)),
  author: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(wordLimit))),
  lastReport: v.exactOptional(v.nullable(reportId)),
  colour: v.exactOptional(colour),
  colourMeanings: v.exactOptional(v.record(colour, name)),
  activeLayer: v.exactOptional(layerId),
  savedFilters: v.exactOptional(
    v.pipe(v.array(v.strictObject({ name: word, filter: annotationFilter })), v.maxLength(200)),
  ),
  termsShown: v.exactOptional(v.boolean()),
  savedSearches: v.exactOptional(
    v.pipe(v.array(v.strictObject({ name: word, text: queryText })), v.maxLength(200)),
  ),
  searchHistory: v.exactOptional(v.pipe(v.array(queryText), v.maxLength(historyLimit))),
  symbols: v.exactOptional(v.record(reportName, name)),
  contentsOpen: v.exactOptional(v.boolean()),
  panelOpen: v.exactOptional(v.boolean()),
})

export const citedDocument = v.union([
  v.strictObject({ report: reportId }),
  v.strictObject({ symbol: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(wordLimit)) }),
])

export const typedCitation = v.pipe(v.string(), v.maxLength(1000))

export const citedPassages = v.pipe(
  v.array(
    v.strictObject({
      lang,
      quote: v.pipe(v.string(), v.maxLength(1_000_000)),
      citation: v.pipe(v.string(), v.maxLength(10_000)),
    }),
  ),
  v.minLength(1),
  v.maxLength(2),
  v.readonly(),
)

/** Each value once. */
const distinct = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length

export const exportRequest: v.GenericSchema<unknown, ExportRequest> = v.pipe(
  v.strictObject({
    reports: v.pipe(v.array(reportId), v.minLength(1), v.maxLength(1000), v.check(distinct)),
    format: v.picklist(exportFormats),
    langs: v.pipe(v.array(lang), v.minLength(1), v.maxLength(2), v.check(distinct)),
    layout: v.picklist(exportLayouts),
    scope: v.variant('of', [
      v.strictObject({ of: v.literal('report') }),
      v.strictObject({ of: v.literal('section'), key: blockKey }),
      v.strictObject({ of: v.literal('annotations'), ids: annotationIds }),
    ]),
    filter: v.strictObject({ ...choices, layers: v.nullable(choices.layers) }),
    options: v.strictObject({
      paper: v.picklist(['A4', 'Letter']),
      orientation: v.picklist(['portrait', 'landscape']),
      marginNotes: v.boolean(),
      appendix: v.boolean(),
      cover: v.boolean(),
      content: v.picklist(['text', 'annotations']),
      template: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
      level: v.picklist(['paragraph', 'sentence']),
      withoutNames: v.boolean(),
    }),
    interfaceLang: lang,
  }),
  v.check(({ reports, scope }) => reports.length === 1 || scope.of !== 'section'),
)

/** Absolute; what it names is looked at when it is opened. */
export const filePath = v.pipe(v.string(), v.minLength(1), v.maxLength(32_767))
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
export const exchangeFile = v.strictObject({ path: filePath, passphrase: v.nullable(passphrase) })

const mergeEntries = {
  files: v.pipe(v.array(exchangeFile), v.minLength(1), v.maxLength(1000)),
  layers: v.variant('into', [
    v.strictObject({ into: v.literal('file') }),
    v.strictObject({ into: v.literal('person') }),
    v.strictObject({ into: v.literal('layer'), layer: layerId }),
  ]),
}
export const mergeRequest: v.GenericSchema<unknown, MergeRequest> = v.strictObject(mergeEntries)

export const conflictChoice = v.picklist(['latest', 'mine', 'theirs', 'both'])
export const mergeOrder: v.GenericSchema<unknown, MergeOrder> = v.strictObject({
  ...mergeEntries,
  revision: v.pipe(v.string(), v.maxLength(200)),
  sha256: v.pipe(v.array(hash), v.maxLength(1000)),
  choice: conflictChoice,
  each: v.record(v.pipe(v.string(), v.maxLength(1000)), conflictChoice),
  deletions: v.boolean(),
})

export const setRequest: v.GenericSchema<unknown, SetRequest> = v.strictObject({
  reports: v.pipe(v.array(reportId), v.maxLength(100_000)),
  layers: v.pipe(v.array(layerId), v.maxLength(10_000)),
  passphrase: v.nullable(passphrase),
  withoutNames: v.boolean(),
  title: name,
})

/** The folder itself is named in the system's dialog only. */
export const sharingChange: v.GenericSchema<
  unknown,
  Partial<Omit<SharingSettings, 'folder'>> & { readonly folder?: null }
> = v.strictObject({
  folder: v.exactOptional(v.null()),
  on: v.exactOptional(v.boolean()),
  layers: v.exactOptional(v.nullable(v.pipe(v.array(layerId), v.maxLength(10_000)))),
})

export const workshopRequest: v.GenericSchema<unknown, WorkshopRequest> = v.strictObject({
  report: reportId,
  layers: v.pipe(v.array(layerId), v.maxLength(10_000)),
  without: v.exactOptional(v.pipe(v.array(name), v.maxLength(10_000))),
  tag: v.nullable(word),
})

export const assignmentId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as AssignmentId),
)
export const question = v.strictObject({
  id: v.pipe(
    v.string(),
    v.uuid(),
    v.transform((id) => id as QuestionId),
  ),
  tag: word,
  text: description,
  report: v.nullable(reportId),
  keys: v.pipe(v.array(blockKey), v.maxLength(10_000)),
})
/** A mark answers the question whose tag it has: no two have the same. */
const haveDistinctTags = (questions: readonly { readonly tag: string }[]): boolean =>
  new Set(questions.map(({ tag }) => tag)).size === questions.length
const term = v.strictObject({ en: name, zh: name, note: description })
const assignmentEntries = {
  title: word,
  trainer: name,
  instructions: v.pipe(v.string(), v.maxLength(100_000)),
  tags: v.pipe(v.array(word), v.maxLength(200)),
  colourMeanings: v.record(colour, name),
}
export const assignmentDraft: v.GenericSchema<unknown, AssignmentDraft> = v.strictObject({
  ...assignmentEntries,
  reports: v.pipe(v.array(reportId), v.minLength(1), v.maxLength(1000)),
  questions: v.pipe(
    v.array(question),
    v.maxLength(200),
    v.check((questions) => haveDistinctTags(questions)),
  ),
  glossary: v.pipe(v.array(term), v.maxLength(10_000)),
  layers: v.pipe(v.array(layerId), v.maxLength(100)),
  id: v.exactOptional(assignmentId),
})

/** `urn:uuid:` and the id, as files name things. */
const inFile = <Id extends string>(id: v.GenericSchema<unknown, Id>) =>
  v.pipe(
    v.string(),
    v.startsWith('urn:uuid:'),
    v.transform((iri) => iri.slice('urn:uuid:'.length) as unknown),
    id,
  )
const titleText = v.nullable(v.pipe(v.string(), v.maxLength(2000)))

/** The assignment in a file; what a file has besides is left aside. */
export const assignmentInFile: v.GenericSchema<unknown, SentAssignment> = v.object({
  ...assignmentEntries,
  id: inFile(assignmentId),
  edition: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
  reports: v.pipe(
    v.array(
      v.pipe(
        v.object({
          report: reportId,
          title: v.object({ zh: titleText, en: titleText }),
          symbol: v.nullable(name),
          editions: v.pipe(v.array(v.object({ lang, sha256: hash })), v.maxLength(2)),
        }),
        v.transform(({ report: id, ...named }) => ({ id, ...named })),
      ),
    ),
    v.minLength(1),
    v.maxLength(1000),
  ),
  questions: v.pipe(
    v.array(v.object({ ...question.entries, id: inFile(question.entries.id) })),
    v.maxLength(200),
    v.check((questions) => haveDistinctTags(questions)),
  ),
  glossary: v.pipe(v.array(v.object(term.entries)), v.maxLength(10_000)),
})

/** A UUID, or `pack:` and the English form. */
export const termId = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(formLimit + 5),
  v.transform((id) => id as TermId),
)
const form = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(formLimit))
const remark = v.pipe(v.string(), v.maxLength(remarkLimit))
export const termDraft: v.GenericSchema<unknown, TermDraft> = v.strictObject({
  en: form,
  acronym: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(formLimit))),
  kind: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(kindLimit)),
  zh: form,
  variants: v.pipe(v.array(form), v.maxLength(variantsLimit)),
  note: v.nullable(remark),
  comment: remark,
  of: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(formLimit))),
})

/** None: all of the library. */
export const checkedReports = v.pipe(v.array(reportId), v.maxLength(100_000))
export const findingId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/),
  v.transform((id) => id as FindingId),
)
export const checkRequest: v.GenericSchema<unknown, CheckRequest> = v.strictObject({
  reports: checkedReports,
  kinds: v.pipe(v.array(v.picklist(findingKinds)), v.minLength(1), v.maxLength(3), v.check(distinct)),
  concerning: v.nullable(reportId),
  excepted: v.boolean(),
  interfaceLang: lang,
})
export const termWriteRequest: v.GenericSchema<unknown, TermWriteRequest> = v.strictObject({
  which: v.picklist(['own', 'all']),
  format: v.picklist(termFormats),
  interfaceLang: lang,
})
