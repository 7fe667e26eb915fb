/** Places that a report's blocks name, in both languages. */
import type { Block } from '../model/block.ts'
import type { NamedPlace, PlaceMention } from '../model/geography.ts'
import type { ReportId } from '../model/ids.ts'
import { gazetteer } from './gazetteer.ts'
import { findChinese } from './chinese-names.ts'
import { findEnglish } from './english-names.ts'
import { agree } from './agreement.ts'

/** In the order of the blocks, in a block by code. */
export function findPlaces(report: ReportId, blocks: readonly Block[]): readonly PlaceMention[] {
  return blocks.flatMap((block) => {
    const zh = block.text.zh === null ? null : findChinese(block.text.zh)
    const en = block.text.en === null ? null : findEnglish(block.text.en)
    return agree(block, zh, en).map((found) => ({ report, key: block.key, ...found }))
  })
}

const places: ReadonlyMap<string, NamedPlace> = new Map(
  gazetteer.map(({ code, kind, name, country, point }) => [code, { code, kind, name, country, point }]),
)

/** Those of the codes that are known, by code. */
export function placesOf(codes: Iterable<string>): readonly NamedPlace[] {
  return [...new Set(codes)].sort().flatMap((code) => places.get(code) ?? [])
}
