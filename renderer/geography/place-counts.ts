/** What of the geography is shown: the mentions of a report and a subject, the places that they name, how often. Pure. */
import type { Geography, NamedPlace, NamedPlaceKind, PlaceMention } from '../../shared/model/geography.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import type { SubjectEntry, SubjectId } from '../../shared/model/subject.ts'
import { foldText } from '../../shared/search/fold.ts'
import { localeOf } from '../report-name.ts'

/** `count`: passages that name it. */
export type CountedPlace = NamedPlace & { readonly count: number }

export const placeOrders = ['count', 'name'] as const
export type PlaceOrder = (typeof placeOrders)[number]

export function blockId({ report, key }: { readonly report: ReportId; readonly key: BlockKey }): string {
  return `${report} ${key}`
}

/** Ids of the blocks that stand under a subject. */
export function blocksUnder(subject: SubjectId, blocks: readonly SubjectEntry[]): ReadonlySet<string> {
  return new Set(
    blocks.filter((block) => block.subject === subject && block.choice !== 'removed').map(blockId),
  )
}

/** Null: of all reports; of all blocks. */
export function mentionsIn(
  { mentions }: Geography,
  report: ReportId | null,
  blocks: ReadonlySet<string> | null,
): readonly PlaceMention[] {
  return mentions.filter(
    (mention) =>
      (report === null || mention.report === report) && (blocks === null || blocks.has(blockId(mention))),
  )
}

/** Places that the mentions name, by code. */
export function countPlaces(
  { places }: Geography,
  mentions: readonly PlaceMention[],
): ReadonlyMap<string, CountedPlace> {
  const counts = new Map<string, number>()
  for (const { code } of mentions) counts.set(code, (counts.get(code) ?? 0) + 1)
  return new Map(
    places.flatMap((place) => {
      const count = counts.get(place.code)
      return count === undefined ? [] : [[place.code, { ...place, count }] as const]
    }),
  )
}

export type PlaceListing = {
  readonly kind: NamedPlaceKind
  /** Part of a name in either language; empty for all. */
  readonly text: string
  readonly order: PlaceOrder
}

/** Made once: there is hardly anything slower than to make one. */
const collators: Readonly<Record<Lang, Intl.Collator>> = {
  zh: new Intl.Collator(localeOf('zh')),
  en: new Intl.Collator(localeOf('en')),
}

/** In the wanted order; equal ones by their names in the language. */
export function listPlaces(
  places: Iterable<CountedPlace>,
  { kind, text, order }: PlaceListing,
  lang: Lang,
): readonly CountedPlace[] {
  const { compare } = collators[lang]
  return [...places]
    .filter((place) => place.kind === kind && isNamed(place, text))
    .toSorted(
      (one, other) =>
        (order === 'count' ? other.count - one.count : 0) || compare(one.name[lang], other.name[lang]),
    )
}

/** Marks over letters do not matter: `cote` finds Côte d’Ivoire. */
export function isNamed({ name }: NamedPlace, text: string): boolean {
  const wanted = plain(text.trim())
  return wanted === '' || langs.some((lang) => plain(name[lang]).includes(wanted))
}

function plain(text: string): string {
  return foldText(text)
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
}
