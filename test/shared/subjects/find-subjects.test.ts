/** What makes a subject of a block: words, terms, headings, both languages. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { langs } from '../../../shared/model/report.ts'
import { subjectIds } from '../../../shared/model/subject.ts'
import { findSubjects } from '../../../shared/subjects/find-subjects.ts'
import { subjectWords } from '../../../shared/subjects/subject-words.ts'
import { bundledReport } from '../export/bundled-report.ts'

type Text = { readonly zh?: string; readonly en?: string }

function block(key: string, text: Text, parent: string | null = null): Block {
  return {
    key: key as BlockKey,
    kind: key.startsWith('h') ? 'heading' : 'paragraph',
    level: null,
    label: null,
    number: null,
    parent: parent as BlockKey | null,
    text: { zh: text.zh ?? null, en: text.en ?? null },
    printed: { zh: null, en: null },
    sentences: [],
  }
}

const subjectsOf = (text: Text) => findSubjects([block('p1', text)], []).map(({ subject }) => subject)

test('both languages must show a subject; one that is not there is not asked', () => {
  expect(subjectsOf({ zh: '打击贩毒', en: 'Countering drug trafficking' })).toEqual(['drug-trafficking'])
  expect(subjectsOf({ zh: '打击贩毒', en: 'Countering it' })).toEqual([])
  expect(subjectsOf({ zh: '打击贩毒' })).toEqual(['drug-trafficking'])
  expect(subjectsOf({ zh: '打击贩毒', en: '' })).toEqual(['drug-trafficking'])
  expect(subjectsOf({})).toEqual([])
})

test('reasons of both languages, Chinese first, each with its place; the same wording once', () => {
  const found = findSubjects(
    [block('p1', { zh: '反恐与恐怖主义，恐怖主义', en: 'Counter-terrorism and terrorism; TERRORISM' })],
    [],
  )
  expect(found).toEqual([
    {
      key: 'p1',
      subject: 'terrorism',
      reasons: [
        { kind: 'word', lang: 'zh', text: '反恐', range: [0, 2] },
        { kind: 'word', lang: 'zh', text: '恐怖主义', range: [3, 7] },
        { kind: 'word', lang: 'en', text: 'Counter-terrorism', range: [0, 17] },
        { kind: 'word', lang: 'en', text: 'terrorism', range: [22, 31] },
      ],
    },
  ])
})

test('a term of the glossary is the reason whole', () => {
  const term = { en: 'drug trafficking by sea', acronym: null, zh: '海上贩毒', variants: [] }
  const text = { zh: '防止海上贩毒', en: 'Preventing drug trafficking by sea' }
  expect(findSubjects([block('p1', text)], [term])[0]?.reasons).toEqual([
    { kind: 'term', lang: 'zh', text: '海上贩毒', range: [2, 6] },
    { kind: 'term', lang: 'en', text: 'drug trafficking by sea', range: [11, 34] },
  ])
})

test.each([
  [{ zh: '毒品和犯罪问题办公室', en: 'United Nations Office on Drugs and Crime' }, []],
  [{ zh: '反恐怖主义办公室', en: 'Office of Counter-Terrorism' }, []],
  [{ zh: '伪造医疗产品', en: 'falsified medical products' }, ['falsified-medical']],
  [{ zh: '犯罪网络与网络联网', en: 'criminal networks and networking' }, []],
  [{ zh: '贩运和走私', en: 'trafficking and contraband' }, []],
  [{ zh: '黑客马拉松', en: 'a hackathon' }, []],
  [{ zh: '《有组织犯罪公约》各项议定书', en: 'the Protocols to the Organized Crime Convention' }, []],
  [{ zh: '枪支和弹药', en: 'firearms and ammunition' }, ['firearms']],
])('longer words go before those that they contain: %j', (text, subjects) => {
  expect(subjectsOf(text)).toEqual(subjects)
})

test('general words count under a heading that names the type, however far above; the heading is a reason too', () => {
  const general = { zh: '审议《公约》的执行情况', en: 'Reviewing the implementation of the Convention' }
  const blocks = [
    block('h1', { zh: '遏制腐败', en: 'Curbing corruption' }),
    block('h1.A', { zh: '审议', en: 'Reviews' }, 'h1'),
    block('p1', general, 'h1.A'),
    block('p2', { zh: '其他事项', en: 'Other matters' }, 'h1.A'),
    block('h2', { zh: '结论', en: 'Conclusions' }),
    block('p3', general, 'h2'),
  ]
  const found = findSubjects(blocks, [])
  expect(found.map(({ key, subject }) => `${key} ${subject}`)).toEqual(['h1 corruption', 'p1 corruption'])
  expect(found[1]?.reasons).toEqual([
    { kind: 'word', lang: 'zh', text: '公约', range: [3, 5] },
    { kind: 'heading', lang: 'zh', text: '腐败', key: 'h1' },
    { kind: 'word', lang: 'en', text: 'Convention', range: [36, 46] },
    { kind: 'heading', lang: 'en', text: 'corruption', key: 'h1' },
  ])
})

test('the nearest of several headings is the reason', () => {
  const text = { zh: '恐怖主义', en: 'Terrorism' }
  const found = findSubjects([block('h1', text), block('h1.A', text, 'h1'), block('p1', text, 'h1.A')], [])
  const headings = found.at(-1)?.reasons.filter(({ kind }) => kind === 'heading')
  expect(headings).toMatchObject([{ key: 'h1.A' }, { key: 'h1.A' }])
})

test('a block that is its own parent, or whose parent is not there, is read all the same', () => {
  const text = { zh: '腐败', en: 'corruption' }
  expect(findSubjects([block('p1', text, 'p1'), block('p2', text, 'gone')], [])).toHaveLength(2)
})

test('every word of the tables shows its own type, alone and in a sentence', () => {
  for (const subject of subjectIds)
    for (const [zh, en] of subjectWords[subject].words) {
      for (const word of zh.split('|')) expect(subjectsOf({ zh: `关于${word}的报告` })).toContain(subject)
      for (const word of en.split('|'))
        expect(subjectsOf({ en: `Work on ${word} in 2024` })).toContain(subject)
    }
})

test('reasons stand in the texts, or in the heading that they name; subjects come in their order', () => {
  for (const id of ['unicri-2024', 'unodc-untoc-2024'] as const) {
    const { blocks } = bundledReport(id).text
    const byKey = new Map(blocks.map((one) => [one.key, one]))
    const found = findSubjects(blocks, [])
    for (const { key, reasons } of found)
      for (const reason of reasons) {
        const text = byKey.get(reason.kind === 'heading' ? reason.key : key)?.text[reason.lang] ?? ''
        if (reason.kind === 'heading') expect(text).toContain(reason.text)
        else expect(text.slice(...reason.range)).toBe(reason.text)
      }
    const order = found.map(
      ({ key, subject }) =>
        blocks.findIndex((one) => one.key === key) * subjectIds.length + subjectIds.indexOf(subject),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    for (const { reasons } of found)
      expect(langs.map((lang) => reasons.some((reason) => reason.lang === lang))).toEqual([true, true])
  }
})

test('any text: reasons lie in it, and each language alone shows at least as much', () => {
  const words = fc.constantFrom(
    '毒品',
    '犯罪',
    '恐怖主义',
    'ＤＲＵＧＳ',
    'terrorism ',
    '\u{20bb7}',
    ' ',
    'Convention',
  )
  const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (zh, en) => {
      const both = findSubjects([block('p1', { zh, en })], [])
      for (const { subject, reasons } of both) {
        if (zh !== '') expect(subjectsOf({ zh })).toContain(subject)
        if (en !== '') expect(subjectsOf({ en })).toContain(subject)
        for (const reason of reasons)
          if (reason.kind !== 'heading')
            expect((reason.lang === 'zh' ? zh : en).slice(...reason.range)).toBe(reason.text)
      }
    }),
  )
})
