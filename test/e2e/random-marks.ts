/** Many annotations all over one report, the same in every run: overlapping, in every kind of block, in both languages. */
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import type { Anchor, AnnotationDraft } from '../../shared/model/annotation.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { createRandom } from '../soak/random.ts'
import type { Random } from '../soak/random.ts'
import { openSoakStores } from '../soak/stores.ts'

const report = 'unicri-2024' as ReportId
const seed = 20261121

/** Outside GB 2312; the last is in none of the app's fonts. */
const rare = '㐂龘堃喆𠮷'

const notes = [
  (at: number) => `第${at}条：请与英文本核对“数字”。`,
  (at: number) => `Note ${at}: check the “figures”.`,
]

/** Fills the notebook of a data folder. */
export async function fillNotebook(dataFolder: string, count: number): Promise<void> {
  const { services, close } = openSoakStores(dataFolder)
  const { blocks } = await services.library.text(report)
  for (const draft of randomDrafts(blocks, count)) await services.annotations.add(draft)
  close()
}

function randomDrafts(blocks: readonly Block[], count: number): readonly AnnotationDraft[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, at): AnnotationDraft => {
    const from = random.whole(0, blocks.length - 1)
    // Every sixth goes on in the next blocks, every sixth is in both languages.
    const marked = blocks.slice(from, from + (at % 6 === 0 ? 3 : 1))
    const lang = random.pick(langs)
    const anchors = marked.flatMap((block) =>
      (at % 6 === 1 ? langs : [lang]).flatMap((each) => wordsIn(block, each, random)),
    )
    return {
      report,
      kind: at % 5 === 0 ? 'underline' : 'highlight',
      anchors: anchors.length > 0 ? anchors : marked.slice(0, 1).map(describeBlock),
      colour: random.pick(colours),
      note: at === 0 ? rare : (notes[at % 3]?.(at) ?? ''),
      tags: [],
      author: at === 0 ? rare : random.pick(['审阅人', 'Reviewer', 'Trainer']),
    }
  })
}

/** One to 400 characters, none of them cut in two; with a space or a mark of punctuation at the edges as it comes. */
function wordsIn({ key, text }: Block, lang: Lang, random: Random): readonly Anchor[] {
  const words = text[lang]
  if (words === null || words === '') return []
  const start = random.whole(0, words.length - 1)
  const end = Math.min(words.length, start + random.whole(1, random.pick([12, 40, 40, 400])))
  if (words.slice(start, end).trim() === '') return []
  return [describeAnchor(words, { key, lang, start, end })]
}
