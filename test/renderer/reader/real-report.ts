/** A whole real report, read from its sources, as the page gets it. */
import { readFileSync } from 'node:fs'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import type { ReportText } from '../../../shared/model/block.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { Lang, Report } from '../../../shared/model/report.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'

export type RealReport = { readonly report: Report; readonly text: ReportText }

export function realReport(id: string): RealReport {
  const [zh, en] = (['zh', 'en'] as const).map((lang) => edition(id, lang))
  const { fields, blocks, footnoteMarks, unpaired } = pairEditions(zh ?? null, en ?? null).value
  return {
    report: {
      id: id as ReportId,
      pack: 'core',
      fields,
      editions: [
        { lang: 'zh', status: 'official' },
        { lang: 'en', status: 'working-translation' },
      ],
      paragraphs: blocks.filter(({ kind }) => kind === 'paragraph').length,
      unpaired,
    },
    text: { blocks, footnoteMarks },
  }
}

function edition(id: string, lang: Lang) {
  return parseEdition(readFileSync(`resources/reports/${lang}/${id}.txt`, 'utf8'), lang).value
}
