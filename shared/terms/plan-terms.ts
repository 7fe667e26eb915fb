/** What the rows of a file would do to the terms that are there: an account of each row, and the drafts to be written. */
import type { TermId } from '../model/ids.ts'
import type { ListedTerm, TermDraft, TermOutcome, TermRefusal, TermRow } from '../model/term.ts'
import { rowsLimit } from '../model/term.ts'
import type { FileRow } from './file-row.ts'
import { formLimit, kindLimit, plainDraft, remarkLimit, sameDraft, variantsLimit } from './term-draft.ts'
import { termKey } from './term-list.ts'
import { englishForms } from './term-index.ts'

export type PlannedTerm = {
  readonly draft: TermDraft
  /** Null for a new one. */
  readonly id: TermId | null
}

export type PlannedTerms = {
  readonly counts: Readonly<Record<TermOutcome, number>>
  /** In the order of the file; of each outcome as many as are listed. */
  readonly rows: readonly TermRow[]
  readonly drafts: readonly PlannedTerm[]
}

/** Units of a form that is too long which are shown. */
const shownLength = 200

/** `onRow` is told how many rows have been looked at. */
export function planTerms(
  rows: readonly FileRow[],
  listed: readonly ListedTerm[],
  onRow: (done: number) => void = () => undefined,
): PlannedTerms {
  const known = new Map(listed.map((term) => [termKey(term.en), term]))
  const lines = new Map<string, number>()
  const counts = { added: 0, changed: 0, same: 0, refused: 0 }
  const accounts: TermRow[] = []
  const drafts: PlannedTerm[] = []
  for (const [at, row] of rows.entries()) {
    const { account, planned } = accountOf(row, known, lines)
    counts[account.outcome] += 1
    if (counts[account.outcome] <= rowsLimit) accounts.push(account)
    if (planned !== null) drafts.push(planned)
    onRow(at + 1)
  }
  return { counts, rows: accounts, drafts }
}

type Account = { readonly account: TermRow; readonly planned: PlannedTerm | null }

function accountOf(
  row: FileRow,
  known: ReadonlyMap<string, ListedTerm>,
  lines: Map<string, number>,
): Account {
  const { line } = row
  const shown = { line, en: row.en.slice(0, shownLength), zh: row.zh.slice(0, shownLength) }
  const refuse = (reason: TermRefusal, first: number | null = null): Account => ({
    account: { ...shown, outcome: 'refused', reason, first },
    planned: null,
  })
  const before = known.get(termKey(row.en)) ?? known.get(termKey(englishForms(row.en, null)[0] ?? ''))
  const draft = plainDraft(joined(row, before))
  const reason = refusalOf(draft)
  if (reason !== null) return refuse(reason)
  const keys = [termKey(draft.en), ...(before === undefined ? [] : [before.id])]
  const first = keys.map((key) => lines.get(key)).find((other) => other !== undefined)
  if (first !== undefined) return refuse('duplicate', first)
  for (const key of keys) lines.set(key, line)
  if (before === undefined) return { account: { ...shown, outcome: 'added' }, planned: { draft, id: null } }
  if (sameDraft(draft, plainDraft(before))) return { account: { ...shown, outcome: 'same' }, planned: null }
  const { id, zh } = before
  return { account: { ...shown, outcome: 'changed', id, before: zh }, planned: { draft, id } }
}

/** The file's words over what is there. */
function joined({ line: _line, ...row }: FileRow, before: ListedTerm | undefined): TermDraft {
  const none = { acronym: null, kind: 'concept', variants: [], note: null, comment: '', of: null }
  const { acronym, kind, variants, note, comment, of } = before ?? none
  return { acronym, kind, variants, note, comment, of, ...row }
}

/** What cannot be shown, or stands for what could not be read. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

function refusalOf({ en, zh, acronym, kind, variants, note, comment }: TermDraft): TermRefusal | null {
  const forms = [en, zh, acronym ?? '', kind, ...variants]
  const remarks = [note ?? '', comment]
  if ([...forms, ...remarks].some((text) => unreadable.test(text))) return 'unreadable'
  if (en === '') return 'missing-en'
  if (zh === '') return 'missing-zh'
  const tooLong =
    forms.some((text) => text.length > formLimit) ||
    kind.length > kindLimit ||
    remarks.some((text) => text.length > remarkLimit) ||
    variants.length > variantsLimit
  return tooLong ? 'too-long' : null
}
