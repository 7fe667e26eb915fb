/** A value of a field as people read it. What is in it comes from files: nothing is taken for granted. */
import { useTranslation } from 'react-i18next'
import { tagOfWords } from '../../shared/export/lang-tags.ts'
import { replyOf } from '../../shared/merge/annotation-entry.ts'
import { annotationKinds, annotationStatuses, colours } from '../../shared/model/annotation.ts'
import type { BlockKey, LayerId, ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { useColourNames } from '../colour-names.ts'
import { usePeople } from '../people.ts'
import { placeWords } from '../place-words.ts'
import { shownText } from '../shown-text.ts'
import { Tag } from '../ui/index.ts'
import { useReportLine } from './report-line.ts'

export type SideValueProps = { readonly field: string; readonly value: unknown }

/** Tags and places of one value that are shown. */
const mostParts = 20
/** UTF-16 units of a text. */
const longest = 4000

export function SideValue({ field, value }: SideValueProps) {
  const { t } = useTranslation()
  if (value === null || value === undefined) return <p className="muted">{t('exchange.side.removed')}</p>
  if (replyOf(field) !== null) return <Text text={partOf(value, 'note')} />
  if (field === 'tags') return <TagsValue value={value} />
  if (field === 'target') return <TargetValue value={value} />
  if (field === 'layer') return <LayerValue value={value} />
  if (field === 'colour') return <ColourValue value={value} />
  if (field === 'removed') return <RemovedValue value={value} />
  if (field === 'note') return <Text text={String(value)} />
  return <PlainValue field={field} value={value} />
}

function Text({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  if (text.trim() === '') return <p className="muted">{t('exchange.side.empty')}</p>
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text
  return (
    <p
      className="conflict-text user-text"
      lang={tagOfWords(text)}
      tabIndex={text.length > 400 ? 0 : undefined}
    >
      {shownText(shown)}
    </p>
  )
}

function TagsValue({ value }: { readonly value: unknown }) {
  const { t } = useTranslation()
  const tags = Array.isArray(value) ? value.map(String) : []
  if (tags.length === 0) return <p className="muted">{t('list.noTag')}</p>
  return (
    <p className="conflict-tags">
      {tags.slice(0, mostParts).map((tag) => (
        <Tag key={tag}>{shownText(tag)}</Tag>
      ))}
      {tags.length > mostParts && <Tag>+{tags.length - mostParts}</Tag>}
    </p>
  )
}

function ColourValue({ value }: { readonly value: unknown }) {
  const names = useColourNames()
  const colour = colours.find((one) => one === value)
  if (colour === undefined) return <Text text={String(value)} />
  return (
    <p className="conflict-colour">
      <i className={`swatch swatch-${colour}`} aria-hidden="true" />
      {names.full(colour)}
    </p>
  )
}

/** A layer of which nobody says anything goes by its id: it is told from others at least. */
function LayerValue({ value }: { readonly value: unknown }) {
  const people = usePeople()
  const id = partOf(value, 'id')
  const owner = partOf(value, 'owner')
  const layer = { id: id as LayerId, name: partOf(value, 'name'), owner: owner === '' ? id : owner }
  return <p>{people.layer(layer)}</p>
}

/** The words marked, each with its place; the report too, since it may be another. */
function TargetValue({ value }: { readonly value: unknown }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const reportLine = useReportLine()
  const { report, anchors } = value as {
    readonly report?: unknown
    readonly anchors?: readonly {
      readonly key?: string
      readonly lang?: string | null
      readonly exact?: string
    }[]
  }
  const places = Array.isArray(anchors) ? anchors.slice(0, mostParts) : []
  return (
    <>
      <ul className="conflict-places">
        {places.map((anchor, at) => (
          <li key={at}>
            <span className="merge-place num">{placeWords(t, anchor.key as BlockKey | undefined, lang)}</span>{' '}
            {anchor.lang === null ? (
              <span className="muted">{t('annotation.whole')}</span>
            ) : (
              <span
                className={`reading-${anchor.lang === 'en' ? 'en' : 'zh'}`}
                lang={tagOfWords(anchor.exact ?? '')}
              >
                {shownText(String(anchor.exact ?? ''))}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{reportLine(String(report) as ReportId)}</p>
    </>
  )
}

/** Not removed: by the words that are kept it is known again. */
function RemovedValue({ value }: { readonly value: unknown }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('exchange.side.kept')}</p>
      {value !== '' && <Text text={String(value)} />}
    </>
  )
}

function PlainValue({ field, value }: SideValueProps) {
  const { t } = useTranslation()
  const people = usePeople()
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const kind = annotationKinds.find((one) => field === 'kind' && one === value)
  const status = annotationStatuses.find((one) => field === 'status' && one === value)
  if (kind !== undefined) return <p>{t(`kind.${kind}`)}</p>
  if (status !== undefined) return <p>{t(`status.${status}`)}</p>
  if (field === 'author') return <p>{people.author(text)}</p>
  return <Text text={text} />
}

function partOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return ''
  return String(Object.getOwnPropertyDescriptor(value, name)?.value ?? '')
}
