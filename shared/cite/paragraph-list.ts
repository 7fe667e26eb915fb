/** Paragraphs and their items as one place: `paras. 20-22, 24 and 26 (a) and (b)`, 第20至22、24段和第26段(a)和(b). */
import type { Lang } from '../model/report.ts'
import { paragraphReference, paragraphsReference } from './reference.ts'

/** One paragraph or several in a row; or items of one, each with its labels from the outside in. */
export type CitedParagraphs =
  | { readonly number: number; readonly last: number }
  | { readonly number: number; readonly items: readonly (readonly string[])[] }

/** What follows each other becomes one; what is named twice stands once; an item goes with its whole paragraph. */
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
  return gathered
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
  // Where 和 stands within one of them, another word is between them.
  return joined(texts, 'zh', texts.some((text) => text.includes('和')) ? '以及' : '和')
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

/** `one, two and three`, `一、二和三`. `and`: the word before the last in Chinese. */
export function joined(texts: readonly string[], lang: Lang, and = '和'): string {
  const last = texts.at(-1) ?? ''
  if (texts.length < 2) return last
  const others = texts.slice(0, -1)
  return lang === 'zh' ? `${others.join('、')}${and}${last}` : `${others.join(', ')} and ${last}`
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
