/** What a passage is called: of headings there are many, so each goes by its words. */
import type { TFunction } from 'i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { headingName } from '../heading-path.ts'
import { placeWords } from '../place-words.ts'

/** `block` is undefined while its report is not read. */
export function blockName(t: TFunction, block: Block | undefined, key: BlockKey, lang: Lang): string {
  return block?.kind === 'heading' ? headingName(block, lang) : placeWords(t, key, lang)
}
