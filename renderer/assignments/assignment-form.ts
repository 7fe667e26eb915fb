/** An assignment as it is being written, and what is still missing before it can be handed out. Pure. */
import { parseTerms, termLines } from '../../shared/assignment/glossary-lines.ts'
import { parsePlaces, placesText } from '../../shared/assignment/places.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import type { Assignment, AssignmentDraft, Question } from '../../shared/model/assignment.ts'
import type { BlockKey, LayerId, QuestionId, ReportId } from '../../shared/model/ids.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { ReportTexts } from '../report-texts.ts'

export type QuestionForm = {
  readonly id: QuestionId
  readonly tag: string
  readonly text: string
  readonly report: ReportId | null
  /** As typed. */
  readonly places: string
  /** What `places` stood for when it was filled in: kept as long as it is not changed, headings among it. */
  readonly kept: { readonly places: string; readonly keys: readonly BlockKey[] }
}

export type AssignmentForm = {
  readonly title: string
  readonly trainer: string
  readonly instructions: string
  readonly reports: readonly ReportId[]
  readonly questions: readonly QuestionForm[]
  /** As typed, apart by commas. */
  readonly tags: string
  readonly colourMeanings: Readonly<Partial<Record<Colour, string>>>
  /** As pasted. */
  readonly glossary: string
  readonly layers: readonly LayerId[]
}

export function emptyForm({ author, colourMeanings }: Settings, report: ReportId | null): AssignmentForm {
  return {
    title: '',
    trainer: author,
    instructions: '',
    reports: report === null ? [] : [report],
    questions: [],
    tags: '',
    colourMeanings,
    glossary: '',
    layers: [],
  }
}

/** The layers that went along are not known any more: they are chosen anew. */
export function formOf(assignment: Assignment): AssignmentForm {
  const { title, trainer, instructions, reports, questions, tags, colourMeanings, glossary } = assignment
  return {
    title,
    trainer,
    instructions,
    reports: reports.map(({ id }) => id),
    questions: questions.map(({ id, tag, text, report, keys }) => {
      const places = placesText(keys)
      return { id, tag, text, report, places, kept: { places, keys } }
    }),
    tags: tags.join(', '),
    colourMeanings,
    glossary: termLines(glossary),
    layers: [],
  }
}

/** With the next tag that is free, on the report of the question before. */
export function withQuestion(form: AssignmentForm, id: QuestionId): AssignmentForm {
  const { questions, reports } = form
  const used = new Set(questions.map(({ tag }) => tag.trim()))
  let number = questions.length + 1
  while (used.has(`Q${number}`)) number += 1
  const report = questions.at(-1)?.report ?? (reports.length === 1 ? (reports[0] ?? null) : null)
  const question = { id, tag: `Q${number}`, text: '', report, places: '', kept: { places: '', keys: [] } }
  return { ...form, questions: [...questions, question] }
}

/** `number`: of the question, from 1. */
export type Missing =
  | { readonly what: 'title' | 'reports' }
  | { readonly what: 'tag' | 'placeReport'; readonly number: number }
  | { readonly what: 'sameTag'; readonly tag: string }
  | { readonly what: 'places'; readonly number: number; readonly places: string }

/** Where a question looks. Blocks are known once the text of its report is read. */
export function placesOf(
  { report, places, kept }: QuestionForm,
  texts: ReportTexts,
): { readonly keys: readonly BlockKey[]; readonly unknown: readonly string[] } {
  if (places === kept.places) return { keys: kept.keys, unknown: [] }
  const text = report === null ? undefined : texts.get(report)
  return text === undefined ? { keys: [], unknown: [] } : parsePlaces(places, text.blocks)
}

export function missingIn(form: AssignmentForm, texts: ReportTexts): readonly Missing[] {
  const tags = form.questions.map(({ tag }) => tag.trim())
  const twice = tags.find((tag, at) => tag !== '' && tags.indexOf(tag) !== at)
  return [
    ...(form.title.trim() === '' ? [{ what: 'title' as const }] : []),
    ...(form.reports.length === 0 ? [{ what: 'reports' as const }] : []),
    ...form.questions.flatMap((question, at) => missingInQuestion(form, question, at + 1, texts)),
    ...(twice === undefined ? [] : [{ what: 'sameTag' as const, tag: twice }]),
  ]
}

function missingInQuestion(
  { reports }: AssignmentForm,
  question: QuestionForm,
  number: number,
  texts: ReportTexts,
): readonly Missing[] {
  const { tag, report, places } = question
  const noTag = tag.trim() === '' ? [{ what: 'tag' as const, number }] : []
  const noReport = places.trim() !== '' && (report === null || !reports.includes(report))
  if (noReport) return [...noTag, { what: 'placeReport', number }]
  const { unknown } = placesOf(question, texts)
  return unknown.length === 0 ? noTag : [...noTag, { what: 'places', number, places: unknown.join(', ') }]
}

/** Of a form in which nothing is missing. */
export function draftOf(form: AssignmentForm, texts: ReportTexts): AssignmentDraft {
  return {
    title: form.title.trim(),
    trainer: form.trainer.trim(),
    instructions: form.instructions,
    reports: form.reports,
    questions: form.questions.map((question): Question => {
      const { id, tag, text, report } = question
      const isAssigned = report !== null && form.reports.includes(report)
      const keys = isAssigned ? placesOf(question, texts).keys : []
      return { id, tag: tag.trim(), text: text.trim(), report: isAssigned ? report : null, keys }
    }),
    tags: tagsOf(form.tags),
    colourMeanings: Object.fromEntries(
      Object.entries(form.colourMeanings).filter(([, meaning]) => meaning.trim() !== ''),
    ),
    glossary: parseTerms(form.glossary).terms,
    layers: form.layers,
  }
}

function tagsOf(typed: string): readonly string[] {
  const tags = typed.split(/[,，、;；\n]/).map((tag) => tag.trim().replace(/\s+/g, ' '))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
