/** The references of a report as links of its texts: which words lead where, and which of them comes next. Pure. */
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'

/** `here`: leads to a place of the library. `lost`: its report is here and has no such place. `absent`: not here. */
export type LinkState = 'here' | 'lost' | 'absent'

export type Link = {
  readonly key: BlockKey
  readonly lang: Lang
  readonly range: TextRange
  readonly text: string
  /** Several where the words are a range: `articles 18-20`. */
  readonly references: readonly [LinkedReference, ...LinkedReference[]]
  /** Of the one that leads furthest. */
  readonly state: LinkState
}

export type LinkPlace = { readonly key: BlockKey; readonly lang: Lang; readonly offset: number }

export type Links = {
  /** In both languages, as they stand in the texts; the same array each time. */
  readonly of: (key: BlockKey) => readonly Link[]
  readonly keys: readonly BlockKey[]
  /** The link of which the character is; undefined for none. */
  readonly at: (place: LinkPlace) => Link | undefined
  /** Next or previous one in the language of the place, at the place itself only with `including`; undefined for none. */
  readonly from: (place: LinkPlace, step: 1 | -1, including: boolean) => Link | undefined
}

const none: readonly Link[] = []

/** `indexOf`: where blocks stand in the report. References of blocks that it has not are left out. */
export function linksOf(
  references: readonly LinkedReference[],
  indexOf: (key: BlockKey) => number | undefined,
): Links {
  const all = joined(references).filter(({ key }) => indexOf(key) !== undefined)
  const byBlock = new Map<BlockKey, Link[]>()
  for (const link of all) byBlock.set(link.key, [...(byBlock.get(link.key) ?? []), link])
  const of = (key: BlockKey): readonly Link[] => byBlock.get(key) ?? none
  /** Below 0 before the place, above 0 after it. */
  const beyond = ({ key, range }: Link, place: LinkPlace): number =>
    (indexOf(key) ?? 0) - (indexOf(place.key) ?? 0) || range[0] - place.offset
  return {
    of,
    keys: [...byBlock.keys()],
    at: ({ key, lang, offset }) =>
      of(key).find(({ lang: own, range: [start, end] }) => own === lang && start <= offset && offset < end),
    from(place, step, including) {
      const own = all.filter(({ lang }) => lang === place.lang)
      const isNext = (link: Link): boolean => {
        const way = step * beyond(link, place)
        return including ? way >= 0 : way > 0
      }
      return step === 1 ? own.find(isNext) : own.findLast(isNext)
    },
  }
}

/** References that share their words are one link: they come one after another. */
function joined(references: readonly LinkedReference[]): readonly Link[] {
  const links: Link[] = []
  for (const reference of references) {
    const { key, lang, range, text } = reference
    const last = links.at(-1)
    const same =
      last?.key === key && last.lang === lang && last.range[0] === range[0] && last.range[1] === range[1]
    if (last !== undefined && same) {
      const all = [...last.references, reference] as const
      links[links.length - 1] = { ...last, references: all, state: furthest(all) }
    } else {
      links.push({ key, lang, range, text, references: [reference], state: stateOf(reference) })
    }
  }
  return links
}

const order: readonly LinkState[] = ['here', 'lost', 'absent']

function furthest(references: Link['references']): LinkState {
  const states = references.map(stateOf)
  return order.find((state) => states.includes(state)) ?? 'absent'
}

export function stateOf({ target }: LinkedReference): LinkState {
  return target.report === null ? 'absent' : target.key === null ? 'lost' : 'here'
}
