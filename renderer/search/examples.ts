/** Queries that explain the language on the help card; each finds something in the reports that come with the app. */

export type Example = {
  /** What it shows: `search.help.<what>`. */
  readonly what: (typeof exampleKinds)[number]
  readonly queries: readonly string[]
}

export const exampleKinds = [
  'words',
  'phrase',
  'beginning',
  'or',
  'not',
  'near',
  'any',
  'lang',
  'report',
  'section',
  'kind',
  'year',
  'has',
  'tag',
] as const

/** English first where both have a form of their own. */
export const examples: readonly Example[] = [
  { what: 'words', queries: ['asset recovery', '资产追回 培训'] },
  { what: 'phrase', queries: ['"organized crime"', '"跨国有组织犯罪"'] },
  { what: 'beginning', queries: ['traffick*'] },
  { what: 'or', queries: ['cybercrime OR terrorism', '网络犯罪 OR 恐怖主义'] },
  { what: 'not', queries: ['corruption -sport', '腐败 -体育'] },
  { what: 'near', queries: ['crime NEAR/5 prevention', '犯罪 NEAR/5 预防'] },
  { what: 'any', queries: ['资产追回 lang:any', 'asset recovery 语言：任一'] },
  { what: 'lang', queries: ['COVID-19 lang:zh', 'COVID-19 语言：英文'] },
  { what: 'report', queries: ['terrorism report:unicri-2024', '恐怖主义 报告：犯罪和司法研究所'] },
  { what: 'section', queries: ['terrorism section:training', '犯罪 章节：培训'] },
  { what: 'kind', queries: ['crime kind:heading', '犯罪 类型：标题'] },
  { what: 'year', queries: ['training year:2018', '培训 年份：2018-2024'] },
  { what: 'has', queries: ['has:note', '有：批注'] },
  { what: 'tag', queries: ['tag:compare', '标签：比较'] },
]
