/** Subjects of the four reports against lists made by reading them: gold/README.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { langs } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { subjectIds } from '../../../shared/model/subject.ts'
import { parseGlossary } from '../../../shared/parse/glossary.ts'
import { findSubjects } from '../../../shared/subjects/find-subjects.ts'
import { subjectNames } from '../../../shared/subjects/subject-names.ts'
import { bundledReport } from '../export/bundled-report.ts'

const reports = ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const
const glossary = readFileSync(join(import.meta.dirname, '../../../resources/glossary.tsv'), 'utf8')
const terms = parseGlossary(glossary).value
const texts = reports.map((id) => ({ id, blocks: bundledReport(id).text.blocks }))

function tableOf(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(import.meta.dirname, 'gold', `${name}.tsv`), 'utf8')
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => line.split('\t'))
}

/** As if the other edition were not there. */
function only(lang: Lang, block: Block): Block {
  return { ...block, text: { zh: null, en: null, [lang]: block.text[lang] } }
}

/** `report key subject` of all that is found, with the words. */
function found(side: Lang | 'both'): ReadonlyMap<string, string> {
  const rows = texts.flatMap(({ id, blocks }) =>
    findSubjects(side === 'both' ? blocks : blocks.map((block) => only(side, block)), terms).map(
      ({ key, subject, reasons }) =>
        [`${id} ${key} ${subject}`, reasons.map(({ text }) => text).join(', ')] as const,
    ),
  )
  return new Map(rows)
}
const sides = { zh: found('zh'), en: found('en'), both: found('both') }

function score(list: string, side: keyof typeof sides) {
  const rows = tableOf(list).map(([subject = '', report = '', key = '', , , weight = '']) => {
    return { block: `${report} ${key}`, name: `${report} ${key} ${subject}`, weight }
  })
  const read = new Set(rows.map(({ block }) => block))
  const right = new Set(rows.map(({ name }) => name))
  const main = rows.filter(({ weight }) => weight === 'main').map(({ name }) => name)
  const reported = [...sides[side].keys()].filter((name) => read.has(name.split(' ', 2).join(' ')))
  const missed = main.filter((name) => !sides[side].has(name))
  const wrong = reported.filter((name) => !right.has(name))
  return {
    precision: 1 - wrong.length / reported.length,
    recall: 1 - missed.length / main.length,
    named: [
      ...missed.map((name) => `missed ${name}`),
      ...wrong.map((name) => `wrong ${name}: ${sides[side].get(name) ?? ''}`),
    ],
  }
}

describe.each(['subjects', 'held-out'])('%s', (list) => {
  test.each(['zh', 'en', 'both'] as const)('precision and recall, %s', (side) => {
    const { precision, recall, named } = score(list, side)
    expect(precision >= 0.98 && recall >= 0.98 ? [] : [precision, recall, ...named]).toEqual([])
  })
})

test('what is known to be wrong, and nothing else', () => {
  expect(score('subjects', 'both').named.map((line) => line.replace(/:.*/, ''))).toEqual([
    'missed unodc-untoc-2024 p28 trafficking-in-persons',
    'wrong sg-crime-2020 p47 money-laundering',
    'wrong unodc-untoc-2024 p57 organized-criminal-group',
  ])
})

test('in no more than these blocks would one language lead to a subject and the other not', () => {
  const differing = (one: Lang, other: Lang) =>
    [...sides[one].keys()].filter((name) => !sides[other].has(name)).map((name) => `${one} ${name}`)
  expect([...differing('zh', 'en'), ...differing('en', 'zh')]).toEqual([
    'zh sg-crime-2020 p43 smuggling-of-migrants',
    'en sg-crime-2020 p54 money-laundering',
    'en unicri-2024 p46 trafficking-in-persons',
    'en unicri-2024 h3.B corruption',
  ])
})

test('words of conventions and resolutions that the reports do not quote', () => {
  const block = { key: 'p1', kind: 'paragraph', parent: null }
  for (const [source = '', zh = '', en = '', subjects = ''] of tableOf('instruments'))
    for (const lang of langs) {
      const text = { zh: null, en: null, [lang]: lang === 'zh' ? zh : en }
      const ids = findSubjects([{ ...block, text } as Block], []).map(({ subject }) => subject)
      expect(`${source} ${lang} ${ids.toSorted().join(' ')}`).toBe(
        `${source} ${lang} ${subjects.split(' ').toSorted().join(' ')}`,
      )
    }
})

test('the fifteen stand in the order and with the names of the paragraph', () => {
  const types = tableOf('types')
  expect(subjectIds).toEqual(types.map(([subject]) => subject))
  expect(Object.entries(subjectNames)).toEqual(types.map(([subject, zh, en]) => [subject, { zh, en }]))
  const paragraph = texts
    .find(({ id }) => id === 'unodc-untoc-2024')
    ?.blocks.find(({ key }) => key === 'p9')?.text
  const names = Object.values(subjectNames)
  const list = (all: readonly string[], comma: string, and: string) =>
    all.slice(0, -1).join(comma) + and + (all.at(-1) ?? '')
  expect(paragraph?.zh).toContain(
    list(
      names.map(({ zh }) => zh),
      '、',
      '和',
    ),
  )
  expect(paragraph?.en).toContain(
    list(
      names.map(({ en }) => en),
      ', ',
      ' and ',
    ),
  )
})
