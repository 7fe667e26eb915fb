/** A translation memory is valid, holds every text of the reports as it is, and each annotation with all that it says. */
import { expect, test } from 'vitest'
import { writeTmx } from '../../../shared/export/data/tmx.ts'
import { xmlText } from '../../../shared/export/xml-text.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import { problemsOf, schemaFile } from '../../programs.ts'
import { everyKind, marksOf, named, reportIds, rootOf, textIn } from './translation-material.ts'

const dtd = schemaFile('tmx/tmx14.dtd')
const xsd = schemaFile('tmx/tmx14.xsd')

type Unit = {
  readonly tuid: string
  readonly texts: ReadonlyMap<string, string>
  readonly notes: readonly string[]
}

function read(xml: string): { readonly units: readonly Unit[]; readonly header: readonly string[] } {
  const root = rootOf(xml)
  const units = named(root, 'tu').map((tu) => ({
    tuid: tu.attributes['tuid'] ?? '',
    texts: new Map(
      named(tu, 'tuv').map(
        (tuv) => [tuv.attributes['xml:lang'] ?? '', textIn(named(tuv, 'seg')[0])] as const,
      ),
    ),
    notes: named(tu, 'note').map(textIn),
  }))
  return { units, header: named(root, 'header').flatMap((header) => named(header, 'note').map(textIn)) }
}

const whole = ({ key, text }: Block) => [key, text.zh, text.en]

test('every block of the four reports, in one file, as it is; valid by DTD and schema', () => {
  const [first, ...others] = reportIds.map((id) => {
    const bundled = bundledReport(id)
    return sourceOf(
      bundled,
      id === 'unicri-2024' ? everyKind(bundled.text) : [],
      requestWith({ format: 'tmx' }),
    )
  })
  if (first === undefined) throw new Error('no report')
  const source = { ...first, reports: [first, ...others].flatMap(({ reports }) => reports) }
  const { bytes, ...counts } = writeTmx(source)
  const xml = String(bytes)
  expect(counts).toEqual({ annotations: 12, unplaced: 2, pages: null })
  expect(problemsOf(xml)).toBe('')
  if (dtd !== null) expect(problemsOf(xml, '--dtdvalid', dtd)).toBe('')
  if (xsd !== null) expect(problemsOf(xml, '--schema', xsd)).toBe('')
  const { units } = read(xml)
  expect(units.map(({ tuid, texts }) => [tuid, texts.get('zh-CN'), texts.get('en')])).toEqual(
    source.reports.flatMap(({ report, blocks }) =>
      blocks.map((block) => [`${report.id}/${block.key}`, block.text.zh, block.text.en]),
    ),
  )
  expect(units.length).toBeGreaterThan(500)
})

test('the validators would notice a missing segment type', () => {
  const xml = String(writeTmx(sourceOf(bundledReport('unicri-2018'), [])).bytes).replace(
    ' segtype="paragraph"',
    '',
  )
  if (dtd !== null) expect(problemsOf(xml, '--dtdvalid', dtd)).toContain('segtype')
  if (xsd !== null) expect(problemsOf(xml, '--schema', xsd)).toContain('segtype')
})

test.each(['paragraph', 'sentence'] as const)(
  'every annotation is a note where it begins, by %s',
  (level) => {
    const bundled = bundledReport('unicri-2024')
    const source = sourceOf(
      bundled,
      everyKind(bundled.text),
      requestWith({ format: 'tmx', options: { level } }),
    )
    const { units, header } = read(String(writeTmx(source).bytes))
    for (const { annotation, author, places, replies, unplaced } of marksOf(source)) {
      const key = annotation.anchors[0]?.key ?? ''
      const tuid = new RegExp(`^unicri-2024/${key.replaceAll('.', '\\.')}(#\\d+)?$`)
      const notes = unplaced ? header : units.flatMap((each) => (tuid.test(each.tuid) ? each.notes : []))
      const said = [author, annotation.created, annotation.note, key, annotation.kind, annotation.status]
      const all = [...said, ...annotation.tags, ...places.map(({ quote }) => quote)]
      const answers = replies.flatMap((reply) => [reply.author, reply.created, reply.note])
      const fitting = notes.filter((note) =>
        [...all, ...answers].every((part) => note.includes(xmlText(part))),
      )
      expect([annotation.id, fitting.length]).toEqual([annotation.id, 1])
    }
    expect(header).toHaveLength(2)
  },
)

test('sentences in pairs make up their paragraphs again', () => {
  for (const id of reportIds) {
    const bundled = bundledReport(id)
    const { bytes } = writeTmx(
      sourceOf(bundled, [], requestWith({ format: 'tmx', options: { level: 'sentence' } })),
    )
    const { units } = read(String(bytes))
    if (xsd !== null) expect(problemsOf(String(bytes), '--schema', xsd)).toBe('')
    expect(new Set(units.map(({ tuid }) => tuid)).size).toBe(units.length)
    expect(units.length).toBeGreaterThan(bundled.text.blocks.length)
    const joined = bundled.text.blocks.map(({ key }) => {
      const its = units.filter(({ tuid }) => tuid.startsWith(`${id}/${key}#`))
      const text = (lang: string, space: string) => its.map(({ texts }) => texts.get(lang) ?? '').join(space)
      return [key, text('zh-CN', ''), text('en', ' ')]
    })
    expect(joined).toEqual(bundled.text.blocks.map(whole))
  }
})

test('header: what it is, which language is the source, when it was made', () => {
  const header = (langs: readonly Lang[], level: 'paragraph' | 'sentence') =>
    named(
      rootOf(
        String(
          writeTmx(sourceOf(bundledReport('unicri-2018'), [], requestWith({ langs, options: { level } })))
            .bytes,
        ),
      ),
      'header',
    )[0]?.attributes
  expect(header(['zh', 'en'], 'paragraph')).toEqual({
    creationtool: 'Duizhao',
    creationtoolversion: '0.1.0',
    segtype: 'paragraph',
    'o-tmf': 'Duizhao',
    adminlang: 'en',
    srclang: 'zh-CN',
    datatype: 'plaintext',
    creationdate: '20261121T030000Z',
  })
  expect(header(['en'], 'sentence')).toMatchObject({ srclang: 'en', segtype: 'sentence' })
})

test('a side that an edition lacks has no segment; what is said of a text goes with it', () => {
  const bundled = bundledReport('unicri-2024')
  const source = sourceOf(bundled, [], requestWith({ format: 'tmx' }))
  const [report] = source.reports
  const [block] = bundled.text.blocks.filter(({ key }) => key === 'p7')
  if (report === undefined || block === undefined) throw new Error('no block')
  const blocks = [{ ...block, text: { zh: null, en: block.text.en }, sentences: [] }]
  const fields = { ...report.report.fields, symbol: 'E/CN.15/2024/10' }
  const reports = [{ ...report, report: { ...report.report, fields }, blocks }]
  const [unit] = named(rootOf(String(writeTmx({ ...source, reports }).bytes)), 'tu')
  if (unit === undefined) throw new Error('no unit')
  expect(named(unit, 'tuv').map(({ attributes }) => attributes['xml:lang'])).toEqual(['en'])
  expect(named(unit, 'prop').map((prop) => [prop.attributes['type'], textIn(prop)])).toEqual([
    ['x-report', 'unicri-2024'],
    ['x-symbol', 'E/CN.15/2024/10'],
    ['x-address', 'p7'],
    ['x-kind', 'paragraph'],
    ['x-status', 'working-translation'],
  ])
})

test('without names there are none', () => {
  const bundled = bundledReport('unicri-2024')
  const request = requestWith({ format: 'tmx', options: { withoutNames: true } })
  const xml = String(writeTmx(sourceOf(bundled, everyKind(bundled.text), request)).bytes)
  for (const name of ['Reviewer', 'Trainer', '堃喆 &lt;b']) expect(xml).not.toContain(name)
  expect(xml).toContain('2026-11-20T08:00:00.000Z · highlight')
})
