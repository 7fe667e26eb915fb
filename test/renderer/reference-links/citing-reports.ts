/** A report that cites another one of the library and itself in every way, rightly and wrongly, and the one it cites. */
import type { Block, BlockKind, FootnoteMark, ReportText } from '../../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Report } from '../../../shared/model/report.ts'
import { reports as known } from '../fixture.ts'

export const citing = 'field-2025' as ReportId
export const cited = 'assembly-2020' as ReportId

function report(id: ReportId, zh: string, en: string, symbol: string | null, date: string): Report {
  const [like] = known
  if (like === undefined) throw new Error('no fixture')
  return { ...like, id, fields: { ...like.fields, title: { zh, en }, symbol, date }, paragraphs: 4 }
}

function block(key: string, kind: BlockKind, zh: string, en: string): Block {
  const number = kind === 'paragraph' ? Number(key.slice(1)) : null
  const printed = number === null ? { zh: '', en: '' } : { zh: `${number}.`, en: `${number}.` }
  const rest = { level: null, label: kind === 'footnote' ? '1' : null, parent: null, sentences: [] }
  return { key: key as BlockKey, kind, number, text: { zh, en }, printed, ...rest }
}

export const citingBlocks: readonly Block[] = [
  block('front.1', 'front', '实地报告', 'Field report'),
  block(
    'p1',
    'paragraph',
    '如A/75/90，第2段和大会第74/177号决议所述，另见A/75/90，第99段。',
    'As stated in A/75/90, para. 2, and General Assembly resolution 74/177; see also A/75/90, para. 99.',
  ),
  block(
    'p2',
    'paragraph',
    '如上文第1段所述，下文第40段未列。¹',
    'As stated in paragraph 1 above; paragraph 40 below is not listed.¹',
  ),
  block('p3', 'paragraph', '见第5/6号决议和A/75/90。', 'See resolution 5/6 and A/75/90.'),
  block(
    'p4',
    'paragraph',
    '《联合国打击跨国有组织犯罪公约》第18至20条。',
    'Articles 18–20 of the United Nations Convention against Transnational Organized Crime.',
  ),
  block('fn1', 'footnote', '脚注的正文。', 'What the note says.'),
]

const citedBlocks: readonly Block[] = [
  block('front.1', 'front', '大会报告', 'Report to the Assembly'),
  block('p1', 'paragraph', '大会的第一段。', 'The first paragraph of the other report.'),
  block('p2', 'paragraph', '大会的第二段。', 'The second paragraph of the other report.'),
  block('p3', 'paragraph', '见大会第74/177号决议。', 'See General Assembly resolution 74/177.'),
]

/** The last character of p2. */
const footnoteMarks: readonly FootnoteMark[] = citingBlocks
  .filter(({ key }) => key === 'p2')
  .flatMap(({ key, text }) =>
    (['zh', 'en'] as const).map((lang) => {
      const end = text[lang]?.length ?? 0
      return { key, lang, range: [end - 1, end] as const, footnote: 'fn1' as BlockKey }
    }),
  )

export const citingReports = {
  reports: [
    report(citing, '实地报告', 'Field report', null, '2025-03-01'),
    report(cited, '大会报告', 'Report to the Assembly', 'A/75/90', '2020-03-01'),
  ],
  texts: new Map<ReportId, ReportText>([
    [citing, { blocks: citingBlocks, footnoteMarks }],
    [cited, { blocks: citedBlocks, footnoteMarks: [] }],
  ]),
}
