/** Several blocks of a report as one place of a citation: `paras. 20-22 and 24 (a)`, 第20至22段和第24段(a). */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { gatherParagraphs, joined, writeParagraphs } from './paragraph-list.ts'
import { blockReference, paragraphOf } from './reference.ts'

/** Paragraphs first, in the order given, then headings, then footnotes. Empty when none of them has an address. */
export function placesReference(
  blocks: readonly Block[],
  blockOf: (key: BlockKey) => Block | undefined,
  lang: Lang,
): string {
  const [only] = blocks
  if (only !== undefined && blocks.length === 1) return blockReference(only, blockOf, lang)
  const paragraphs = blocks.map((block) => paragraphOf(block, blockOf))
  const others = blocks
    .filter((_, at) => paragraphs[at] === null)
    .map((block) => blockReference(block, blockOf, lang))
  const listed = writeParagraphs(gatherParagraphs(paragraphs.filter((each) => each !== null)), lang)
  const parts = [listed, ...sharingWords([...new Set(others)], lang)]
  return joined(
    parts.filter((text) => text !== ''),
    lang,
  )
}

/** Words before places of one kind, for one of them and for several. Chinese chapters stay whole: 第二章和第三章. */
const sharedWords: Readonly<Record<Lang, readonly (readonly [one: string, several: string])[]>> = {
  zh: [['脚注', '脚注']],
  en: [
    ['chap. ', 'chaps. '],
    ['sect. ', 'sects. '],
    ['footnote ', 'footnotes '],
  ],
}

/** `chaps. II and III`, 脚注1和3: words that several have in common stand once. */
function sharingWords(places: readonly string[], lang: Lang): readonly string[] {
  const kinds = sharedWords[lang]
  const shared = kinds.flatMap(([one, several]) => {
    const own = places.filter((place) => place.startsWith(one))
    if (own.length < 2) return own
    return [
      several +
        joined(
          own.map((place) => place.slice(one.length)),
          lang,
        ),
    ]
  })
  const others = places.filter((place) => !kinds.some(([one]) => place.startsWith(one)))
  return [...others, ...shared]
}

/** Where words of these blocks stand: what only lies between their paragraphs, a heading, is not named. */
export function passageReference(
  blocks: readonly Block[],
  blockOf: (key: BlockKey) => Block | undefined,
  lang: Lang,
): string {
  const numbered = blocks.filter((block) => block.kind === 'footnote' || paragraphOf(block, blockOf) !== null)
  return placesReference(numbered.length > 0 ? numbered : blocks.slice(0, 1), blockOf, lang)
}
