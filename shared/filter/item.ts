/** An annotation made ready to be filtered: what each field asks for is worked out once, not at every key. */
import type { AnnotationFilter } from '../model/annotation-filter.ts'
import type { ListedAnnotation, PlacementState } from '../model/placement.ts'
import { placementState } from '../model/placement.ts'
import { langs } from '../model/report.ts'
import { searchText } from '../search/fold.ts'

/** The fields of a filter that are lists of choices. */
export const facets = [
  'reports',
  'sections',
  'layers',
  'authors',
  'tags',
  'colours',
  'kinds',
  'statuses',
  'states',
  'langs',
] as const satisfies readonly (keyof AnnotationFilter)[]

export type Facet = (typeof facets)[number]

export type ListItem = {
  readonly annotation: ListedAnnotation
  /** A number of its own, unlike that of any other in the list. */
  readonly at: number
  /** Quote, note, replies and tags, folded, a line each: no word is found across two of them. */
  readonly folded: string
  readonly state: PlacementState
  /** Day of the last change in local time, `2026-11-21`; empty when the stored time is none. */
  readonly day: string
  /** Its values in each field of choices. A section stands with all that it stands under (see `sectionValue`). */
  readonly values: Readonly<Record<Facet, readonly string[]>>
}

export function listItem(annotation: ListedAnnotation, at: number): ListItem {
  const { anchors, note, replies, tags, report, section } = annotation
  const texts = [...anchors.map(({ exact }) => exact), note, ...replies.map((reply) => reply.note), ...tags]
  const state = placementState(annotation)
  return {
    annotation,
    at,
    folded: texts.map(searchText).join('\n'),
    state,
    day: localDay(annotation.modified),
    values: {
      reports: [one(report)],
      sections: section === null ? [] : withAbove(section).map((key) => one(sectionValue(report, key))),
      layers: [one(annotation.layer)],
      authors: [one(annotation.author)],
      tags: tags.map(one),
      colours: [annotation.colour],
      kinds: [annotation.kind],
      statuses: [annotation.status],
      states: [state],
      langs: langs.filter((lang) => anchors.some((anchor) => anchor.lang === lang)),
    },
  }
}

/** Equal strings as one and the same: they are looked up a hundred thousand times for each key that is typed. */
const strings = new Map<string, string>()

function one(value: string): string {
  const known = strings.get(value)
  if (known !== undefined) return known
  strings.set(value, value)
  return value
}

/** A heading of a report as one string. */
export function sectionValue(report: string, key: string): string {
  return `${report} ${key}`
}

/** `h2.C.1`: itself, `h2.C`, `h2`. The address of a heading begins with that of the heading above it. */
function withAbove(heading: string): readonly string[] {
  const parts = heading.split('.')
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('.'))
}

function localDay(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
