/** How alike two sections are: the cosine of their words, each weighed by how few sections have it (tf-idf). */
import { grouped } from '../grouped.ts'
import type { Block } from '../model/block.ts'
import type { Lang } from '../model/report.ts'
import { langs } from '../model/report.ts'
import { foldText } from '../search/fold.ts'
import { bigramsOf, runsOf } from '../search/tokens.ts'
import { englishWords } from '../terms/english-words.ts'
import type { Section } from './sections.ts'

/** 0 to 1: half of it is how alike the headings are. The mean over the languages that both have. */
export function* likenessOf(
  left: readonly Section[],
  right: readonly Section[],
): Generator<undefined, (ours: Section, theirs: Section) => number> {
  const sections = [...left, ...right]
  const parts: ReadonlyMap<Section, Vector>[] = []
  for (const lang of langs) {
    parts.push(
      yield* vectorsOf(sections, ({ heading }) => [heading], lang),
      yield* vectorsOf(sections, ({ body }) => body, lang),
    )
  }
  return (ours, theirs) => {
    const likes = parts.flatMap((vectors) => {
      const [one, other] = [vectors.get(ours), vectors.get(theirs)]
      return one === undefined || other === undefined ? [] : [product(one, other)]
    })
    return likes.length === 0 ? 0 : likes.reduce((sum, like) => sum + like, 0) / likes.length
  }
}

type Vector = ReadonlyMap<string, number>

/** Of length 1; a section without words has none. */
function* vectorsOf(
  sections: readonly Section[],
  blocksOf: (section: Section) => readonly Block[],
  lang: Lang,
): Generator<undefined, ReadonlyMap<Section, Vector>> {
  const counts: ReadonlyMap<string, readonly string[]>[] = []
  for (const section of sections) {
    const words = blocksOf(section).flatMap((block) => wordsOf(block.text[lang] ?? '', lang))
    counts.push(grouped(words, (word) => word))
    yield
  }
  const spread = grouped(
    counts.flatMap((count) => [...count.keys()]),
    (word) => word,
  )
  const vectors = new Map<Section, Vector>()
  for (const [at, section] of sections.entries()) {
    const weights = Array.from(counts[at] ?? [], ([word, times]) => {
      const rarity = Math.log(sections.length / (spread.get(word)?.length ?? 1))
      return [word, (1 + Math.log(times.length)) * rarity] as const
    }).filter(([, weight]) => weight > 0)
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    if (length > 0) vectors.set(section, new Map(weights.map(([word, weight]) => [word, weight / length])))
    yield
  }
  return vectors
}

/** Chinese by two characters at a time; English by words without case and plural. */
function wordsOf(text: string, lang: Lang): readonly string[] {
  if (lang === 'en') return englishWords(text).map(({ base }) => base)
  return runsOf(foldText(text)).flatMap(({ kind, text: run }) => (kind === 'han' ? bigramsOf(run) : [run]))
}

function product(one: Vector, other: Vector): number {
  let sum = 0
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0)
  return sum
}
