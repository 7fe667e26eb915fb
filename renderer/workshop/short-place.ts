/** What a block is called where there is room for a few letters. Pure. */
import type { Block } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'

/** `34`, `34(b)`, `II.`, `A.`, `fn1`; empty for front matter and for a heading without a label. */
export function shortPlace({ key, kind, printed }: Block, lang: Lang): string {
  switch (kind) {
    case 'paragraph':
    case 'item': {
      const [paragraph = '', ...labels] = key.slice(1).split('.')
      return [
        paragraph,
        ...labels.filter((label) => !/^u\d+$/.test(label)).map((label) => `(${label})`),
      ].join('')
    }
    case 'heading':
      return printed[lang] ?? ''
    case 'footnote':
      return key
    case 'front':
      return ''
  }
}
