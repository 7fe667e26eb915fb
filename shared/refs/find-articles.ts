/** Articles of conventions: `articles 13, 16, 18-20 of the Convention`, `（第27条）`, 《反腐败公约》第十一条. */
import { numbersOf, readNumbers } from '../cite/number-list.ts'
import type { ListedNumber } from '../cite/number-list.ts'
import { chineseNumber, romanNumber } from '../parse/numerals.ts'
import { findConventions } from './conventions.ts'
import type { ConventionMention } from './conventions.ts'
import type { Found } from './found.ts'

type Listed = { readonly start: number; readonly end: number; readonly numbers: readonly ListedNumber[] }

const chineseHead = /第 ?(?=[\d一二三四五六七八九十])/g
const chineseItem =
  /(?:第 ?)?(\d{1,3}|[一二三四五六七八九十]{1,4})(?: ?条? ?[-至到] ?第? ?(\d{1,3}|[一二三四五六七八九十]{1,4}))?(?: ?\([a-z\d]{1,3}\)){0,3}/y
const chineseBetween = / ?条? ?(?:、|,|和|及|以及|与|或) ?(?=第? ?[\d一二三四五六七八九十])/y
const chineseEnd = / ?条/y

const englishHead = /\b[Aa]rt(?:icles?\b|s?\.) (?=[\dIVXL])/g
const englishItem = /(\d{1,3}|[IVXL]{1,6})(?!\w|\.\d)(?: ?(?:-|to) ?(\d{1,3}|[IVXL]{1,6})(?!\w))?/y
const englishBetween = /(?: ?\([a-z\d]{1,3}\))?(?:,? (?:and|or) |, ?)(?=\d|[IVXL]+\b)/y
/** Paragraphs of an article, and what leads to its instrument. */
const englishOwner =
  /(?:,? (?:paragraphs?|paras?\.) [\d(), a-z-]{1,20}?| ?\([a-z\d]{1,3}\)){0,3},? of (?=(the )?)/y

/** `last`: the convention named last before this text. Gives it as it is behind the text, too. */
export function findArticles(
  plain: string,
  last: string | null,
): { readonly found: readonly Found[]; readonly last: string | null } {
  const mentions = findConventions(plain, last)
  let next = 0
  const found = [...chineseArticles(plain), ...englishArticles(plain)]
    .toSorted((one, other) => one.start - other.start)
    .flatMap((listed) => {
      while ((mentions[next]?.start ?? Infinity) < listed.start) next += 1
      const short = conventionOf(listed, plain, mentions[next - 1], mentions[next], last)
      return short === null ? [] : listed.numbers.flatMap((each) => articlesOf(each, listed, short))
    })
  return { found, last: mentions.at(-1)?.short ?? last }
}

function chineseArticles(plain: string): readonly Listed[] {
  const found: Listed[] = []
  let done = 0
  for (const { index } of plain.matchAll(chineseHead)) {
    if (index < done) continue
    const numbers = readNumbers(plain, index, chineseItem, chineseBetween)
    done = numbers.at(-1)?.end ?? index
    chineseEnd.lastIndex = done
    const end = chineseEnd.exec(plain)
    // 第27条款 and 条约 are other words.
    if (end !== null && !/^[款约例件]/.test(plain.slice(chineseEnd.lastIndex)))
      found.push({
        start: index,
        end: chineseEnd.lastIndex,
        numbers: numbers.map((each) => withSigns(each, plain)),
      })
  }
  return found
}

function englishArticles(plain: string): readonly Listed[] {
  return Array.from(plain.matchAll(englishHead), ({ 0: head, index }) => {
    const numbers = readNumbers(plain, index + head.length, englishItem, englishBetween)
    return { start: index, end: numbers.at(-1)?.end ?? index + head.length, numbers }
  }).filter(({ numbers }) => numbers.length > 0)
}

/** 第 and 条 belong to a number that has both. */
function withSigns(listed: ListedNumber, plain: string): ListedNumber {
  const [sign] = /^第 ?/.exec(plain.slice(listed.start, listed.start + 2)) ?? []
  if (sign === undefined) return listed
  return plain[listed.end] === '条'
    ? { ...listed, end: listed.end + 1 }
    : { ...listed, start: listed.start + sign.length }
}

/** Names of what has articles and is no convention of ours, directly before a number. */
const otherInstrument =
  /(?:法|典|条例|章程|规则|议定书|宪章|规约|协定|协议|细则|法案|宣言|宪法|Protocol|Act|Code|Law|Statute|statute|Charter|Constitution|Rules|Agreement)》?,? ?\(?$/

/** `before` and `after`: the mentions on either side. */
function conventionOf(
  { start, end }: Listed,
  plain: string,
  before: ConventionMention | undefined,
  after: ConventionMention | undefined,
  last: string | null,
): string | null {
  englishOwner.lastIndex = end
  const owner = englishOwner.exec(plain)
  if (owner !== null) {
    const at = owner.index + owner[0].length
    const withArticle = at + (owner[1]?.length ?? 0)
    return after !== undefined && (after.start === at || after.start === withArticle) ? after.short : null
  }
  if (otherInstrument.test(plain.slice(Math.max(0, start - 20), start))) return null
  // 《…》 that is no convention of ours stands before it.
  if (plain[start - 1] === '》' && before?.end !== start) return null
  return before === undefined ? last : before.short
}

function articlesOf({ start, end, from, to }: ListedNumber, listed: Listed, short: string): readonly Found[] {
  const [first, final] = [articleNumber(from), articleNumber(to)]
  if (first === null || final === null) return []
  const single = listed.numbers.length === 1 && from === to
  const words = single ? { start: listed.start, end: listed.end } : { start, end }
  return numbersOf(first, final).map((number) => {
    return { ...words, kind: 'article', symbol: `${short} art. ${number}`, place: null }
  })
}

function articleNumber(text: string): number | null {
  if (/^\d/.test(text)) return Number(text) === 0 ? null : Number(text)
  return /^[IVXL]/.test(text) ? romanNumber(text) : chineseNumber(text)
}
