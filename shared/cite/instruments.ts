/** Articles of conventions and the Sustainable Development Goals as texts name them, in either language. */
import type { Lang } from '../model/report.ts'

/** By the short names that references have (`shared/refs/conventions.ts`); as UN texts call them once they are known. */
const conventions: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  UNTOC: { zh: '有组织犯罪公约', en: 'Organized Crime Convention' },
  UNCAC: { zh: '反腐败公约', en: 'Convention against Corruption' },
  '1961 Convention': { zh: '1961年公约', en: '1961 Convention' },
  '1971 Convention': { zh: '1971年公约', en: '1971 Convention' },
  '1988 Convention': { zh: '1988年公约', en: '1988 Convention' },
  BWC: { zh: '生物武器公约', en: 'Biological Weapons Convention' },
  UNFCCC: { zh: '气候变化框架公约', en: 'Framework Convention on Climate Change' },
  CITES: {
    zh: '濒危野生动植物种国际贸易公约',
    en: 'Convention on International Trade in Endangered Species of Wild Fauna and Flora',
  },
  ICSANT: { zh: '制止核恐怖主义行为国际公约', en: 'Nuclear Terrorism Convention' },
  ICCPR: { zh: '公民及政治权利国际公约', en: 'International Covenant on Civil and Political Rights' },
  CRC: { zh: '儿童权利公约', en: 'Convention on the Rights of the Child' },
  CEDAW: {
    zh: '消除对妇女一切形式歧视公约',
    en: 'Convention on the Elimination of All Forms of Discrimination against Women',
  },
  UNCLOS: { zh: '海洋法公约', en: 'United Nations Convention on the Law of the Sea' },
}

/** A goal has one number, a target two, an indicator three. */
const goals: readonly Readonly<Record<Lang, string>>[] = [
  { zh: '可持续发展目标', en: 'Sustainable Development Goal ' },
  { zh: '可持续发展目标具体目标', en: 'Sustainable Development Goal target ' },
  { zh: '可持续发展目标指标', en: 'Sustainable Development Goal indicator ' },
]

/**
 * `《有组织犯罪公约》第13条` for `UNTOC art. 13`, `Sustainable Development Goal 16` for `SDG 16`; null for what is
 * neither.
 */
export function instrumentName(symbol: string, lang: Lang): string | null {
  const [, goal] = /^SDG ([\d.a-d]+)$/.exec(symbol) ?? []
  if (goal !== undefined) {
    const words = goals[goal.split('.').length - 1]
    return words === undefined ? null : `${words[lang]}${goal}`
  }
  const [, short = '', article] = /^(.+) art\. (\d+)$/.exec(symbol) ?? []
  const name = conventions[short]?.[lang]
  if (name === undefined) return null
  return lang === 'zh' ? `《${name}》第${article}条` : `${name}, art. ${article}`
}
