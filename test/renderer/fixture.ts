/** A few real blocks of the four reports: enough for the screens, small enough to count by hand. */
import type { Block, BlockKind, ReportText, SentencePair } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Bilingual, Report, ReportFields } from '../../shared/model/report.ts'
import type { Term } from '../../shared/model/term.ts'

export const unicri2024 = 'unicri-2024' as ReportId
export const unicri2018 = 'unicri-2018' as ReportId
export const sgCrime2020 = 'sg-crime-2020' as ReportId
export const untoc2024 = 'unodc-untoc-2024' as ReportId

const both = (zh: string | null, en: string | null): Bilingual => ({ zh, en })
const none = both(null, null)

const noFields: ReportFields = {
  organ: none,
  body: none,
  session: null,
  sessionName: none,
  sessionStart: null,
  sessionEnd: null,
  place: none,
  agendaItem: null,
  agendaTitle: none,
  title: none,
  symbol: null,
  date: null,
  original: null,
  note: none,
  summary: none,
}

const commission = both('预防犯罪和刑事司法委员会', 'Commission on Crime Prevention and Criminal Justice')
const vienna = both('维也纳', 'Vienna')
const unicriTitle = both(
  '联合国区域间犯罪和司法研究所的报告',
  'Report of the United Nations Interregional Crime and Justice Research Institute',
)

function report(id: ReportId, paragraphs: number, fields: Partial<ReportFields>): Report {
  return {
    id,
    pack: 'core',
    fields: { ...noFields, ...fields },
    editions: [
      { lang: 'zh', status: 'official' },
      { lang: 'en', status: 'working-translation' },
    ],
    paragraphs,
    unpaired: 0,
  }
}

export const reports: readonly Report[] = [
  report(unicri2024, 98, {
    organ: both('经济及社会理事会', 'Economic and Social Council'),
    body: commission,
    session: 33,
    sessionName: both('第三十三届会议', 'Thirty-third session'),
    sessionStart: '2024-05-13',
    sessionEnd: '2024-05-17',
    place: vienna,
    agendaItem: '6(e)',
    title: unicriTitle,
    date: '2024-03-07',
    original: 'en',
  }),
  report(untoc2024, 63, {
    body: both(
      '联合国打击跨国有组织犯罪公约缔约方会议',
      'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    ),
    session: 12,
    sessionName: both('第十二届会议', 'Twelfth session'),
    sessionStart: '2024-10-14',
    sessionEnd: '2024-10-18',
    place: vienna,
    title: both(
      '为协助各国执行《联合国打击跨国有组织犯罪公约》及其各项议定书提供技术援助',
      'Provision of technical assistance to States in the implementation of the United Nations Convention against Transnational Organized Crime and the Protocols thereto',
    ),
    date: '2024-06-24',
  }),
  report(sgCrime2020, 116, {
    organ: both('大会', 'General Assembly'),
    session: 75,
    sessionName: both('第七十五届会议', 'Seventy-fifth session'),
    title: both(
      '联合国预防犯罪和刑事司法方案任务执行情况，特别是关于联合国毒品和犯罪问题办公室的技术合作活',
      'Implementation of the mandates of the United Nations crime prevention and criminal justice programme, with particular reference to the technical cooperation activities of the United Nations Office on Drugs and Crime',
    ),
  }),
  report(unicri2018, 72, {
    body: commission,
    session: 27,
    sessionName: both('第二十七届会议', 'Twenty-seventh session'),
    sessionStart: '2018-05-14',
    sessionEnd: '2018-05-18',
    place: vienna,
    title: unicriTitle,
  }),
]

type Part = Partial<Pick<Block, 'level' | 'label' | 'parent' | 'printed' | 'sentences'>>

function block(key: string, kind: BlockKind, zh: string | null, en: string | null, part: Part = {}): Block {
  const number = kind === 'paragraph' ? Number(key.slice(1)) : null
  return {
    key: key as BlockKey,
    kind,
    level: null,
    label: null,
    number,
    parent: null,
    text: both(zh, en),
    printed: number === null ? both('', '') : both(`${number}.`, `${number}.`),
    sentences: [],
    ...part,
  }
}

const under = (parent: string): Part => ({ parent: parent as BlockKey })

/** Sentences that stand for each other in order, one to one. */
function sentencesOf(zh: readonly string[], en: readonly string[], gap: string): readonly SentencePair[] {
  let atZh = 0
  let atEn = 0
  return zh.map((sentence, index) => {
    const english = en[index] ?? ''
    const pair: SentencePair = {
      zh: [[atZh, atZh + sentence.length]],
      en: [[atEn, atEn + english.length]],
    }
    atZh += sentence.length
    atEn += english.length + gap.length
    return pair
  })
}

const zh23 = [
  '犯罪司法所协助会员国采取必要措施，保护易受攻击的目标、人群密集场所和关键基础设施。',
  '在人群密集场所和公共场所持续发生的造成大规模伤亡的袭击表明有必要通过进一步制定有效的安全规划方法，进一步解决所谓“软目标”的脆弱性问题。',
]
const en23 = [
  'UNICRI assists Member States in taking the measures necessary to protect vulnerable targets, crowded places and critical infrastructure.',
  'The continuing mass-casualty attacks in crowded and public places show the need to address further the vulnerability of so-called “soft targets” by developing effective security planning methods.',
]

const texts2024: readonly Block[] = [
  block('front.1', 'front', '经济及社会理事会', 'Economic and Social Council'),
  block('h1', 'heading', '引言', 'Introduction', { level: 1, label: '1', printed: both('一.', 'I.') }),
  block(
    'p6',
    'paragraph',
    '犯罪司法所在其《2023-2026年战略方案框架》中确定了以下相互关联的威胁和挑战：',
    'UNICRI identified in its Strategic Programme Framework 2023–2026 the following interrelated threats and challenges:',
    under('h1'),
  ),
  block('p6.a', 'item', '不安全和恐怖主义日益严重；', 'Growing insecurity and terrorism;', {
    level: 1,
    label: 'a',
    parent: 'p6' as BlockKey,
    printed: both('(a)', '(a)'),
  }),
  block(
    'h2',
    'heading',
    '预防和打击跨国安全威胁、恐怖主义和关联点',
    'Preventing and countering transnational security threats, terrorism and points of nexus',
    { level: 1, label: '2', printed: both('二.', 'II.') },
  ),
  block(
    'h2.A',
    'heading',
    '保护公共机构、基础设施和软目标',
    'Protecting public institutions, infrastructure and soft targets',
    { level: 2, label: 'A', parent: 'h2' as BlockKey, printed: both('A.', 'A.') },
  ),
  block('p23', 'paragraph', zh23.join(''), en23.join(' '), {
    ...under('h2.A'),
    sentences: sentencesOf(zh23, en23, ' '),
  }),
  block(
    'p56',
    'paragraph',
    '犯罪司法所为来自利比亚和欧洲联盟东部伙伴关系区域的资产追回从业人员举办了一次区域讲习班，会上讨论了国际合作方面的实际问题。',
    'UNICRI organized a regional workshop for asset recovery practitioners from Libya and the European Union Eastern Partnership region, at which practical issues of international cooperation were discussed.',
    under('h2.A'),
  ),
]

const textsSg2020: readonly Block[] = [
  block('h4', 'heading', '技术援助', 'Technical assistance', {
    level: 1,
    label: '4',
    printed: both('四.', 'IV.'),
  }),
  block(
    'p34',
    'paragraph',
    '毒品和犯罪问题办公室继续为拉丁美洲金融行动特别工作组资产追回网络、南部非洲资产追回机构间网络提供支持。',
    'UNODC continued to provide support to the Asset Recovery Network of the Financial Action Task Force of Latin America and the Asset Recovery Inter-Agency Network for Southern Africa.',
    under('h4'),
  ),
  block(
    'fn1',
    'footnote',
    'www.unodc.org/unodc/covid-19-policy-documents.html。',
    'www.unodc.org/unodc/covid-19-policy-documents.html.',
    { label: '1' },
  ),
]

const textOf = (blocks: readonly Block[]): ReportText => ({ blocks, footnoteMarks: [] })

export const texts: ReadonlyMap<string, ReportText> = new Map([
  [unicri2024, textOf(texts2024)],
  [sgCrime2020, textOf(textsSg2020)],
  [
    untoc2024,
    textOf([
      block(
        'p1',
        'paragraph',
        '在第8/4号决议中，缔约方会议注意到技术援助。',
        'In its resolution 8/4, the Conference noted technical assistance.',
      ),
    ]),
  ],
  [
    unicri2018,
    textOf([
      block(
        'p5',
        'paragraph',
        '研究所促进社会经济发展。',
        'The Institute promotes socioeconomic development.',
      ),
    ]),
  ],
])

function term(zh: string, en: string, acronym: string | null, variants: readonly string[] = []): Term {
  return { zh, en, acronym, kind: 'concept', variants, reports: [unicri2024], note: null }
}

export const terms: readonly Term[] = [
  term('资产追回', 'asset recovery', null),
  term(
    '联合国区域间犯罪和司法研究所',
    'United Nations Interregional Crime and Justice Research Institute',
    'UNICRI',
    ['犯罪司法所'],
  ),
  term('以行动为导向的研究', 'action-oriented research', null, ['行动导向型研究']),
]
