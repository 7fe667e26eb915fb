/** What nouns count as: the closed list of units in the words of both languages. */
import type { FactUnit } from '../model/fact.ts'

/** `time` (three days) and `parts` (five pillars) are counted by no fact: a length, and the order of a text. */
export type CountedUnit = FactUnit | 'time' | 'parts'

/** English nouns in the plural; those without one as they are. The last word of a phrase is looked up first. */
const englishNouns: Readonly<Partial<Record<CountedUnit, string>>> = {
  people: `people persons individuals officers officials practitioners professionals experts trainees participants
    students staff personnel judges prosecutors investigators magistrates lawyers attorneys teachers educators academics
    lecturers scholars respondents representatives responders managers victims survivors witnesses prisoners inmates
    detainees youth youths children women men girls boys advisers advisors mentors beneficiaries migrants smugglers
    traffickers analysts inspectors specialists trainers facilitators suspects offenders refugees attendees delegates
    researchers journalists workers operators guards police leaders instructors employees candidates graduates
    interns fellows consultants coordinators interpreters members stakeholders speakers panellists athletes coaches
    parliamentarians citizens nationals adults adolescents families counterparts arrests defendants holders
    whistle-blowers technicians scientists negotiators`,
  users: 'users visitors subscribers',
  States: 'states',
  countries: 'countries nations',
  parties: 'parties',
  jurisdictions: 'jurisdictions territories',
  regions: 'regions subregions',
  organizations: `organizations agencies authorities institutions providers actors companies universities academies
    entities ngos ministries governments associations businesses schools foundations banks offices partners
    laboratories courts`,
  units:
    'bodies teams mechanisms committees units forces secretariats centres hubs platforms groups panels points',
  networks: 'networks',
  programmes: 'programmes projects campaigns processes initiatives',
  trainings: 'trainings workshops courses seminars webinars',
  events: `events meetings rounds calls activities conferences sessions consultations dialogues missions visits
    exercises dialogues forums symposiums hackathons briefings simulations`,
  operations: 'operations raids interventions',
  cases:
    'cases investigations requests applications reviews prosecutions convictions queries inquiries proceedings incidents visits',
  checks: 'checks inspections searches screenings',
  seizures: 'seizures interceptions',
  tons: 'tons tonnes',
  kg: 'kilograms kilogrammes kg kilos',
  items: `items goods cigarettes firearms weapons cartridges containers vehicles devices products parts components
    explosives animals birds passports shipments trees specimens accounts computers vessels parcels tablets pills
    doses litres articles pieces ammunition sets kits`,
  instruments: `instruments laws policies conventions protocols decisions resolutions treaties agreements regulations
    bills frameworks strategies plans memorandums recommendations memoranda declarations amendments`,
  publications: `publications reports guides handbooks summaries booklets manuals toolkits materials assessments papers
    briefs studies newsletters guidelines articles videos brochures leaflets checklists
    documents compendiums compilations`,
  tools: 'tools databases systems software',
  indicators: 'indicators',
  languages: 'languages',
  sites:
    'sites stations camps facilities destinations prisons ports airports locations cities venues places stadiums communities',
  time: 'seconds minutes hours days weeks months years decades day week month year hour minute decade',
  parts: `priorities pillars approaches trends areas types objectives goals themes topics dimensions phases stages
    categories issues challenges questions principles elements aspects sections chapters kinds forms ways levels steps
    factors strands tracks occasions targets outcomes purposes reasons fields editions streams sectors paragraphs
    criteria options clusters directions concepts terms parts components fronts functions responsibilities modules`,
}

const englishUnits: ReadonlyMap<string, CountedUnit> = new Map(
  (Object.entries(englishNouns) as [CountedUnit, string][])
    .toReversed()
    .flatMap(([unit, nouns]) => nouns.split(/\s+/).map((noun) => [noun, unit] as const)),
)

/** Unit of one English noun, in the plural; null for what is no such noun. */
export function unitOfNoun(noun: string): CountedUnit | null {
  return englishUnits.get(noun.toLowerCase()) ?? null
}

/** Of a noun phrase whose head is known: some nouns count something else in company. */
export function unitOfPhrase(phrase: string, after: string, unit: CountedUnit): CountedUnit {
  if (/\btraining (?:activities|events|sessions|programmes|missions)$/i.test(phrase)) return 'trainings'
  if (/\bcourses?$/i.test(phrase)) return 'trainings'
  if (/\bStates? parties$/i.test(phrase)) return 'States'
  if (/\brounds$/i.test(phrase) && after.startsWith(' of ammunition')) return 'items'
  if (/\btools$/i.test(phrase) && /^ and (?:materials|publications)/.test(after)) return 'publications'
  if (/\bcase stud(?:y reports|ies)$/i.test(phrase)) return 'publications'
  return unit
}

/** Chinese nouns; the longest that fits is the one. 国家 and 区域 alone also stand before other nouns. */
export const chineseNouns: readonly (readonly [string, CountedUnit])[] = (
  [
    [
      'people',
      '人员 官员 专家 代表 学生 学员 教师 法官 检察官 囚犯 受害者 受害人 青年 年轻人 参与者 与会者 调查对象 从业人员 专业人员 妇女 女性 儿童 学者 律师 警官 警察 应急人员 顾问 移民 嫌疑人 人 利益攸关方 大学生 偷运者 贩运者 犯罪分子 受益者 受益人 个人 工作者 员工 青少年 教员 教练 成员 病人 难民 记者 公民 家庭 家长 领袖 被告',
    ],
    ['users', '用户 访客'],
    ['States', '会员国 缔约国 成员国'],
    ['countries', '国家 国 伙伴国 受益国'],
    ['parties', '缔约方 当事方'],
    ['jurisdictions', '司法管辖区 法域 辖区'],
    ['regions', '区域 次区域 地区'],
    ['organizations', '组织 机构 机关 当局 提供商 行动者 公司 大学 主管部门 实体 部门 政府 合作伙伴'],
    ['units', '机构 小组 机制 团队 委员会 单位 中心 工作队 特遣队 秘书处 股 平台'],
    ['networks', '网络'],
    ['programmes', '方案 项目 运动 进程 倡议'],
    ['trainings', '培训 讲习班 课程 研讨会 培训班'],
    ['events', '活动 会议 协商 呼吁 对话 磋商 访问 演习 论坛 特派团 圆桌会'],
    ['operations', '行动'],
    ['cases', '案件 调查 请求 申请 审议 起诉 案 定罪 国别审议'],
    ['checks', '检查'],
    ['seizures', '缉获 查获 收缴'],
    ['tons', '吨'],
    ['kg', '千克 公斤'],
    ['items', '枪支 香烟 货物 弹药 武器 爆炸物 药品 物品 物资 产品 零件 部件'],
    ['instruments', '法律 法规 政策 公约 议定书 决定 决议 协定 框架 战略 文书 条例 法案 计划'],
    ['publications', '报告 文件 指南 手册 摘要 小册子 材料 评估 出版物 研究 简报 刊物 单元'],
    ['tools', '工具 数据库 软件 系统'],
    ['indicators', '指标'],
    ['languages', '语言 语种 语文'],
    ['sites', '教改所 目的地 地点 设施 监狱 港口 机场 城市'],
    ['time', '年 天 周 个月 月 小时 日'],
    ['parts', '优先事项 支柱 方法 趋势 领域 类'],
  ] as const satisfies readonly (readonly [CountedUnit, string])[]
).flatMap(([unit, nouns]) => nouns.split(' ').map((noun) => [noun, unit] as const))

/** Units that the two languages may name each in its own way: 国家 for States, 用户 for investigators. */
const alike: readonly (readonly CountedUnit[])[] = [
  ['States', 'countries'],
  ['people', 'users'],
  ['organizations', 'units'],
  ['events', 'trainings'],
  ['publications', 'tools'],
]

export function unitsAgree(one: CountedUnit, other: CountedUnit): boolean {
  return one === other || alike.some((units) => units.includes(one) && units.includes(other))
}
