/** What the reports cite and the library has not: the list, and beside it who cites the one that is looked at. */
import { BookCheck, BookMarked } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitedDocument } from '../../shared/model/reference.ts'
import { documentName, everyMissing, missingDocuments } from '../../shared/refs/missing-documents.ts'
import { useApp } from '../app-state.ts'
import { useCopySymbol } from '../reference-links/index.ts'
import { reportLine } from '../report-name.ts'
import { Button, EmptyState, MenuButton, Tag } from '../ui/index.ts'
import type { DoneAct } from '../use-act-notice.ts'
import { useCommand } from '../use-command.ts'
import { DocumentDetail } from './DocumentDetail.tsx'
import { DocumentList } from './DocumentList.tsx'
import { MissingTop } from './MissingTop.tsx'
import type { Memory } from './references-memory.ts'
import { useListKeys } from './use-list-keys.ts'

export type MissingProps = {
  readonly cited: readonly CitedDocument[]
  readonly memory: Memory
  readonly onMemory: (change: Partial<Memory>) => void
  /** The screen has just been opened. */
  readonly entering: RefObject<boolean>
  /** Something was stored that can be undone. */
  readonly onDone: (done: DoneAct) => void
}

export function Missing({ cited, memory, onMemory, entering, onDone }: MissingProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const { missing: view, document: current } = memory
  const all = useMemo(() => missingDocuments(cited, everyMissing), [cited])
  // What is typed is seen at once, and the list follows.
  const wanted = useDeferredValue(view)
  const shown = useMemo(() => missingDocuments(cited, wanted), [cited, wanted])
  const keys = useListKeys()
  const copy = useCopySymbol(() => undefined)
  useCommand('find.open', keys.toField)
  const at = Math.max(
    0,
    shown.findIndex(({ symbol }) => symbol === current),
  )
  const document = shown[at]
  if (all.length === 0) {
    return (
      <EmptyState title={t('references.missing.none')} icon={<BookCheck />}>
        <p>{t('references.missing.noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <MissingTop
        field={keys.field}
        view={view}
        shown={shown}
        total={all.length}
        onView={(missing) => onMemory({ missing })}
        onLeave={keys.toList}
      />
      {document === undefined ? (
        <EmptyState title={t('references.missing.notFound')} icon={<BookMarked />}>
          <div className="empty-acts">
            <Button onClick={() => onMemory({ missing: everyMissing })}>
              {t('references.missing.showAll')}
            </Button>
          </div>
        </EmptyState>
      ) : (
        <div className="ref-beside" ref={keys.panel}>
          <DocumentList
            list={keys.list}
            entering={entering}
            label={t('references.missing.list')}
            documents={shown.map((each) => ({
              id: each.symbol,
              name: documentName(each, lang),
              nameLang: undefined,
              about: aboutOf(each),
              times: each.times,
            }))}
            at={at}
            onChoose={(symbol) => onMemory({ document: symbol })}
            onOpen={keys.openFirst}
            onCopy={() => copy(document.symbol)}
            onPlaces={keys.toPlaces}
            onLeave={keys.toField}
          />
          <DocumentDetail
            name={documentName(document, lang)}
            nameLang={undefined}
            symbol={document.symbol}
            within={wanted.report}
            tags={
              <>
                <Tag>{t(`references.kinds.${document.kind}`)}</Tag>
                <Tag tone="warning">{t('references.link.absent')}</Tag>
              </>
            }
            acts={<ItIsHere document={document} onDone={onDone} />}
            none={null}
            onLeave={keys.toList}
          />
        </div>
      )}
    </>
  )

  function aboutOf(each: CitedDocument): string {
    const reports = new Set(each.places.map(({ report }) => report)).size
    const name = documentName(each, lang)
    return [
      ...(name === each.symbol ? [] : [each.symbol]),
      t(`references.kinds.${each.kind}`),
      t('references.inReports', { count: reports }),
    ].join(' · ')
  }
}

/** A report of the library that has no symbol yet may be the document. */
function ItIsHere({
  document: { symbol, kind },
  onDone,
}: {
  readonly document: CitedDocument
  readonly onDone: (done: DoneAct) => void
}) {
  const { t } = useTranslation()
  const { reports, lang, settings, changeSettings } = useApp()
  const nameless = reports.filter(({ fields }) => fields.symbol === null)
  if (kind !== 'symbol' || nameless.length === 0) return null
  return (
    <MenuButton
      label={t('references.missing.have')}
      icon={<BookMarked aria-hidden="true" />}
      labelled
      groups={[
        {
          id: 'reports',
          label: t('references.missing.haveHint', { symbol }),
          items: nameless.map((report) => ({
            id: report.id,
            label: reportLine(report, lang),
            onChoose: () => {
              changeSettings({ symbols: { ...settings.symbols, [report.id]: symbol } })
              onDone({
                text: t('references.missing.given', { symbol, report: reportLine(report, lang) }),
                undo: async () => changeSettings({ symbols: settings.symbols }),
              })
            },
          })),
        },
      ]}
    />
  )
}
