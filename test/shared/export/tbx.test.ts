/** The glossary is valid TBX and says of every term what the glossary says. */
import { readFileSync } from 'node:fs'
import { Schema } from 'node-schematron'
import { expect, test } from 'vitest'
import { openPacks, readPack } from '../../../electron/db/open-pack.ts'
import { listTerms } from '../../../electron/db/pack-repository.ts'
import { writeTbx } from '../../../shared/export/data/tbx.ts'
import { bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import { named, problemsOf, reportIds, rootOf, schemaFile, textIn } from './translation-material.ts'

const rng = schemaFile('tbx/TBXcoreStructV03_TBX-Core_integrated.rng')
const schematron = schemaFile('tbx/TBX-Core.sch')

/** Of the Core schema all but the name of the dialect: TBX-Basic is Core with more names. */
function schematronProblems(xml: string): number {
  if (schematron === null) return 0
  const core = xml.replace('type="TBX-Basic"', 'type="TBX-Core"')
  return Schema.fromString(readFileSync(schematron, 'utf8')).validateString(core).length
}

/** The grammar of Core knows no data categories: their names are blank there, and checked by themselves below. */
const blank = (xml: string) => xml.replace(/(<(?:descrip|admin|termNote)) type="\w+"/g, '$1 type=""')

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
  if (rng !== null) {
    expect(problemsOf(blank(xml), '--relaxng', rng)).toBe('')
    expect(problemsOf(blank(xml).replace(/<langSec[^]*?<\/langSec>/, '<wrong/>'), '--relaxng', rng)).not.toBe(
      '',
    )
  }
  expect(schematronProblems(xml)).toBe(0)
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
