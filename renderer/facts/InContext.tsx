/** The words of a figure in one line with what stands around them. */
import type { Block } from '../../shared/model/block.ts'
import type { FactWords } from '../../shared/model/fact.ts'
import type { Lang } from '../../shared/model/report.ts'
import { MarkedText } from '../MarkedText.tsx'
import { inContext } from './fact-words.ts'

export type InContextProps = {
  readonly words: FactWords
  readonly lang: Lang
  /** Undefined while the text is being read. */
  readonly block: Block | undefined
}

export function InContext({ words, lang, block }: InContextProps) {
  return <MarkedText {...inContext(words, lang, block)} lang={lang} className="fact-line" />
}
