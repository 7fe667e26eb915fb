/** The text of one edition as Akoma Ntoso: front matter as preface, the rest as sections, paragraphs and points. */
import type { Element, Text } from 'xast'
import { x } from 'xastscript'
import type { Block, FootnoteMark } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedReport } from '../export-source.ts'
import { grouped } from '../../grouped.ts'
import { langTags } from '../lang-tags.ts'
import { onLines } from '../xml-text.ts'
import { aknId, aknListId } from './akn-id.ts'

export type AknBody = {
  /** Null without front matter, since the schema allows no empty one. */
  readonly preface: Element | null
  readonly mainBody: Element
}

/** What the parts of one document have in common. */
type Writing = {
  readonly lang: Lang
  readonly exported: ExportedReport
  readonly byKey: ReadonlyMap<BlockKey, Block>
  readonly children: ReadonlyMap<BlockKey | null, readonly Block[]>
  /** By block, in text order. */
  readonly marks: ReadonlyMap<BlockKey, readonly FootnoteMark[]>
  /** Where each footnote stands in full: where it is called first. */
  readonly firstCalls: ReadonlyMap<BlockKey, FootnoteMark>
}

export function aknBody(exported: ExportedReport, lang: Lang): AknBody {
  const writing = writingOf(exported, lang)
  const { byKey } = writing
  const top = exported.blocks.filter(({ parent }) => parent === null || !byKey.has(parent))
  const front = top.filter(({ kind }) => kind === 'front').flatMap((block) => frontLine(block, writing))
  const body = top
    .filter(({ kind }) => kind !== 'front' && kind !== 'footnote')
    .flatMap((block) => hierarchyOf(block, writing))
  const uncalled = exported.blocks
    .filter(({ kind, key }) => kind === 'footnote' && !writing.firstCalls.has(key))
    .flatMap((block) => uncalledFootnote(block, lang))
  const main = [...body, ...uncalled]
  const tagged = { 'xml:lang': langTags[lang] }
  return {
    preface: front.length === 0 ? null : x('preface', tagged, onLines(front)),
    mainBody: x('mainBody', tagged, onLines(main.length === 0 ? [x('p')] : main)),
  }
}

function writingOf(exported: ExportedReport, lang: Lang): Writing {
  const byKey = new Map(exported.blocks.map((block) => [block.key, block]))
  const called = exported.footnoteMarks.filter(
    (mark) => mark.lang === lang && byKey.get(mark.footnote)?.text[lang] != null,
  )
  const order = new Map(exported.blocks.map(({ key }, at) => [key, at]))
  const inOrder = called.toSorted(
    (a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0) || a.range[0] - b.range[0],
  )
  return {
    lang,
    exported,
    byKey,
    children: grouped(
      exported.blocks.filter(({ kind }) => kind !== 'footnote'),
      ({ parent }) => parent,
    ),
    marks: grouped(inOrder, ({ key }) => key),
    firstCalls: new Map(inOrder.toReversed().map((mark) => [mark.footnote, mark])),
  }
}

function frontLine(block: Block, writing: Writing): readonly Element[] {
  if (block.text[writing.lang] === null) return []
  const { fields } = writing.exported.report
  const words = textWithNotes(block, writing)
  const text = block.text[writing.lang]
  const named =
    text === fields.title[writing.lang]
      ? [x('docTitle', words)]
      : text === fields.symbol
        ? [x('docNumber', words)]
        : words
  return [x('p', { eId: aknId(block.key) }, named)]
}

/** A heading, paragraph or item with all that hangs on it; nothing when this edition has none of that. */
function hierarchyOf(block: Block, writing: Writing): readonly Element[] {
  const text = block.text[writing.lang]
  const eId = aknId(block.key)
  const below = (writing.children.get(block.key) ?? []).flatMap((child) => hierarchyOf(child, writing))
  if (text === null && below.length === 0) return []
  const printed = block.printed[writing.lang] ?? ''
  const num = text === null || printed === '' ? [] : [x('num', printed)]
  if (block.kind === 'heading') {
    const heading = text === null ? [] : [x('heading', textWithNotes(block, writing))]
    return [x('section', { eId }, onLines([...num, ...heading, ...below]))]
  }
  const name = block.kind === 'paragraph' ? 'paragraph' : 'point'
  const words = text === null ? [] : [x('p', textWithNotes(block, writing))]
  if (below.length === 0) return [x(name, { eId }, onLines([...num, x('content', words)]))]
  const intro = words.length === 0 ? [] : [x('intro', words)]
  const list = x('list', { eId: aknListId(eId) }, onLines([...intro, ...below]))
  return [x(name, { eId }, onLines([...num, list]))]
}

/** The text, each footnote in the place of its mark, which `marker` holds; a second call refers to the first. */
function textWithNotes(block: Block, writing: Writing): (Element | Text)[] {
  const text = block.text[writing.lang] ?? ''
  const parts: (Element | Text)[] = []
  let done = 0
  for (const mark of writing.marks.get(block.key) ?? []) {
    const [start, end] = mark.range
    if (start < done) continue
    parts.push(
      { type: 'text', value: text.slice(done, start) },
      noteAt(mark, text.slice(start, end), writing),
    )
    done = end
  }
  return [...parts, { type: 'text' as const, value: text.slice(done) }].filter(
    (part) => part.type !== 'text' || part.value !== '',
  )
}

function noteAt(mark: FootnoteMark, marker: string, { lang, byKey, firstCalls }: Writing): Element {
  const eId = aknId(mark.footnote)
  if (firstCalls.get(mark.footnote) !== mark)
    return x('noteRef', { href: `#${eId}`, marker, placement: 'bottom' })
  const text = byKey.get(mark.footnote)?.text[lang] ?? ''
  return x('authorialNote', { eId, marker, placement: 'bottom' }, x('p', text))
}

/** A footnote that this edition has but does not call. */
function uncalledFootnote(block: Block, lang: Lang): readonly Element[] {
  const text = block.text[lang]
  if (text === null) return []
  const printed = block.printed[lang] ?? ''
  const num = printed === '' ? [] : [x('num', printed)]
  return [
    x(
      'hcontainer',
      { name: 'footnote', eId: aknId(block.key) },
      onLines([...num, x('content', [x('p', text)])]),
    ),
  ]
}
