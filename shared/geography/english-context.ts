/** Whether an English name of a place is part of another name: of an organisation, a title, a language. */
import type { NamedPlaceKind } from '../model/geography.ts'
import { demonyms, languageNames } from './demonyms.ts'

/** Words that head the names of international and private organisations, of events and documents. */
const heads = new Set(
  `Academy Action Agency Agenda Agreement Alliance Amendment Association Authority Bank Board Call Center Centre
  Centres Charter Club Coalition College Commission Committee Communiqué Community Compact Conference Congress
  Consensus Convention Cooperation Council Court Declaration Department Document Facility Federation Force Forum
  Foundation Framework Fund Group Guidelines Initiative Institute Institutes Institution Instrument
  League Mechanism Memorandum Mission Network Networks Observatory Office Offices Operation Organisation
  Organization Parliament Partners Partnership Plan Platform Pact Principles Process Programme Project Protocol
  Roadmap Rules School Secretariat Society Statement Statute Strategy Summit Symposium System Taskforce Team
  Treaty Tribunal Union University Workshop Working`.split(/\s+/),
)

/** Of a country these are no bodies of its own: its police, courts and ministries count, they do not. */
const foreignHeads = new Set(
  `Alliance Association Campaign Club College Federation Force Foundation Group League Network Operation Organisation
  Organization Society Team Tribunal Union University Forum Initiative Summit`.split(/\s+/),
)

const connector = /^(?:of|for|against|on|in|at|to|and|the|with|from)$/
const capital = /^[A-Z][\p{L}\d'’-]*$/u

/** Words right before a name up to a mark, the nearest first: capitalised ones and those that join them. */
function wordsBefore(text: string, start: number): readonly string[] {
  const tokens =
    /[^.,;:()"“”?!\n]*$/
      .exec(text.slice(Math.max(0, start - 160), start))?.[0]
      .trim()
      .split(/\s+/) ?? []
  const words: string[] = []
  for (const token of tokens.reverse()) {
    if (!connector.test(token) && !capital.test(token)) break
    words.push(token)
  }
  return words
}

/** Words right after a name, capitalised ones and those that join them; none when the next one is neither. */
function wordsAfter(text: string, end: number): readonly string[] {
  const rest = /^\s([^.,;:()"“”?!\n]*)/.exec(text.slice(end, end + 120))?.[1] ?? ''
  const words: string[] = []
  for (const token of rest.split(/\s+/)) {
    if (!capital.test(token.replace(/['’]s?$/, '')) && !(words.length > 0 && connector.test(token))) break
    words.push(token)
  }
  return words
}

export function isInsideName(text: string, start: number, end: number, kind: NamedPlaceKind): boolean {
  if (/(?:Operation|Project) (?:the )?$/.test(text.slice(Math.max(0, start - 14), start))) return true
  return isHeadedBefore(wordsBefore(text, start), kind) || isHeadedAfter(wordsAfter(text, end), kind)
}

/** `before`: the nearest first. Every head counts: Organization for Security and Cooperation in Europe. */
function isHeadedBefore(before: readonly string[], kind: NamedPlaceKind): boolean {
  return before.some((head, place) => {
    if (!heads.has(head)) return false
    const joining = before.slice(0, place).find((word) => connector.test(word) && !/^(?:and|the)$/.test(word))
    if (joining === undefined) return false
    if (kind === 'city') return isHeadOfCity(head, joining)
    if (head === 'Mission') return /^(?:in|for)$/.test(joining)
    if (kind === 'country')
      return foreignHeads.has(head) && !isState(head) && joining !== 'with' && joining !== 'from'
    return joining === 'in' ? headsOfIn.test(head) : /^(?:of|for|against|on|to)$/.test(joining)
  })
}

/** United Nations Office at Vienna, University of Trento; the court and the prosecutor's office of a city are its own. */
function isHeadOfCity(head: string, joining: string): boolean {
  if (head === 'Court') return false
  return head === 'Office' ? joining === 'at' : /^(?:of|for|at)$/.test(joining)
}

/** Union of Myanmar, Federation of Bosnia and Herzegovina: the country itself. */
function isState(head: string): boolean {
  return head === 'Union' || head === 'Federation'
}

/** Of the heads, those whose names have their region with “in”: others work in it. */
const headsOfIn = /^(?:Networks?|Forum|Operation|Action|Organi[sz]ation|Conference)$/

function isHeadedAfter(after: readonly string[], kind: NamedPlaceKind): boolean {
  const words = after.map((word) => word.replace(/['’]s?$/, ''))
  if (words[0] === 'International' && words[1] === 'Centre') return false
  if (kind === 'city') return words.some((word) => word !== 'Court' && heads.has(word))
  if (kind === 'region') return words.some((word) => heads.has(word))
  return words.some(
    (word, place) => foreignHeads.has(word) || (word === 'Council' && words[place - 1] === 'Refugee'),
  )
}

/** Titles in quotation marks: they begin with a capital and are no sentences. */
export function englishTitles(text: string): readonly (readonly [number, number])[] {
  const straight = (text.match(/"/g)?.length ?? 0) % 2 === 0 ? [...text.matchAll(/"([^"]*)"/g)] : []
  return [...straight, ...text.matchAll(/“([^”]*)”/g)]
    .filter(({ 1: words = '' }) => /^[A-Z]/.test(words) && words.length < 250 && !/\.(?: |$)/.test(words))
    .map(({ index, 0: { length } }) => [index, index + length] as const)
}

/** Of countries that have no language of their name. */
const adjectives = new Set([...demonyms.values()].flat().filter((word) => !languageNames.has(word)))

const languageNouns =
  /^(?:[- ]speak|[- ]language|[- ]medium| versions?\b| translations?\b| editions?\b| texts?\b| speakers?\b| words?\b| forms?\b| characters?\b| script\b| alphabet\b| letters\b| titles?\b| terms?\b| subtitles?\b| interpret)/
const listed = /^(?:, | and | or |, and |, or )(?=([A-Z][a-z]+))/

/**
 * Whether an adjective stands for the language: “the Ukrainian version”, “in French”, “Arabic, Chinese and Spanish”.
 * Without a noun after it, it does.
 */
export function isLanguage(text: string, end: number, word: string): boolean {
  let rest = text.slice(end)
  if (!languageNames.has(word)) return /^[- ]speak/.test(rest)
  if (languageNouns.test(rest)) return true
  // In a list of them, what counts is what follows the last; with Kenyan or American among them they are no languages.
  for (let next = listed.exec(rest); next !== null; next = listed.exec(rest)) {
    const other = next[1] ?? ''
    if (adjectives.has(other)) return false
    if (/^(?:English|Arabic)$/.test(other)) return true
    if (!languageNames.has(other)) break
    rest = rest.slice(next[0].length + other.length)
    if (languageNouns.test(rest)) return true
  }
  return (
    !/^(?: |-[A-Z])[A-Za-z]/.test(rest) ||
    /^ (?:and|or|as|for|in|by|at|on|with|to|into|from|is|are|was|were|the|a|an|your)\b/.test(rest)
  )
}
