/** Addresses of blocks as Akoma Ntoso's identifiers (`eId`), and the identifiers of what the standard puts between. */
import type { BlockKey } from '../../model/ids.ts'

/**
 * `h2.C.1` → `sec_2__sec_C__sec_1`; `p34` → `para_34`; `p34.a` → `para_34__list_1__point_a`; `front.3` → `preface__p_3`;
 * `fn1` → `authorialNote_1`; `fn.s1` → `authorialNote_s1`. The same in every language; different keys, different names.
 */
export function aknId(key: BlockKey): string {
  const [first = '', ...rest] = key.split('.')
  if (first === 'front') return ['preface', ...rest.map((part) => `p_${part}`)].join('__')
  if (first.startsWith('fn'))
    return `authorialNote_${[first.slice(2), ...rest].filter((part) => part !== '').join('_')}`
  if (first.startsWith('h')) return [first.slice(1), ...rest].map((part) => `sec_${part}`).join('__')
  return rest.reduce((above, part) => `${aknListId(above)}__point_${part}`, `para_${first.slice(1)}`)
}

/** The list of a paragraph's or point's items. */
export function aknListId(above: string): string {
  return `${above}__list_1`
}
