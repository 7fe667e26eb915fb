/** Where the words end that say in Chinese what is counted: 法官、监狱工作人员、学者和青少年, 执法机构的代表. */
import type { CountedUnit } from './units.ts'
import { chineseNouns, unitsAgree } from './units.ts'

type Noun = { readonly start: number; readonly end: number; readonly unit: CountedUnit }

/** Longest phrase that is given whole, in characters. */
export const longestPhrase = 45
/** How much of a text is looked at, in characters. */
const mostRead = 120
/** How far a noun may be from the one before it that it goes on (儿童保护、司法和安全专业人员), in characters. */
const farthest = 26

/** With what names of people end that no list has: 流离失所者, 观察员. */
const suffixes = [
  ['者', 'people'],
  ['员', 'people'],
] as const
/** Of one character only those that are no part of a common word. */
const nouns = [...chineseNouns, ...suffixes]
  .filter(([noun, unit]) => unit !== 'time' && (noun.length > 1 || /[人国案者员]/.test(noun)))
  .toSorted(([one], [other]) => other.length - one.length)
/** 司法官员 are no 法官; 或者 and 动员 are nobody. */
const spelled: Readonly<Record<string, string>> = {
  法官: '法官(?!员)',
  者: '(?<!或)者',
  员: '(?<!动)员(?![额会工国])',
}
const anyNoun = new RegExp(nouns.map(([noun]) => spelled[noun] ?? noun).join('|'), 'g')
const unitOf = new Map(nouns)

/** The words go no further. A title in book marks is one word. */
const stop = /[，。；：（）“”\d]/
/** A phrase has no verb of these inside of it. */
export const phraseVerb =
  /进行|提供(?!商|者)|参[与加](?!者)|接受|采用|根据|出席|制定(?!者|进程)|起草(?!者)|开展|实施|举[办行]|获得|受益于|作为|征求|了|培训(?=来自|\d)/
const verbStart = new RegExp(`^(?:${phraseVerb.source})`)
/** What may stand right after a phrase. */
const after =
  /^(?:$|[\d，。；：（）“”《、和与及或的了在于已将从被并向对为由因就均都也可能使让后前中内以]|通过|来自|组成|访问|使用|利用|支持|加强|表示|完成|成为|批准|加入|得到|受益|提交|负责|分享|交流|讨论|结束|开始)/
const conjunction = /^(?:、|和|以及|及|或)(?!其(?!他))/
/** After a conjunction: something else begins. */
const elsewhere =
  /^(?:[\d零一二两三四五六七八九十几数多各每该这对向在为从将并又]|其(?!他)|《|包括|例如|来自|以及|有关|相关)/

/** End of the phrase that begins the words, and whether it is only the first of several; null where no noun is found. */
export function chineseNounEnd(
  words: string,
  known: CountedUnit | null,
): { readonly end: number; readonly others: boolean } | null {
  const text = untilStop(words.slice(0, mostRead)).replace(/(?:、|和|以及|或|与)+$/, '')
  const fits = (unit: CountedUnit) => known === null || known === 'other' || unitsAgree(unit, known)
  const candidates = nounsIn(text).filter(({ unit }) => fits(unit))
  const first = headIn(text, candidates)
  if (first === null) return null
  let end = first
  for (let next = memberEnd(text, end, candidates); next !== null; next = memberEnd(text, end, candidates))
    end = next
  const others = text.charAt(end) === '、' && !elsewhere.test(text.slice(end + 1))
  return end > longestPhrase && first <= longestPhrase ? { end: first, others: true } : { end, others }
}

/** As far as no stop stands outside of book marks. */
export function untilStop(words: string): string {
  const open = words.replace(/《[^》]*》/g, (title) => '《'.repeat(title.length))
  const at = open.search(stop)
  return at < 0 ? words : words.slice(0, at)
}

/** Nouns outside of titles, the longest at each place. */
export function nounsIn(text: string): readonly Noun[] {
  const open = text.replace(/《[^》]*》/g, (title) => '《'.repeat(title.length))
  return Array.from(open.matchAll(anyNoun), ({ 0: noun, index }) => ({
    start: index,
    end: index + noun.length,
    unit: unitOf.get(noun) ?? 'other',
  }))
}

/** Whether a phrase can have ended before these words. */
export function canEnd(following: string): boolean {
  return after.test(following) || verbStart.test(following)
}

/** The first noun after which the phrase can end; one further on where it goes on to that: 人工智能专家, 机构的代表. */
function headIn(text: string, candidates: readonly Noun[]): number | null {
  let head: Noun | null = null
  for (const noun of candidates) {
    const following = text.slice(noun.end)
    if (head === null) {
      // 代表非政府组织的与会者 represent others, and 参加会议的人员 take part: what qualifies the noun ends in 的.
      if (noun.start === 0 && following !== '' && text.startsWith('代表') && !canEnd(following)) continue
      if (phraseVerb.test(text.slice(0, noun.end).split('的').at(-1) ?? '')) return null
      head = noun
    } else if (!goesOn(text, head, noun)) break
    else if (canEnd(following) || noun.start === head.end) head = noun
  }
  return head?.end ?? null
}

/** Whether the words from one noun to another are one phrase: 教师的学生 are students, 教师和学生 are two. */
function goesOn(text: string, { end }: Noun, { start }: Noun): boolean {
  const between = text.slice(end, start)
  if (between.length > farthest || phraseVerb.test(between)) return false
  if (between.startsWith('的')) return !/[、和]/.test(between)
  return !canEnd(text.slice(end)) && !between.includes('的')
}

/** End of the next in an enumeration; null where there is none, or where it is not sure how far it goes. */
function memberEnd(text: string, at: number, candidates: readonly Noun[]): number | null {
  const joint = conjunction.exec(text.slice(at))?.[0]
  if (joint === undefined) return null
  const start = at + joint.length
  const member = text.slice(start)
  if (member === '' || elsewhere.test(member) || verbStart.test(member)) return null
  if (joint === '、') {
    // Another follows, so that this one ends with it.
    const open = /^[^、和及或]{1,12}?(?=、|和|以及|及|或)/.exec(member)?.[0]
    if (open !== undefined && !phraseVerb.test(open)) {
      const end = start + open.length
      return memberEnd(text, end, candidates) === null ? null : end
    }
    return null
  }
  if (member.length <= 8 && !phraseVerb.test(member)) return text.length
  const end = headIn(
    member,
    candidates
      .filter((noun) => noun.start >= start)
      .map((noun) => ({ ...noun, start: noun.start - start, end: noun.end - start })),
  )
  return end === null || end > farthest ? null : start + end
}
