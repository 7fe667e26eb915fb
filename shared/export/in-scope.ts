/** What of a report an export holds: its blocks by scope, its annotations by scope and filter. */
import type { Block, FootnoteMark, ReportText } from '../model/block.ts'
import type { ExportFilter, ExportRequest, ExportScope } from '../model/export.ts'
import type { BlockKey, LayerId } from '../model/ids.ts'
import type { PlacedAnnotation } from '../model/placement.ts'

/**
 * In reading order, with the footnotes that they call. A choice of annotations brings the blocks that they hang on, with
 * the paragraph of an item and the headings above. Null for a section that the report does not have.
 */
export function exportedBlocks(
  { blocks: text, footnoteMarks }: ReportText,
  scope: ExportScope,
  annotations: readonly PlacedAnnotation[],
): readonly Block[] | null {
  if (scope.of === 'report') return text
  if (scope.of === 'section') {
    const section = text.find(({ key, kind }) => key === scope.key && kind === 'heading')
    return section === undefined ? null : withFootnotes(text, footnoteMarks, keysUnder(text, section.key))
  }
  const parents = new Map(text.map(({ key, parent }) => [key, parent]))
  const wanted = new Set<BlockKey>()
  for (const { anchors } of annotations)
    for (const anchor of anchors)
      for (let key: BlockKey | null = anchor.key; key !== null; key = parents.get(key) ?? null)
        wanted.add(key)
  return withFootnotes(text, footnoteMarks, wanted)
}

/** The heading and all that hangs on it. */
function keysUnder(text: readonly Block[], section: BlockKey): ReadonlySet<BlockKey> {
  const under = new Set<BlockKey>([section])
  for (const { key, parent } of text) if (parent !== null && under.has(parent)) under.add(key)
  return under
}

function withFootnotes(
  text: readonly Block[],
  marks: readonly FootnoteMark[],
  wanted: ReadonlySet<BlockKey>,
): readonly Block[] {
  const called = new Set(marks.filter(({ key }) => wanted.has(key)).map(({ footnote }) => footnote))
  return text.filter(({ key }) => wanted.has(key) || called.has(key))
}

/** In the order given. `shown`: the layers that go out when the filter says nothing of layers. */
export function exportedAnnotations(
  annotations: readonly PlacedAnnotation[],
  { scope, filter }: Pick<ExportRequest, 'scope' | 'filter'>,
  text: ReportText,
  shown: ReadonlySet<LayerId>,
): readonly PlacedAnnotation[] {
  const passes = filterTest(filter, shown)
  return annotationsInScope(annotations, scope, text).filter(passes)
}

/** Whatever layer they are in, in the order given. Only a section is looked up in the text. */
export function annotationsInScope(
  annotations: readonly PlacedAnnotation[],
  scope: ExportScope,
  { blocks, footnoteMarks }: ReportText,
): readonly PlacedAnnotation[] {
  if (scope.of === 'report') return annotations
  if (scope.of === 'annotations') {
    const ids = new Set<string>(scope.ids)
    return annotations.filter(({ id }) => ids.has(id))
  }
  const section = withFootnotes(blocks, footnoteMarks, keysUnder(blocks, scope.key))
  const keys = new Set(section.map(({ key }) => key))
  return annotations.filter(({ anchors }) => anchors.some(({ key }) => keys.has(key)))
}

/** Of every field that names values one has to fit. */
function filterTest(
  filter: ExportFilter,
  shown: ReadonlySet<LayerId>,
): (annotation: PlacedAnnotation) => boolean {
  const layers = filter.layers === null ? shown : new Set(filter.layers)
  const fits = <Value>(chosen: readonly Value[], values: readonly Value[]) =>
    chosen.length === 0 || values.some((value) => chosen.includes(value))
  return ({ layer, author, tags, colour, kind, status }) =>
    layers.has(layer) &&
    fits(filter.authors, [author]) &&
    fits(filter.tags, tags) &&
    fits(filter.colours, [colour]) &&
    fits(filter.kinds, [kind]) &&
    fits(filter.statuses, [status])
}
