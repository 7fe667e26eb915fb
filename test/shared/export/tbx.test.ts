/** The glossary is valid TBX and says of every term what the glossary says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Schema } from 'node-schematron'
import { expect, test } from 'vitest'
import { openPacks, readPack } from '../../../electron/db/open-pack.ts'
import { listTerms } from '../../../electron/db/pack-repository.ts'
import { tbxText, writeTbx } from '../../../shared/export/data/tbx.ts'
import { bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import { problemsOf, schemaFile } from '../../programs.ts'
import { named, reportIds, rootOf, textIn } from './translation-material.ts'

const core = schemaFile('tbx/TBXcoreStructV03_TBX-Core_integrated.rng')
const coreRules = schemaFile('tbx/TBX-Core.sch')
const basicRules = readFileSync(new URL('tbx-basic.sch', import.meta.url), 'utf8')

/** By the Schematron of Core all but the name of the dialect: TBX-Basic is Core with more names. */
function coreProblems(xml: string): number {
  if (coreRules === null) return 0
  const asCore = xml.replace('type="TBX-Basic"', 'type="TBX-Core"')
  return Schema.fromString(readFileSync(coreRules, 'utf8')).validateString(asCore).length
}

const basicProblems = (xml: string): readonly (string | undefined)[] =>
  Schema.fromString(basicRules)
    .validateString(xml)
    .map(({ message }) => message)

/** The grammar of Core with the names of TBX-Basic in the places that it leaves for those of a dialect. */
function basicGrammar(coreFile: string): string {
  const names: Readonly<Record<string, readonly string[]>> = {
    admin: ['customerSubset', 'projectSubset', 'source'],
    descrip: ['subjectField', 'context', 'definition'],
    termNote: [
      'administrativeStatus',
      'partOfSpeech',
      'geographicalUsage',
      'grammaticalGender',
      'termLocation',
      'termType',
    ],
  }
  const grammar = readFileSync(coreFile, 'utf8').replace(
    /(<define name="(\w+)\.types">[^]*?)<empty\s*\/>/g,
    (place, before: string, element: string) =>
      names[element] === undefined
        ? place
        : before + names[element].map((name) => `<value>${name}</value>`).join(''),
  )
  const file = join(mkdtempSync(join(tmpdir(), 'duizhao-tbx-')), 'tbx-basic.rng')
  writeFileSync(file, grammar)
  return file
}

test('the glossary of the four reports', { timeout: 60_000 }, () => {
  const { packs } = openPacks(['resources/core.dzpack'])
  const terms = packs.flatMap((pack) => readPack(pack, listTerms))
  for (const { db } of packs) db.close()
  const sources = reportIds.map((id) => sourceOf(bundledReport(id), [], requestWith({ format: 'tbx' })))
  const reports = sources.flatMap((each) => each.reports)
  const [first] = sources
  if (first === undefined) throw new Error('no report')
  const { bytes, ...counts } = writeTbx({ ...first, reports, terms })
  const xml = String(bytes)
  expect(counts).toEqual({ annotations: 0, unplaced: 0, pages: null })
  expect(terms.length).toBeGreaterThan(900)
  if (core !== null) {
    const rng = basicGrammar(core)
    expect(problemsOf(xml, '--relaxng', rng)).toBe('')
    const first = (pattern: RegExp, other: string) => xml.replace(pattern, other)
    for (const wrong of [
      first(/<langSec[^]*?<\/langSec>/, '<wrong/>'),
      first(/type="subjectField"/, 'type="subject"'),
      first(/<conceptEntry[^]*<\/conceptEntry>/, ''),
    ])
      expect(problemsOf(wrong, '--relaxng', rng)).not.toBe('')
    rmSync(dirname(rng), { recursive: true })
  }
  expect(coreProblems(xml)).toBe(0)
  expect(basicProblems(xml)).toEqual([])
  const categories = new Set(
    ['descrip', 'admin', 'termNote'].flatMap((name) =>
      named(rootOf(xml), name).map(({ attributes }) => `${name} ${attributes['type'] ?? ''}`),
    ),
  )
  expect([...categories].toSorted()).toEqual([
    'admin source',
    'descrip subjectField',
    'termNote administrativeStatus',
    'termNote termType',
  ])
  const read = named(rootOf(xml), 'conceptEntry').map((entry) => ({
    terms: named(entry, 'term').map(textIn),
    kind: textIn(named(entry, 'descrip')[0]),
    note: named(entry, 'note').map(textIn),
    sources: named(entry, 'admin').map((admin) => textIn(admin).split(':')[0]),
  }))
  expect(read).toEqual(
    terms.map((term) => ({
      terms: [term.en, ...(term.acronym === null ? [] : [term.acronym]), term.zh, ...term.variants],
      kind: term.kind,
      note: term.note === null ? [] : [term.note],
      sources: term.reports,
    })),
  )
})

test('what TBX-Basic does not allow is found by its rules', () => {
  const { packs } = openPacks(['resources/core.dzpack'])
  const term = packs
    .flatMap((pack) => readPack(pack, listTerms))
    .find(({ acronym, reports }) => acronym !== null && reports.some((id) => id === 'unicri-2024'))
  for (const { db } of packs) db.close()
  if (term === undefined) throw new Error('no term with an acronym')
  const source = sourceOf(bundledReport('unicri-2024'), [], requestWith({ format: 'tbx' }))
  const xml = String(writeTbx({ ...source, terms: [term] }).bytes)
  expect(basicProblems(xml)).toEqual([])
  const subject = /<descrip type="subjectField">.*<\/descrip>/
  for (const [wrong, rule] of [
    [xml.replace('style="dca"', 'style="dct"'), 'dialect and style'],
    [xml.replace('>preferredTerm-admn-sts<', '>preferredTerm<'), 'administrativeStatus'],
    [xml.replace('>acronym<', '>initialism<'), 'termType'],
    [xml.replace('"termType"', '"typeOfTerm"'), 'termNote'],
    [xml.replace('type="source"', 'type="origin"'), 'admin'],
    [
      xml.replace(subject, '').replace('<term>', '<descrip type="subjectField">x</descrip><term>'),
      'level of subjectField',
    ],
  ] as const)
    expect(basicProblems(wrong)).toContain(rule)
})

test.each([
  ['en', 'Report of the United Nations Interregional Crime and Justice Research Institute (7 March 2024)'],
  ['zh', '《联合国区域间犯罪和司法研究所的报告》（2024年3月7日）'],
] as const)('a report without terms is refused by its name (%s)', (interfaceLang, reports) => {
  const source = sourceOf(bundledReport('unicri-2024'), [], requestWith({ format: 'tbx', interfaceLang }))
  expect(() => writeTbx(source)).toThrow(expect.objectContaining({ code: 'no-terms', details: { reports } }))
})

test('terms of no report, as the reader has entered them', { timeout: 60_000 }, () => {
  const term = {
    en: '=a & <b>',
    acronym: 'ＡＢ',
    kind: '自定',
    zh: '甲“乙”',
    variants: ['-丙'],
    note: '一\n二',
  }
  const xml = tbxText([{ ...term, reports: [] }], { reports: new Map(), version: '1.0.0', lang: 'zh' })
  if (core !== null) expect(problemsOf(xml, '--relaxng', basicGrammar(core))).toBe('')
  expect(coreProblems(xml)).toBe(0)
  expect(basicProblems(xml)).toEqual([])
})
