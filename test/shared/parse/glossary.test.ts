import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseGlossary } from '../../../shared/parse/glossary.ts'
import { readEdition, reportIds } from './report-files.ts'

const source = readFileSync(resolve(import.meta.dirname, '../../../resources/glossary.tsv'), 'utf8')
const header = 'en\tacronym\tkind\tzh\tzh_variants\treports\tnote'

test('the bundled glossary: 930 concepts, 53 of them with more than one Chinese form', () => {
  const { value, issues } = parseGlossary(source)
  expect(issues).toEqual([])
  expect(value.length).toBe(930)
  expect(value.filter((term) => term.variants.length > 0).length).toBe(53)
  expect(value.find((term) => term.acronym === 'SHERLOC')).toEqual({
    en: 'Sharing Electronic Resources and Laws on Crime',
    acronym: 'SHERLOC',
    kind: 'tool',
    zh: '夏洛克',
    variants: ['夏洛克数据库', '打击犯罪信息与法律网络分享平台', '打击犯罪信息与法律网络共享平台'],
    reports: ['sg-crime-2020', 'unodc-untoc-2024'],
    note: 'knowledge management portal',
  })
  expect(value.find((term) => term.acronym === 'COP')?.note).toBe('"the Conference" in running text')
})

test('every Chinese form stands in a stored text, but for four resolutions whose year the texts set apart', () => {
  const texts = reportIds.flatMap((id) => readEdition(id, 'zh').blocks.map((block) => block.text)).join('\n')
  const forms = parseGlossary(source).value.flatMap((term) => [term.zh, ...term.variants])
  expect(forms.filter((form) => !texts.includes(form))).toEqual([
    '第1086B(XXXIX)号决议', '第1540(2004)号决议', '第2195(2014)号决议', '第2713(2023)号决议',
  ]) // prettier-ignore
})

test.each([
  ['asset recovery\t\tconcept\t资产追回\t\tunicri-2018', '6 columns, not 7'],
  ['\t\tconcept\t资产追回\t\tunicri-2018\t', 'no English form'],
  ['asset recovery\t\tconcept\t\t\tunicri-2018\t', 'no Chinese form'],
  ['asset recovery\t\t\t资产追回\t\tunicri-2018\t', 'no kind'],
  ['asset recovery\t\tconcept\t资产追回\t\t\t', 'no report'],
  ['asset recovery\t\tconcept\t资产追回\t\tUnicri 2018\t', 'no report id: Unicri 2018'],
])('a bad row is told of with its line and left out: %s', (row, excerpt) => {
  const good = 'piracy\t\tconcept\t海盗\t海盗活动|海盗行为\tsg-crime-2020\t'
  const { value, issues } = parseGlossary([header, good, row, ''].join('\n'))
  expect(value.map((term) => term.en)).toEqual(['piracy'])
  expect(issues).toEqual([{ code: 'bad-row', line: 3, excerpt }])
})

test('a row that is there twice, and a file of another kind', () => {
  const row = 'piracy\t\tconcept\t海盗\t\tsg-crime-2020\t'
  expect(parseGlossary([header, row, row].join('\n')).issues).toMatchObject([{ line: 3 }])
  expect(parseGlossary('a,b,c')).toMatchObject({ value: [], issues: [{ code: 'bad-row', line: 1 }] })
})
