/** Languages as BCP 47 names them in exported files. */
import type { Lang } from '../model/report.ts'

/** Tags of the editions. */
export const langTags: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' }

/** Tag of what people wrote themselves, who did not say in which language: Chinese as soon as it has a Chinese character. */
export function tagOfWords(text: string): string {
  return langTags[/\p{Script=Han}/u.test(text) ? 'zh' : 'en']
}
