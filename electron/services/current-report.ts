/** A report's text as anchors are resolved against it. */
import { hashText } from '../../shared/anchor/text-hash.ts'
import type { CurrentBlock } from '../../shared/anchor/resolve.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Placement } from '../../shared/model/placement.ts'
import type { Bilingual, Lang } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { textOf } from './library.ts'

export type CurrentReport = {
  /** In reading order. */
  readonly blocks: readonly Block[]
  readonly byKey: ReadonlyMap<BlockKey, CurrentBlock & { readonly block: Block; readonly index: number }>
  /** Where anchors are whose text has changed since, by their JSON: to look for such words takes long. */
  readonly changed: Map<string, Placement>
}

/** Packs do not change while they are open, so each report is read once. Null: in none of them, or not readable. */
const currentReports = new WeakMap<readonly OpenPack[], Map<ReportId, CurrentReport | null>>()

/** Null for a report that is away or cannot be read: its annotations are listed all the same. */
export function currentReport(packs: readonly OpenPack[], id: ReportId): CurrentReport | null {
  const reports = currentReports.get(packs) ?? new Map<ReportId, CurrentReport | null>()
  currentReports.set(packs, reports)
  const known = reports.get(id)
  if (known !== undefined) return known
  const report = readCurrent(packs, id)
  reports.set(id, report)
  return report
}

function readCurrent(packs: readonly OpenPack[], id: ReportId): CurrentReport | null {
  try {
    const { blocks } = textOf(packs, id)
    const current = blocks.map((block, index) => ({
      block,
      index,
      text: block.text,
      hash: hashesOf(block.text),
    }))
    return { blocks, byKey: new Map(current.map((each) => [each.block.key, each])), changed: new Map() }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** Of a block's texts, each made when it is first asked for: few blocks are annotated. */
function hashesOf(text: Bilingual): Bilingual {
  const made: Partial<Record<Lang, string>> = {}
  const hash = (lang: Lang) => (text[lang] === null ? null : (made[lang] ??= hashText(text[lang])))
  return {
    get zh() {
      return hash('zh')
    },
    get en() {
      return hash('en')
    },
  }
}
