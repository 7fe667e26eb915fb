/** Any report or document, and every place that cites it. */
import { BookMarked, BookOpen } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitedDocument } from '../../shared/model/reference.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { documentName, isCalled } from '../../shared/refs/missing-documents.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { ReportSymbol } from '../library/index.ts'
import { foreignTag, reportLine, reportTitle } from '../report-name.ts'
import { Button, EmptyState, QueryField, Tag } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { DocumentDetail } from './DocumentDetail.tsx'
import { DocumentList } from './DocumentList.tsx'
import type { Memory } from './references-memory.ts'
import { useListKeys } from './use-list-keys.ts'

export type CitedByProps = {
  readonly cited: readonly CitedDocument[]
  readonly memory: Memory
  readonly onMemory: (change: Partial<Memory>) => void
  /** The screen has just been opened. */
  readonly entering: RefObject<boolean>
}

/** A report of the library, whether it is cited or not, or a document that is cited. */
type Citable = {
  readonly id: string
  readonly name: string
  readonly nameLang: string | undefined
  readonly symbol: string | null
  readonly report: Report | null
  readonly document: CitedDocument | null
  /** Null where it cannot be told. */
  readonly times: number | null
}

export function CitedBy({ cited, memory, onMemory, entering }: CitedByProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const { words } = memory
  const all = useMemo(() => citables(cited, reports, lang), [cited, reports, lang])
  // What is typed is seen at once, and the list follows.
  const wanted = useDeferredValue(words)
  const shown = useMemo(() => all.filter((each) => isNamed(each, wanted)), [all, wanted])
  const keys = useListKeys()
  useCommand('find.open', keys.toField)
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === memory.cited),
  )
  const current = shown[at]
  return (
    <>
      <div className="ref-bar">
        <QueryField
          ref={keys.field}
          label={t('references.find')}
          placeholder={t('references.findPlaceholder')}
          clearLabel={t('references.clear')}
          text={words}
          onChange={(text) => onMemory({ words: text })}
          onLeave={keys.toList}
        />
        <p className="ref-summary">{t('references.cited.about')}</p>
      </div>
      {current === undefined ? (
        <EmptyState title={t('references.cited.notFound')} icon={<BookMarked />} />
      ) : (
        <div className="ref-beside" ref={keys.panel}>
          <DocumentList
            list={keys.list}
            entering={entering}
            label={t('references.cited.list')}
            documents={shown.map((each) => ({ ...each, about: aboutOf(each) }))}
            at={at}
            onChoose={(id) => onMemory({ cited: id })}
            onOpen={keys.openFirst}
            onPlaces={keys.toPlaces}
            onLeave={keys.toField}
          />
          <Detail key={current.id} of={current} onLeave={keys.toList} />
        </div>
      )}
    </>
  )

  function aboutOf({ name, symbol, report, document }: Citable): string {
    if (report !== null) return [symbol ?? t('references.cited.noNumber'), t('references.here')].join(' · ')
    const kind = document === null ? [] : [t(`references.kinds.${document.kind}`)]
    return [...(symbol === null || symbol === name ? [] : [symbol]), ...kind].join(' · ')
  }
}

function Detail({ of, onLeave }: { readonly of: Citable; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { openReport } = useApp()
  const { name, nameLang, symbol, report, document } = of
  return (
    <DocumentDetail
      name={name}
      nameLang={nameLang}
      symbol={symbol}
      within={null}
      tags={
        <>
          {document !== null && <Tag>{t(`references.kinds.${document.kind}`)}</Tag>}
          {report === null ? (
            <Tag tone="warning">{t('references.link.absent')}</Tag>
          ) : (
            <Tag tone="accent">{t('references.here')}</Tag>
          )}
        </>
      }
      acts={
        report !== null && (
          <Button onClick={() => openReport(report.id)}>
            <BookOpen aria-hidden="true" />
            {t('references.openReport')}
          </Button>
        )
      }
      none={
        <div className="ref-none">
          <p className="muted">
            {t(symbol === null ? 'references.cited.noSymbol' : 'references.cited.none')}
          </p>
          {report !== null && <ReportSymbol report={report} />}
        </div>
      }
      onLeave={onLeave}
    />
  )
}

/** The library's reports first, then the most cited. */
function citables(
  cited: readonly CitedDocument[],
  reports: readonly Report[],
  lang: Lang,
): readonly Citable[] {
  const own = new Map(cited.flatMap((document) => (document.report ? [[document.report, document]] : [])))
  return [
    ...reports.map((report): Citable => {
      const document = own.get(report.id) ?? null
      const symbol = document?.symbol ?? report.fields.symbol
      return {
        id: report.id,
        name: reportLine(report, lang),
        nameLang: foreignTag(reportTitle(report, lang).lang, lang),
        symbol,
        report,
        document,
        times: symbol === null ? null : (document?.times ?? 0),
      }
    }),
    ...cited
      .filter(({ report }) => report === null)
      .map((document): Citable => {
        const name = documentName(document, lang)
        return {
          id: document.symbol,
          name,
          nameLang: name === document.symbol && lang !== 'en' ? langTag('en') : undefined,
          symbol: document.symbol,
          report: null,
          document,
          times: document.times,
        }
      }),
  ]
}

function isNamed({ name, symbol }: Citable, words: string): boolean {
  const wanted = words.trim().toLowerCase()
  return name.toLowerCase().includes(wanted) || (symbol !== null && isCalled({ symbol }, words))
}
