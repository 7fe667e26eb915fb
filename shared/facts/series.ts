/** Quantities that several reports count: which number belongs to which, and whether they are like for like. */
import type { Fact, FactSeries, FactUnit, SeriesDifference, SeriesPoint } from '../model/fact.ts'

type SeriesRule = {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly units: readonly FactUnit[]
  /** In the headings above, or in the block where `inBlock` says so. */
  readonly topic?: RegExp
  readonly inBlock?: RegExp
  readonly sentence?: RegExp
  /** Of the words in front of the number. */
  readonly before?: RegExp
  readonly what?: RegExp
  /** Words that have to be the same in headings and block for two numbers to be like for like; see `difference`. */
  readonly basis?: RegExp
  readonly difference?: SeriesDifference
}

/** The first that fits is the one. Names as the reports have them. */
const rules: readonly SeriesRule[] = [
  {
    id: 'sherloc-users',
    name: { zh: '夏洛克数据库用户', en: 'SHERLOC users' },
    units: ['users'],
    inBlock: /\bSHERLOC\b/,
    basis: /\busers visited|\bused by\b[^.;]*\bstakeholders/,
    difference: 'counted',
  },
  {
    id: 'cbrn-coe-partner-countries',
    name: { zh: '化生放核英才中心伙伴国', en: 'Partner countries of the CBRN Centres of Excellence' },
    units: ['countries', 'States'],
    topic: /chemical, biological, radiological and nuclear/i,
    what: /^(?:official )?partner countries|^Member States/,
    basis: /\bpartner countries to\b|\bMember States\b[^.;]*\bCentres of Excellence/,
    difference: 'counted',
  },
  {
    id: 'cbrn-coe-regions',
    name: { zh: '化生放核英才中心区域', en: 'Regions of the CBRN Centres of Excellence' },
    units: ['regions'],
    topic: /chemical, biological, radiological and nuclear/i,
  },
  {
    id: 'aml-countries-assisted',
    name: { zh: '获打击洗钱援助的国家', en: 'Countries assisted against money-laundering' },
    units: ['countries', 'States'],
    inBlock: /Programme against Money-Laundering/,
    sentence: /Programme/,
    basis: /\bhelped\b|\breceived\b/,
    difference: 'done',
  },
  {
    id: 'tip-som-people-trained',
    name: {
      zh: '接受打击贩运人口和偷运移民培训的人员',
      en: 'People trained against trafficking and smuggling',
    },
    units: ['people'],
    topic: /trafficking in persons.*smuggling of migrants/i,
    sentence: /\btrain(?:ed|ing)\b/,
    what: /^criminal justice practitioners/,
  },
  {
    id: 'tip-som-countries-assisted',
    name: {
      zh: '获打击贩运人口和偷运移民援助的国家',
      en: 'Countries assisted against trafficking and smuggling',
    },
    units: ['countries'],
    topic: /trafficking in persons.*smuggling of migrants/i,
    sentence: /\btrain(?:ed|ing)\b/,
    basis: /\btechnical assistance to\b|\bcovering\b/,
    difference: 'done',
  },
  {
    id: 'cybercrime-practitioners-trained',
    name: {
      zh: '接受网络犯罪培训的刑事司法从业人员',
      en: 'Criminal justice practitioners trained on cybercrime',
    },
    units: ['people'],
    topic: /cybercrime/i,
    what: /^criminal justice practitioners/,
    basis: /\btrained\b|\benhanced\b/,
    difference: 'done',
  },
  {
    id: 'environment-personnel-trained',
    name: {
      zh: '接受环境犯罪培训的刑事司法人员',
      en: 'Criminal justice personnel trained on environmental crime',
    },
    units: ['people'],
    topic: /environment/i,
    what: /^criminal justice personnel/,
    basis: /\bWildlife and Forest\b|\baffect the environment\b/i,
    difference: 'scope',
  },
  {
    id: 'firearms-legislative-countries',
    name: { zh: '获枪支立法援助的国家', en: 'Countries given legislative support on firearms' },
    units: ['countries', 'States'],
    topic: /firearms/i,
    before: /\blegislative (?:assistance|support)[^.;]{0,40}$/,
    basis: /\blegislative (?:assistance|support)(?: and capacity-building)?/,
    difference: 'done',
  },
  {
    id: 'unodc-programme-delivery',
    name: { zh: '毒品和犯罪问题办公室方案交付', en: 'Programme delivery of UNODC' },
    units: ['USD'],
    sentence: /\bProgramme delivery by UNODC\b/,
  },
  {
    id: 'strategic-goods-seized',
    name: { zh: '缉获的战略物资', en: 'Strategic goods seized' },
    units: ['items'],
    what: /\bstrategic goods\b/,
    sentence: /\bseiz|\bintercept/,
  },
]

/** Null for what is no series. */
export function seriesName(id: string): SeriesRule['name'] | null {
  return rules.find((rule) => rule.id === id)?.name ?? null
}

/** Where a number stands, in English. */
export type SeriesContext = {
  readonly headings: string
  readonly block: string
  readonly sentence: string
  readonly before: string
}

/** Id of its series, and the words by which it is told whether two numbers of it are like for like. */
export function seriesOf(
  { unit, what }: Pick<Fact, 'unit' | 'what'>,
  { headings, block, sentence, before }: SeriesContext,
): { readonly series: string | null; readonly basis: string | null } {
  const fits = (pattern: RegExp | undefined, text: string) => pattern === undefined || pattern.test(text)
  const rule = rules.find(
    (candidate) =>
      candidate.units.includes(unit) &&
      fits(candidate.topic, headings) &&
      fits(candidate.inBlock, block) &&
      fits(candidate.sentence, sentence) &&
      fits(candidate.before, before) &&
      fits(candidate.what, what.en),
  )
  if (rule === undefined) return { series: null, basis: null }
  return { series: rule.id, basis: basisOf(rule, `${sentence}\n${block}\n${headings}`) }
}

/** The first word of what was found, so that where it ends does not matter; the whole of it where it is short. */
function basisOf({ basis }: SeriesRule, text: string): string | null {
  return basis?.exec(text)?.[0].split(' ').slice(0, 4).join(' ').toLowerCase() ?? null
}

/** Series with two points or more, in the order of the rules; points by year, else by the year that their report tells of. */
export function listSeries(
  facts: readonly Fact[],
  yearOfReport: (report: Fact['report']) => number | null,
): readonly FactSeries[] {
  return rules.flatMap(({ id, name, difference }): readonly FactSeries[] => {
    const points = inTime(
      facts
        .filter(({ series }) => series === id)
        .map((fact) => ({ fact, reportYear: yearOfReport(fact.report) })),
    )
    const [first] = points
    if (first === undefined || points.length < 2) return []
    const comparable = points.every(({ fact }) => fact.basis === first.fact.basis)
    return [
      {
        id,
        name,
        unit: first.fact.unit,
        points,
        comparable,
        difference: comparable ? null : (difference ?? 'scope'),
      },
    ]
  })
}

/** By year, else by the year that their report tells of. */
export function inTime(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return points.toSorted((one, other) => timeOf(one) - timeOf(other))
}

function timeOf({ fact, reportYear }: SeriesPoint): number {
  return fact.year === null ? (reportYear ?? 0) : Number(fact.year.slice(0, 4))
}
