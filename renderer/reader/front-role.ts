/** What a block of the front matter is, for its looks: known by the fields that were read from it. */
import type { Block } from '../../shared/model/block.ts'
import type { ReportFields } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'

export type FrontRole = 'title' | 'issuer' | 'note' | 'summary-heading' | 'summary' | 'fact'

const roleOfField = [
  ['title', 'title'],
  ['organ', 'issuer'],
  ['body', 'issuer'],
  ['agendaTitle', 'fact'],
  ['note', 'note'],
  ['summary', 'summary'],
] as const satisfies readonly (readonly [keyof ReportFields, FrontRole])[]

/** Longest front block that can be one fact, e.g. a date; above it, it is running text. */
const factLimit = 120

export function frontRole({ text }: Block, fields: ReportFields): FrontRole {
  for (const lang of langs) {
    const words = text[lang]
    if (words === null) continue
    const found = roleOfField.find(([field]) => fields[field][lang] === words)
    if (found !== undefined) return found[1]
    if (/^(?:摘要|Summary)$/.test(words)) return 'summary-heading'
    if (words.length > factLimit) return 'summary'
  }
  return 'fact'
}
