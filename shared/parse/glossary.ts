/** The glossary: tab-separated rows, one concept each -> terms. */
import type { ReportId } from '../model/ids.ts'
import type { Term } from '../model/term.ts'
import type { ParseIssue, Parsed } from './issue.ts'
import { issueAt } from './issue.ts'
import { withoutLayout } from './white-space.ts'

const columns = ['en', 'acronym', 'kind', 'zh', 'zh_variants', 'reports', 'note'] as const
const reportIdPattern = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Chinese forms come in the form of stored texts, so that they can be found there. A bad row is told of and left out. */
export function parseGlossary(source: string): Parsed<readonly Term[]> {
  const lines = source.normalize('NFC').split(/\r\n|[\n\r]/)
  const issues: ParseIssue[] = []
  const terms: Term[] = []
  const known = new Set<string>()
  if (lines[0] !== columns.join('\t')) {
    return { value: [], issues: [issueAt('bad-row', 1, `the first row must be: ${columns.join(', ')}`)] }
  }
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const row = readRow(line)
    const fault =
      typeof row === 'string' ? row : known.has(identity(row)) ? 'the concept is there twice' : null
    if (typeof row === 'string' || fault !== null) {
      issues.push(issueAt('bad-row', index + 1, fault ?? ''))
      continue
    }
    known.add(identity(row))
    terms.push(row)
  }
  return { value: terms, issues }
}

function identity({ en, kind, zh }: Term): string {
  return [en, kind, zh].join('\t')
}

/** The term of a row, or what is wrong with the row. */
function readRow(line: string): Term | string {
  const cells = line.split('\t').map(readCell)
  if (cells.length !== columns.length) return `${cells.length} columns, not ${columns.length}`
  const [en = '', acronym = '', kind = '', zh = '', variants = '', reports = '', note = ''] = cells
  if (en === '') return 'no English form'
  if (zh === '') return 'no Chinese form'
  if (kind === '') return 'no kind'
  const ids = list(reports, ',')
  if (ids.length === 0) return 'no report'
  const badId = ids.find((id) => !reportIdPattern.test(id))
  if (badId !== undefined) return `no report id: ${badId}`
  return {
    en,
    acronym: acronym || null,
    kind,
    zh: withoutLayout(zh, 'zh'),
    variants: list(variants, '|').map((variant) => withoutLayout(variant, 'zh')),
    reports: ids as ReportId[],
    note: note || null,
  }
}

/** Quotes are written `\"` in the file. */
function readCell(cell: string): string {
  return cell.trim().replaceAll('\\"', '"')
}

function list(cell: string, separator: string): readonly string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
