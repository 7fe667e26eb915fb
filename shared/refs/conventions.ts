/** Conventions whose articles are cited: their names in running text and how an article of theirs is addressed. */

type Convention = {
  /** Before `art. 13`; null for the short name that means the convention named last. */
  readonly short: string | null
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

const conventions: readonly Convention[] = [
  {
    short: 'UNTOC',
    zh: ['(?:联合国)?打击跨国有?组织犯罪公约', '打击有组织犯罪公约', '有组织犯罪公约'],
    en: [
      '(?:United Nations )?Convention against Transnational Organized Crime',
      'Organized Crime Convention',
      'UNTOC',
    ],
  },
  {
    short: 'UNCAC',
    zh: ['(?:联合国)?反腐败公约'],
    en: ['(?:United Nations )?Convention against Corruption', 'UNCAC'],
  },
  {
    short: '1961 Convention',
    zh: ['1961年麻醉品单一公约', '1961年公约'],
    en: ['Single Convention on Narcotic Drugs(?: of 1961)?', '1961 Convention'],
  },
  {
    short: '1971 Convention',
    zh: ['1971年精神药物公约', '1971年公约'],
    en: ['Convention on Psychotropic Substances(?: of 1971)?', '1971 Convention'],
  },
  {
    short: '1988 Convention',
    zh: ['(?:1988年)?联合国禁止非法贩运麻醉药品和精神药物公约', '1988年公约'],
    en: [
      'United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances(?: of 1988)?',
      '1988 Convention',
    ],
  },
  { short: 'BWC', zh: ['生物武器公约'], en: ['Biological Weapons Convention'] },
  { short: 'UNFCCC', zh: ['气候变化框架公约'], en: ['Framework Convention on Climate Change'] },
  {
    short: 'CITES',
    zh: ['濒危野生动植物种国际贸易公约'],
    en: ['Convention on International Trade in Endangered Species of Wild Fauna and Flora', 'CITES'],
  },
  {
    short: 'ICSANT',
    zh: ['制止核恐怖主义行为国际公约'],
    en: [
      'International Convention for the Suppression of Acts of Nuclear Terrorism',
      'Nuclear Terrorism Convention',
    ],
  },
  {
    short: 'ICCPR',
    zh: ['公民权利和政治权利国际公约', '公民及政治权利国际公约'],
    en: ['International Covenant on Civil and Political Rights'],
  },
  { short: 'CRC', zh: ['儿童权利公约'], en: ['Convention on the Rights of the Child'] },
  {
    short: 'CEDAW',
    zh: ['消除对妇女一切形式歧视公约'],
    en: ['Convention on the Elimination of All Forms of Discrimination against Women'],
  },
  { short: 'UNCLOS', zh: ['海洋法公约'], en: ['United Nations Convention on the Law of the Sea'] },
  {
    short: null,
    zh: ['《公约》', '本公约', '该公约'],
    en: ['[Tt]he Convention(?! (?:on|against|for|of|relating))'],
  },
]

const named = conventions.flatMap(({ short, zh, en }) => [...zh, ...en].map((source) => ({ source, short })))
const ordered = named.toSorted((one, other) => other.source.length - one.source.length)
const pattern = new RegExp(
  `(?<![A-Za-z])(?:${ordered.map(({ source }) => `(${source})`).join('|')})(?![a-z])》?`,
  'g',
)

export type ConventionMention = {
  readonly start: number
  readonly end: number
  readonly short: string | null
}

/**
 * In order. `last`: the convention that the report named last before this text; a short name means it, or nothing
 * when none was named.
 */
export function findConventions(plain: string, last: string | null): readonly ConventionMention[] {
  let current = last
  return Array.from(plain.matchAll(pattern), (match) => {
    const name = ordered[match.slice(1).findIndex((part) => part !== undefined)]
    current = name?.short ?? current
    return { start: match.index, end: match.index + match[0].length, short: current }
  })
}
