/** Sentences of the whole library, or of a part of it that is told: what stands often in any text. */
import { otherLang } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { lastTextRow, listSentencePairs, listTexts } from '../../db/search-repository.ts'
import type { Rest } from '../slices.ts'

/** Texts that are looked at, in stretches from all over the library. */
const mostTexts = 4000
const stretch = 40

/** Of each block the sentences as they are paired. Gives the part of the library's texts that was looked at, 0 to 1. */
export async function countSentences(
  packs: readonly OpenPack[],
  lang: Lang,
  count: (sentence: string) => void,
  rest: Rest,
): Promise<number> {
  const last = packs.map((pack) => readPack(pack, lastTextRow))
  const all = last.reduce((sum, texts) => sum + texts, 0)
  const step = Math.max(1, Math.ceil(all / mostTexts)) * stretch
  let seen = 0
  for (const [at, pack] of packs.entries()) {
    for (let from = 1; from <= (last[at] ?? 0); from += step) {
      await rest()
      const rows = Array.from({ length: stretch }, (_, row) => from + row)
      const texts = readPack(pack, (db) => listTexts(db, rows))
      seen += texts.length
      const own = texts.filter((text) => text.lang === lang)
      const pairs = readPack(pack, (db) =>
        listSentencePairs(
          db,
          own.map(({ block }) => block),
        ),
      )
      for (const { block, text } of own) {
        await rest()
        const sentences = pairs.get(block) ?? [{ [lang]: [[0, text.length]], [otherLang(lang)]: [] }]
        for (const pair of sentences) {
          count((pair[lang] ?? []).map((range) => text.slice(range[0], range[1])).join('\n'))
        }
      }
    }
  }
  return all === 0 ? 1 : seen / all
}
