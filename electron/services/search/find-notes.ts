/** Annotations whose note, replies or tags answer a query. */
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { NoteHit, NoteResult } from '../../../shared/model/search.ts'
import { matchText } from '../../../shared/search/match.ts'
import type { SearchClause } from '../../../shared/search/query.ts'
import type { Rest } from '../slices.ts'

/** The newest first. Text by text: all of the words in one note, one reply, or the tags. */
export async function findNotes(
  annotations: readonly Annotation[],
  clauses: readonly SearchClause[],
  limit: number,
  rest: Rest,
): Promise<NoteResult> {
  if (clauses.every(({ not }) => not)) return { total: 0, hits: [] }
  const hits: NoteHit[] = []
  let total = 0
  for (const annotation of annotations.toReversed()) {
    await rest()
    const hit = hitOf(annotation, clauses)
    if (hit === null) continue
    total += 1
    if (hits.length < limit) hits.push(hit)
  }
  return { total, hits }
}

function hitOf(annotation: Annotation, clauses: readonly SearchClause[]): NoteHit | null {
  const { id, report, tags, anchors, replies } = annotation
  const hit = { id, report, tags, key: anchors[0]?.key ?? ('' as BlockKey) }
  for (const note of [annotation.note, ...replies.map((reply) => reply.note)]) {
    const ranges = matchText(clauses, note)
    if (ranges !== null) return { ...hit, note, ranges }
  }
  return matchText(clauses, tags.join('\n')) === null ? null : { ...hit, note: '', ranges: [] }
}
