/** The choices of a filter as strings, whatever the field, and the way back. */
import type { AnnotationFilter } from '../model/annotation-filter.ts'
import { everyAnnotation } from '../model/annotation-filter.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { Facet } from './item.ts'
import { facets, sectionValue } from './item.ts'

export function chosenValues(filter: AnnotationFilter, facet: Facet): readonly string[] {
  return facet === 'sections'
    ? filter.sections.map(({ report, key }) => sectionValue(report, key))
    : filter[facet]
}

/** The filter with one choice taken or given back. Sections of a report go with the report's own choice. */
export function withChoice(
  filter: AnnotationFilter,
  facet: Facet,
  value: string,
  on: boolean,
): AnnotationFilter {
  const rest = chosenValues(filter, facet).filter((other) => other !== value)
  const chosen = on ? [...rest, value] : rest
  if (facet === 'sections') return { ...filter, sections: chosen.map(sectionOf) }
  const changed = { ...filter, [facet]: chosen }
  if (facet !== 'reports' || chosen.length === 0) return changed
  return { ...changed, sections: filter.sections.filter(({ report }) => chosen.includes(report)) }
}

export function withoutChoices(filter: AnnotationFilter, facet: Facet): AnnotationFilter {
  return { ...filter, [facet]: [] }
}

/** How many of its fields narrow the list. */
export function narrowing(filter: AnnotationFilter): number {
  const lists = facets.filter((facet) => filter[facet].length > 0).length
  return lists + Number(filter.text.trim() !== '') + Number(filter.from !== null || filter.to !== null)
}

/** Whether two filters ask the same; the order of choices does not matter. */
export function sameFilter(one: AnnotationFilter, other: AnnotationFilter): boolean {
  return (
    one.text.trim() === other.text.trim() &&
    one.from === other.from &&
    one.to === other.to &&
    facets.every((facet) => {
      const wanted = new Set(chosenValues(other, facet))
      const chosen = new Set(chosenValues(one, facet))
      return chosen.size === wanted.size && [...chosen].every((value) => wanted.has(value))
    })
  )
}

export function isEveryAnnotation(filter: AnnotationFilter): boolean {
  return sameFilter(filter, everyAnnotation)
}

function sectionOf(value: string): AnnotationFilter['sections'][number] {
  const [report = '', key = ''] = value.split(' ')
  return { report: report as ReportId, key: key as BlockKey }
}
