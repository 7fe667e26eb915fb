/** A workshop's numbers as one table: in all, by question, by block, with a column for each person. Pure. */
import { blockReference } from '../cite/reference.ts'
import type { Colour } from '../model/annotation.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import { otherLang } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import type { BlockTally, Person, QuestionTally, WorkshopView } from '../model/workshop.ts'
import { authorName } from '../shown-names.ts'
import { csvText } from '../export/csv-text.ts'
import { tableWords } from './table-words.ts'
import type { TableWords } from './table-words.ts'

export type TableSource = {
  readonly view: WorkshopView
  /** All blocks of the report, in reading order. */
  readonly blocks: readonly Block[]
  readonly lang: Lang
  /** Names are not in the table: people have their numbers instead, and stand in their order. */
  readonly anonymous: boolean
  /** What the colours stand for, in the reader's words. */
  readonly meanings: Readonly<Partial<Record<Colour, string>>>
}

/** People in the order of their columns, each with their index in the view. */
type Column = { readonly at: number; readonly person: Person }
type Cells = readonly (string | number)[]

/** CSV with a byte order mark. People who are left out have no column. */
export function workshopTable(source: TableSource): string {
  const { view, blocks } = source
  const words = tableWords(source.lang)
  const columns = columnsOf(source)
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  return csvText([
    [...words.heads, ...columns.map(({ person }) => personName(person, source, words))],
    ...rowsOfAll(columns, words),
    ...view.questions.map((question) => questionRow(question, columns, words)),
    ...view.blocks.map((tally) => blockRow(tally, columns, { source, words, byKey })),
  ])
}

function columnsOf({ view, anonymous }: TableSource): readonly Column[] {
  const columns = view.people.map((person, at) => ({ at, person })).filter(({ person }) => person.compared)
  return anonymous ? columns.toSorted((one, other) => one.person.number - other.person.number) : columns
}

/** The notebook's reader is that in every table. */
function personName({ author, number }: Person, { anonymous }: TableSource, words: TableWords): string {
  return anonymous && author !== '' ? words.participant(number) : authorName(author, words.names)
}

function rowsOfAll(columns: readonly Column[], words: TableWords): readonly Cells[] {
  const row = (name: string, count: (person: Person) => number): Cells => [
    words.row.all,
    name,
    ...empty(8),
    ...columns.map(({ person }) => count(person)),
  ]
  return [
    row(words.marks, ({ marks }) => marks),
    row(words.markedBlocks, ({ blocks }) => blocks),
    row(words.unplaced, ({ unplaced }) => unplaced),
  ]
}

function questionRow(question: QuestionTally, columns: readonly Column[], words: TableWords): Cells {
  const { tag, text, answered, silent, agreed, different, single, overlap, blocks } = question
  return [
    words.row.question,
    tag,
    text,
    answered,
    silent,
    '',
    agreed,
    different,
    single,
    overlap === null ? '' : Number(overlap.toFixed(3)),
    ...columns.map(({ at }) => blocks[at] ?? 0),
  ]
}

type BlockWords = {
  readonly source: TableSource
  readonly words: TableWords
  readonly byKey: ReadonlyMap<BlockKey, Block>
}

/** A person's cell has the colours of their marks there. */
function blockRow(
  { key, accord, marks }: BlockTally,
  columns: readonly Column[],
  { source: { lang, meanings }, words, byKey }: BlockWords,
): Cells {
  const block = byKey.get(key)
  const place = block === undefined ? '' : blockReference(block, (other) => byKey.get(other), lang)
  const colourName = (colour: Colour): string => meanings[colour] ?? words.colour(colour)
  const colours = new Map(marks.map((each) => [each.person, each.colours]))
  return [
    words.row.block,
    place === '' ? key : place,
    beginningOf(block?.text[lang] ?? block?.text[otherLang(lang)] ?? ''),
    marks.length,
    columns.length - marks.length,
    words.accord(accord),
    ...empty(4),
    ...columns.map(({ at }) => words.colours((colours.get(at) ?? []).map(colourName))),
  ]
}

/** Enough to know the block again. */
function beginningOf(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text
}

function empty(count: number): readonly string[] {
  return Array.from({ length: count }, () => '')
}
