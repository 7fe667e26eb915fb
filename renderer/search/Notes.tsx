/** Annotations whose words or tags answer the query; each opens where it stands. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteHit, NoteResult } from '../../shared/model/search.ts'
import { useApp } from '../app-state.ts'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Tag } from '../ui/index.ts'

/** Shown until all are asked for. */
const few = 3
/** Units of a note that are shown, and how many of them may stand before the first place. */
const longest = 240
const before = 60

export function Notes({ notes }: { readonly notes: NoteResult }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? notes.hits : notes.hits.slice(0, few)
  const left = notes.hits.length - shown.length
  return (
    <section className="note-hits" aria-label={t('search.mine')}>
      <h2 className="hit-report-head">
        <span>{t('search.mine')}</span>
        <span className="muted num">{notes.total}</span>
      </h2>
      <ul>
        {shown.map((hit) => (
          <li key={hit.id}>
            <Note hit={hit} />
          </li>
        ))}
      </ul>
      {(left > 0 || all) && notes.hits.length > few && (
        <button type="button" className="note-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('search.fewerNotes') : t('search.moreNotes', { count: left })}
        </button>
      )}
      {all && notes.total > notes.hits.length && (
        <p className="muted">{t('search.notesLeft', { count: notes.total - notes.hits.length })}</p>
      )}
    </section>
  )
}

function Note({ hit }: { readonly hit: NoteHit }) {
  const { t } = useTranslation()
  const { openPlace, reports, lang } = useApp()
  const { id, report: of, key, tags } = hit
  const report = reports.find((one) => one.id === of)
  return (
    <button
      type="button"
      className="text-row note-hit"
      disabled={report === undefined}
      onClick={() => openPlace({ report: of, key, annotation: id })}
    >
      <span className="note-place">
        {`${report === undefined ? of : reportLine(report, lang)} · ${placeWords(t, key, lang)}`}
      </span>
      {hit.note !== '' && (
        <span className="note-words user-text" dir="auto">
          <NoteWords hit={hit} />
        </span>
      )}
      {tags.length > 0 && (
        <span className="note-tags">
          {tags.map((tag) => (
            <Tag key={tag}>{shownText(tag)}</Tag>
          ))}
        </span>
      )}
    </button>
  )
}

function NoteWords({ hit: { note, ranges } }: { readonly hit: NoteHit }) {
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - before)
  const to = Math.min(note.length, from + longest)
  const parts: { readonly text: string; readonly mark: boolean }[] = []
  let at = from
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue
    parts.push({ text: note.slice(at, start), mark: false }, { text: note.slice(start, end), mark: true })
    at = end
  }
  parts.push({ text: note.slice(at, to), mark: false })
  return (
    <>
      {from > 0 && '… '}
      {parts.map(({ text, mark }, index) =>
        mark ? <mark key={index}>{shownText(text)}</mark> : <span key={index}>{shownText(text)}</span>,
      )}
      {to < note.length && ' …'}
    </>
  )
}
