/** The bundled reports as test material: their sources, and what the parser makes of them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Lang } from '../../../shared/model/report.ts'
import type { EditionBlock, EditionText } from '../../../shared/parse/edition.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'

export const reportIds = ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const
export type BundledId = (typeof reportIds)[number]

export const editions: readonly (readonly [BundledId, Lang])[] = reportIds.flatMap((id) => [
  [id, 'zh'] as const,
  [id, 'en'] as const,
])

export function readSource(id: BundledId, lang: Lang): string {
  return readFileSync(resolve(import.meta.dirname, `../../../resources/reports/${lang}/${id}.txt`), 'utf8')
}

export function readEdition(id: BundledId, lang: Lang): EditionText {
  return parseEdition(readSource(id, lang), lang).value
}

/** Throws when the edition has no such block. */
export function blockAt(edition: EditionText, key: string): EditionBlock {
  const block = edition.blocks.find((candidate) => candidate.key === key)
  if (block === undefined) throw new Error(`No block ${key}`)
  return block
}
