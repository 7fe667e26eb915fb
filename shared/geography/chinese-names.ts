/** Names of places in a Chinese text. */
import { chineseTitles, isInsideName, isLanguage, isPerhapsInside } from './chinese-context.ts'
import type { FoundName } from './found-name.ts'
import type { Form } from './known-forms.ts'
import { chineseKey, foldPlaces, kindOf, knownForms } from './known-forms.ts'
import { chineseTraps } from './misleading-words.ts'
import { sharedHeads } from './regions.ts'
import type { JoinedNames } from './shared-heads.ts'
import { anyOf, takenApart } from './shared-heads.ts'

/** In text order. */
export function findChinese(text: string): readonly FoundName[] {
  const folded = foldPlaces(text)
  const titles = chineseTitles(folded)
  const { zh: forms } = knownForms()
  const found: FoundName[] = []
  for (let at = 0; at < folded.length;) {
    const joined = sharedNames(folded, at)
    const named = joined ?? nameAt(folded, at, forms.get(chineseKey(folded.slice(at, at + 2))) ?? [])
    if (named === null) {
      at += 1
      continue
    }
    const isInTitle = titles.some(([start, end]) => start < at && at < end)
    const before = found.at(-1)
    for (const { code, range } of named.names) {
      const isListed = before?.role === 'inside' && /^[和及、]$/.test(folded.slice(before.range[1], at))
      const role =
        isInTitle ||
        isListed ||
        isInsideName(folded, at, named.end, kindOf(code)) ||
        isLanguage(folded, named.end)
          ? 'inside'
          : isPerhapsInside(folded, named.end, kindOf(code))
            ? 'perhaps'
            : 'named'
      found.push({ code, range, role })
    }
    at = named.end
  }
  return found
}

/** None for what only looks like a place. */
function nameAt(text: string, at: number, forms: readonly Form[]): JoinedNames | null {
  for (const { words, codes } of forms) {
    if (!text.startsWith(words, at)) continue
    const end = at + words.length
    if (isTrapped(words, text.slice(Math.max(0, at - 4), at), text.slice(end, end + 4))) continue
    return { end, names: codes.map((code) => ({ code, range: [at, end] })) }
  }
  return null
}

/** Also names of people (乔治·华盛顿) and of peoples (朝鲜族). */
function isTrapped(words: string, before: string, after: string): boolean {
  const trap = chineseTraps[words]
  const isOfPeople = before.endsWith('·') || /^(?:·|族)/.test(after)
  return isOfPeople || trap?.before?.test(before) === true || trap?.after?.test(after) === true
}

const heads = sharedHeads.flatMap(({ head, parts }) => {
  if (head.zh === null) return []
  const part = anyOf(Object.keys(parts.zh))
  return [
    {
      codes: parts.zh,
      words: new RegExp(`(?:${part})(?:[和及、与](?:${part}))*${head.zh}`, 'y'),
      part: new RegExp(part, 'g'),
    },
  ]
})

function sharedNames(text: string, at: number): JoinedNames | null {
  for (const { codes, words, part } of heads) {
    words.lastIndex = at
    const all = words.exec(text)?.[0]
    if (all !== undefined) return takenApart(all, at, part, codes)
  }
  return null
}
