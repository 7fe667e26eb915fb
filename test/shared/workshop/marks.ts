/** Placed annotations for the tests of a workshop: from a table, or as many and as odd as fast-check makes them. */
import * as fc from 'fast-check'
import type { Colour } from '../../../shared/model/annotation.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { BlockKey, LayerId } from '../../../shared/model/ids.ts'
import type { PlacedAnnotation, Placement } from '../../../shared/model/placement.ts'
import type { WorkshopView } from '../../../shared/model/workshop.ts'
import { tallyWorkshop } from '../../../shared/workshop/tally.ts'
import type { TallySource } from '../../../shared/workshop/tally.ts'
import { listed, words } from '../filter/items.ts'

export const keys = ['h1', 'p1', 'p2', 'p2.a', 'p3', 'fn1'] as BlockKey[]
export const layer = 'course' as LayerId

const gone: Placement = { state: 'unplaced', reason: 'words-gone' }
const found: Placement = { state: 'exact', range: [0, 3] }

export type Marked = {
  readonly author: string
  readonly at: readonly string[]
  /** Anchors whose words are not found. */
  readonly lost?: readonly string[]
  readonly colour?: Colour
  readonly tags?: readonly string[]
  readonly layer?: LayerId
}

export function mark({
  author,
  at,
  lost = [],
  colour = 'amber',
  tags = [],
  layer: own = layer,
}: Marked): PlacedAnnotation {
  const { section: _section, ...annotation } = listed({
    author,
    colour,
    tags,
    layer: own,
    anchors: [...at, ...lost].map((key) => words('zh', '软目标', key)),
    placements: [...at.map(() => found), ...lost.map(() => gone)],
  })
  return annotation
}

export function tally(
  annotations: readonly PlacedAnnotation[],
  part: Partial<TallySource> = {},
): WorkshopView {
  return tallyWorkshop(source(annotations, part))
}

export function source(
  annotations: readonly PlacedAnnotation[],
  part: Partial<TallySource> = {},
): TallySource {
  const report = listed().report
  const blocks = keys.map((key) => ({ key }))
  return {
    report,
    blocks,
    annotations,
    layers: [layer],
    asking: [],
    without: [],
    tag: null,
    questions: [],
    ...part,
  }
}

const authors = ['', '学员甲', 'Reviewer', 'Trainer', 'reader:9f8e7d']
export const tags = ['Q1', 'Q2', '']

export const anyMark: fc.Arbitrary<PlacedAnnotation> = fc
  .record({
    author: fc.constantFrom(...authors),
    at: fc.array(fc.constantFrom(...keys), { maxLength: 3 }),
    lost: fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 2 }),
    keepsLost: fc.boolean(),
    colour: fc.constantFrom(...colours),
    tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 }),
    layer: fc.constantFrom(layer, 'other' as LayerId),
  })
  .map(({ keepsLost, lost, ...part }) =>
    mark({ ...part, lost: part.at.length === 0 || keepsLost ? lost : [] }),
  )

export const anyMarks = fc.array(anyMark, { maxLength: 40 })
