/** The printed check of terms: places as one cites them, and texts that stay text. */
import { expect, test } from 'vitest'
import type { CheckRequest, ConsistencyCheck } from '../../../shared/model/consistency.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { Report } from '../../../shared/model/report.ts'
import { checkReport } from '../../../shared/terms/check-report.ts'
import { checkConsistency } from './check-at-once.ts'
import { bundledReport } from '../export/bundled-report.ts'
import { realReports, realTerms } from './real-reports.ts'

const reports: readonly Report[] = [bundledReport('unicri-2018').report, bundledReport('unicri-2024').report]
const checked = realReports.filter(({ report }) => reports.some(({ id }) => id === report))

const request: CheckRequest = {
  reports: [],
  kinds: ['forms', 'names', 'lacking'],
  concerning: null,
  excepted: false,
  interfaceLang: 'en',
}

function printed(
  change: Partial<CheckRequest> = {},
  part: Partial<ConsistencyCheck> = {},
  terms = realTerms,
) {
  const findings = checkConsistency(checked, terms)
  const { forms, names, lacking } = findings
  return checkReport({
    request: { ...request, ...change },
    check: {
      ...findings,
      reports: reports.map(({ id }) => id),
      totals: { forms: forms.length, names: names.length, lacking: lacking.length },
      excepted: [],
      ...part,
    },
    reports,
    blocksOf: (id) => checked.find(({ report }) => report === id)?.blocks ?? [],
    made: '2026-11-21T03:00:00.000Z',
    version: '0.1.0',
  })
}

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(?:style|title)[^]*?<\/(?:style|title)>/g, '')
    .replaceAll(/<\/?(?:h\d|p|li|ul|div|section)[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\n+/g, '\n')

test('each place is cited, paragraphs in a row as one, in the language of the interface', () => {
  const en = wordsOf(printed().document.html)
  // The words are in the Chinese edition, which is official.
  expect(en).toContain(
    '以行动为导向的研究 3 uses\nReport of the United Nations Interregional Crime and Justice Research Institute (7 March 2024), para. 6, paras. 12 and 13\n',
  )
  // These are in the English one.
  expect(en).toContain('(2018), para. 27, working translation\n')
  const zh = wordsOf(printed({ interfaceLang: 'zh' }).document.html)
  expect(zh).toContain(
    '以行动为导向的研究 3 处\n《联合国区域间犯罪和司法研究所的报告》（2024年3月7日）第6段、第12和13段\n',
  )
})

test('a heading for each kind and finding, and as many bookmarks', () => {
  const { document, info } = printed()
  expect(document.html.match(/<h[1-3]>/g)).toHaveLength(info.bookmarks.length)
  expect(info.bookmarks[0]).toBe('Consistency of terms')
  expect(info.bookmarks).toContain('action-oriented research')
  expect(
    printed()
      .frame(3)
      .html.match(/<section/g),
  ).toHaveLength(3)
})

test('what was ticked off is left out, or marked; only what concerns one report', () => {
  const ticked = checkConsistency(checked, realTerms).forms.find(
    ({ en }) => en === 'action-oriented research',
  )
  const excepted = ticked === undefined ? [] : [ticked.id]
  expect(printed({}, { excepted }).info.bookmarks).not.toContain('action-oriented research')
  const shown = wordsOf(printed({ excepted: true }, { excepted }).document.html)
  expect(shown).toContain('action-oriented research (ticked off)\n')
  const one = wordsOf(printed({ concerning: 'unicri-2018' as ReportId }).document.html)
  expect(one).toContain('Only what concerns this report')
  expect(one).not.toContain('bomb alert cases')
})

test('a list that was cut says so', () => {
  const html = printed({}, { totals: { forms: 3000, names: 0, lacking: 0 } }).document.html
  expect(wordsOf(html)).toMatch(/The first \d+ of 3000 of this kind are printed\./)
})

test('whatever terms say comes out as text', () => {
  const nasty = '<script>alert(1)</script>"\'&'
  const terms = realTerms.map((term) =>
    term.en === 'action-oriented research' ? { ...term, en: nasty, zh: '以行动为导向的研究' } : term,
  )
  const { html } = printed({}, {}, terms).document
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;')
})
