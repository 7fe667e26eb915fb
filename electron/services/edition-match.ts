/** How the editions that a file was made on are to the library's. */
import { editionHash } from '../../shared/exchange/edition-hash.ts'
import type { EditionMatch } from '../../shared/model/exchange.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { currentReport } from './current-report.ts'
import { readLibrary } from './library.ts'

export type NamedEdition = { readonly report: ReportId; readonly lang: Lang; readonly sha256: string }

/** `editions` as the file names them; `used` are reports of its annotations. In order of report and language. */
export function editionMatches(
  packs: readonly OpenPack[],
  editions: readonly NamedEdition[],
  used: Iterable<ReportId>,
): readonly EditionMatch[] {
  const named = new Set(editions.map(({ report }) => report))
  const unnamed = [...new Set(used)].filter((report) => !named.has(report))
  const matches: EditionMatch[] = [
    ...editions.map(({ report, lang, sha256 }) => ({
      report,
      lang,
      match: matchOf(libraryHash(packs, report, lang), sha256),
    })),
    ...unnamed.flatMap((report) =>
      langs.map((lang) => ({ report, lang, match: unnamedMatch(packs, report) })),
    ),
  ]
  return matches.toSorted((one, other) =>
    one.report === other.report
      ? langs.indexOf(one.lang) - langs.indexOf(other.lang)
      : one.report < other.report
        ? -1
        : 1,
  )
}

function matchOf(hash: string | null, named: string): EditionMatch['match'] {
  if (hash === null) return 'away'
  if (named === '') return 'unknown'
  return hash === named ? 'same' : 'other'
}

function unnamedMatch(packs: readonly OpenPack[], report: ReportId): EditionMatch['match'] {
  return currentReport(packs, report) === null ? 'away' : 'unknown'
}

/** Packs do not change while they are open. */
const hashes = new WeakMap<readonly OpenPack[], Map<string, string | null>>()

/** Null when the library does not have the edition. */
export function libraryHash(packs: readonly OpenPack[], report: ReportId, lang: Lang): string | null {
  const known = hashes.get(packs) ?? new Map<string, string | null>()
  hashes.set(packs, known)
  const name = `${report} ${lang}`
  const made = known.get(name) ?? hashOf(packs, report, lang)
  known.set(name, made)
  return made
}

function hashOf(packs: readonly OpenPack[], id: ReportId, lang: Lang): string | null {
  const report = readLibrary(packs).reports.find((each) => each.id === id)
  if (report === undefined || !report.editions.some((edition) => edition.lang === lang)) return null
  const current = currentReport(packs, id)
  return current === null ? null : editionHash(current.blocks, lang)
}
