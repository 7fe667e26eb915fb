/** Places of a finding as one cites them: each report once, with its paragraphs. */
import { citationOf } from '../cite/citation.ts'
import { blockReference, paragraphsReference } from '../cite/reference.ts'
import type { Block } from '../model/block.ts'
import type { FindingPlace } from '../model/consistency.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { Lang, Report } from '../model/report.ts'

export type PlaceNames = {
  readonly reports: readonly Report[]
  readonly blocksOf: (report: ReportId) => ReadonlyMap<BlockKey, Block>
  readonly lang: Lang
  /** For a block without an address that one could cite. */
  readonly front: string
  readonly separator: string
}

/** `A/75/90, para. 3, paras. 5–8`, one line for each report and language, in the order of the places. */
export function placeList(
  places: readonly Pick<FindingPlace, 'report' | 'key' | 'lang'>[],
  names: PlaceNames,
): readonly string[] {
  const editions = new Map<
    string,
    { readonly id: ReportId; readonly lang: Lang; readonly keys: BlockKey[] }
  >()
  for (const { report, key, lang } of places) {
    const edition = editions.get(`${report} ${lang}`) ?? { id: report, lang, keys: [] }
    editions.set(`${report} ${lang}`, edition)
    if (!edition.keys.includes(key)) edition.keys.push(key)
  }
  return [...editions.values()].map(({ id, lang, keys }) => {
    const report = names.reports.find((each) => each.id === id)
    const words = blockReferences(keys, names.blocksOf(id), names).join(names.separator)
    return report === undefined ? `${id} ${words}` : citationOf(report, words, names.lang, lang)
  })
}

type Run = { readonly first: number; readonly last: number } | { readonly words: string }

/** Paragraphs in a row as one: `paras. 5–8`. */
export function blockReferences(
  keys: readonly BlockKey[],
  blocks: ReadonlyMap<BlockKey, Block>,
  { lang, front }: Pick<PlaceNames, 'lang' | 'front'>,
): readonly string[] {
  const runs: Run[] = []
  for (const key of keys) {
    const block = blocks.get(key)
    const number = block?.kind === 'paragraph' ? block.number : null
    const last = runs.at(-1)
    if (number === null) {
      const words =
        block === undefined ? key : blockReference(block, (other) => blocks.get(other), lang) || front
      if (last === undefined || !('words' in last) || last.words !== words) runs.push({ words })
    } else if (last !== undefined && 'last' in last && last.last + 1 === number) {
      runs[runs.length - 1] = { first: last.first, last: number }
    } else runs.push({ first: number, last: number })
  }
  return runs.map((run) => ('words' in run ? run.words : paragraphsReference(run.first, run.last, lang)))
}
