/** Words that look like names: of bodies, programmes, instruments, publications, people. */
import type { TextRange } from '../model/block.ts'
import type { Lang } from '../model/report.ts'

export type NameCandidate = { readonly text: string; readonly range: TextRange }

/** In text order. A name may stand inside another one. */
export function namesIn(text: string, lang: Lang): readonly NameCandidate[] {
  return lang === 'zh' ? chineseNames(text) : englishNames(text)
}

const capital = String.raw`\p{Lu}[\p{L}\p{N}'’&-]*[\p{L}\p{N}]`
const linking = String.raw`(?:of|for|on|against|and)(?: the)?|de|la|du|des|&`
/** Capitalised words, with small ones between them: a line of at least two, or a word with several capitals. */
const englishName = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${capital}(?:(?: (?:${linking}))? ${capital})*(?![\p{L}\p{N}])`,
  'gu',
)
/** Words that are capitalised at the start of a sentence and belong to no name. */
const opening =
  /^(?:(?:The|A|An|In|On|At|By|For|From|To|As|Of|And|Its|Their|This|These|Those|Both|All|Each|During|Through|Under|Following|Further|Pursuant|After|Since|While|With|Within|Also|Other|Such|Member States|States) )+/u

function englishNames(text: string): readonly NameCandidate[] {
  return Array.from(text.matchAll(englishName)).flatMap(({ 0: whole, index }) =>
    whole.split(/ and the /u).flatMap((part, nth, parts) => {
      const before = parts.slice(0, nth).reduce((sum, each) => sum + each.length + ' and the '.length, index)
      const name = part.replace(opening, '')
      const start = before + part.length - name.length
      const isName = name.includes(' ') || /\p{Lu}.*\p{Lu}/u.test(name)
      return isName ? [{ text: name, range: [start, start + name.length] as const }] : []
    }),
  )
}

/** Endings of names of bodies, instruments and works. */
const endings =
  '组织|机构|办事处|办公室|研究所|研究院|学院|委员会|理事会|董事会|方案|公约|议定书|网络|中心|大学|联盟|协会|学会|基金会|基金|平台|' +
  '工具包|工具箱|论坛|倡议|框架|数据库|工作组|指南|手册|宣言|战略|行动计划|项目|课程|法院|法庭|特派团|稳定团|警察局|检察院|总署|大会'
/** Characters that join a name to what stands before it. A name that has one inside is looked at from there on. */
const joining = '和与及由在向同对为是该各其了并或至从于将把被以等的'
const wholeNames = [
  /(?<=[《〈])[^《》〈〉]{2,80}(?=[》〉])/gu,
  /\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+/gu,
]
const lines = new RegExp(String.raw`(?:(?![${joining}])\p{Script=Han}){4,60}`, 'gu')
const ending = new RegExp(endings, 'gu')
/** Words before a name that are no part of it. */
const openingWords =
  /^(?:一个|一项|两个|例如|包括|通过|根据|按照|依照|还|我|相关|有关|所有|制定|完成|协调|协助|支持|参加|出席|访问|设立|建立|成立|召开|举行|举办|启动|实施|执行|利用|使用|加强|促进|作为|属于|加入|批准|发布|出版|编写|提交|以及|这些|这项|这个|每个|现有|新|第\p{Script=Han}{1,4}[届次期])+/u
/** What has such words is a sentence. */
const verbs = /鼓励|根据|通过|要求|表示|认为|决定|建议|呼吁|欢迎|获悉|支持|提供/u
/** Characters of the shortest name. */
const leastName = 4

/** Titles and names of people as they are marked; of other lines, whatever ends as names do. */
function chineseNames(text: string): readonly NameCandidate[] {
  const found = new Map<string, NameCandidate>()
  const take = (start: number, end: number): void => {
    found.set(`${start} ${end}`, { text: text.slice(start, end), range: [start, end] })
  }
  for (const pattern of wholeNames) {
    for (const { 0: name, index } of text.matchAll(pattern)) take(index, index + name.length)
  }
  for (const { 0: line, index } of text.matchAll(lines)) {
    const start = index + (openingWords.exec(line)?.[0].length ?? 0)
    for (const { 0: last, index: at } of line.matchAll(ending)) {
      const end = index + at + last.length
      if (end - start >= leastName && !verbs.test(text.slice(start, end))) take(start, end)
    }
  }
  return [...found.values()].toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
}
