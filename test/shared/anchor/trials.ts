/** Marks on the four reports and edits of their blocks, from a seed: the same trials in every run. */
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { resolveAnchor } from '../../../shared/anchor/resolve.ts'
import { hashText } from '../../../shared/anchor/text-hash.ts'
import type { TextAnchor } from '../../../shared/model/annotation.ts'
import type { TextRange } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Placement } from '../../../shared/model/placement.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { readEdition, reportIds } from '../parse/report-files.ts'
import { applyEdit, truthOf } from './edits.ts'
import type { Edit, Truth } from './edits.ts'

/** 0 to below 1, the same row for the same seed. */
export type Chance = () => number

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The texts of one language, by report. */
export function textsOf(lang: Lang): readonly (readonly string[])[] {
  return reportIds.map((id) =>
    readEdition(id, lang)
      .blocks.map(({ text }) => text)
      .filter((text) => text.length > 1),
  )
}

export function whole(chance: Chance, below: number): number {
  return Math.floor(chance() * below)
}

export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[whole(chance, items.length)]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

/** Of 1 to 200 units, short ones as often as long ones, cutting no character. */
export function markOn(text: string, lang: Lang, chance: Chance): TextAnchor {
  const length = Math.max(1, Math.min(text.length, Math.floor(200 ** chance())))
  const start = whole(chance, text.length - length + 1)
  return describeAnchor(text, { key: 'p1' as BlockKey, lang, start, end: start + length })
}

/** Sentences of a text as their ranges; good enough for making edits. */
export function sentenceRanges(text: string): readonly TextRange[] {
  const ends = Array.from(
    text.matchAll(/[。！？；][”’]?|[.;?!]["”]?\s/g),
    (match) => match.index + match[0].length,
  )
  const cuts = [...new Set([0, ...ends, text.length])]
  return cuts.slice(1).map((end, index) => [cuts[index] ?? 0, end])
}

export function placeAfter(anchor: TextAnchor, now: string): Placement {
  const other = anchor.lang === 'zh' ? 'en' : 'zh'
  const both = (own: string) => ({ [anchor.lang]: own, [other]: null }) as Record<Lang, string | null>
  return resolveAnchor(anchor, { text: both(now), hash: both(hashText(now)) })
}

export type Verdict = 'right' | 'lost' | 'wrong'

/** Unplaced is right when the greater part of the mark is gone. */
export function judge(placement: Placement, truth: Truth): Verdict {
  if (placement.state === 'unplaced') return truth.share < 0.5 ? 'right' : 'lost'
  const { state, range } = placement
  if (truth.whole.some((right) => right[0] === range[0] && right[1] === range[1])) return 'right'
  if (state !== 'approximate') return 'wrong'
  const isLeft = truth.left.some(
    ({ least, most }) =>
      most[0] <= range[0] && range[0] <= least[0] && least[1] <= range[1] && range[1] <= most[1],
  )
  return isLeft ? 'right' : 'wrong'
}

export type Trial = {
  readonly text: string
  readonly anchor: TextAnchor
  readonly now: string
  readonly truth: Truth
}

type Scene = {
  readonly text: string
  readonly mark: TextRange
  /** Other blocks of the report in that language. */
  readonly others: readonly string[]
  readonly chance: Chance
}

/** Null when such an edit of such a text is not possible. */
const edits = {
  'a character inserted': (scene) => {
    const at = placeNear(scene)
    return { start: at, end: at, text: characterOf(scene) }
  },
  'a character deleted': (scene) => characterAt(placeNear(scene), ''),
  'a character replaced': (scene) => characterAt(placeNear(scene), characterOf(scene)),
  'a sentence inserted': (scene) => {
    const { text, chance } = scene
    const [at] = oneOf(chance, [...sentenceRanges(text), [text.length, text.length] as const])
    return { start: at, end: at, text: sentenceOf(scene) }
  },
  'a sentence deleted': (scene) => sentenceAt(scene, ''),
  'a sentence replaced': (scene) => sentenceAt(scene, sentenceOf(scene)),
  'text put before': ({ others, chance }) => ({ start: 0, end: 0, text: oneOf(chance, others) }),
  'text put after': ({ text, others, chance }) => ({
    start: text.length,
    end: text.length,
    text: oneOf(chance, others),
  }),
} satisfies Record<string, (scene: Scene) => Edit | null>

/** Unit for unit, so that every mark stays at its offsets. */
const retypings = {
  'a sign retyped': ({ text, mark, chance }) => {
    const found = Array.from(text.matchAll(/[。，、；：“”（）.,;:"()–-]/g), ({ index }) => index)
    const near = found.filter((at) => mark[0] - 40 < at && at < mark[1] + 40)
    if (near.length === 0) return null
    const at = oneOf(chance, near)
    return text.slice(0, at) + (otherSigns[text.charAt(at)] ?? '') + text.slice(at + 1)
  },
  'the block in full width': ({ text }) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'the block in half width': ({ text }) =>
    text.replace(/[\uff01-\uff5e。、]/g, (sign) => sign.normalize('NFKC')),
} satisfies Record<string, (scene: Scene) => string | null>

const otherSigns: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': '，',
  '；': ';',
  '：': ':',
  '“': '"',
  '”': '"',
  '（': '(',
  '）': ')',
  '.': '。',
  ',': '，',
  ';': '；',
  ':': '：',
  '"': '”',
  '(': '（',
  ')': '）',
  '–': '-',
  '-': '–',
}

export type EditKind = keyof typeof edits | keyof typeof retypings

export const editKinds = [...Object.keys(edits), ...Object.keys(retypings)] as readonly EditKind[]

/** Null when such an edit is not possible, or changes nothing. */
export function trial(
  kind: EditKind,
  lang: Lang,
  texts: readonly (readonly string[])[],
  chance: Chance,
): Trial | null {
  const report = oneOf(chance, texts)
  const text = oneOf(chance, report)
  const anchor = markOn(text, lang, chance)
  const mark = [anchor.start, anchor.end] as const
  const scene = { text, mark, others: report.filter((other) => other !== text), chance }
  if (kind in retypings) {
    const now = retypings[kind as keyof typeof retypings](scene)
    return now === null || now === text
      ? null
      : { text, anchor, now, truth: { whole: [mark], left: [], share: 1 } }
  }
  const edit = edits[kind as keyof typeof edits](scene)
  const now = edit === null ? text : applyEdit(text, edit)
  return edit === null || now === text ? null : { text, anchor, now, truth: truthOf(text, edit, mark) }
}

/** One after the other, each in what the last one left; with every place where the words may be read to be then. */
export function severalEdits(
  { text, mark, others, chance }: Scene,
  count: number,
): { readonly now: string; readonly whole: readonly TextRange[] } {
  let now = text
  let whole: readonly TextRange[] = [mark]
  let origins = Array.from({ length: text.length }, (_, at) => at)
  for (let made = 0; made < count && now.length > 1; made += 1) {
    const kind = oneOf(chance, Object.keys(edits) as (keyof typeof edits)[])
    const edit = edits[kind]({ text: now, mark, others, chance })
    if (edit === null) continue
    const before = now
    whole = whole.flatMap((range) => truthOf(before, edit, range).whole)
    origins = [
      ...origins.slice(0, edit.start),
      ...Array.from({ length: edit.text.length }, () => -1),
      ...origins.slice(edit.end),
    ]
    now = applyEdit(now, edit)
  }
  return { now, whole: [...whole, ...untouched(origins, mark)] }
}

/** Where the mark's own units stand side by side: what was put between them and taken out again is no change. */
function untouched(origins: readonly number[], [start, end]: TextRange): readonly TextRange[] {
  const from = origins.indexOf(start)
  const units = origins.slice(from, from + end - start)
  return from !== -1 && units.every((origin, at) => origin === start + at) ? [[from, from + end - start]] : []
}

/** Anywhere, or for every other edit within 40 units of the mark, where it is hardest. */
function placeNear({ text, mark: [start, end], chance }: Scene): number {
  const from = chance() < 0.5 ? 0 : Math.max(0, Math.min(text.length - 1, start - 40))
  const to = from === 0 ? text.length : Math.min(text.length, end + 40)
  return from + whole(chance, to - from)
}

function characterAt(at: number, put: string): Edit {
  return { start: at, end: at + 1, text: put }
}

function characterOf({ others, chance }: Scene): string {
  return oneOf(chance, Array.from(oneOf(chance, others)))
}

function sentenceAt({ text, chance }: Scene, put: string): Edit | null {
  const sentences = sentenceRanges(text)
  if (sentences.length < 2) return null
  const [start, end] = oneOf(chance, sentences)
  return { start, end, text: put }
}

/** A whole sentence of another block, with the space that follows one in English. */
function sentenceOf({ others, chance }: Scene): string {
  for (;;) {
    const text = oneOf(chance, others)
    const sentence = text.slice(...oneOf(chance, sentenceRanges(text)))
    if (/[。！？；]$/.test(sentence)) return sentence
    if (/[.;?!]\s?$/.test(sentence)) return `${sentence.trimEnd()} `
  }
}
