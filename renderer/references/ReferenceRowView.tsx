/** One reference of a report: its place, its words in both languages, and what it leads to. */
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'
import { documentName } from '../../shared/refs/missing-documents.ts'
import { useApp } from '../app-state.ts'
import { headingName } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { placeWords } from '../place-words.ts'
import { useCopySymbol } from '../reference-links/index.ts'
import { reportLine } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { IconButton, Tag } from '../ui/index.ts'
import type { ReferenceRow } from './reference-rows.ts'
import { useOpenFrom } from './use-open-from.ts'

export type ReferenceRowViewProps = {
  /** Different from that of every other row. */
  readonly id: string
  readonly report: ReportId
  readonly row: ReferenceRow
  /** Where it stands; undefined until the text has been read. */
  readonly block: Block | undefined
}

export function ReferenceRowView({ id, report, row, block }: ReferenceRowViewProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const openFrom = useOpenFrom()
  const { key, reference } = row
  const at = row[lang] ?? reference
  const words = block?.kind === 'heading' ? headingName(block, lang) : placeWords(t, key, lang)
  return (
    <tr>
      <td>
        <button
          type="button"
          className="place-link ref-open num"
          data-place={id}
          aria-label={t('references.openPlace', { place: `${words}: ${shownText(at.text)}` })}
          onClick={() => openFrom({ report, key, lang: at.lang, ranges: [at.range] }, id)}
        >
          {words}
        </button>
      </td>
      <td className="muted">{t(`references.link.kind.${reference.kind}`)}</td>
      <Said of={row.zh} lang="zh" lacks={t('references.rows.lacksZh')} />
      <Said of={row.en} lang="en" lacks={t('references.rows.lacksEn')} />
      <td>
        <Target id={id} report={report} reference={reference} />
      </td>
    </tr>
  )
}

type SaidProps = { readonly of: LinkedReference | null; readonly lang: Lang; readonly lacks: string }

function Said({ of, lang, lacks }: SaidProps) {
  return of === null ? (
    <td>
      <Tag tone="warning">{lacks}</Tag>
    </td>
  ) : (
    <td lang={langTag(lang)}>{shownText(of.text)}</td>
  )
}

type TargetProps = {
  readonly id: string
  readonly report: ReportId
  readonly reference: LinkedReference
}

function Target({ id, report: from, reference }: TargetProps) {
  const { t } = useTranslation()
  const { lang, reports } = useApp()
  const { kind, symbol, place, target } = reference
  const isDocument = kind === 'symbol' || kind === 'resolution' || kind === 'decision'
  if (target.report === null) {
    if (symbol === null) return <span className="muted">{t('references.link.noOrgan')}</span>
    return (
      <span className="ref-target">
        <Name symbol={symbol} isDocument={isDocument} />
        {isDocument && <Tag tone="warning">{t('references.link.absent')}</Tag>}
        <CopyButton symbol={symbol} />
      </span>
    )
  }
  const there = place === null ? '' : placeWords(t, place, lang)
  if (target.key === null) {
    return <span className="muted">{t('references.link.lost', { place: there })}</span>
  }
  const report = reports.find((each) => each.id === target.report)
  const name = [
    ...(target.report === from || report === undefined ? [] : [symbol ?? reportLine(report, lang)]),
    ...(there === '' ? [] : [there]),
  ].join(' ')
  return <ToTarget id={id} reference={reference} name={name} />
}

function ToTarget({
  id,
  reference: { target },
  name,
}: Pick<TargetProps, 'id' | 'reference'> & { name: string }) {
  const { t } = useTranslation()
  const openFrom = useOpenFrom()
  const button = `${id} target`
  return (
    <button
      type="button"
      className="place-link ref-open num"
      data-place={button}
      aria-label={t('references.openPlace', { place: name })}
      onClick={() => {
        if (target.report === null || target.key === null) return
        openFrom({ report: target.report, key: target.key }, button)
      }}
    >
      {shownText(name)}
    </button>
  )
}

function Name({ symbol, isDocument }: { readonly symbol: string; readonly isDocument: boolean }) {
  const { lang } = useApp()
  const name = isDocument ? documentName({ symbol }, lang) : symbol
  return (
    <span>
      <bdi lang={name === symbol ? langTag('en') : undefined}>{shownText(name)}</bdi>
      {name !== symbol && (
        <bdi className="ref-symbol muted num" lang={langTag('en')}>
          {shownText(symbol)}
        </bdi>
      )}
    </span>
  )
}

function CopyButton({ symbol }: { readonly symbol: string }) {
  const { t } = useTranslation()
  const copy = useCopySymbol(() => undefined)
  return (
    <IconButton
      label={`${t('references.copySymbol')} ${symbol}`}
      icon={<Copy />}
      onClick={() => copy(symbol)}
    />
  )
}
