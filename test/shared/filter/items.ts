/** Annotations for the tests of filters: from a table, or as many and as odd as fast-check makes them. */
import * as fc from 'fast-check'
import type { Anchor, Reply } from '../../../shared/model/annotation.ts'
import { annotationKinds, annotationStatuses, colours } from '../../../shared/model/annotation.ts'
import type { AnnotationFilter } from '../../../shared/model/annotation-filter.ts'
import type { AnnotationId, BlockKey, LayerId, ReplyId, ReportId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { ListedAnnotation, Placement } from '../../../shared/model/placement.ts'
import { placementStates } from '../../../shared/model/placement.ts'
import type { Lang } from '../../../shared/model/report.ts'

let made = 0

/** On words of paragraph 7 unless said otherwise. */
export function listed(part: Partial<ListedAnnotation> = {}): ListedAnnotation {
  made += 1
  const anchors = part.anchors ?? [words('zh', '软目标')]
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}` as AnnotationId,
    report: 'unicri-2024' as ReportId,
    kind: 'highlight',
    anchors,
    colour: 'amber',
    note: '',
    tags: [],
    author: '',
    layer: ownLayer,
    status: 'open',
    replies: [],
    created: '2026-11-20T10:00:00.000Z',
    modified: '2026-11-20T10:00:00.000Z',
    placements: anchors.map(() => exact),
    section: 'h2.A' as BlockKey,
    ...part,
  }
}

const exact: Placement = { state: 'exact', range: [0, 3] }

export function words(lang: Lang, quote: string, key = 'p7'): Anchor {
  return {
    key: key as BlockKey,
    lang,
    start: 0,
    end: quote.length,
    exact: quote,
    prefix: '',
    suffix: '',
    hash: '',
  }
}

export function answer(note: string): Reply {
  return {
    id: '00000000-0000-4000-8000-00000000000f' as ReplyId,
    note,
    author: '',
    created: '2026-11-20T10:00:00.000Z',
    modified: '2026-11-20T10:00:00.000Z',
  }
}

const reports = ['unicri-2024', 'unicri-2018', 'sg-crime-2020'] as ReportId[]
const sections = ['h1', 'h2', 'h2.A', 'h2.A.1', 'h2.B.u1'] as BlockKey[]
const layers = ['personal', 'workshop'] as LayerId[]
const authors = ['', 'Reviewer', 'Trainer']
const tags = ['软目标', '核对', 'exercise 2', 'ＵＮ']
const texts = [
  '软目标',
  '保护软目标和关键基础设施。',
  'Soft Targets',
  '２０１８年5月',
  'UN',
  '',
  'a soft  target',
  '㎡',
]
const days = ['2026-11-19', '2026-11-20', '2026-11-21']

const placement = fc
  .constantFrom(...placementStates)
  .map((state): Placement =>
    state === 'unplaced'
      ? { state, reason: 'words-gone' }
      : state === 'approximate'
        ? { state, range: [0, 1], score: 0.8 }
        : { state, range: [0, 1] },
  )

export const anyListed: fc.Arbitrary<ListedAnnotation> = fc
  .record({
    report: fc.constantFrom(...reports),
    kind: fc.constantFrom(...annotationKinds),
    anchors: fc.array(
      fc
        .tuple(fc.constantFrom<Lang>('zh', 'en'), fc.constantFrom(...texts))
        .map(([lang, text]) => words(lang, text)),
      { minLength: 1, maxLength: 3 },
    ),
    colour: fc.constantFrom(...colours),
    note: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 12 })),
    tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 }),
    author: fc.constantFrom(...authors),
    layer: fc.constantFrom(...layers),
    status: fc.constantFrom(...annotationStatuses),
    replies: fc.array(fc.constantFrom(...texts).map(answer), { maxLength: 2 }),
    modified: fc.constantFrom(...days).map((day) => `${day}T12:00:00.000Z`),
    section: fc.option(fc.constantFrom(...sections)),
    state: placement,
  })
  .map(({ state, ...part }) => listed({ ...part, placements: part.anchors.map(() => state) }))

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 })

export const anyFilter: fc.Arbitrary<AnnotationFilter> = fc.record({
  text: fc.oneof(fc.constant(''), fc.constantFrom(...texts, 'soft target', '"soft  target"', '软', 'un 软')),
  reports: some(reports),
  sections: fc.subarray(
    reports.flatMap((report) => sections.map((key) => ({ report, key }))),
    { maxLength: 2 },
  ),
  layers: some(layers),
  authors: some(authors),
  tags: some(tags),
  colours: some(colours),
  kinds: some(annotationKinds),
  statuses: some(annotationStatuses),
  states: some(placementStates),
  langs: some<Lang>(['zh', 'en']),
  from: fc.option(fc.constantFrom(...days)),
  to: fc.option(fc.constantFrom(...days)),
})
