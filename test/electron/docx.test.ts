/** Other programs open an exported Word file: mammoth reads its text, LibreOffice every comment on its words. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Element } from 'xast'
import { commentText, joinComment } from '../../shared/export/comment-text.ts'
import { writeDocx } from '../../shared/export/docx/write-docx.ts'
import type { ExportSource } from '../../shared/export/export-source.ts'
import { exportWords } from '../../shared/export/export-words.ts'
import { exportedMarks } from '../../shared/export/exported-mark.ts'
import { xmlText } from '../../shared/export/xml-text.ts'
import type { Anchor, Annotation } from '../../shared/model/annotation.ts'
import type { ExportLayout } from '../../shared/model/export.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { hasProgram, problemsOf } from '../programs.ts'
import {
  anchorOn,
  annotationOn,
  blockOf,
  bundledReport,
  gone,
  reply,
  requestWith,
  sourceOf,
} from '../shared/export/bundled-report.ts'
import { all, readDocx, rootOf } from '../shared/export/docx-reader.ts'

const unicri = bundledReport('unicri-2024')
const words = exportWords('en')

const uuid = (n: number) => `${String(n).padStart(8, '0')}-2222-4222-8222-222222222222`

function on(key: string, lang: Lang, start: number, end: number): Anchor {
  const text = blockOf(unicri.text, key).text[lang] ?? ''
  return anchorOn(unicri.text, key, lang, text.slice(start, end))
}

/** On paragraphs, an item, headings and a footnote, in both languages, overlapping, open and resolved, answered. */
const annotations: readonly Annotation[] = [
  annotationOn(uuid(1), [on('p1', 'zh', 3, 12)], { note: '第一行\n第二行 <b>&"\'', author: '审阅人' }),
  annotationOn(uuid(2), [on('p1', 'zh', 8, 20)], { note: 'over', kind: 'underline', colour: 'mint' }),
  annotationOn(uuid(3), [on('p1', 'zh', 8, 12)], { note: '', author: '𠮷 龘' }),
  annotationOn(uuid(4), [on('p2', 'en', 0, 30)], {
    note: '🙂 ]]> \u0007 [x](javascript:alert(1))',
    status: 'resolved',
    tags: ['terms', '用语'],
  }),
  annotationOn(uuid(5), [on('p6.a', 'en', 8, 18)], {
    note: 'Item',
    replies: [reply('r1', 'Agreed', 'Trainer'), reply('r2', '同意', '审阅人')],
  }),
  annotationOn(uuid(6), [on('h1', 'zh', 0, 2)], { note: 'Heading', kind: 'question', colour: 'rose' }),
  annotationOn(uuid(7), [on('fn.s1', 'en', 0, 4)], { note: 'Footnote', colour: 'sky' }),
  annotationOn(uuid(8), [on('p4', 'zh', 0, 6), on('p4', 'en', 0, 6)], { note: 'Both', colour: 'violet' }),
  annotationOn(uuid(9), [{ key: 'p3' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }], {
    note: 'Whole',
    kind: 'bookmark',
  }),
  annotationOn(uuid(10), [gone], { note: 'Gone' }),
]

const layouts: readonly ExportLayout[] = ['columns', 'interleaved', 'single']

function sourceIn(layout: ExportLayout): ExportSource {
  const langs: readonly Lang[] = layout === 'single' ? ['zh'] : ['zh', 'en']
  const request = requestWith({ format: 'docx', layout, langs, options: { orientation: 'portrait' } })
  return sourceOf(unicri, annotations, request, { set: '{"items":[]}' })
}

const folder = mkdtempSync(join(tmpdir(), 'duizhao-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (layout: ExportLayout, extension: string) => join(folder, `${layout}.${extension}`)

beforeAll(async () => {
  for (const layout of layouts) {
    const { bytes } = await writeDocx(sourceIn(layout), { onProgress: () => {} })
    writeFileSync(fileOf(layout, 'docx'), bytes)
  }
})

/** What a comment should say, and on which words, by author and text. */
function expectedComments(layout: ExportLayout) {
  const source = sourceIn(layout)
  const langs: readonly Lang[] = layout === 'single' ? ['zh'] : ['zh', 'en']
  return exportedMarks(source, words.names).flatMap((mark) => {
    const place = mark.places.find(
      ({ anchor, block }) => block === null || anchor.lang === null || langs.includes(anchor.lang),
    )
    const block = mark.places[0]?.block
    const quote = place?.quote ?? ''
    const marked = { words: quote === '' ? (block?.text[langs[0] ?? 'zh'] ?? '') : quote }
    const resolved = mark.annotation.status === 'resolved'
    const text = joinComment(commentText(mark, langs, words))
    return [
      { ...marked, author: xmlText(mark.author), date: '2026-11-20T08:00:00', text: xmlText(text), resolved },
      ...mark.replies.map(({ author, note }) => {
        return { ...marked, author, date: '2026-11-21T09:00:00', text: note, resolved }
      }),
    ]
  })
}

/** Comments of a flat ODF text with the words between their marks. */
function officeComments(root: Element) {
  let text = ''
  const found = new Map<string, { start: number; comment: Element }>()
  const comments: { words: string; author: string; date: string; text: string; resolved: boolean }[] = []
  const plain = (element: Element): string =>
    element.children
      .map((child) => {
        if (child.type === 'text') return child.value
        if (child.type !== 'element') return ''
        if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1))
        return child.name === 'text:tab' ? '\t' : plain(child)
      })
      .join('')
  const visit = (element: Element) => {
    const name = element.attributes['office:name'] ?? ''
    if (element.name === 'office:annotation')
      return void found.set(name, { start: text.length, comment: element })
    if (element.name === 'office:annotation-end') {
      const { start, comment } = found.get(name) ?? { start: 0, comment: element }
      const part = (of: string) => all(comment, of).map(plain).join('\n')
      comments.push({
        words: text.slice(start),
        author: part('dc:creator'),
        date: part('dc:date').slice(0, 19),
        text: part('text:p'),
        resolved: comment.attributes['loext:resolved'] === 'true',
      })
    }
    if (element.name === 'text:tab') text += '\t'
    for (const child of element.children) {
      if (child.type === 'text') text += child.value
      else if (child.type === 'element') visit(child)
    }
  }
  for (const body of all(root, 'office:text')) visit(body)
  return comments
}

const sorted = <Item>(items: readonly Item[]) =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

test.each(layouts)('mammoth reads the text and every comment of %s', async (layout) => {
  const { value } = await mammoth.convertToHtml(
    { path: fileOf(layout, 'docx') },
    { styleMap: ['comment-reference => sup'] },
  )
  const { value: text } = await mammoth.extractRawText({ path: fileOf(layout, 'docx') })
  const langs: readonly Lang[] = layout === 'single' ? ['zh'] : ['zh', 'en']
  for (const block of unicri.text.blocks)
    for (const lang of langs) expect(text).toContain(block.text[lang] ?? '')
  expect(value.match(/<dt id="comment-/g)).toHaveLength(expectedComments(layout).length)
  expect(value).not.toMatch(/<script|href="(?!#)|<img/)
})

test.each(layouts)('every part of %s is well-formed', (layout) => {
  for (const [path, xml] of Object.entries(readDocx(readFileSync(fileOf(layout, 'docx'))).files)) {
    expect({ path, problems: problemsOf(xml) }).toEqual({ path, problems: '' })
  }
})

describe.skipIf(!hasProgram('soffice'))('LibreOffice', () => {
  beforeAll(() => {
    const options = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless']
    const files = layouts.map((layout) => fileOf(layout, 'docx'))
    execFileSync('soffice', [...options, '--convert-to', 'fodt', '--outdir', folder, ...files], {
      stdio: 'pipe',
    })
  }, 120_000)

  test.each(layouts)('has each comment of %s on its words, with author, date, note and status', (layout) => {
    const root = rootOf(readFileSync(fileOf(layout, 'fodt'), 'utf8'))
    expect(sorted(officeComments(root))).toEqual(sorted(expectedComments(layout)))
  })

  test('has the address of each block as a bookmark, and the headings as headings', () => {
    const root = rootOf(readFileSync(fileOf('single', 'fodt'), 'utf8'))
    const names = new Set(all(root, 'text:bookmark-start').map(({ attributes }) => attributes['text:name']))
    for (const { key, text } of unicri.text.blocks)
      if (text.zh !== null) expect(names).toContain(`zh_${key.replaceAll('.', '_')}`)
    const headings = unicri.text.blocks.filter(({ kind, text }) => kind === 'heading' && text.zh !== null)
    // And the one over the annotations without a place.
    expect(all(root, 'text:h')).toHaveLength(headings.length + 1)
  })
})
