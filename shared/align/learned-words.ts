/**
 * Words that go together in both languages, learned from a report's own paired blocks: a name that no glossary has
 * still tells sentences apart. The idea is Moore's ("Fast and accurate sentence alignment of bilingual corpora", AMTA
 * 2002); how often blocks have both (Dice 1945) takes the place of his translation model.
 */

export type LearnedWord = {
  /** Chinese bigrams that go with an English stem best; several when they are equally good, as those of one word are. */
  readonly bigrams: readonly string[]
  /** How well they go together: above `leastStrength`, 1 when no block has one without the other. */
  readonly strength: number
}

/** By English stem. */
export type LearnedWords = ReadonlyMap<string, LearnedWord>

/** Met once is chance; what many blocks have goes with everything. */
const leastBlocks = 2
const mostBlocks = 50
const largestPart = 0.2
/** Chinese units of a block to learn from; longer ones have everything together with everything. */
const longestBlock = 5000
const leastStrength = 0.6

const stemLength = 6
const functionWords = new Set(
  [
    'and are been for from had has have its not such than that the their them they this those was were which will with',
    'would also into other these who whose',
  ]
    .join(' ')
    .split(' '),
)

/** Beginnings of the words of three letters or more: enough to tell words apart and not their endings. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(words.filter((word) => !functionWords.has(word)).map((word) => word.slice(0, stemLength)))
}

/** Neighbouring Han characters, two by two. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) found.add(run.slice(at, at + 2))
  }
  return found
}

export function learnWords(paired: readonly { readonly zh: string; readonly en: string }[]): LearnedWords {
  const blocks = paired.filter(({ zh, en }) => zh.length <= longestBlock && en.length <= 5 * longestBlock)
  const most = Math.min(mostBlocks, Math.max(leastBlocks, blocks.length * largestPart))
  const bigramsIn = blocks.map(({ zh }) => bigramsOf(zh))
  const bigramBlocks = blocksByWord(bigramsIn, most)
  const stemBlocks = blocksByWord(
    blocks.map(({ en }) => stemsOf(en)),
    most,
  )
  const usable = bigramsIn.map((bigrams) => [...bigrams].filter((bigram) => bigramBlocks.has(bigram)))
  const learned = new Map<string, LearnedWord>()
  for (const [stem, places] of stemBlocks) {
    const together = countAll(places.flatMap((block) => usable[block] ?? []))
    const word = bestOf(
      together,
      (bigram, both) => (2 * both) / (places.length + (bigramBlocks.get(bigram)?.length ?? 0)),
    )
    if (word !== null) learned.set(stem, word)
  }
  return learned
}

/** Numbers of the blocks that have a word; words of too few or too many blocks are left out. */
function blocksByWord(
  wordsIn: readonly ReadonlySet<string>[],
  most: number,
): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>()
  for (const [block, words] of wordsIn.entries()) {
    for (const word of words) {
      const known = blocks.get(word)
      if (known === undefined) blocks.set(word, [block])
      else known.push(block)
    }
  }
  return new Map([...blocks].filter(([, list]) => list.length >= leastBlocks && list.length <= most))
}

function countAll(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function bestOf(
  together: ReadonlyMap<string, number>,
  dice: (bigram: string, both: number) => number,
): LearnedWord | null {
  let strength = leastStrength
  let bigrams: string[] = []
  for (const [bigram, both] of together) {
    const value = both < leastBlocks ? 0 : dice(bigram, both)
    if (value > strength) {
      strength = value
      bigrams = [bigram]
    } else if (value === strength) bigrams.push(bigram)
  }
  return bigrams.length === 0 ? null : { bigrams, strength }
}
