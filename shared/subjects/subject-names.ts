/** Names of the fifteen types of crime, as unodc-untoc-2024, paragraph 9, prints them in both languages. */
import type { Lang } from '../model/report.ts'
import type { SubjectId } from '../model/subject.ts'

export type SubjectName = { readonly zh: string; readonly en: string }

/** English in lower case, as in the paragraph's list. */
export const subjectNames: Readonly<Record<SubjectId, SubjectName>> = {
  'organized-criminal-group': {
    zh: '参与有组织犯罪集团',
    en: 'participation in an organized criminal group',
  },
  corruption: { zh: '腐败', en: 'corruption' },
  counterfeiting: { zh: '伪造', en: 'counterfeiting' },
  'drug-trafficking': { zh: '贩毒', en: 'drug trafficking' },
  'money-laundering': { zh: '洗钱', en: 'money-laundering' },
  'obstruction-of-justice': { zh: '妨碍司法', en: 'obstruction of justice' },
  cybercrime: { zh: '网络犯罪', en: 'cybercrime' },
  'piracy-maritime': { zh: '海盗行为和海事犯罪', en: 'piracy and maritime crime' },
  'smuggling-of-migrants': { zh: '偷运移民', en: 'smuggling of migrants' },
  'trafficking-in-persons': { zh: '贩运人口', en: 'trafficking in persons' },
  'cultural-property': { zh: '贩运文化财产', en: 'trafficking in cultural property' },
  environment: { zh: '影响环境的犯罪', en: 'crimes that affect the environment' },
  'falsified-medical': { zh: '伪造医疗产品', en: 'falsified medical products' },
  firearms: { zh: '贩运枪支', en: 'trafficking in firearms' },
  terrorism: { zh: '恐怖主义', en: 'terrorism' },
}

/** With a capital letter, as a title. */
export function subjectTitle(subject: SubjectId, lang: Lang): string {
  const name = subjectNames[subject][lang]
  return name.charAt(0).toUpperCase() + name.slice(1)
}
