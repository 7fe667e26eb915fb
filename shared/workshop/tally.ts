/**
 * Who marked what, block by block, and how far they agree. Pure. What counts as a mark:
 *
 * - every annotation of whatever kind in the layers compared by an author who is not left out; replies do not count;
 * - in each block where one of its anchors is found now (exact, moved or approximate), once for each such block;
 * - one of which no anchor is found is in no block: it is counted as unplaced, for its author and in all.
 */
import { hashText } from '../anchor/text-hash.ts'
import { colours } from '../model/annotation.ts'
import type { Colour } from '../model/annotation.ts'
import type { Question } from '../model/assignment.ts'
import type { Block } from '../model/block.ts'
import type { AnnotationId, BlockKey, LayerId, ReportId } from '../model/ids.ts'
import type { PlacedAnnotation } from '../model/placement.ts'
import type { Accord, BlockTally, Person, QuestionTally, WorkshopView } from '../model/workshop.ts'
import { accordOf, sheetOf } from './sheet.ts'
import type { Mark, Sheet } from './sheet.ts'
import { meanOverlap } from './overlap.ts'

export type TallySource = {
  readonly report: ReportId
  /** All blocks of the report, in reading order. */
  readonly blocks: readonly Pick<Block, 'key'>[]
  /** All annotations of the report, in text order. */
  readonly annotations: readonly PlacedAnnotation[]
  /** Layers compared, in the reader's order. */
  readonly layers: readonly LayerId[]
  /** Layers of assignments' questions: who has marks in no others is numbered last. */
  readonly asking: readonly LayerId[]
  /** Authors left out. */
  readonly without: readonly string[]
  /** Only marks with this tag are counted in people and blocks; the questions are counted over all marks. */
  readonly tag: string | null
  /** Of assignments that ask about this report; they are listed though nobody has answered. */
  readonly questions: readonly Pick<Question, 'tag' | 'text'>[]
}

export function tallyWorkshop(source: TallySource): WorkshopView {
  const { report, blocks, annotations, layers, tag } = source
  const inLayers = annotations.filter(ofLayers(layers))
  const authors = [...new Set(inLayers.map(({ author }) => author))].toSorted(byCodeUnit)
  const without = new Set(source.without)
  const compared = authors.map((author) => !without.has(author))
  const marks = marksOf(inLayers, authors, compared, blocks)
  const counted = tag === null ? marks : marks.filter(({ tags }) => tags.includes(tag))
  const placed = counted.filter(isPlaced)
  const sheet = sheetOf(placed)
  return {
    report,
    layers,
    people: peopleOf(authors, compared, numbersOf(source), counted, sheet),
    blocks: blockTallies(blocks, placed, sheet),
    questions: questionTallies(source.questions, marks.filter(isPlaced), compared),
    tags: tagsOf(marks),
    unplaced: counted.filter((mark) => !isPlaced(mark)).map(({ id }) => id),
  }
}

/** The marks that `tallyWorkshop` counts in a block. */
export function marksOfBlock(
  source: Pick<TallySource, 'annotations' | 'layers' | 'without' | 'tag'>,
  key: BlockKey,
): readonly PlacedAnnotation[] {
  const without = new Set(source.without)
  return source.annotations
    .filter(ofLayers(source.layers))
    .filter(({ author, tags }) => !without.has(author) && (source.tag === null || tags.includes(source.tag)))
    .filter((annotation) => placedKeys(annotation).includes(key))
}

function ofLayers(layers: readonly LayerId[]): (annotation: PlacedAnnotation) => boolean {
  const compared = new Set(layers)
  return ({ layer }) => compared.has(layer)
}

function marksOf(
  annotations: readonly PlacedAnnotation[],
  authors: readonly string[],
  compared: readonly boolean[],
  blocks: TallySource['blocks'],
): readonly Mark[] {
  const personOf = new Map(authors.map((author, person) => [author, person]))
  const known = new Set(blocks.map(({ key }) => key))
  const marks: Mark[] = []
  for (const annotation of annotations) {
    const person = personOf.get(annotation.author) ?? -1
    if (compared[person] !== true) continue
    const { id, colour, tags } = annotation
    marks.push({ id, person, colour, tags, keys: placedKeys(annotation).filter((key) => known.has(key)) })
  }
  return marks
}

/** Each block once, in the order of the anchors. */
function placedKeys({ anchors, placements }: PlacedAnnotation): readonly BlockKey[] {
  const keys = new Set<BlockKey>()
  for (let at = 0; at < anchors.length; at += 1) {
    const anchor = anchors[at]
    const placement = placements[at]
    if (anchor !== undefined && placement !== undefined && placement.state !== 'unplaced')
      keys.add(anchor.key)
  }
  return [...keys]
}

function isPlaced({ keys }: Mark): boolean {
  return keys.length > 0
}

/** By name, each once. */
function tagsOf(marks: readonly Mark[]): readonly string[] {
  const found = new Set<string>()
  for (const { tags } of marks) for (const tag of tags) found.add(tag)
  return [...found].toSorted(byCodeUnit)
}

/** By the hash of the name: the order of the numbers tells nothing of the order of the names. */
function numbersOf({
  annotations,
  asking,
}: Pick<TallySource, 'annotations' | 'asking'>): ReadonlyMap<string, number> {
  const isAsking = ofLayers(asking)
  const answering = annotations.filter((annotation) => !isAsking(annotation))
  const authors = new Set([...byHash(answering), ...byHash(annotations)])
  return new Map([...authors].map((author, at) => [author, at + 1]))
}

function byHash(annotations: readonly PlacedAnnotation[]): readonly string[] {
  const authors = [...new Set(annotations.map(({ author }) => author))].filter((author) => author !== '')
  return authors
    .map((author) => ({ author, hash: hashText(author) }))
    .toSorted((one, other) => byCodeUnit(one.hash, other.hash))
    .map(({ author }) => author)
}

function peopleOf(
  authors: readonly string[],
  compared: readonly boolean[],
  numbers: ReadonlyMap<string, number>,
  counted: readonly Mark[],
  sheet: Sheet,
): readonly Person[] {
  const blocks = blocksByPerson(sheet, authors.length)
  const placed = countByPerson(counted.filter(isPlaced), authors.length)
  const unplaced = countByPerson(
    counted.filter((mark) => !isPlaced(mark)),
    authors.length,
  )
  return authors.map((author, person) => ({
    author,
    number: numbers.get(author) ?? 0,
    compared: compared[person] === true,
    marks: placed[person] ?? 0,
    blocks: blocks[person] ?? 0,
    unplaced: unplaced[person] ?? 0,
  }))
}

function countByPerson(marks: readonly { readonly person: number }[], people: number): readonly number[] {
  const counts = new Map<number, number>()
  for (const { person } of marks) counts.set(person, (counts.get(person) ?? 0) + 1)
  return Array.from({ length: people }, (_, person) => counts.get(person) ?? 0)
}

function blocksByPerson(sheet: Sheet, people: number): readonly number[] {
  const marked = [...sheet.values()].flatMap((cells) => [...cells.keys()].map((person) => ({ person })))
  return countByPerson(marked, people)
}

function blockTallies(
  blocks: TallySource['blocks'],
  placed: readonly Mark[],
  sheet: Sheet,
): readonly BlockTally[] {
  const annotations = new Map<BlockKey, AnnotationId[]>(blocks.map(({ key }) => [key, []]))
  for (const { id, keys } of placed) for (const key of keys) annotations.get(key)?.push(id)
  return blocks.map(({ key }) => {
    const cells = sheet.get(key)
    const marks = [...(cells ?? [])]
      .toSorted(([one], [other]) => one - other)
      .map(([person, { count, colours: marked }]) => ({ person, count, colours: inOrder(marked) }))
    return { key, accord: accordOf(cells), marks, annotations: annotations.get(key) ?? [] }
  })
}

/** The questions that were asked in their order, then all other tags by name. */
function questionTallies(
  questions: TallySource['questions'],
  placed: readonly Mark[],
  compared: readonly boolean[],
): readonly QuestionTally[] {
  const byTag = new Map<string, Mark[]>(questions.map(({ tag }) => [tag, []]))
  const texts = new Map(questions.toReversed().map(({ tag, text }) => [tag, text]))
  for (const tag of tagsOf(placed)) if (!byTag.has(tag)) byTag.set(tag, [])
  for (const mark of placed) for (const tag of mark.tags) byTag.get(tag)?.push(mark)
  const people = compared.filter((each) => each).length
  return [...byTag].map(([tag, marks]) => {
    const sheet = sheetOf(marks)
    const blocks = blocksByPerson(sheet, compared.length)
    const answered = blocks.filter((count) => count > 0).length
    const counts = accordCounts(sheet)
    const { agreed, different, single } = counts
    const text = texts.get(tag) ?? ''
    const overlap = meanOverlap(sheet, blocks)
    return { tag, text, answered, silent: people - answered, agreed, different, single, blocks, overlap }
  })
}

function accordCounts(sheet: Sheet): Readonly<Record<Accord, number>> {
  const counts = { agreed: 0, different: 0, single: 0, silent: 0 }
  for (const cells of sheet.values()) counts[accordOf(cells)] += 1
  return counts
}

function inOrder(marked: ReadonlySet<Colour>): readonly Colour[] {
  return colours.filter((colour) => marked.has(colour))
}

/** The same on every machine, whatever its language. */
function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
