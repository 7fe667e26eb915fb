/** All rows of the report, in chunks that are drawn again only when something of theirs has changed. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FootnoteMark, ReportText } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { noMarks } from '../annotations/index.ts'
import type { MarksByBlock } from '../annotations/index.ts'
import { frontRole } from './front-role.ts'
import { estimatedHeight } from './outline.ts'
import type { Chunk, Outline } from './outline.ts'
import { Row } from './Row.tsx'
import type { Words } from './words.ts'

export type FootnoteLinks = {
  /** Marks by the block that carries them, and by the footnote that they call. */
  readonly of: (key: BlockKey) => readonly FootnoteMark[]
  readonly label: (mark: FootnoteMark) => string
}

const none: readonly FootnoteMark[] = []

export function footnoteLinksOf({ footnoteMarks }: ReportText, outline: Outline): FootnoteLinks {
  const byBlock = new Map<BlockKey, FootnoteMark[]>()
  for (const mark of footnoteMarks) {
    for (const key of [mark.key, mark.footnote]) byBlock.set(key, [...(byBlock.get(key) ?? []), mark])
  }
  return {
    of: (key) => byBlock.get(key) ?? none,
    label: ({ footnote }) => outline.blockOf(footnote)?.label ?? '',
  }
}

export type PageProps = {
  readonly report: Report
  readonly outline: Outline
  readonly footnotes: FootnoteLinks
  readonly marks: MarksByBlock
  readonly words: Words
}

export const Page = memo(function Page({ report, outline, footnotes, marks, words }: PageProps) {
  return outline.chunks.map((chunk) => (
    <Rows key={chunk.index} chunk={chunk} report={report} footnotes={footnotes} marks={marks} words={words} />
  ))
})

type RowsProps = Omit<PageProps, 'outline'> & { readonly chunk: Chunk }

const Rows = memo(
  function Rows({ chunk, report, footnotes, marks, words }: RowsProps) {
    return (
      <div className="chunk" style={{ containIntrinsicBlockSize: `auto ${estimatedHeight(chunk)}px` }}>
        {chunk.blocks.map((block) => (
          <Row
            key={block.key}
            block={block}
            role={block.kind === 'front' ? frontRole(block, report.fields) : null}
            marks={marks.get(block.key) ?? noMarks}
            footnotes={footnotes.of(block.key)}
            labelOfFootnote={footnotes.label}
            words={words}
          />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.chunk === after.chunk &&
    before.report === after.report &&
    before.footnotes === after.footnotes &&
    before.words === after.words &&
    after.chunk.blocks.every(({ key }) => before.marks.get(key) === after.marks.get(key)),
)

/** Which language stands where, and what kind of text it is. */
export function ColumnHeads({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  return (
    <div className="heads">
      <span className="head-number">{t('reader.number')}</span>
      {langs.map((lang) => {
        const edition = report.editions.find((one) => one.lang === lang)
        return (
          <span key={lang} className={`head head-${lang}`}>
            {t(`reader.lang.${lang}`)}
            {edition !== undefined && (
              <span className={`head-status head-${edition.status}`}>
                {' '}
                · {t(`reader.status.${edition.status}`)}
              </span>
            )}
          </span>
        )
      })}
    </div>
  )
}
