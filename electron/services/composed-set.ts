/** A part of the notebook as the text of an exchange file. */
import { setText, writeSet } from '../../shared/exchange/write-set.ts'
import type { AboutReport, SetAbout } from '../../shared/exchange/write-set.ts'
import type { TargetValue } from '../../shared/merge/annotation-entry.ts'
import { isRemoved } from '../../shared/merge/entry.ts'
import type { EntrySet } from '../../shared/merge/entry.ts'
import type { WrittenSet } from '../../shared/model/exchange.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { currentReport } from './current-report.ts'
import { libraryHash } from './edition-match.ts'
import { readLibrary } from './library.ts'

export type SetWords = Pick<SetAbout, 'title' | 'generated' | 'version' | 'withoutNames'>

export type ComposedSet = Pick<WrittenSet, 'annotations' | 'removed'> & { readonly text: string }

export function composeSet(packs: readonly OpenPack[], set: EntrySet, words: SetWords): ComposedSet {
  const entries = [...set.annotations.values()]
  const removed = entries.filter(isRemoved).length
  const reports = reportsOf(packs, set)
  const about: SetAbout = {
    ...words,
    reports,
    textOf: (report, key, lang) => currentReport(packs, report)?.byKey.get(key)?.text[lang] ?? null,
  }
  return { text: setText(writeSet(set, about)), annotations: entries.length - removed, removed }
}

/** Those of the library that the set has annotations on, with the texts that it has now. */
function reportsOf(packs: readonly OpenPack[], { annotations }: EntrySet): readonly AboutReport[] {
  const used = new Set<ReportId>()
  for (const entry of annotations.values()) {
    const target = entry.fields.get('target')?.value as TargetValue | undefined
    if (target !== undefined && !isRemoved(entry)) used.add(target.report)
  }
  return readLibrary(packs)
    .reports.filter(({ id }) => used.has(id))
    .map(({ id, fields, editions }) => ({
      id,
      title: fields.title,
      symbol: fields.symbol,
      editions: editions.flatMap(({ lang, status }) => {
        const sha256 = libraryHash(packs, id, lang)
        return sha256 === null ? [] : [{ lang, status, sha256 }]
      }),
    }))
}
