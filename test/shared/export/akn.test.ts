/** Akoma Ntoso: valid by its schema, and every text of every edition read back at its address. */
import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { describe, expect, it } from 'vitest'
import { aknId } from '../../../shared/export/data/akn-id.ts'
import { writeAkn } from '../../../shared/export/data/akn.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { xmlText } from '../../../shared/export/xml-text.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { problemsOf, schemaFile } from '../../programs.ts'
import { blockOf, bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import { allOf, attributeOf, elementsOf, textIn } from './epub-reader.ts'

const schema = schemaFile('akn/akomantoso30.xsd')

const ids = ['unicri-2024', 'unicri-2018', 'sg-crime-2020', 'unodc-untoc-2024'] as const
const akn = requestWith({ format: 'akn' })
const languages = { zh: 'zho', en: 'eng' } as const

function fileOf(source: ExportSource): string {
  const { bytes } = writeAkn(source)
  if (typeof bytes !== 'string') throw new Error('XML is a text')
  return bytes
}

function expectValid(xml: string): void {
  expect(problemsOf(xml, ...(schema === null ? [] : ['--schema', schema]))).toBe('')
}

function documentIn(xml: string, lang: Lang): Element {
  const found = elementsOf(fromXml(xml), 'doc').find((document) =>
    elementsOf(document, 'FRBRlanguage').some((each) => attributeOf(each, 'language') === languages[lang]),
  )
  if (found === undefined) throw new Error(`No document in ${lang}`)
  return found
}

/** What stands at an `eId` itself, not what hangs below; a footnote in the text is its mark. */
function textAt(element: Element, withMarkers = true): string {
  const own = ['content', 'intro', 'list', 'p', 'heading', 'docTitle', 'docNumber']
  const parts = element.children.map((child) => {
    if (child.type === 'text')
      return ['p', 'heading', 'docTitle', 'docNumber'].includes(element.name) ? child.value : ''
    if (child.type !== 'element') return ''
    if (child.name === 'authorialNote' || child.name === 'noteRef')
      return withMarkers ? attributeOf(child, 'marker') : ''
    return own.includes(child.name) ? textAt(child) : ''
  })
  return parts.join('')
}

/** By `eId`, with what the edition prints before the text. */
function readDocument(document: Element): ReadonlyMap<string, { text: string; num: string }> {
  const rooms = ['list', 'component', 'TLCOrganization', 'TLCObject', 'TLCRole']
  return new Map(
    allOf(document)
      .filter((element) => 'eId' in element.attributes && !rooms.includes(element.name))
      .map((element) => {
        const num = element.children.find((child) => child.type === 'element' && child.name === 'num')
        const printed = num?.type === 'element' ? textIn(num) : ''
        return [attributeOf(element, 'eId'), { text: textAt(element), num: printed }] as const
      }),
  )
}

function expected(blocks: readonly Block[], lang: Lang): Record<string, { text: string; num: string }> {
  return Object.fromEntries(
    blocks.flatMap(({ key, kind, text, printed }) => {
      const words = text[lang]
      if (words === null) return []
      const num = kind === 'front' || kind === 'footnote' ? '' : (printed[lang] ?? '')
      return [[aknId(key), { text: xmlText(words), num }] as const]
    }),
  )
}

/** Of a footnote that is not called where it stands the label is kept: it is compared apart. */
function withoutFootnoteLabels(read: ReadonlyMap<string, { text: string; num: string }>) {
  return Object.fromEntries(
    [...read].map(([id, { text, num }]) => [id, { text, num: id.startsWith('authorialNote') ? '' : num }]),
  )
}

describe.each(ids)('Akoma Ntoso of %s', (id) => {
  const bundled = bundledReport(id)
  const xml = fileOf(sourceOf(bundled, [], akn))

  it.skipIf(schema === null)('is valid', () => {
    expectValid(xml)
  })

  it.each(['zh', 'en'] as const)('holds all of the %s edition: texts, labels, addresses', (lang) => {
    const read = readDocument(documentIn(xml, lang))
    expect(withoutFootnoteLabels(read)).toEqual(expected(bundled.text.blocks, lang))
  })

  it.each(['zh', 'en'] as const)('calls the footnotes of the %s edition where it does', (lang) => {
    const document = documentIn(xml, lang)
    const calls = [...elementsOf(document, 'authorialNote'), ...elementsOf(document, 'noteRef')].map((call) =>
      attributeOf(call, 'marker'),
    )
    const marks = bundled.text.footnoteMarks.filter((mark) => mark.lang === lang)
    const words = marks.map(({ key, range }) => blockOf(bundled.text, key).text[lang]?.slice(...range))
    expect(calls.toSorted()).toEqual(words.toSorted())
  })

  it('names each paragraph the same in both languages, once in each', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = allOf(documentIn(xml, lang)).flatMap(({ attributes }) => attributes['eId'] ?? [])
      expect(new Set(names).size).toBe(names.length)
      expect(names).toContain('para_20')
    }
  })
})

describe('an Akoma Ntoso document', () => {
  const bundled = bundledReport('unicri-2024')

  it('says which expression is the official one, and of which the other is a translation', () => {
    const xml = fileOf(sourceOf(bundled, [], akn))
    const [zh, en] = [documentIn(xml, 'zh'), documentIn(xml, 'en')]
    const value = (document: Element, name: string) =>
      elementsOf(document, name).map((element) =>
        attributeOf(element, name === 'FRBRtranslation' ? 'href' : 'value'),
      )
    expect(value(zh, 'FRBRauthoritative')).toEqual(['true'])
    expect(value(en, 'FRBRauthoritative')).toEqual(['false'])
    expect(value(en, 'FRBRtranslation')).toEqual(['/akn/un/doc/report/un/2024-03-07/unicri-2024/zho@'])
    expect(value(zh, 'FRBRthis')[0]).toBe('/akn/un/doc/report/un/2024-03-07/unicri-2024/!main')
  })

  it('goes by its symbol when it has one', () => {
    const { report, text } = bundled
    const fields = { ...report.fields, symbol: 'A/75/90', date: null, sessionStart: null }
    const xml = fileOf(sourceOf({ report: { ...report, fields }, text }, [], akn))
    expect(xml).toContain('"/akn/un/doc/report/un-ga/0001-01-01/A-75-90/zho@/!main"')
    expectValid(xml)
  })

  it.skipIf(schema === null)('of one section, of one edition, and with what XML forbids is valid', () => {
    const section = requestWith({ format: 'akn', scope: { of: 'section', key: 'h2.C' as BlockKey } })
    expectValid(fileOf(sourceOf(bundled, [], section)))
    const { report, text } = bundled
    const chinese = { ...report, editions: report.editions.filter(({ lang }) => lang === 'zh') }
    const blocks = text.blocks.map((block) => {
      return { ...block, text: { zh: `${block.text.zh} \u0000 ]]> & <b> \uD800 \uFFFE`, en: null } }
    })
    const xml = fileOf(sourceOf({ report: chinese, text: { ...text, blocks } }, [], akn))
    expectValid(xml)
    expect(withoutFootnoteLabels(readDocument(documentIn(xml, 'zh')))).toEqual(expected(blocks, 'zh'))
  })

  it('lacks what the edition lacks, but not what hangs on it', () => {
    const { report, text } = bundled
    const blocks = text.blocks.map((block) =>
      ['p6', 'h2', 'p1'].includes(block.key) ? { ...block, text: { ...block.text, en: null } } : block,
    )
    const xml = fileOf(sourceOf({ report, text: { ...text, blocks } }, [], akn))
    const names = [...readDocument(documentIn(xml, 'en')).keys()]
    expect(names).not.toContain('para_1')
    expect(names).toContain('para_6__list_1__point_a')
    expect(names).toContain('sec_2__sec_A')
    expectValid(xml)
  })
})
