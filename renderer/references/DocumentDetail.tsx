/** One document beside the list: what it is, whether it is here, and every place that cites it. */
import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { useCopySymbol } from '../reference-links/index.ts'
import { shownText } from '../shown-text.ts'
import { Button } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { citingBlocks } from './citing-blocks.ts'
import { CitingBlocks } from './CitingBlocks.tsx'

export type DocumentDetailProps = {
  readonly name: string
  readonly nameLang: string | undefined
  /** Null: what cites it cannot be told. */
  readonly symbol: string | null
  /** Only what this report says; null: all of them. */
  readonly within: ReportId | null
  /** What it is, and what else can be done with it. */
  readonly tags: ReactNode
  readonly acts?: ReactNode
  /** In the place of the list of places when there are none. */
  readonly none: ReactNode
  readonly onLeave: () => void
}

export function DocumentDetail(props: DocumentDetailProps) {
  const { name, nameLang, symbol, tags, acts } = props
  const { t } = useTranslation()
  const copy = useCopySymbol(() => undefined)
  return (
    <section className="ref-detail" aria-label={t('references.detail')}>
      <div className="ref-detail-head">
        <h2 className="ref-detail-name" lang={nameLang}>
          {shownText(name)}
        </h2>
        <p className="ref-detail-about">
          {symbol !== null && symbol !== name && (
            <bdi className="num" lang="en">
              {shownText(symbol)}
            </bdi>
          )}
          {tags}
        </p>
        <div className="ref-detail-acts">
          {symbol !== null && (
            <Button onClick={() => copy(symbol)}>
              <Copy aria-hidden="true" />
              {t('references.copySymbol')}
            </Button>
          )}
          {acts}
        </div>
      </div>
      {symbol === null ? props.none : <Places key={symbol} {...props} symbol={symbol} />}
    </section>
  )
}

function Places({ symbol, within, none, onLeave }: DocumentDetailProps & { readonly symbol: string }) {
  const { t } = useTranslation()
  const { reports } = useApp()
  const { value, error, reload } = useQuery(() => client.references.citedBy({ symbol }), [symbol, reports], {
    keep: true,
  })
  const blocks = useMemo(
    () => citingBlocks((value ?? []).filter(({ report }) => within === null || report === within)),
    [value, within],
  )
  if (error !== null) {
    return (
      <div className="ref-failed">
        <p>{errorSentence(error)}</p>
        <Button onClick={reload}>{t('references.again')}</Button>
      </div>
    )
  }
  if (value === null) return <p className="ref-wait muted">{t('references.loading')}</p>
  if (blocks.length === 0) return none
  return <CitingBlocks label={t('references.detail')} blocks={blocks} level={3} onLeave={onLeave} />
}
