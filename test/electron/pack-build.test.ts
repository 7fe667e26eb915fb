/** The bundled pack from its sources: the same bytes every time, all that the reports say, and nothing half-written. */
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asReadable } from '../../electron/db/database.ts'
import { editionHash, reportHash } from '../../electron/db/pack-hash.ts'
import type { PackEdition } from '../../electron/db/pack-hash.ts'
import { getReportText } from '../../electron/db/pack-repository.ts'
import { packApplicationId, packPageSize, packSchemaVersion } from '../../electron/db/pack-schema.ts'
import { writePack } from '../../electron/db/pack-writer.ts'
import { pairEditions } from '../../shared/align/pair-blocks.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ReportFields } from '../../shared/model/report.ts'
import { searchText } from '../../shared/search/fold.ts'
import { bigramTokens } from '../../shared/search/tokens.ts'
import { readEdition, reportIds } from '../shared/parse/report-files.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-corpus-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the sources, to build from or to spoil. */
function copySources(name: string): string {
  const copy = join(folder, name)
  cpSync(join(root, 'resources/reports'), join(copy, 'reports'), { recursive: true, mode: 0 })
  writeFileSync(join(copy, 'glossary.tsv'), readFileSync(join(root, 'resources/glossary.tsv')))
  return copy
}

function build(resources: string) {
  return spawnSync(process.execPath, [join(root, 'build/corpus.ts'), resources], { encoding: 'utf8' })
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

describe('the bundled reports', () => {
  let db: Database.Database
  let resources = ''

  beforeAll(() => {
    resources = copySources('sound')
    const { status, stderr } = build(resources)
    expect([status, stderr]).toEqual([0, ''])
    db = new Database(join(resources, 'core.dzpack'), { readonly: true })
  })
  afterAll(() => db.close())

  const all = (sql: string, ...values: unknown[]) =>
    db
      .prepare(sql)
      .raw()
      .all(...values)

  test('a second build gives the same bytes', () => {
    const first = hashOf(join(resources, 'core.dzpack'))
    const again = copySources('again')
    expect(build(again).status).toBe(0)
    expect(hashOf(join(again, 'core.dzpack'))).toBe(first)
  })

  test('the file says what it is, needs no second file and is whole', () => {
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('application_id')).toBe(packApplicationId)
    expect(pragma('user_version')).toBe(packSchemaVersion)
    expect(pragma('page_size')).toBe(packPageSize)
    expect(pragma('journal_mode')).toBe('delete')
    expect(pragma('integrity_check')).toBe('ok')
    expect(pragma('foreign_key_check')).toBeUndefined()
    expect(readdirSync(resources).sort()).toEqual(['core.dzpack', 'glossary.tsv', 'reports'])
  })

  test('reports, editions and blocks', () => {
    expect(all('SELECT id, paragraphs, unpaired FROM reports ORDER BY sort')).toEqual([
      ['sg-crime-2020', 116, 0],
      ['unicri-2018', 72, 0],
      ['unicri-2024', 98, 0],
      ['unodc-untoc-2024', 63, 0],
    ])
    expect(all('SELECT DISTINCT lang, status, notice IS NULL FROM editions ORDER BY lang')).toEqual([
      ['en', 'working-translation', 0],
      ['zh', 'official', 1],
    ])
    expect(all('SELECT kind, count(*) FROM blocks GROUP BY kind ORDER BY kind')).toEqual([
      ['footnote', 6], ['front', 44], ['heading', 98], ['item', 28], ['paragraph', 349],
    ]) // prettier-ignore
    expect(all('SELECT lang, count(*) FROM block_texts GROUP BY lang')).toEqual([['en', 525], ['zh', 525]]) // prettier-ignore
    expect(all('SELECT count(*) FROM terms')).toEqual([[930]])
    expect(Object.fromEntries(all('SELECT key, value FROM manifest') as [string, string][])).toMatchObject({
      name: 'core',
      schema: '2',
      reports: '4',
      blocks: '525',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  test.each(reportIds)('%s: what is read from the pack is what was parsed, and its hashes agree', (id) => {
    const paired = pairEditions(readEdition(id, 'zh'), readEdition(id, 'en')).value
    const { blocks, footnoteMarks } = getReportText(asReadable(db), id as ReportId)
    expect(blocks).toEqual(paired.blocks)
    expect(footnoteMarks).toEqual(paired.footnoteMarks)

    const [[fields, sha256]] = all('SELECT fields, sha256 FROM reports WHERE id = ?', id) as [
      [string, string],
    ]
    const editions = db
      .prepare('SELECT lang, status, notice, sha256 FROM editions WHERE report_id = ? ORDER BY lang DESC')
      .all(id) as (PackEdition & { readonly sha256: string })[]
    const report = {
      ...paired,
      id: id as ReportId,
      fields: JSON.parse(fields) as ReportFields,
      editions,
      blocks,
    }
    expect(reportHash(report)).toBe(sha256)
    expect(editions.map((edition) => editionHash(edition, blocks))).toEqual(
      editions.map((edition) => edition.sha256),
    )
  })

  test('rows of the index follow the documents', () => {
    const rows = all(`
      SELECT block_texts.id FROM block_texts
      JOIN blocks ON blocks.id = block_id
      JOIN reports ON reports.id = report_id
      ORDER BY reports.sort, blocks.sort, lang DESC`)
    expect(rows.flat()).toEqual(Array.from({ length: 1050 }, (_, index) => index + 1))
  })

  test('parents and footnote marks point at blocks of the same report', () => {
    expect(
      all(`
        SELECT count(*) FROM blocks AS child WHERE parent_key IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM blocks WHERE report_id = child.report_id AND key = child.parent_key AND sort < child.sort)`),
    ).toEqual([[0]])
    expect(
      all(`
        SELECT substr(text, start + 1, "end" - start), count(*)
        FROM footnote_marks AS mark
        JOIN blocks ON blocks.report_id = mark.report_id AND blocks.key = mark.key
        JOIN block_texts ON block_id = blocks.id AND block_texts.lang = mark.lang
        GROUP BY 1 ORDER BY 1`),
    ).toEqual([['*', 8], ['²', 2], ['¹', 2]]) // prettier-ignore
  })

  test.each(['软目标', '犯罪司法所', '夏洛克', 'asset recovery', 'COVID-19'])(
    '%s is found wherever it stands',
    (word) => {
      const query = bigramTokens(searchText(word))
      const phrase = /\p{Script=Han}/u.test(word) ? query.slice(0, -1) : query
      const found = all(
        'SELECT rowid FROM f_big WHERE f_big MATCH ? ORDER BY rowid',
        `"${phrase.join(' ')}"`,
      ).flat()
      const texts = all('SELECT id, text FROM block_texts ORDER BY id') as [number, string][]
      const expected = texts
        .filter(([, text]) => searchText(text).includes(searchText(word)))
        .map(([id]) => id)
      expect(found).toEqual(expected)
      expect(found.length).toBeGreaterThan(0)
    },
  )

  test('a single character is found wherever it stands', () => {
    const found = all(
      `SELECT rowid FROM f_one WHERE f_one MATCH '贪' OR f_one MATCH '腐' ORDER BY rowid`,
    ).flat()
    const texts = all('SELECT id, text FROM block_texts ORDER BY id') as [number, string][]
    expect(found).toEqual(texts.filter(([, text]) => /[贪腐]/.test(text)).map(([id]) => id))
  })
})

describe('sources that do not hold together', () => {
  test.each([
    [
      'a paragraph that one edition lacks',
      (copy: string) => {
        const file = join(copy, 'reports/en/unicri-2018.txt')
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^12\. .*\n/m, ''))
      },
      ['reports/en/unicri-2018.txt', 'number-gap: 13.', 'unicri-2018: missing-en: p12'],
    ],
    [
      'an edition that is missing',
      (copy: string) => rmSync(join(copy, 'reports/en/unicri-2024.txt')),
      ['unicri-2024: its English edition is missing'],
    ],
    [
      'a bad row of the glossary',
      (copy: string) => appendFileSync(join(copy, 'glossary.tsv'), 'half a row\tthat ends\n'),
      ['glossary.tsv:932: 2 columns, not 7'],
    ],
    [
      'a term of an unknown report',
      (copy: string) =>
        appendFileSync(join(copy, 'glossary.tsv'), 'sea piracy\t\tconcept\t海上盗匪\t\tunknown-1999\t\n'),
      ['“sea piracy” names a report that is not there: unknown-1999'],
    ],
  ])('%s: exit 1, the reason, and the old pack untouched', (name, spoil, reasons) => {
    const copy = copySources(name)
    const pack = join(copy, 'core.dzpack')
    writeFileSync(pack, 'the pack from before')
    spoil(copy)
    const { status, stderr } = build(copy)
    expect(status).toBe(1)
    for (const reason of reasons) expect(stderr).toContain(reason)
    expect(readFileSync(pack, 'utf8')).toBe('the pack from before')
  })
})

test('a pack that cannot be written leaves nothing behind', () => {
  const file = join(folder, 'broken.dzpack')
  const term = {
    en: 'x',
    acronym: null,
    kind: 'concept',
    zh: null as unknown as string,
    variants: [],
    reports: [],
    note: null,
  }
  expect(() => writePack(file, { name: 'x', version: '1', reports: [], terms: [term] })).toThrow(/NOT NULL/)
  expect(existsSync(file) || existsSync(`${file}-building`)).toBe(false)
})
