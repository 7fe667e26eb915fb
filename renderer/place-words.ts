/** Names of places, made of addresses alone: twenty thousand rows do not read the reports. */
import type { TFunction } from 'i18next'
import { paragraphReference } from '../shared/cite/reference.ts'
import type { BlockKey } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'

/** `第34段(b)`, `para. 34 (b)`, `Heading`, `Footnote 1`: what the address says (shared/model/ids.ts). */
export function placeWords(t: TFunction, key: BlockKey | undefined, lang: Lang): string {
  if (key === undefined) return ''
  const paragraph = /^p(\d+)((?:\.[A-Za-z0-9]+)*)$/.exec(key)
  if (paragraph !== null) {
    const labels = (paragraph[2] ?? '').split('.').filter((label) => label !== '' && !/^u\d+$/.test(label))
    return paragraphReference(Number(paragraph[1]), labels, lang)
  }
  const footnote = /^fn(?:\.s)?(\d+)$/.exec(key)
  if (footnote !== null) {
    const number = footnote[1] ?? ''
    return t('reader.footnote', { label: key.startsWith('fn.s') ? '*'.repeat(Number(number)) : number })
  }
  if (/^h\d/.test(key)) return t('reader.heading')
  return key.startsWith('front') ? t('reader.front') : key
}
