/** Names of places in an English text. */
import { englishTitles, isInsideName, isLanguage } from './english-context.ts'
import type { FoundName } from './found-name.ts'
import type { Form } from './known-forms.ts'
import { foldPlaces, kindOf, knownForms } from './known-forms.ts'
import { doubtfulNames, personNames } from './misleading-words.ts'
import { sharedHeads } from './regions.ts'
import type { JoinedNames } from './shared-heads.ts'
import { anyOf, takenApart } from './shared-heads.ts'

/** In text order. */
export function findEnglish(text: string): readonly FoundName[] {
  const folded = withoutCapitals(foldPlaces(text))
  const titles = englishTitles(folded)
  const isInTitle = (at: number) => titles.some(([start, end]) => start < at && at < end)
  const { en: forms } = knownForms()
  const shared = sharedNames(folded)
  const found: FoundName[] = []
  const word = /(?<![A-Za-z0-9])[A-Za-z]+/g
  for (let match = word.exec(folded); match !== null; match = word.exec(folded)) {
    const at = match.index
    const form = forms.get(match[0])?.find(({ words }) => standsAt(folded, words, at))
    const joined = shared.get(at)
    if (joined !== undefined && joined.end >= at + (form?.words.length ?? 0)) {
      const isInside = isInTitle(at) || isInsideName(folded, at, joined.end, 'region')
      const role = isInside ? 'inside' : 'named'
      found.push(...joined.names.map((name) => ({ ...name, role }) as const))
      word.lastIndex = joined.end
      continue
    }
    if (form === undefined || isJoinedBefore(folded, at)) continue
    const end = at + form.words.length
    word.lastIndex = end
    for (const code of form.codes) {
      const role = isInTitle(at) ? 'inside' : roleOf(folded, at, end, code, form)
      found.push({ code, range: [at, end], role })
    }
  }
  return found
}

function standsAt(text: string, words: string, at: number): boolean {
  return text.startsWith(words, at) && !/[A-Za-z0-9]/.test(text.charAt(at + words.length))
}

/** `Inter-American`, `pan-African`: between or across places, no place. */
function isJoinedBefore(text: string, at: number): boolean {
  return /(?:inter|pan|trans|afro|anglo|euro|franco|ibero|indo|sino|luso)-$/i.test(
    text.slice(Math.max(0, at - 7), at),
  )
}

function roleOf(text: string, start: number, end: number, code: string, form: Form): FoundName['role'] {
  const { words, isAdjective } = form
  if (isInsideName(text, start, end, kindOf(code))) return 'inside'
  if (isAdjective && isLanguage(text, end, words)) return 'inside'
  if (personNames.has(words)) return looksLikePerson(text, start, end) ? 'perhaps' : 'named'
  return doubtfulNames.has(words) && !standsLikePlace(text, start, end) ? 'perhaps' : 'named'
}

/** With a preposition or a bracket before it, or the country after it. */
function standsLikePlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  return (
    /(?:^|[\s(])(?:in|at|from|near|to|of|across|within|between|throughout|and) (?:the )?$|\($/i.test(
      before,
    ) ||
    /^ ?[,(] ?[A-Z]/.test(text.slice(end)) ||
    /[A-Z][\w' -]+, $/.test(before)
  )
}

/** A capitalised word right before or after it that is no preposition; after a body's name has more than one. */
function looksLikePerson(text: string, start: number, end: number): boolean {
  const before = /(?:^|\s)([A-Z][a-z]*\.?) $/.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? ''
  const isNamed =
    before !== '' && !/^(?:In|At|From|To|Of|And|For|With|By|On|Both|East|West|North|South)$/.test(before)
  return isNamed || /^ (?:[A-Z]\. ?)?[A-Z][a-z]+(?! [A-Z])/.test(text.slice(end))
}

const heads = sharedHeads.map(({ head, parts }) => {
  // Reports of other bodies write central Asia.
  const own = Object.fromEntries(
    Object.entries(parts.en).flatMap(([word, code]) =>
      [word, word.toLowerCase()].map((form) => [form, code]),
    ),
  )
  const part = anyOf(Object.keys(own))
  return {
    codes: own,
    words: new RegExp(
      `(?<![A-Za-z-])(?:${part})(?:(?:, | and |, and |/)(?:${part}))* ${head.en}(?![A-Za-z])`,
      'g',
    ),
    part: new RegExp(`(?:${part})(?![A-Za-z-])`, 'g'),
  }
})

/** Regions that share their last word, by where the first of them begins. A region alone has that word in its range. */
function sharedNames(text: string): ReadonlyMap<number, JoinedNames> {
  const names = new Map<number, JoinedNames>()
  for (const { codes, words, part } of heads) {
    for (const { 0: all, index } of text.matchAll(words)) {
      // South Africa is a country; the republic has its own name.
      if (all.startsWith('South Africa') || /^ Republic\b/.test(text.slice(index + all.length))) continue
      names.set(index, takenApart(all, index, part, codes))
    }
  }
  return names
}

/** A heading in capitals is read as if each word had one. */
function withoutCapitals(text: string): string {
  if (/[a-z]/.test(text) || !/[A-Z]{4}/.test(text)) return text
  return text
    .replace(/[A-Z]+(?:'[A-Z]+)?/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/\b(?:And|Of|The|For|In|To|On|At)\b/g, (word) => word.toLowerCase())
}
