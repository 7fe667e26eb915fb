/** Languages as BCP 47 names them in exported files. */
import type { Lang } from '../model/report.ts'

/** Tags of the editions. */
export const langTags: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' }

/** A Chinese character says as much as several Latin letters. */
const lettersOfHan = 2

/** UTF-16 units that are looked at. */
const enough = 10_000

/**
 * Tag of what people wrote themselves, in whichever of the languages: its quotation marks and its voice go by its own. A
 * term of the other language in it does not count, only the majority of its letters.
 */
export function tagOfWords(words: string): string {
  const text = words.slice(0, enough)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return langTags[han > 0 && han * lettersOfHan >= latin ? 'zh' : 'en']
}
