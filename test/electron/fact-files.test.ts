/** Facts in a file: read back by another program, in both languages, all or those that were chosen. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { createFactService } from '../../electron/services/fact-service.ts'
import type { Fact, FactWriteRequest } from '../../shared/model/fact.ts'
import { factUnits } from '../../shared/model/fact.ts'
import { hasProgram } from '../programs.ts'
import { readCsv } from '../shared/export/read-csv.ts'
import { convertSheets } from './fixtures/office-sheets.ts'
import { openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const all: FactWriteRequest = { report: null, rows: null, format: 'csv', interfaceLang: 'zh' }

/** Facts that are written to a folder under the name that was suggested. */
function writer() {
  const folder = temporaryFolder()
  const { deps } = openTestStores()
  const chooseSavePath = (name: string) => Promise.resolve(join(folder, name))
  return { folder, facts: createFactService({ ...deps, host: { ...deps.host, chooseSavePath } }) }
}

/** Report, place, value and the words of both languages: columns 1, 2, 3, 10 and 11. */
const plain = ({ report, key, value, zh, en }: Fact) => [report, key, String(value), zh.text, en.text]
const read = (rows: readonly (readonly string[])[]) =>
  rows.slice(1).map((cells) => [cells[0], cells[1], cells[2], cells[9], cells[10]])

test('as CSV: every fact, with heads, units and bounds in the words of the interface', async () => {
  const { facts } = writer()
  const listed = await facts.list(null)
  for (const interfaceLang of ['zh', 'en'] as const) {
    const written = await facts.write({ ...all, interfaceLang })
    expect(written).toMatchObject({ facts: listed.length })
    expect(basename(written?.file ?? '')).toBe(
      interfaceLang === 'zh' ? '数字 2026-01-01.csv' : 'Figures 2026-01-01.csv',
    )
    const bytes = readFileSync(written?.file ?? '')
    expect(bytes.length).toBe(written?.bytes)
    const rows = readCsv(bytes.toString('utf8').slice(1))
    expect(read(rows)).toEqual(listed.map(plain))
    const sherloc = rows.find((cells) => cells[2] === '390000')
    expect(sherloc).toEqual(
      interfaceLang === 'zh'
        ? expect.arrayContaining(['至少', '用户', '2023', '夏洛克数据库用户'])
        : expect.arrayContaining(['at least', 'users', '2023', 'SHERLOC users']),
    )
    const delivery = rows.find((cells) => cells[2] === '697900000')
    expect(delivery?.[4]).toBe(interfaceLang === 'zh' ? '预计' : 'projected')
    expect(rows.slice(1).filter((cells) => cells[4] !== '')).toHaveLength(
      listed.filter(({ projected }) => projected).length,
    )
    expect(
      rows.every((cells) => cells.length === 12 && !cells.some((cell) => cell.startsWith('facts.'))),
    ).toBe(true)
  }
})

test('those that were chosen, in their order; nothing when the dialog is closed', async () => {
  const { facts } = writer()
  const listed = await facts.list(unicri)
  const chosen = [4, 0, 99_999, 2]
  const written = await facts.write({ ...all, report: unicri, rows: chosen })
  const rows = readCsv(readFileSync(written?.file ?? '', 'utf8').slice(1))
  expect(written?.facts).toBe(3)
  expect(read(rows)).toEqual([listed[4], listed[0], listed[2]].flatMap((fact) => (fact ? [plain(fact)] : [])))
  const { deps } = openTestStores()
  const closed = { ...deps.host, chooseSavePath: () => Promise.resolve(null) }
  expect(await createFactService({ ...deps, host: closed }).write(all)).toBeNull()
})

test.skipIf(!hasProgram('soffice'))(
  'as a workbook: another program reads every cell',
  async () => {
    const { folder, facts } = writer()
    const listed = await facts.list(null)
    const written = await facts.write({ ...all, format: 'xlsx', interfaceLang: 'en' })
    convertSheets(folder, [written?.file ?? ''])
    const sheet = readdirSync(folder).find((name) => name.endsWith('.csv')) ?? ''
    const rows = readCsv(readFileSync(join(folder, sheet), 'utf8').replace(/^\uFEFF/, ''))
    expect(read(rows)).toEqual(listed.map(plain))
  },
  120_000,
)

test('every unit has words of its own', async () => {
  const { facts } = writer()
  const units = new Set((await facts.list(null)).map(({ unit }) => unit))
  expect(units.size).toBeGreaterThan(20)
  expect([...units].every((unit) => factUnits.includes(unit))).toBe(true)
})
