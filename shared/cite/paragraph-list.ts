/** Paragraphs and their items as one place: `paras. 20-22, 24 and 26 (a) and (b)`, 第20至22、24段和第26段(a)和(b). */
import type { Lang } from '../model/report.ts'
import { paragraphReference, paragraphsReference } from './reference.ts'

/** One paragraph or at least three in a row; or items of one, each with its labels from the outside in. */
export type CitedParagraphs =
  | { readonly number: number; readonly last: number }
  | { readonly number: number; readonly items: readonly (readonly string[])[] }

/**
 * Three and more that follow each other become one (UN Editorial Manual: two are named both); what is named twice stands
 * once; an item goes with its whole paragraph.
 */
export function gatherParagraphs(
  places: readonly { readonly number: number; readonly labels: readonly string[] }[],
): readonly CitedParagraphs[] {
  const whole = new Set(places.filter(({ labels }) => labels.length === 0).map(({ number }) => number))
  const seen = new Set<string>()
  const gathered: CitedParagraphs[] = []
  for (const { number, labels } of places) {
    const name = [number, ...labels].join('.')
    if (seen.has(name) || (labels.length > 0 && whole.has(number))) continue
    seen.add(name)
    const before = gathered.at(-1)
    const at = gathered.length
    if (labels.length === 0) {
      const follows = before !== undefined && 'last' in before && before.last === number - 1
      gathered[follows ? at - 1 : at] = { number: follows ? before.number : number, last: number }
    } else {
      const goesOn = before !== undefined && 'items' in before && before.number === number
      gathered[goesOn ? at - 1 : at] = { number, items: goesOn ? [...before.items, labels] : [labels] }
    }
  }
  return gathered.flatMap((each) => ('last' in each && each.last === each.number + 1 ? bothOf(each) : [each]))
}

function bothOf({ number, last }: { readonly number: number; readonly last: number }) {
  return [
    { number, last: number },
    { number: last, last },
  ]
}

/** Empty for none. */
export function writeParagraphs(list: readonly CitedParagraphs[], lang: Lang): string {
  return lang === 'zh' ? inChinese(list) : inEnglish(list)
}

function inEnglish(list: readonly CitedParagraphs[]): string {
  const [only] = list
  if (only === undefined) return ''
  const words = list.map((each) => {
    const { number } = each
    return 'items' in each ? `${number} ${itemsText(each.items, 'en')}` : rangeText(each)
  })
  const single = list.length === 1 && (!('last' in only) || only.last === only.number)
  return `${single ? 'para.' : 'paras.'} ${joined(words, 'en')}`
}

/** Whole paragraphs beside each other share 第 and 段; items stand behind their own. */
function inChinese(list: readonly CitedParagraphs[]): string {
  const parts: { readonly whole: boolean; readonly words: string[] }[] = []
  for (const each of list) {
    if ('items' in each) {
      const text = `${paragraphReference(each.number, [], 'zh')}${itemsText(each.items, 'zh')}`
      parts.push({ whole: false, words: [text] })
      continue
    }
    const before = parts.at(-1)
    if (before?.whole === true) before.words.push(rangeText(each, '至'))
    else parts.push({ whole: true, words: [rangeText(each, '至')] })
  }
  const texts = parts.map(({ whole, words }) => (whole ? `第${joined(words, 'zh')}段` : (words[0] ?? '')))
  return joined(texts, 'zh')
}

function rangeText({ number, last }: { readonly number: number; readonly last: number }, to = '-'): string {
  return number === last ? String(number) : `${number}${to}${last}`
}

/** `(a) and (b)`: what items have in common stands before each, `(a)(i) and (a)(ii)`. */
function itemsText(items: readonly (readonly string[])[], lang: Lang): string {
  return joined(
    items.map((labels) => labels.map((label) => `(${label})`).join('')),
    lang,
  )
}

/** `one, two and three`, `一、二和三`; 以及 before the last where 和 stands within one of them. */
export function joined(texts: readonly string[], lang: Lang): string {
  const last = texts.at(-1) ?? ''
  if (texts.length < 2) return last
  const others = texts.slice(0, -1)
  if (lang === 'en') return `${others.join(', ')} and ${last}`
  return `${others.join('、')}${texts.some((text) => text.includes('和')) ? '以及' : '和'}${last}`
}

/** The same of what was read: an item in the form of a block key without its paragraph, `a.ii`. */
export function writeRange(
  { number, last, item }: { readonly number: number; readonly last: number; readonly item: string | null },
  lang: Lang,
): string {
  return item === null
    ? paragraphsReference(number, last, lang)
    : paragraphReference(number, item.split('.'), lang)
}
