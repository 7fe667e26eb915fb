/** Where reading stands in a report's numbering: what number comes next, and the address that it gives. */
import type { BlockKey } from '../model/ids.ts'

/** Orders and labels of the headings above, and the last numbers read. An order of 0: none yet. */
export type Outline = {
  readonly chapter: number
  /** Order of the section letter, and the letter. */
  readonly section: number
  readonly sectionLabel: string
  readonly subheading: number
  /** Count of headings without a label in this section, or in this chapter outside its sections. */
  readonly unlabelled: number
  readonly paragraph: number
  /** Key of the paragraph that items belong to; null after a heading. */
  readonly paragraphKey: BlockKey | null
  readonly item: number
  /** Keys of the headings above by level: chapter, section, sub-heading. */
  readonly headings: readonly (BlockKey | null)[]
}

export const emptyOutline: Outline = {
  chapter: 0,
  section: 0,
  sectionLabel: '',
  subheading: 0,
  unlabelled: 0,
  paragraph: 0,
  paragraphKey: null,
  item: 0,
  headings: [null, null, null],
}

/** A place in the outline: the key and parent of the block that stands there, and the outline after it. */
export type Place = {
  readonly key: BlockKey
  readonly parent: BlockKey | null
  readonly level: number | null
  readonly after: Outline
}

export function chapterPlace(outline: Outline, order: number): Place {
  const counters = { chapter: order, section: 0, sectionLabel: '', subheading: 0, unlabelled: 0 }
  return headingPlace({ ...outline, ...counters }, 1, '')
}

export function sectionPlace(outline: Outline, order: number, label: string): Place {
  const counters = { section: order, sectionLabel: label, subheading: 0, unlabelled: 0 }
  return headingPlace({ ...outline, ...counters }, 2, '')
}

export function subheadingPlace(outline: Outline, order: number): Place {
  return headingPlace({ ...outline, subheading: order }, 3, String(order))
}

export function unlabelledPlace(outline: Outline): Place {
  const unlabelled = outline.unlabelled + 1
  return headingPlace({ ...outline, unlabelled }, 3, `u${unlabelled}`)
}

function headingPlace(outline: Outline, level: 1 | 2 | 3, last: string): Place {
  const chapter = `h${outline.chapter === 0 ? '' : outline.chapter}`
  const key = [chapter, outline.sectionLabel, last].filter((part) => part !== '').join('.') as BlockKey
  const above = outline.headings.slice(0, level - 1)
  const headings = [...above, key, null, null].slice(0, 3)
  return { key, parent: nearest(above), level, after: { ...outline, headings, paragraphKey: null, item: 0 } }
}

export function paragraphPlace(outline: Outline, number: number): Place {
  const key = `p${number}` as BlockKey
  const after = { ...outline, paragraph: number, paragraphKey: key, item: 0 }
  return { key, parent: nearest(outline.headings), level: null, after }
}

export function itemPlace(outline: Outline, paragraph: BlockKey, order: number, label: string): Place {
  return {
    key: `${paragraph}.${label}` as BlockKey,
    parent: paragraph,
    level: 1,
    after: { ...outline, item: order },
  }
}

function nearest(headings: readonly (BlockKey | null)[]): BlockKey | null {
  return headings.findLast((key) => key !== null) ?? null
}
