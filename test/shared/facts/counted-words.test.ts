/** What is counted, in sentences that stand in none of the four reports: whole, and no further than the phrase goes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseNounEnd } from '../../../shared/facts/chinese-noun-phrase.ts'
import { englishNounEnd } from '../../../shared/facts/english-noun-phrase.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'

const whatIn = (zh: string, en: string) =>
  findFacts('sample' as ReportId, [
    {
      key: 'p1' as BlockKey,
      kind: 'paragraph',
      level: null,
      label: null,
      number: 1,
      parent: null,
      text: { zh, en },
      printed: { zh: '1.', en: '1.' },
      sentences: [],
    },
  ]).facts.map(({ value, what }) => [value, what.zh, what.en])

test.each([
  [
    '培训了320名检察官、法官和执法人员，以加强其能力。',
    'It trained 320 prosecutors, judges and law enforcement officers to strengthen their capacity.',
    [[320, '检察官、法官和执法人员', 'prosecutors, judges and law enforcement officers']],
  ],
  [
    '共有2,000名青年人、教师和家长以及社区领袖参加了活动。',
    'A total of 2,000 young people, teachers and parents, as well as community leaders, took part.',
    [
      [
        2000,
        '青年人、教师和家长以及社区领袖',
        'young people, teachers and parents, as well as community leaders',
      ],
    ],
  ],
  [
    '缴获了1,200件小武器和轻武器以及35,000发弹药。',
    'In all, 1,200 small arms and light weapons and 35,000 rounds of ammunition were seized.',
    [
      [1200, '小武器和轻武器', 'small arms and light weapons'],
      [35_000, '弹药', 'rounds of ammunition'],
    ],
  ],
  [
    '26个国家的政府、学术界和民间社会的300名代表出席。',
    'Present were 300 representatives of Governments, academia and civil society from 26 countries.',
    [
      [300, '代表', 'representatives of Governments, academia and civil society'],
      [26, '国家', 'countries'],
    ],
  ],
  [
    '设立了7个由警察、检察官和海关官员组成的联合工作队。',
    'Seven joint task forces made up of police officers, prosecutors and customs officials were set up.',
    [[7, '由警察、检察官和海关官员组成的联合工作队', 'joint task forces']],
  ],
  [
    '支持40个国家加强边境管理、改进数据收集并打击腐败。',
    'It supported 40 countries in strengthening border management and improving data collection.',
    [[40, '国家', 'countries']],
  ],
  [
    '2023年共有1.2万名流离失所者返回家园，其中约40%是儿童。',
    'In 2023, 12,000 displaced persons returned home, of whom about 40 per cent were children.',
    [
      [12_000, '流离失所者', 'displaced persons'],
      [40, '儿童', 'children'],
    ],
  ],
  [
    '共审查了1,045份申请，其中312份获得批准。',
    'A total of 1,045 applications were reviewed, 312 of which were approved.',
    [
      [1045, '申请', 'applications'],
      [312, '申请', 'applications'],
    ],
  ],
  [
    '6个特派团报告了47起性剥削和性虐待指控。',
    'Six missions reported 47 allegations of sexual exploitation and abuse.',
    [
      [6, '特派团', 'missions'],
      [47, '性剥削和性虐待指控', 'allegations of sexual exploitation and abuse'],
    ],
  ],
  [
    '向200名人口贩运受害者提供了法律援助。',
    'Legal aid was provided to 200 victims of trafficking in persons.',
    [[200, '人口贩运受害者', 'victims of trafficking in persons']],
  ],
  [
    '有3,000多人受益于该活动。',
    'More than 3,000 people benefited from the activity.',
    [[3000, '人', 'people']],
  ],
  [
    '特派团支助了14个警察局的重建。',
    'The mission supported the reconstruction of 14 police stations.',
    [[14, '警察局', 'police stations']],
  ],
  [
    '提供了赠款，总额达170万美元。',
    'The fund awarded grants totalling $1.7 million.',
    [[1_700_000, '赠款总额', 'grants']],
  ],
  [
    '预算增加了12%，达到4,500万美元。',
    'The budget increased by 12 per cent, to $45 million.',
    [
      [12, '预算增加', 'increase in the budget'],
      [45_000_000, '预算', 'budget'],
    ],
  ],
  [
    '约60%的受访者表示满意。',
    'About 60 per cent of respondents were satisfied.',
    [[60, '受访者', 'of respondents']],
  ],
])('%s', (zh, en, what) => {
  expect(whatIn(zh, en)).toEqual(what)
})

test('an enumeration that is too long has its first member, and says that there are others', () => {
  const zh = Array.from({ length: 18 }, () => '教师、法官').join('、')
  const en = Array.from({ length: 18 }, () => 'teachers, judges').join(', ')
  expect(whatIn(`培训了850名${zh}和学生。`, `It trained 850 ${en} and students.`)).toEqual([
    [850, '教师等', 'teachers and others'],
  ])
})

test('no words throw, and a phrase ends within them', () => {
  const zh = fc.array(fc.constantFrom(...'教师 法官 的 、 和 以及 《 》 国家 者 进行 ， 7'.split(' ')), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        zh.map((words) => words.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (words) => {
        const end = chineseNounEnd(words, null)?.end ?? 0
        expect(end).toBeLessThanOrEqual(words.length)
      },
    ),
  )
  const en = fc.array(
    fc.constantFrom(...'teachers judges of and or , the trained in people Goal 7'.split(' ')),
    {
      maxLength: 80,
    },
  )
  fc.assert(
    fc.property(en, (words) => {
      const text = ` teachers ${words.join(' ').replaceAll(' ,', ',')}`
      const { end } = englishNounEnd(text, 9)
      expect(end).toBeGreaterThanOrEqual(9)
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
