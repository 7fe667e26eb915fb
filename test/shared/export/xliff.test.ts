/** XLIFF is valid by its schema and by the rules that the schema cannot hold; its units are the text of the reports. */
import { xliff2js } from 'xliff'
import type { Element } from 'xast'
import { expect, test } from 'vitest'
import { writeXliff } from '../../../shared/export/data/xliff.ts'
import { piecesOf } from '../../../shared/export/data/text-pieces.ts'
import { xmlText } from '../../../shared/export/xml-text.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import type { Block } from '../../../shared/model/block.ts'
import { bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import { problemsOf, schemaFile } from '../../programs.ts'
import { everyKind, marksOf, named, reportIds, rootOf, textIn } from './translation-material.ts'

const xsd = schemaFile('xliff/xliff_core_2.0.xsd')

function sourceWith(
  level: 'paragraph' | 'sentence',
  more: Parameters<typeof requestWith>[0] = {},
): ExportSource {
  const bundled = bundledReport('unicri-2024')
  return sourceOf(
    bundled,
    everyKind(bundled.text),
    requestWith({ format: 'xliff', ...more, options: { level } }),
  )
}

const write = (source: ExportSource) => String(writeXliff(source).bytes)
const id = (element: Element) => element.attributes['id'] ?? ''

/** Sections 4.3.1.1 and 4.7.3 of the specification: ids and what refers to them. */
function ruleBreaks(xml: string): readonly string[] {
  const breaks: string[] = []
  const unique = (where: string, ids: readonly string[]) => {
    if (new Set(ids).size !== ids.length) breaks.push(`${where}: an id twice`)
  }
  const files = named(rootOf(xml), 'file')
  unique('xliff', files.map(id))
  for (const file of files) {
    unique(id(file), named(file, 'unit').map(id))
    for (const unit of named(file, 'unit')) {
      const where = `${id(file)} ${id(unit)}`
      const notes = named(unit, 'note').map(id)
      unique(where, notes)
      unique(
        where,
        ['segment', 'ignorable', 'sm']
          .flatMap((name) => named(unit, name))
          .flatMap((each) => each.attributes['id'] ?? []),
      )
      breaks.push(...markerBreaks(unit, notes).map((what) => `${where}: ${what}`))
      for (const segment of named(unit, 'segment'))
        if (segment.attributes['state'] !== 'initial' && named(segment, 'target').length === 0)
          breaks.push(`${where}: a state without a target`)
    }
  }
  return breaks
}

/** Both ends, in this order and on one side, of each mark; and its note. */
function markerBreaks(unit: Element, notes: readonly string[]): readonly string[] {
  const breaks: string[] = []
  for (const side of ['source', 'target']) {
    const open = new Set<string>()
    const ends = named(unit, side).flatMap((each) =>
      each.children.filter((child) => child.type === 'element'),
    )
    for (const end of ends) {
      const ref = end.attributes['startRef'] ?? id(end)
      if (end.name === 'sm') {
        if (!notes.some((note) => end.attributes['ref'] === `#n=${note}`)) breaks.push(`${ref} has no note`)
        open.add(ref)
      } else if (!open.delete(ref)) breaks.push(`${ref} ends before it begins`)
    }
    for (const ref of open) breaks.push(`${ref} does not end`)
  }
  return breaks
}

test.each(['paragraph', 'sentence'] as const)('four reports by %s: valid, every text as it is', (level) => {
  const sources = reportIds.map((report) => {
    const bundled = bundledReport(report)
    const annotations = report === 'unicri-2024' ? everyKind(bundled.text) : []
    return sourceOf(
      bundled,
      annotations,
      requestWith({ format: 'xliff', langs: ['en', 'zh'], options: { level } }),
    )
  })
  const [first] = sources
  if (first === undefined) throw new Error('no report')
  const all = { ...first, reports: sources.flatMap(({ reports }) => reports) }
  const { bytes, ...counts } = writeXliff(all)
  const xml = String(bytes)
  expect(counts).toEqual({ annotations: 12, unplaced: 2, pages: null })
  expect(problemsOf(xml)).toBe('')
  if (xsd !== null) expect(problemsOf(xml, '--schema', xsd)).toBe('')
  expect(ruleBreaks(xml)).toEqual([])
  const root = rootOf(xml)
  expect(root.attributes).toMatchObject({ version: '2.1', srcLang: 'en', trgLang: 'zh-Hans' })
  const text = (unit: Element, side: string) => named(unit, side).map(textIn).join('')
  expect(
    named(root, 'file').map((file) => [
      id(file),
      file.attributes['original'],
      named(file, 'unit').map((unit) => [id(unit), text(unit, 'source'), text(unit, 'target')]),
    ]),
  ).toEqual(
    all.reports.map(({ report, blocks }) => [
      report.id,
      `urn:duizhao:report:${report.id}`,
      blocks.map((block) => [block.key, block.text.en, block.text.zh]),
    ]),
  )
  const segments = named(root, 'segment').length
  if (level === 'sentence') expect(segments).toBeGreaterThan(900)
  else expect(segments).toBe(named(root, 'unit').length)
})

test('the schema and the rules would notice', () => {
  const xml = write(sourceWith('paragraph'))
  if (xsd !== null)
    expect(problemsOf(xml.replace('unit id="p7"', 'unit id="p 7"'), '--schema', xsd)).not.toBe('')
  expect(ruleBreaks(xml.replace('unit id="p7"', 'unit id="p8"'))).toEqual(['unicri-2024: an id twice'])
  expect(ruleBreaks(xml.replace(/<em [^>]*>/, ''))).toHaveLength(1)
  expect(ruleBreaks(xml.replace(/ref="#n=/, 'ref="#n=x'))).toHaveLength(1)
})

test('another reader finds the texts and the notes of every unit', async () => {
  const source = sourceWith('paragraph')
  const read = await xliff2js(write(source))
  expect([read.sourceLanguage, read.targetLanguage]).toEqual(['zh-Hans', 'en'])
  const units = read.resources['unicri-2024'] ?? {}
  expect(Object.keys(units)).toEqual(source.reports[0]?.blocks.map(({ key }) => key))
  // Text between marks comes in parts.
  const joined = (side: unknown) => [side].flat().join('')
  const texts = (key: string) => [joined(units[key]?.source), joined(units[key]?.target)]
  for (const { key, text } of source.reports[0]?.blocks ?? []) expect(texts(key)).toEqual([text.zh, text.en])
})

test.each(['paragraph', 'sentence'] as const)(
  'annotations by %s: their exact words, and a note each',
  (level) => {
    const source = sourceWith(level)
    const root = rootOf(write(source))
    const unitOf = (key: string) => named(root, 'unit').find((unit) => id(unit) === key)
    const fileNotes = named(root, 'file').flatMap(({ children }) =>
      children.flatMap((child) =>
        child.type === 'element' && child.name === 'notes' ? named(child, 'note') : [],
      ),
    )
    for (const { annotation, author, places, unplaced } of marksOf(source))
      for (const { anchor, quote } of places) {
        const unit = unitOf(anchor.key)
        const notes = unplaced || unit === undefined ? fileNotes : named(unit, 'note')
        const note = notes.find((each) => id(each) === annotation.id)
        expect(note?.attributes['category']).toBe(annotation.kind)
        for (const part of [author, annotation.created, annotation.note, quote, ...annotation.tags])
          expect(textIn(note)).toContain(xmlText(part))
        if (unit !== undefined && !unplaced && anchor.lang !== null)
          expect(markedWords(unit, anchor.lang === 'zh' ? 'source' : 'target', annotation.id)).toBe(quote)
      }
    expect(fileNotes).toHaveLength(2)
  },
)

/** Between the start and the end that belong to the note. */
function markedWords(unit: Element, side: string, note: string): string {
  let inside = false
  let words = ''
  let marker = ''
  for (const child of named(unit, side).flatMap(({ children }) => children)) {
    if (child.type === 'text' && inside) words += child.value
    if (child.type !== 'element') continue
    if (child.attributes['ref'] === `#n=${note}`) {
      inside = true
      marker = id(child)
    }
    if (child.attributes['startRef'] === marker) inside = false
  }
  return words
}

test('final only where both editions are official; a missing side is empty, a file without blocks still a file', () => {
  const source = sourceWith('paragraph')
  const [report] = source.reports
  if (report === undefined) throw new Error('no report')
  const states = (reports: ExportSource['reports']) => [
    ...new Set(
      named(rootOf(write({ ...source, reports })), 'segment').map(({ attributes }) => attributes['state']),
    ),
  ]
  expect(states([report])).toEqual(['initial'])
  const editions = report.report.editions.map(({ lang }) => ({ lang, status: 'official' }) as const)
  const official = { ...report, report: { ...report.report, editions } }
  expect(states([official])).toEqual(['final'])
  const alone = official.blocks.slice(0, 2).map((block, index): Block => {
    const { zh, en } = block.text
    return { ...block, text: index === 0 ? { zh, en: null } : { zh: null, en }, sentences: [] }
  })
  const xml = write({ ...source, reports: [{ ...official, blocks: alone }] })
  if (xsd !== null) expect(problemsOf(xml, '--schema', xsd)).toBe('')
  expect(ruleBreaks(xml)).toEqual([])
  expect(
    named(rootOf(xml), 'segment').map((each) =>
      each.children.map((child) => child.type === 'element' && child.name),
    ),
  ).toEqual([['source'], ['source', 'target']])
  const none = write({ ...source, reports: [{ ...official, blocks: [] }] })
  if (xsd !== null) expect(problemsOf(none, '--schema', xsd)).toBe('')
  expect(named(rootOf(none), 'note')).toHaveLength(12)
})

test('sentences that change places, or several of one, are one piece', () => {
  const text = { zh: '甲乙丙丁', en: 'A B C D' }
  const zh = (at: number) => [at, at + 1] as const
  const en = (at: number) => [2 * at, 2 * at + 1] as const
  const pieces = (sentences: Block['sentences']) => piecesOf({ text, sentences }, 'sentence')
  expect(
    pieces([
      { zh: [zh(0)], en: [en(1)] },
      { zh: [zh(1)], en: [en(0)] },
      { zh: [zh(2), zh(3)], en: [en(2)] },
      { zh: [], en: [en(3)] },
    ]),
  ).toEqual([
    { zh: [0, 2], en: [0, 3] },
    { zh: [2, 4], en: [4, 5] },
    { zh: null, en: [6, 7] },
  ])
  expect(
    pieces([
      { zh: [zh(0), zh(3)], en: [en(0)] },
      { zh: [zh(1), zh(2)], en: [en(1), en(2), en(3)] },
    ]),
  ).toEqual([{ zh: [0, 4], en: [0, 7] }])
  expect(pieces([])).toEqual([{ zh: [0, 4], en: [0, 7] }])
})
