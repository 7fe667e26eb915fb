/** All that one report cites, in reading order: where, in which words, and what it leads to. */
import { Quote } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReferenceKind } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { blocksByKey } from '../heading-path.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { Choice, ReportChoice } from './Choice.tsx'
import { referenceRows } from './reference-rows.ts'
import { ReferenceRowView } from './ReferenceRowView.tsx'
import { placeLeft } from './references-memory.ts'
import type { Memory } from './references-memory.ts'
import { useFocusLeft } from './use-focus-left.ts'

/** Rows shown at first, and by how many more each time. */
const portion = 200

export type ReportReferencesProps = {
  readonly memory: Memory
  readonly onMemory: (change: Partial<Memory>) => void
}

const kinds = [
  'symbol',
  'resolution',
  'decision',
  'article',
  'sdg',
  'footnote',
  'paragraph',
] as const satisfies readonly ReferenceKind[]

export function ReportReferences({ memory, onMemory }: ReportReferencesProps) {
  const { t } = useTranslation()
  const { reports, state } = useApp()
  const { kind } = memory
  const has = (id: string | null): boolean => reports.some((report) => report.id === id)
  const report = [memory.report, state.report].find(has) ?? reports[0]?.id ?? null
  const { value, error, reload } = useQuery(
    async () => (report === null ? null : await client.references.of(report)),
    [report, reports],
    { keep: true },
  )
  const rows = useMemo(() => referenceRows(value?.references ?? []), [value])
  const shown = rows.filter(({ reference }) => kind === null || reference.kind === kind)
  return (
    <>
      <div className="ref-bar">
        <ReportChoice value={report} all={false} onChange={(id) => onMemory({ report: id })} />
        <Choice
          label={t('references.kind')}
          any={t('references.allKinds')}
          value={kind}
          options={kinds.map((each) => [each, t(`references.link.kind.${each}`)])}
          onChange={(each) => onMemory({ kind: each })}
        />
        <p className="ref-summary num" role="status">
          {value !== null && t('references.rows.all', { count: shown.length })}
        </p>
      </div>
      {error !== null ? (
        <EmptyState title={errorSentence(error)}>
          <Button onClick={reload}>{t('references.again')}</Button>
        </EmptyState>
      ) : value === null ? (
        <p className="ref-wait muted">{t('references.loading')}</p>
      ) : shown.length === 0 ? (
        <EmptyState
          title={t(rows.length === 0 ? 'references.rows.none' : 'references.rows.noneOfKind')}
          icon={<Quote />}
        >
          {rows.length === 0 && <p>{t('references.rows.noneText')}</p>}
        </EmptyState>
      ) : (
        <Rows key={`${report} ${kind}`} rows={shown} report={report} />
      )}
    </>
  )
}

/** As many portions as it takes to show the row that was left, whose number ends its name. */
function portionWith(left: string | null): number {
  const at = Number(/ (\d+)(?: target)?$/.exec(left ?? '')?.[1] ?? 0)
  return portion * (Math.floor(at / portion) + 1)
}

type RowsProps = {
  readonly rows: ReturnType<typeof referenceRows>
  readonly report: Memory['report']
}

function Rows({ rows, report }: RowsProps) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(() => portionWith(placeLeft()))
  const box = useRef<HTMLDivElement>(null)
  const texts = useReportTexts(report === null ? [] : [report]).value
  const text = report === null ? undefined : texts?.get(report)
  useFocusLeft(box)
  if (report === null) return null
  return (
    <div className="ref-table-box" ref={box}>
      <table className="ref-table" aria-label={t('references.rows.label')}>
        <thead>
          <tr>
            <th scope="col">{t('references.rows.place')}</th>
            <th scope="col">{t('references.columns.kind')}</th>
            <th scope="col">{t('references.rows.zh')}</th>
            <th scope="col">{t('references.rows.en')}</th>
            <th scope="col">{t('references.rows.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row, at) => (
            <ReferenceRowView
              // oxlint-disable-next-line react/no-array-index-key -- the references of a text do not change places
              key={at}
              id={`${row.key} ${at}`}
              report={report}
              row={row}
              block={text === undefined ? undefined : blocksByKey(text).get(row.key)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button className="ref-more" onClick={() => setLimit(limit + portion)}>
          {t('references.rows.more', { count: Math.min(portion, rows.length - limit) })}
        </Button>
      )}
    </div>
  )
}
