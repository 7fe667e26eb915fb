/** Which report a document is of, when a set without annotations does not say. */
import type { ReadContext, ReadSet } from '../exchange/read-set.ts'
import type { TargetValue } from '../merge/annotation-entry.ts'
import type { ReportId } from '../model/ids.ts'
import { langs } from '../model/report.ts'

/** Of each report so many blocks are looked for. */
const looked = 200

/** The one of the set's annotations, else the one of the library whose blocks are in the text; null for none. */
export function whichReport(base: ReadSet, text: string, context: ReadContext): ReportId | null {
  const named = new Set<ReportId>()
  for (const { fields } of base.set.annotations.values()) {
    const target = fields.get('target')?.value as TargetValue | undefined
    if (target !== undefined) named.add(target.report)
  }
  const [only] = named
  if (named.size === 1 && only !== undefined) return only
  const searched = dense(text)
  const scores = context.reports().map(({ id, blocks }) => {
    const texts = blocks
      .slice(0, looked)
      .flatMap((block) => langs.map((lang) => dense(block.text[lang] ?? '')))
    return {
      id,
      score: texts.filter((words) => words.length > 30 && searched.includes(words.slice(0, 60))).length,
    }
  })
  const best = scores.toSorted((one, other) => other.score - one.score).at(0)
  return best === undefined || best.score === 0 ? null : best.id
}

function dense(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
