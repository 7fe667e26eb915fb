/** What layers, reports, sections and other values are called in the list, in the language of the interface. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Colour } from '../../shared/model/annotation.ts'
import type { Heading } from '../../shared/model/block.ts'
import type { LayerId, ReportId } from '../../shared/model/ids.ts'
import type { Grouping, Ranking } from '../../shared/filter/arrange.ts'
import type { Facet } from '../../shared/filter/item.ts'
import { sectionValue } from '../../shared/filter/item.ts'
import { useApp } from '../app-state.ts'
import { useColourNames } from '../colour-names.ts'
import { headingName } from '../heading-path.ts'
import { useLayers } from '../layers/index.ts'
import type { Layers } from '../layers/index.ts'
import { usePeople } from '../people.ts'
import { useHeadings } from '../report-headings.ts'
import { dayText, localeOf, reportLine } from '../report-name.ts'

export type Names = {
  /** Name of a value of a field or group. */
  readonly of: (field: Facet | Exclude<Grouping, 'none'>, value: string) => string
  readonly layers: Layers
  /** Headings of a report in the library, in reading order. */
  readonly headings: (report: ReportId) => readonly Heading[]
  readonly ranking: Ranking
}

/** `reports`: those that have annotations. */
export function useNames(reports: readonly ReportId[]): Names {
  const { t } = useTranslation()
  const { reports: library, lang } = useApp()
  const layers = useLayers()
  const people = usePeople()
  const colourNames = useColourNames()
  const headings = useHeadings(reports.filter((report) => library.some(({ id }) => id === report)))

  return useMemo(() => {
    const byId = new Map(library.map((report) => [report.id, report]))
    const byKey = new Map(
      [...headings].flatMap(([report, own]) =>
        own.map((heading) => [sectionValue(report, heading.key), heading] as const),
      ),
    )
    const reportName = (id: string): string => {
      const report = byId.get(id as ReportId)
      return report === undefined ? t('list.awayReport', { report: id }) : reportLine(report, lang)
    }
    const sectionName = (value: string): string => {
      const heading = byKey.get(value)
      if (heading !== undefined) return headingName(heading, lang)
      const [report = '', key = ''] = value.split(' ')
      return key === '' ? `${t('list.noSection')} · ${reportName(report)}` : key
    }
    const layerName = (id: string): string => {
      const layer = layers.byId(id as LayerId)
      return layer === null ? t('list.goneLayer') : layers.nameOf(layer)
    }
    const nameOf: Names['of'] = (field, value) => {
      switch (field) {
        case 'report':
        case 'reports':
          return reportName(value)
        case 'section':
        case 'sections':
          return sectionName(value)
        case 'layer':
        case 'layers':
          return layerName(value)
        case 'author':
        case 'authors':
          return people.author(value)
        case 'tag':
        case 'tags':
          return value === '' ? t('list.noTag') : value
        case 'colour':
        case 'colours':
          return colourNames.full(value as Colour)
        case 'kind':
        case 'kinds':
          return t(`kind.${value as 'note'}`)
        case 'status':
        case 'statuses':
          return t(`status.${value as 'open'}`)
        case 'state':
        case 'states':
          return t(`list.state.${value as 'exact'}`)
        case 'langs':
          return t(`reader.lang.${value as 'zh'}`)
        case 'day':
          return value === '' ? t('list.noDay') : dayText(value, lang)
      }
    }
    // Rows and choices ask for the same few names again and again.
    const known = new Map<string, string>()
    const of: Names['of'] = (field, value) => {
      const asked = `${field} ${value}`
      const name = known.get(asked) ?? nameOf(field, value)
      known.set(asked, name)
      return name
    }
    const collator = new Intl.Collator(localeOf(lang), { numeric: true })
    return {
      of,
      layers,
      headings: (report) => headings.get(report) ?? [],
      ranking: {
        reports: library
          .toSorted((a, b) => collator.compare(reportName(b.id), reportName(a.id)))
          .map(({ id }) => id),
        layers: layers.all.map(({ id }) => id),
        compareNames: collator.compare,
      },
    }
  }, [library, layers, people, headings, colourNames, lang, t])
}
