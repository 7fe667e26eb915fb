/** The findings of a check of terms as a document to print. Whatever texts and terms say comes out as text. */
import { counterpart, touchedSentences } from '../anchor/counterpart.ts'
import { langTags } from '../export/lang-tags.ts'
import { ownRun, runIn, safe } from '../export/pdf/pdf-run.ts'
import { keptTogether, listDate, printedList } from '../export/pdf/printed-list.ts'
import type { PrintedList } from '../export/pdf/printed-list.ts'
import { reportReference } from '../cite/citation.ts'
import { catalogueIn } from '../i18n/catalogue.ts'
import type { Block, TextRange } from '../model/block.ts'
import type {
  CheckRequest,
  ConsistencyCheck,
  Finding,
  FormsFinding,
  LackingFinding,
  NamesFinding,
  UsedForm,
} from '../model/consistency.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { Lang, Report } from '../model/report.ts'
import { otherLang } from '../model/report.ts'
import { checkReportStyle } from './check-report-style.ts'
import { concerns } from './finding-places.ts'
import { placeList } from './place-list.ts'
import type { PlaceNames } from './place-list.ts'

export type CheckReportSource = {
  readonly request: CheckRequest
  readonly check: ConsistencyCheck
  /** Those checked. */
  readonly reports: readonly Report[]
  readonly blocksOf: (report: ReportId) => readonly Block[]
  /** ISO 8601. */
  readonly made: string
  /** Of the app. */
  readonly version: string
}

type Page = {
  readonly source: CheckReportSource
  readonly lang: Lang
  readonly t: ReturnType<ReturnType<typeof catalogueIn>['getFixedT']>
  readonly names: PlaceNames
  readonly date: string
  /** Titles of the bookmarks, one for each heading, as they are written. */
  readonly headings: string[]
}

export function checkReport(source: CheckReportSource): PrintedList {
  const page = pageOf(source)
  const body = bodyOf(page)
  return printedList({
    lang: page.lang,
    title: page.t('consistency.document.title'),
    footer: page.t('consistency.document.footer', { date: page.date }),
    body,
    style: checkReportStyle,
    headings: page.headings,
    made: source.made,
  })
}

function pageOf(source: CheckReportSource): Page {
  const { interfaceLang: lang } = source.request
  const t = catalogueIn(lang).getFixedT(lang)
  const maps = new Map<ReportId, ReadonlyMap<BlockKey, Block>>()
  const blocksOf = (report: ReportId) => {
    const known = maps.get(report) ?? new Map(source.blocksOf(report).map((block) => [block.key, block]))
    maps.set(report, known)
    return known
  }
  return {
    source,
    lang,
    t,
    names: {
      reports: source.reports,
      blocksOf,
      lang,
      front: t('consistency.document.front'),
      separator: t('consistency.document.separator'),
    },
    date: listDate(source.made, lang),
    headings: [],
  }
}

function heading({ headings }: Page, tag: 'h1' | 'h2' | 'h3', text: string, after = ''): string {
  headings.push(text)
  return `<${tag}>${ownRun(text)}${after}</${tag}>`
}

function bodyOf(page: Page): string {
  const { source, t, lang, date } = page
  const reports = source.reports.map((report) => `<li>${safe(reportReference(report, lang))}</li>`)
  return [
    heading(page, 'h1', t('consistency.document.title')),
    `<p class="about">${safe(t('consistency.document.made', { date, version: source.version }))}</p>`,
    `<p class="about">${safe(t('consistency.document.reports'))}</p><ul class="reports">${reports.join('')}</ul>`,
    ...concerningLine(page),
    ...source.request.kinds.map((kind) => kindOf(page, kind)),
  ].join('\n')
}

function concerningLine({ source, t, lang }: Page): readonly string[] {
  const report = source.reports.find(({ id }) => id === source.request.concerning)
  if (report === undefined) return []
  const words = t('consistency.document.concerning', { report: reportReference(report, lang) })
  return [`<p class="about">${safe(words)}</p>`]
}

function kindOf(page: Page, kind: CheckRequest['kinds'][number]): string {
  const { source, t } = page
  const ticked = new Set(source.check.excepted)
  const all: readonly Finding[] = source.check[kind]
  const { excepted, concerning } = source.request
  const findings = all.filter(
    (finding) => (excepted || !ticked.has(finding.id)) && concerns(finding, concerning),
  )
  const total = source.check.totals[kind]
  const title = `${t(`consistency.kinds.${kind}`)} · ${t('consistency.all', { count: findings.length })}`
  const notes = [
    t(`consistency.about.${kind}`),
    ...(total > all.length ? [t('consistency.document.cut', { total, shown: all.length })] : []),
    ...(findings.length === 0 ? [t('consistency.document.none')] : []),
  ]
  return [
    heading(page, 'h2', title),
    ...notes.map((note) => `<p class="about">${safe(note)}</p>`),
    ...findings.map((finding) => findingOf(page, finding, ticked.has(finding.id))),
  ].join('\n')
}

function findingOf(page: Page, finding: Finding, isTicked: boolean): string {
  const ticked = isTicked ? ` <span class="ticked">${safe(page.t('consistency.document.ticked'))}</span>` : ''
  const parts = partsOf(page, finding)
  const title = heading(page, 'h3', parts.title, ticked)
  return `<section class="finding">${title}${parts.lines.join('')}</section>`
}

type Parts = { readonly title: string; readonly lines: readonly string[] }

function partsOf(page: Page, finding: Finding): Parts {
  switch (finding.kind) {
    case 'forms':
      return formsParts(page, finding)
    case 'names':
      return namesParts(page, finding)
    case 'lacking':
      return lackingParts(page, finding)
  }
}

function formsParts(page: Page, { en, expected, forms, spread }: FormsFinding): Parts {
  const { t } = page
  const note = `${t('consistency.document.expected', { form: expected })} · ${t(`consistency.spread.${spread}`)}`
  return {
    title: en,
    lines: [`<p class="note">${safe(note)}</p>`, ...forms.map((form) => formOf(page, form, 'zh'))],
  }
}

function namesParts(page: Page, { forms, difference, lang }: NamesFinding): Parts {
  return {
    title: forms.map(({ text }) => text).join(' / '),
    lines: [
      `<p class="note">${safe(page.t(`consistency.differences.${difference}`))}</p>`,
      ...forms.map((form) => formOf(page, form, lang)),
    ],
  }
}

function formOf({ t, names }: Page, { text, count, places }: UsedForm, lang: Lang): string {
  const told = places.reduce((sum, { ranges }) => sum + ranges.length, 0)
  const more = count > told ? [t('consistency.document.morePlaces', { count: count - told })] : []
  const lines = [...placeList(places, names).map(keptTogether), ...more].map(
    (line) => `<li>${safe(line)}</li>`,
  )
  const uses = count === 0 ? t('consistency.inGlossary') : t('consistency.uses', { count })
  return `<div class="form"><p class="form-name">${runIn(lang, text)} <span class="count">${safe(uses)}</span></p><ul>${lines.join('')}</ul></div>`
}

function lackingParts({ t, names }: Page, { en, zh, place, near, text, confidence }: LackingFinding): Parts {
  const other = otherLang(place.lang)
  const block = names.blocksOf(place.report).get(place.key)
  const note = [
    t(`consistency.lacks.${other}`),
    t('consistency.wanted', { form: other === 'zh' ? zh : en }),
    t('consistency.confidence', { confidence: t(`consistency.confidences.${confidence}`) }),
  ].join(' · ')
  const [range] = place.ranges
  const lines =
    block === undefined || range === undefined
      ? []
      : [
          quote(block.text[place.lang] ?? '', place.lang, touchedSentences(block, place.lang, range), range),
          quote(block.text[other] ?? '', other, counterpart(block, place.lang, [range]), near),
        ]
  const where = placeList([place], names)
    .map(keptTogether)
    .map((line) => `<p class="where">${safe(line)}</p>`)
  return { title: text, lines: [`<p class="note">${safe(note)}</p>`, ...lines, ...where] }
}

/** The sentences, or the text when there are none to be told; `mark` stands out where it is in them. */
function quote(text: string, lang: Lang, sentences: readonly TextRange[], mark: TextRange | null): string {
  const shown = sentences.length > 0 ? sentences : ([[0, text.length]] as const)
  const parts = shown.map(([start, end]) => {
    if (mark === null || mark[0] < start || mark[1] > end) return safe(text.slice(start, end))
    return `${safe(text.slice(start, mark[0]))}<mark>${safe(text.slice(...mark))}</mark>${safe(text.slice(mark[1], end))}`
  })
  return `<p class="quote ${lang}" lang="${langTags[lang]}">${parts.join(' … ')}</p>`
}
