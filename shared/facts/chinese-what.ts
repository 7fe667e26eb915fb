/** What a Chinese number counts, in its own words: those after it, or those before where nothing follows. */
import type { TextRange } from '../model/block.ts'
import { classifiers } from './classifiers.ts'
import { chineseNounEnd, longestPhrase, nounsIn, phraseVerb, untilStop } from './chinese-noun-phrase.ts'
import type { CountedUnit } from './units.ts'
import { unitsAgree } from './units.ts'
import type { WrittenNumber } from './written-number.ts'

/** Longest words that end in no known noun, in characters. */
const longest = 30

/** What stands between the number and the noun. */
type Taken = {
  /** The classifier as printed, and by itself. */
  readonly taken: string
  readonly bare: string
  readonly known: CountedUnit | null
  /** End of the noun that touches the classifier, from there. */
  readonly noun: number
}

/** What is counted, and where it ends where it follows the number; else 0. */
export function chineseWhat(
  text: string,
  { number, range }: WrittenNumber,
  sentence: TextRange,
  { taken, bare, known, noun }: Taken,
): { readonly what: string; readonly end: number } {
  const start = number[1] + taken.length
  const rest = text.slice(start, sentence[1])
  const lead = /^[的是为]/.exec(rest)?.[0].length ?? 0
  const words = rest.slice(lead)
  const within = (length: number) => ({
    what: words.slice(0, length),
    end: start + lead + length,
  })
  if (/^(?:年|周|天|个月|小时)$/.test(bare)) return { what: '', end: start }
  // 吨 and 千克 are of the unit already: what follows is the substance.
  if (/^(?:吨|千克|公斤)$/.test(bare)) return within(/^[^、和]*/.exec(untilStop(words))?.[0].length ?? 0)
  // 30多人参加: people, unless the words before say which.
  const before = nounBefore(text.slice(sentence[0], range[0]), known, bare === '人')
  if (bare === '人') return before === '' ? { what: '人', end: start } : { what: before, end: 0 }
  const far = /^来自[^，。；：（）]{0,80}?的(?=([^，。；：（）\d]*))/.exec(words)
  if (far !== null) {
    const phrase = chineseNounEnd(far[1] ?? '', known)
    if (phrase !== null) return { what: (far[1] ?? '').slice(0, phrase.end), end: 0 }
  }
  const phrase = chineseNounEnd(words, known)
  if (phrase !== null) {
    const { what, end } = within(phrase.end)
    // What qualifies a noun is left out where it is too long to be read in a list.
    if (what.length > longestPhrase) return { what: what.split('的').at(-1) ?? what, end: 0 }
    return { what: phrase.others ? `${what}等` : what, end }
  }
  if (before !== '' && known !== 'other') return { what: before, end: 0 }
  // No noun that is known: as far as nothing follows that is of no phrase (家庭获得了…, 警察局的…).
  const [short = ''] = untilStop(words).split(verbal, 1)
  if (short !== '' && short.length <= longest) return within(short.length)
  if (noun > lead) return within(noun - lead)
  return { what: before === '' ? clauseBefore(text, range[0], sentence) : before, end: 0 }
}

const verbal = new RegExp(`的|在|已|被|将|涉及|返回|报告了?|分发|获|通过|使用|支持|${phraseVerb.source}`)

/** In the words before a number, the noun with which they end; elsewhere in the sentence where they only sum up (总数达到). */
function nounBefore(before: string, known: CountedUnit | null, onlyPeople: boolean): string {
  const clause = nameBefore(/[^，。；：（）\d]*$/.exec(before)?.[0] ?? '')
  const sumsUp = clause === '' && /总[数计]|共计|其中/.test(/[^，。；：（）]*$/.exec(before)?.[0] ?? '')
  const words = sumsUp ? before.replace(/[，。；：（）][^，。；：（）]*$/, '') : clause
  const last = nounsIn(words)
    .filter(({ unit }) => known === null || known === 'other' || unitsAgree(unit, known))
    .findLast(({ end }) => sumsUp || end === words.length)
  if (last === undefined || (onlyPeople && last.unit !== 'people')) return ''
  return nameBefore(words.slice(0, last.end).split(front).at(-1) ?? '')
}

/** What stands in front of a noun phrase. */
const front = new RegExp(
  `[，。；：（）、]|\\d(?:${classifiers})?|的|开展|举[办行]|进行|提供|实施|制定|采用|获得|[就共在从向对将了]`,
)

const counting = new RegExp(`^\\d[多余]?(?:${classifiers})?`)

function clauseBefore(text: string, start: number, sentence: TextRange): string {
  const words = /(?:\d[多余]?)?[^，。；：（）\d]*$/.exec(text.slice(sentence[0], start))?.[0] ?? ''
  const name = nameBefore(words.replace(counting, '').split('并').at(-1) ?? '')
  return name.length > longest || name.length < 2 ? '' : name
}

/** Where what is told of ends: 方案交付预计将从……. */
const told = /预计|将|[已又]?(?:从|由)(?!于)|增[至加]|减至|降至|达到?|总[额计]|约?为|共/

/** Of a share: 23%为女性 and 占总收入的1.2%; of a sum: what it is said of in its clause. */
export function chineseMeasured(
  text: string,
  { measure, number, range }: WrittenNumber,
  sentence: TextRange,
): string {
  const before = text.slice(sentence[0], range[0])
  const after = text.slice(number[1], sentence[1])
  const share = /^[为是]([\u4e00-\u9fff]{1,12})(?![\u4e00-\u9fff])/.exec(after)?.[1]
  if (measure === '%') {
    if (share !== undefined) return share
    const of = /^的([\u4e00-\u9fff]{2,12}?)(?=$|[，。；：（）]|表示|认为|报告|[是为在有已将被对和])/.exec(
      after,
    )?.[1]
    if (of !== undefined) return of
    const compared = /(?:比|较|与)(?:19|20)\d\d年(?:相比)?(?:增加|增长|上升|减少|下降)(?=了?$)/.exec(
      before,
    )?.[0]
    if (compared !== undefined) return compared
    const grown = /(?<=[，；])([增升降减]幅)(?:约?为|达到?)?$/.exec(before)?.[1]
    return grown === undefined ? clauseBefore(text, range[0], sentence) : subjectOf(before, -2) + grown
  }
  const total = /(?<=[，；])总额(?:约?为|达到?)?$/.test(before)
  if (total)
    return `${
      before
        .split(/[，；]/)
        .at(-2)
        ?.split(front)
        .at(-1) ?? ''
    }总额`
  return subjectOf(before, -1) || clauseBefore(text, range[0], sentence) || subjectOf(before, -2)
}

/** What stands before the verb of a clause of these words: the last, or the one before that. */
function subjectOf(before: string, clause: -1 | -2): string {
  const words = before.split(/[，。；：（）](?!\d{3})/).at(clause) ?? ''
  const end = words.search(told)
  const name = end <= 0 ? '' : nameBefore(words.slice(0, end)).replace(/^(?:19|20)\d\d年/, '')
  return /\d/.test(name) || name.length > longest ? '' : name
}

const opening = /^(?:年(?!轻)|因此|其中|来自|这批|该|共(?!同)|并|而)+/
const closing =
  /(?:[、和及的了]|以及|来自|总数|总共|共计|合计|(?<![发实体])现|已|达到?|增至|预计|(?<!行)为|占|是)+$/

/** What names something in the words before a number; empty when nothing else than the way to the number is left. */
function nameBefore(words: string): string {
  return words.replace(opening, '').replace(closing, '')
}
