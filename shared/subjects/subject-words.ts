/**
 * Words that show a type of crime: one table a subject, a row for what both languages call the same, `|` between ways to
 * call it. Sources: the list in unodc-untoc-2024, paragraph 9, whose words come first; the glossary; what the four reports
 * call each type; and for other reports the words of the conventions. An English word stands for its plural too and for
 * any case. Where words overlap, the longest counts, of whatever table.
 */
import type { SubjectId } from '../model/subject.ts'

export type WordRow = readonly [zh: string, en: string]

export type SubjectWords = {
  readonly words: readonly WordRow[]
  /** Too general by themselves: they show the type only where a heading above names it. */
  readonly underHeading: readonly WordRow[]
}

export const subjectWords: Readonly<Record<SubjectId, SubjectWords>> = {
  'organized-criminal-group': {
    words: [
      ['有组织犯罪集团|有组织犯罪团伙', 'organized criminal group'],
      ['有组织犯罪|跨国组织犯罪', 'organized crime'],
      ['有组织和严重犯罪', 'organized and serious crime'],
      ['犯罪集团|犯罪团伙', 'criminal group'],
      ['犯罪组织', 'criminal organization'],
      ['犯罪企业', 'criminal enterprise'],
      ['捣毁犯罪网络', 'criminal network disruption'],
    ],
    underHeading: [
      ['犯罪网络', 'criminal network'],
      ['跨国犯罪', 'transnational crime'],
    ],
  },
  corruption: {
    words: [
      ['腐败', 'corruption|corrupt'],
      ['贿赂|行贿|受贿', 'bribery|bribe'],
      ['贪污|侵吞|挪用公款', 'embezzlement'],
      ['资产非法增加', 'illicit enrichment'],
      ['资产申报', 'asset declaration'],
      ['资产披露', 'asset disclosure'],
      ['举报人', 'whistle-blower'],
      ['司法廉正', 'judicial integrity'],
      ['追回被盗资产举措', 'Stolen Asset Recovery Initiative'],
    ],
    underHeading: [
      ['公约|审议机制', 'Convention'],
      ['廉正', 'integrity'],
      ['司法协助', 'mutual legal assistance'],
    ],
  },
  counterfeiting: {
    words: [
      ['伪造', 'counterfeiting'],
      ['假冒', 'counterfeit|counterfeited'],
      ['知识产权', 'intellectual property'],
      ['版权侵权|侵犯版权', 'copyright infringement'],
      ['植物品种权', 'plant variety right'],
      ['抢注域名', 'cybersquatting'],
    ],
    underHeading: [
      ['欺诈性', 'fraudulent'],
      ['侵权|侵犯', 'infringement|infringe'],
    ],
  },
  'drug-trafficking': {
    words: [
      ['贩毒', 'drug trafficking'],
      ['毒品|药物鉴别|非法药物', 'drug'],
      ['禁毒', 'counter-narcotics'],
      ['麻醉药品', 'narcotic'],
      ['精神药物', 'psychotropic substance'],
      ['新精神活性物质', 'new psychoactive substance'],
      ['阿片剂|阿片类', 'opiate|opioid'],
      ['甲基苯丙胺', 'methamphetamine'],
      ['苯丙胺', 'amphetamine'],
      ['海洛因', 'heroin'],
      ['可卡因', 'cocaine'],
      ['大麻', 'cannabis'],
      ['芬太尼', 'fentanyl'],
      ['前体化学品', 'precursor chemical'],
      ['替代发展', 'alternative development'],
    ],
    underHeading: [
      ['控制下交付', 'controlled delivery'],
      ['违禁品', 'contraband'],
    ],
  },
  'money-laundering': {
    words: [
      ['洗钱', 'money-laundering|laundering'],
      ['犯罪所得|犯罪收益', 'proceeds of crime'],
      ['非法所得', 'illicit proceeds'],
      ['非法资金流|非法资金和武器流', 'illicit financial flow|illicit financial and arms flow'],
      ['非法获得的资产', 'illegally obtained asset|illegally acquired'],
      ['金融情报', 'financial intelligence'],
      ['平行金融调查|并行金融调查', 'parallel financial investigation'],
      ['金融行动特别工作组', 'Financial Action Task Force'],
      ['没收', 'confiscation|confiscate|confiscated'],
      ['充公', 'forfeiture'],
      ['资产追回', 'asset recovery'],
      ['哈瓦拉', 'hawala'],
    ],
    underHeading: [
      ['资产', 'asset'],
      ['金融调查', 'financial investigation'],
      ['加密货币', 'cryptocurrency'],
    ],
  },
  'obstruction-of-justice': {
    words: [
      ['妨碍司法|妨害司法', 'obstruction of justice'],
      ['证人保护|保护证人', 'witness protection|protection of witnesses'],
      ['恐吓证人', 'witness intimidation|intimidation of witnesses'],
    ],
    underHeading: [['证人', 'witness']],
  },
  cybercrime: {
    words: [
      ['网络犯罪|网上犯罪', 'cybercrime|cybercriminal'],
      ['电脑犯罪|计算机犯罪', 'computer crime'],
      ['依赖网络', 'cyber-dependent'],
      ['借助网络', 'cyber-enabled'],
      ['网络攻击', 'cyberattack'],
      ['网络安全', 'cybersecurity'],
      ['网络威胁', 'cyberthreat'],
      ['恶意软件', 'malware'],
      ['勒索软件', 'ransomware'],
      ['网络钓鱼', 'phishing'],
      ['黑客', 'hacking|hacker'],
      ['暗网', 'dark web|darknet'],
      ['借助加密货币', 'cryptocurrency-enabled'],
      ['网上儿童性|网络儿童性', 'online child sexual'],
      ['儿童性虐待材料', 'child sexual abuse material'],
      ['为犯罪目的使用信息和通信技术', 'information and communications technologies for criminal purposes'],
    ],
    underHeading: [
      ['信息和通信技术', 'information and communications technologies'],
      ['电子证据|数字证据', 'electronic evidence|digital evidence'],
      ['网上|在线|线上', 'online'],
    ],
  },
  'piracy-maritime': {
    words: [
      ['海盗', 'piracy|pirate'],
      ['海事犯罪|海上犯罪', 'maritime crime'],
      ['海事执法|海上执法', 'maritime law enforcement'],
      ['海上态势感知', 'maritime situational awareness'],
      ['持械抢劫', 'armed robbery'],
    ],
    underHeading: [
      ['海上|海事|海洋', 'maritime|sea'],
      ['船', 'vessel|ship'],
    ],
  },
  'smuggling-of-migrants': {
    words: [
      ['偷运移民', 'smuggling of migrants|migrant smuggling|migrant smuggler'],
      ['被偷运移民|被偷运的移民', 'smuggled migrant'],
      ['偷运人口', 'smuggling of persons'],
      ['打击陆、海、空偷运移民', 'Smuggling of Migrants by Land, Sea and Air'],
      ['危害移民', 'crimes against migrants'],
      ['图尔奎萨行动', 'Operation Turquesa'],
    ],
    underHeading: [['移民', 'migrant']],
  },
  'trafficking-in-persons': {
    words: [
      ['贩运人口|人口贩运', 'trafficking in persons|human trafficking|trafficking in human beings'],
      ['贩运受害者|贩运受害人', 'victim of trafficking|trafficking victim'],
      ['贩运幸存者', 'trafficking survivor'],
      ['被贩运者', 'trafficked person'],
      ['贩运妇女', 'trafficking in women'],
    ],
    underHeading: [['贩运', 'trafficking']],
  },
  'cultural-property': {
    words: [
      ['贩运文化财产|文化财产', 'trafficking in cultural property|cultural property'],
      ['文物', 'cultural object|cultural artefact'],
      ['文化遗产', 'cultural heritage'],
      ['文化资产', 'cultural asset'],
      ['古物', 'antiquities'],
    ],
    underHeading: [['被盗', 'stolen']],
  },
  environment: {
    words: [
      ['影响环境的犯罪|环境的犯罪', 'crime that affect the environment'],
      ['环境犯罪', 'environmental crime'],
      ['环境影响的犯罪|环境有影响的犯罪', 'impact on the environment'],
      ['野生生物|野生动物|野生动植物', 'wildlife|wild fauna and flora'],
      ['渔业部门犯罪', 'crime in the fisheries sector'],
      ['无管制的捕捞|非法捕捞', 'unregulated fishing|illegal fishing'],
      ['非法采伐', 'illegal logging'],
      ['偷猎', 'poaching'],
      ['非法采矿', 'illegal mining'],
      ['贵金属', 'precious metal'],
      ['危险废物', 'hazardous waste'],
      ['非法农药', 'illicit pesticide'],
    ],
    underHeading: [
      ['渔业', 'fisheries'],
      ['森林|木材', 'forest|timber'],
      ['矿物|矿产', 'mineral'],
    ],
  },
  'falsified-medical': {
    words: [
      ['伪造医疗产品', 'falsified medical product'],
      ['假药|欺诈性药品', 'falsified medicine|counterfeit medicine|fake medicine|fraudulent medicine'],
      ['药物和保健产品', 'medicines and health products'],
    ],
    underHeading: [['医疗产品|药品', 'medical product|medicine']],
  },
  firearms: {
    words: [
      ['贩运枪支|枪支贩运', 'trafficking in firearms|firearms trafficking'],
      ['枪支|火器', 'firearm'],
      ['弹药', 'ammunition'],
      ['小武器', 'small arms'],
      ['非法武器|非法资金和武器流', 'illicit weapon|illicit arms|illicit financial and arms flow'],
      ['武器贩运|贩运武器', 'arms trafficking|weapons trafficking'],
      ['触发行动', 'Operation Trigger'],
      ['KAFO行动', 'Operation KAFO'],
    ],
    underHeading: [['打标', 'marking']],
  },
  terrorism: {
    words: [
      ['恐怖主义', 'terrorism'],
      ['恐怖分子|恐怖组织|恐怖团体|恐怖行为', 'terrorist'],
      ['反恐', 'counter-terrorism|counterterrorism'],
      ['暴力极端', 'violent extremism|violent extremist'],
      ['激进化|激进行为|激进主义', 'radicalization|radicalism'],
      ['圣战', 'jihadist'],
      ['青年党', 'Al-Shabaab'],
      ['伊黎伊斯兰国|达伊沙', 'ISIL|Da’esh'],
      ['基地组织', 'Al-Qaida'],
      ['软目标', 'soft target'],
      ['易受攻击目标|易受攻击的目标', 'vulnerable target'],
    ],
    underHeading: [
      ['人群密集场所', 'crowded place'],
      ['极端', 'extremist|extremism'],
    ],
  },
}

/** Longer words that contain some of the above and show nothing: names of bodies with much other work. */
export const otherWords: readonly WordRow[] = [
  ['毒品和犯罪问题办公室', 'Office on Drugs and Crime'],
  ['麻醉药品委员会', 'Commission on Narcotic Drugs'],
  ['反恐怖主义办公室|反恐办公室', 'Office of Counter-Terrorism'],
  ['反恐中心|反恐怖主义中心', 'Counter-Terrorism Centre'],
  ['反恐论坛', 'Global Counterterrorism Forum'],
  ['世界知识产权组织', 'World Intellectual Property Organization'],
  ['黑客马拉松', 'hackathon'],
  // A protocol is about its own matter, not about that of the convention that it goes with.
  ['有组织犯罪公约》各项议定书', 'Protocols to the Organized Crime Convention'],
  [
    '联合国打击跨国有组织犯罪公约关于',
    'supplementing the United Nations Convention against Transnational Organized Crime',
  ],
]
