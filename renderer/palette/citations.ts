/** What a typed citation means, as items: the place, the nearest readings, the symbol of what is not here and who cites it. Pure. */
import type { TFunction } from 'i18next'
import { writeCitation } from '../../shared/cite/citations.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { CitationAnswer, Citing } from '../../shared/model/reference.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { placeWords } from '../place-words.ts'
import { reportLine, reportTitle } from '../report-name.ts'
import type { PaletteItem } from './items.ts'

export type CitationOptions = {
  readonly t: TFunction
  readonly reports: readonly Report[]
  readonly lang: Lang
  /** Places that cite what is not in the library, by its symbol. */
  readonly citing: ReadonlyMap<string, readonly Citing[]>
  /** Why what was typed is not gone to. */
  readonly problem: (answer: Extract<CitationAnswer, { state: 'offered' }>) => string
}

/** Of the places that cite a missing document. */
const mostCiting = 3

export function citationItems(answer: CitationAnswer, options: CitationOptions): readonly PaletteItem[] {
  const { t, reports } = options
  if (answer.state === 'found') {
    const report = reports.find(({ id }) => id === answer.report)
    return report === undefined ? [] : [placeItem(report, answer.key, undefined, options)]
  }
  const missing = answer.state === 'absent' ? answer.symbols : []
  const why = t('palette.nearest')
  const near = answer.offers.flatMap(({ symbol, report: id, key }) => {
    const report = reports.find((each) => each.id === id)
    if (report !== undefined) return [placeItem(report, key, why, options)]
    return symbol === null ? [] : [copyItem(symbol, options)]
  })
  // It stands first, so that Enter goes nowhere unless a nearest reading is chosen.
  const problem = answer.state === 'offered' ? [problemItem(options.problem(answer), options)] : []
  return [
    ...missing.flatMap((symbol) => [copyItem(symbol, options), ...citingItems(symbol, options)]),
    ...problem,
    ...near,
  ]
}

/** The place first, which no title behind it can push out; then the symbol and the title that it stands for. */
function placeItem(
  report: Report,
  key: BlockKey | null,
  note: string | undefined,
  { t, lang }: CitationOptions,
): PaletteItem {
  const place = placeWords(t, key ?? undefined, lang)
  const { symbol } = report.fields
  const title = { text: reportLine(report, lang), lang: reportTitle(report, lang).lang }
  return {
    id: `citation ${report.id} ${key ?? ''}`,
    kind: 'citation',
    lead: place === '' ? undefined : { text: place, lang },
    names: [symbol === null ? title : { text: symbol, lang: 'en' }],
    detail: symbol === null ? null : title,
    note,
    about: '',
    key: null,
    act: goTo(report.id, key),
  }
}

function goTo(report: ReportId, key: BlockKey | null): PaletteItem['act'] {
  return key === null ? { type: 'report', report } : { type: 'place', report, key }
}

function problemItem(text: string, { lang }: CitationOptions): PaletteItem {
  return {
    id: 'problem',
    kind: 'citation',
    names: [{ text, lang }],
    detail: null,
    about: '',
    key: null,
    act: { type: 'none' },
  }
}

function copyItem(symbol: string, { t, lang }: CitationOptions): PaletteItem {
  const name = writeCitation(symbol, null, lang)
  return {
    id: `copy ${symbol}`,
    kind: 'citation',
    names: [{ text: t('palette.copySymbol', { symbol }), lang }],
    detail: name === symbol ? null : { text: name, lang },
    about: '',
    key: null,
    act: { type: 'copy-symbol', symbol },
  }
}

/** Each block once. */
function citingItems(symbol: string, options: CitationOptions): readonly PaletteItem[] {
  const { t, reports, citing } = options
  const places = new Map((citing.get(symbol) ?? []).map((each) => [`${each.report} ${each.key}`, each]))
  return [...places.values()].slice(0, mostCiting).flatMap(({ report: id, key }) => {
    const report = reports.find((each) => each.id === id)
    return report === undefined ? [] : [placeItem(report, key, t('palette.cites', { symbol }), options)]
  })
}
