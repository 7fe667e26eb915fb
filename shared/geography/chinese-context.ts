/** Whether a Chinese name of a place is part of another name: of an organisation, a title, a language. */
import type { NamedPlaceKind } from '../model/geography.ts'

/** What a city gives its name to. */
const cityNames =
  /^(?:宣言|公约|议定书|规则|备忘录|准则|原则|协定|协议|规约|方案|行动计划|行动议程|修正案|框架|共识|进程|承诺|声明|呼吁|倡议|宪章|条约|标准|指南|行动纲领|纲领|守则|峰会|会议成果|文件|罪)/
const organisations =
  /(?:办事处|稳定团|支助团|特派团|援助团|委员会|反恐委|警察局|理事会|联盟|共同体|大学|学院|研究所|俱乐部|协会|论坛|峰会|学会|基金会|开发银行|人权法院|司法网络|检察官网络|机构间网络|法证网络|区域网络|合作网络|资产追回网络|组织(?!犯罪|的|了|者|和|性|举|开)|秘书处|中心|平台|警察学院|警卫队机构|五国集团|议会)/
const privateBodies = /(?:难民理事会|大学|基金会|协会|俱乐部|学会|稳定团|支助团|特派团|援助团|特别法庭)/

/** Names that are in a title, an organisation of the United Nations, or the name of a document. */
export function isInsideName(text: string, start: number, end: number, kind: NamedPlaceKind): boolean {
  if (/联合国驻?$/.test(text.slice(Math.max(0, start - 4), start))) return true
  return kind === 'city' && cityNames.test(text.slice(end, end + 6))
}

/** An organisation's name may begin with the place; a text without capitals does not tell safely. */
export function isPerhapsInside(text: string, end: number, kind: NamedPlaceKind): boolean {
  const rest = /^[^，。、；：（）()《》“”的]{0,18}/.exec(text.slice(end, end + 18))?.[0] ?? ''
  return (kind === 'country' ? privateBodies : organisations).test(rest)
}

/** 乌克兰文版, 葡萄牙语. */
export function isLanguage(text: string, end: number): boolean {
  return /^(?:语(?!境)|文(?![化物件职书明学献艺]))/.test(text.slice(end, end + 2))
}

/** 《…》, and quotations of some length that are no sentences. */
export function chineseTitles(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/《[^》]*》/g), ...text.matchAll(/“[^”。]{8,}”/g)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  )
}
