/** Where the words end that say in English what is counted: `judges, prison staff and teachers`, `representatives of agencies`. */
import { unitOfNoun } from './units.ts'

/** Words that are of no noun phrase, and with which one is over. */
const over =
  /^(?:in|for|from|to|with|by|on|at|under|across|between|during|through|throughout|within|into|against|including|per|than|since|but|as|while|after|before|until|about|over|upon|towards?|via|without|among|along|around|it|they|this|these|those|his|their|which|who|whom|whose|that|when|where|were|was|is|are|be|been|being|have|has|had|will|would|can|could|may|might|should|shall|must|do|does|did|not|also|respectively|worldwide|globally|took|made|held|led|came|gave|went|began|met|sent|brought|built|became|found|got|drew|saw|alone|only|both|namely)$/i
/** With these another number or another thing begins. */
const determiner =
  /^(?:the|an?|its|their|several|some|many|more|most|nearly|approximately|about|over|up|another|each|every|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|hundreds?|thousands?|not|to|of|\d.*)$/i
/** What one of these says of a noun belongs to it; of others the noun is true without them. */
const qualifying = /^ (?:suspected of|smuggled to|classified as|listed under|related to|relating to) /
/** `the Convention on International Trade in …`: its name goes on with the words in capitals. */
const treaty = /^(?:Convention|Protocol|Agreement|Treaty|Covenant)$/
const treatyName =
  /^(?: (?:(?:on|in|of|and|for|against|to|the) ){1,3}\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*){1,8}/u
const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu

/** Longest phrase that is given whole, in words. */
const mostWords = 24
/** Longest member of an enumeration, in words. */
const mostOfMember = 6

type Run = {
  readonly end: number
  readonly words: readonly string[]
}

/** End of the phrase whose noun ends there, and whether it is only the first of several. */
export function englishNounEnd(
  text: string,
  noun: number,
): { readonly end: number; readonly others: boolean } {
  const own = qualified(text, noun)
  const first = enumerationEnd(text, own, isPlural) ?? own
  const end = /^,? as well as /.test(text.slice(first))
    ? (enumerationEnd(text, first, isPlural) ?? first)
    : first
  const whole = end === own ? own : qualified(text, end)
  return countWords(text.slice(0, whole)) > mostWords && whole > own
    ? { end: own, others: true }
    : { end: whole, others: false }
}

/** With `of …`, and with what else a noun is not complete without: requests for assistance, individuals suspected of trafficking. */
function qualified(text: string, noun: number): number {
  const purpose = /(?:requests|calls|applications) $/i.test(`${text.slice(0, noun)} `)
    ? /^ for [a-z]+/.exec(text.slice(noun))
    : null
  let end = noun + (purpose?.[0].length ?? 0)
  const of = /^ of /.exec(text.slice(end))
  if (of !== null) end = complementEnd(text, end, of[0].length)
  const saying = qualifying.exec(text.slice(end))
  return saying === null ? end : complementEnd(text, end, saying[0].length)
}

/** End of the words after `of` and the like, which are `lead` characters long; `from` where nothing stands there. They may be several: `of Governments, agencies and academia`. */
export function complementEnd(text: string, from: number, lead: number): number {
  const start = from + lead
  if (/^(?:those|these|them|its|their|all|which|whom) /.test(text.slice(start))) return from
  const own = run(text, start, true)
  if (own.words.length === 0) return from
  // trafficking in persons
  if (/^trafficking$/i.test(own.words.at(-1) ?? '') && text.startsWith(' in ', own.end))
    return run(text, own.end + 4, true).end
  if (treaty.test(own.words.at(-1) ?? ''))
    return own.end + (treatyName.exec(text.slice(own.end))?.[0].length ?? 0)
  return enumerationEnd(text, own.end, ({ words }) => words.length > 0) ?? own.end
}

/** Of the members that follow a phrase, as long as the last of them follows `and` or `or`; null where there are none. */
function enumerationEnd(text: string, from: number, fits: (member: Run) => boolean): number | null {
  let at = from
  for (let count = 0; count < mostWords; count++) {
    const joint = /^(?:,? (?:and|or|as well as) |, )/.exec(text.slice(at))?.[0]
    if (joint === undefined) return null
    const start = at + joint.length
    const first = /^[^ ,.;:()]+/.exec(text.slice(start))?.[0] ?? ''
    const member = run(text, start, false)
    if (determiner.test(first) || member.words.length > mostOfMember || !fits(member)) return null
    at = member.words.at(-1) === undefined ? member.end : memberEnd(text, member.end)
    if (joint !== ', ') return at
  }
  return at
}

/** `members of financial intelligence units` */
function memberEnd(text: string, end: number): number {
  const of = /^ of /.exec(text.slice(end))
  return of === null ? end : run(text, end + of[0].length, true).end
}

/** Words that can be of one noun phrase. `whole`: with `and` between them, and words like `the` in front. */
function run(text: string, start: number, whole: boolean): Run {
  const words: string[] = []
  let end = start
  for (const { 0: found, index } of text.slice(start).matchAll(word)) {
    const at = start + index
    const between = text.slice(end, at)
    if (between !== (words.length === 0 ? '' : ' ')) break
    const next = /^ ([\p{L}\p{N}-]+)/u.exec(text.slice(at + found.length))?.[1] ?? ''
    if (over.test(found) || (words.length > 0 && isVerb(text.slice(at + found.length), found, next, words)))
      break
    if (/^(?:and|or)$/.test(found)) {
      if (!whole || next === '' || over.test(next) || determiner.test(next) || next.endsWith('ed')) break
    } else if (found === 'of') {
      if (!whole || determiner.test(next) === (next !== 'the')) break
    } else if (words.length > 0 && determiner.test(found) && found !== 'the') {
      // Goal 16 is a name.
      if (!/^\d/.test(found) || !/^(?:Goal|Article|Chapter|Part)$/.test(words.at(-1) ?? '')) break
    }
    words.push(found)
    end = at + found.length
  }
  while (/^(?:and|or|of|the)$/.test(words.at(-1) ?? '')) {
    const last = words.pop() ?? ''
    end = text.slice(0, end).length - last.length - (words.length > 0 ? 1 : 0)
  }
  return { end, words }
}

/** `officers trained by …`, `countries adopted laws`; but `specialized bodies`. */
function isVerb(rest: string, found: string, next: string, words: readonly string[]): boolean {
  if (found.endsWith('ing'))
    return (
      /^(?:to|the|an?|on|in|at|from|with|their|its)$/.test(next) &&
      !/^(?:trafficking|smuggling)$/i.test(found)
    )
  if (!found.endsWith('ed')) return false
  const follows =
    next === '' || /^[^ ]/.test(rest) || over.test(next) || /^(?:the|an?|its|their|\d.*)$/.test(next)
  return follows || isPlural({ words })
}

/** The last word is a noun in the plural, and no name. */
function isPlural({ words }: Pick<Run, 'words'>): boolean {
  const last = words.at(-1) ?? ''
  if (/^\p{Lu}/u.test(last) && words.length === 1) return false
  return unitOfNoun(last) !== null ? /s$|people|staff|personnel|men|youth/.test(last) : /[^suis]s$/.test(last)
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length
}
