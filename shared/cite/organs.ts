/** Organs that adopt resolutions and decisions: their names in running text, and which numbers can be theirs. */
import type { ActForm } from './act-number.ts'

type OrganClass = 'assembly' | 'council' | 'commission' | 'conference'

export type Organ = {
  /** Before `/RES/` and `/DEC/`; null for one whose acts have no symbol of ours. */
  readonly prefix: string | null
  readonly of: OrganClass
  /** Sessions by which its acts are numbered, first and last; null when they are not. */
  readonly sessions: readonly [number, number] | null
  readonly others: readonly ActForm['by'][]
  readonly zh: readonly string[]
  readonly en: readonly string[]
  /** Its full name in running text; none where the names are patterns without one. */
  readonly shown: { readonly zh?: string; readonly en?: string }
}

/** Sessions leave room for those to come; the Assembly counts them so since its thirty-first (1976). */
export const organs: readonly Organ[] = [
  {
    prefix: 'A',
    shown: { zh: '大会', en: 'General Assembly' },
    of: 'assembly',
    sessions: [31, 149],
    others: ['roman'],
    zh: ['联合国大会', '联大', '大会'],
    en: ['General Assembly'],
  },
  {
    prefix: 'E',
    shown: { zh: '经济及社会理事会', en: 'Economic and Social Council' },
    of: 'council',
    sessions: null,
    others: ['year', 'roman'],
    zh: ['经济及社会理事会', '经济和社会理事会', '经济社会理事会', '经社理事会'],
    en: ['Economic and Social Council', 'ECOSOC'],
  },
  {
    prefix: 'S',
    shown: { zh: '安全理事会', en: 'Security Council' },
    of: 'council',
    sessions: null,
    others: ['bracketed-year'],
    zh: ['安全理事会', '安理会'],
    en: ['Security Council'],
  },
  {
    prefix: 'A/HRC',
    shown: { zh: '人权理事会', en: 'Human Rights Council' },
    of: 'council',
    sessions: [1, 149],
    others: [],
    zh: ['人权理事会'],
    en: ['Human Rights Council'],
  },
  {
    prefix: 'E/CN.7',
    shown: { zh: '麻醉药品委员会', en: 'Commission on Narcotic Drugs' },
    of: 'commission',
    sessions: [1, 149],
    others: ['roman'],
    zh: ['麻醉药品委员会', '麻委会'],
    en: ['Commission on Narcotic Drugs', 'CND'],
  },
  {
    prefix: 'E/CN.15',
    shown: { zh: '预防犯罪和刑事司法委员会', en: 'Commission on Crime Prevention and Criminal Justice' },
    of: 'commission',
    sessions: [1, 60],
    others: [],
    zh: ['预防犯罪和刑事司法委员会', '预防犯罪委员会'],
    en: ['Commission on Crime Prevention and Criminal Justice', 'CCPCJ'],
  },
  {
    prefix: 'E/CN.6',
    shown: { zh: '妇女地位委员会', en: 'Commission on the Status of Women' },
    of: 'commission',
    sessions: [1, 149],
    others: [],
    zh: ['妇女地位委员会'],
    en: ['Commission on the Status of Women'],
  },
  {
    prefix: 'E/CN.4',
    shown: { zh: '人权委员会', en: 'Commission on Human Rights' },
    of: 'commission',
    sessions: null,
    others: ['year', 'roman'],
    zh: ['人权委员会'],
    en: ['Commission on Human Rights'],
  },
  {
    prefix: 'CTOC/COP',
    shown: {
      zh: '联合国打击跨国有组织犯罪公约缔约方会议',
      en: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    },
    of: 'conference',
    sessions: [1, 60],
    others: [],
    zh: [
      '(?:联合国)?打击跨国有组织犯罪公约》?缔约[方国](?:会议|大会)',
      '有组织犯罪公约》?缔约[方国](?:会议|大会)',
    ],
    en: [
      'Conference of the Parties to the (?:United Nations )?Convention against Transnational Organized Crime',
      'Conference of the Parties to the Organized Crime Convention',
    ],
  },
  {
    prefix: 'CAC/COSP',
    shown: {
      zh: '联合国反腐败公约缔约国会议',
      en: 'Conference of the States Parties to the United Nations Convention against Corruption',
    },
    of: 'conference',
    sessions: [1, 60],
    others: [],
    zh: ['(?:联合国)?反腐败公约》?缔约(?:国会议|国大会|方会议)'],
    en: ['Conference of the States Parties to the (?:United Nations )?Convention against Corruption'],
  },
  {
    prefix: null,
    shown: {},
    of: 'conference',
    sessions: null,
    others: [],
    zh: ['(?<![《本该])公约》?缔约[方国](?:会议|大会)', '贸易和发展会议'],
    en: [
      'Conference of the (?:States )?Parties to the(?! Convention(?! (?:on|against|for|of|relating)))',
      'Conference (?:on|for)',
    ],
  },
  {
    prefix: null,
    shown: {},
    of: 'assembly',
    sessions: null,
    others: [],
    zh: ['(?:犯罪|司法|卫生|环境|代表|会员国|成员国|国际刑警组织|议会|国民)大会'],
    en: ['(?:National|Parliamentary|World Health|Environment|Legislative|INTERPOL General) Assembly'],
  },
  {
    prefix: null,
    shown: {},
    of: 'council',
    sessions: null,
    others: [],
    zh: ['(?:欧洲|欧盟|国务|最高|国家)理事会'],
    en: ['Council of Europe', '(?:European|National|Supreme|Executive|Governing) Council'],
  },
]

type Short = {
  readonly of: OrganClass
  readonly meant: string | null
  readonly zh: string
  readonly en: string
}

/** Names that mean the one of their class that was named last, or without one `meant`. */
const shorts: readonly Short[] = [
  { of: 'assembly', meant: 'A', zh: '', en: 'Assembly' },
  { of: 'council', meant: null, zh: '理事会', en: 'Council' },
  { of: 'commission', meant: null, zh: '委员会', en: 'Commission' },
  { of: 'conference', meant: 'CAC/COSP', zh: '缔约国会议', en: 'Conference of the States Parties' },
  {
    of: 'conference',
    meant: 'CTOC/COP',
    zh: '缔约方(?:会议|大会)|缔约国大会',
    en: 'Conference of the Parties',
  },
  { of: 'conference', meant: null, zh: '', en: 'Conference' },
]

type Name = { readonly source: string; readonly organ: Organ | null; readonly short: Short | null }

const names: readonly Name[] = [
  ...organs.flatMap((organ) => [...organ.zh, ...organ.en].map((source) => ({ source, organ, short: null }))),
  ...shorts.flatMap((short) =>
    [short.zh, short.en].filter((source) => source !== '').map((source) => ({ source, organ: null, short })),
  ),
]
/** Organs that we have symbols for, others, short names. */
const rankOf = ({ organ }: Name): number => (organ === null ? 2 : organ.prefix === null ? 1 : 0)
// An alternative that stands first wins at the same place: among alike ones that with the most words.
const ordered = names.toSorted(
  (one, other) => rankOf(one) - rankOf(other) || other.source.length - one.source.length,
)
/** Not within a word of the Latin script. */
const pattern = `(?<![A-Za-z])(?:${ordered.map(({ source }) => `(${source})`).join('|')})(?![a-z])`
const inText = new RegExp(pattern, 'g')
const inAnyCase = new RegExp(pattern, 'gi')
/** Begins where a name does, for a look at what follows or stands between. */
export const organName = `(?:${ordered.map(({ source }) => source).join('|')})`

export type OrganMention = { readonly start: number; readonly end: number; readonly organ: Organ | null }

/** What a report has named so far. */
export type NamedOrgans = {
  /** The last of each class: what a short name means. */
  readonly last: Map<OrganClass, Organ>
  readonly all: Set<Organ>
}

export function noOrgans(): NamedOrgans {
  return { last: new Map(), all: new Set() }
}

/** Names of organs in a text, in order. What they name is kept in `named`. `anyCase`: as someone types them. */
export function findOrgans(plain: string, named: NamedOrgans, anyCase = false): readonly OrganMention[] {
  const mentions: OrganMention[] = []
  for (const match of plain.matchAll(anyCase ? inAnyCase : inText)) {
    const name = ordered[match.slice(1).findIndex((part) => part !== undefined)]
    if (name === undefined) continue
    const { organ, short } = name
    if (organ !== null) named.last.set(organ.of, organ)
    const meant = organ ?? (short === null ? null : meantBy(short, named))
    if (meant !== null) named.all.add(meant)
    mentions.push({ start: match.index, end: match.index + match[0].length, organ: meant })
  }
  return mentions
}

function meantBy({ of, meant }: Short, named: NamedOrgans): Organ | null {
  if (of === 'assembly') return organs.find(({ prefix }) => prefix === meant) ?? null
  return named.last.get(of) ?? organs.find(({ prefix }) => prefix !== null && prefix === meant) ?? null
}

export function canHaveAdopted({ prefix, sessions, others }: Organ, form: ActForm): boolean {
  if (prefix === null) return false
  if (form.by !== 'session') return others.includes(form.by)
  if (form.special) return prefix === 'A' || prefix === 'A/HRC'
  return sessions !== null && form.session >= sessions[0] && form.session <= sessions[1]
}

/** Whose the number is when nothing around it says so: only that which leaves no choice. */
export function organByForm(form: ActForm): string | null {
  if (form.by === 'year') return 'E'
  if (form.by === 'bracketed-year') return 'S'
  return form.by === 'session' && form.session >= 61 && !form.special ? 'A' : null
}
