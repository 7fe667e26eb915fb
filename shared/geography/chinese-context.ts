/** Whether a Chinese name of a place is part of another name: of an organisation, a title, a language. */
import type { NamedPlaceKind } from '../model/geography.ts'

/** What a city gives its name to. */
const treaties =
  /^(?:宣言|公约|议定书|规则|备忘录|准则|规约|修正案|宪章|条约|协定|行动议程|行动纲领|守则|峰会)/
/** Others of them are words that may follow the city in a sentence: 在日内瓦声明. */
const otherTitles = /^(?:原则|协议|方案|行动计划|框架|共识|进程|承诺|声明|呼吁|倡议|标准|指南|纲领|文件)/

const organisations =
  /(?:办事处|稳定团|支助团|特派团|援助团|委员会|反恐委|警察局|理事会|联盟|共同体|大学|学院|研究所|俱乐部|协会|论坛|峰会|学会|基金会|开发银行|人权法院|(?:司法|检察官|机构间|法证|区域|合作|资产追回)网络|组织(?!犯罪|的|了|者|和|性|举|开)|秘书处|中心|平台|警卫队机构|五国集团|议会|龙行动)/
const privateBodies = /(?:难民理事会|大学|基金会|协会|俱乐部|学会|稳定团|支助团|特派团|援助团|特别法庭)/

/** Names of the United Nations' own bodies, and of documents. */
export function isInsideName(text: string, start: number, end: number, kind: NamedPlaceKind): boolean {
  if (/联合国驻?$/.test(text.slice(Math.max(0, start - 4), start))) return true
  return kind === 'city' && treaties.test(text.slice(end, end + 6))
}

/** An organisation's name may begin with the place; a text without capitals does not tell safely. */
export function isPerhapsInside(text: string, end: number, kind: NamedPlaceKind): boolean {
  const after = text.slice(end, end + 18)
  if (kind === 'city' && otherTitles.test(after)) return true
  const near =
    kind === 'city' ? /^[^，。、；：()《》“”的和及与在为举]{0,10}/ : /^[^，。、；：()《》“”的在]{0,18}/
  return (kind === 'country' ? privateBodies : organisations).test(near.exec(after)?.[0] ?? '')
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
