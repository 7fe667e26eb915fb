/** One term in full: its forms, its note, the reader's comment, where it is used. */
import { ArrowLeft, LocateFixed, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ListedTerm, TermCount } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { reportLine } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button } from '../ui/index.ts'
import { CommentField } from './CommentField.tsx'
import { useKindName } from './kind-name.ts'

export type TermDetailProps = {
  readonly term: ListedTerm
  /** Null while they are being counted. */
  readonly counts: readonly TermCount[] | null
  readonly onEdit: () => void
  readonly onRemove: () => void
  /** In this report first, if one is named. */
  readonly onWalk: (report?: ReportId) => void
  /** Gives the focus back to the list. */
  readonly onLeave: () => void
}

export function TermDetail({ term, counts, onEdit, onRemove, onWalk, onLeave }: TermDetailProps) {
  const { t } = useTranslation()
  const kindName = useKindName()
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }
  return (
    <div className="term-whole" onKeyDown={onKey}>
      <Button variant="quiet" className="term-back" onClick={onLeave}>
        <ArrowLeft aria-hidden="true" />
        {t('terms.detail.back')}
      </Button>
      <h2 className="term-name" lang={langTag('en')}>
        {shownText(term.en)}
        {term.acronym !== null && <span className="term-short"> ({shownText(term.acronym)})</span>}
      </h2>
      <p className="term-name-zh" lang={langTag('zh')}>
        {shownText(term.zh)}
      </p>
      <p className="term-about">
        <span className="tag">{kindName(term.kind)}</span>
        <span className={`tag term-origin-${term.origin}`}>{t(`terms.origins.${term.origin}`)}</span>
      </p>
      <div className="term-acts">
        <Button onClick={onEdit}>
          <Pencil aria-hidden="true" />
          {t('terms.detail.edit')}
        </Button>
        {term.origin === 'own' && (
          <Button onClick={onRemove}>
            <Trash2 aria-hidden="true" />
            {t('terms.detail.remove')}
          </Button>
        )}
        {term.origin === 'changed' && (
          <Button onClick={onRemove}>
            <RotateCcw aria-hidden="true" />
            {t('terms.detail.revert')}
          </Button>
        )}
      </div>
      {term.variants.length > 0 && (
        <section>
          <h3>{t('terms.detail.variants')}</h3>
          <ul className="term-forms" lang={langTag('zh')}>
            {term.variants.map((variant) => (
              <li key={variant}>{shownText(variant)}</li>
            ))}
          </ul>
        </section>
      )}
      {term.note !== null && (
        <section>
          <h3>{t('terms.detail.note')}</h3>
          <p className="term-note user-text" dir="auto">
            {shownText(term.note)}
          </p>
        </section>
      )}
      <CommentField term={term} />
      <Uses counts={counts} onWalk={onWalk} />
    </div>
  )
}

function Uses({ counts, onWalk }: Pick<TermDetailProps, 'counts' | 'onWalk'>) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  if (counts === null) return <p className="term-counting">{t('terms.counting')}</p>
  const sum = counts.reduce((total, { zh, en }) => total + zh + en, 0)
  return (
    <section>
      <h3>{t('terms.detail.uses')}</h3>
      {sum === 0 ? (
        <p className="term-note">{t('terms.detail.noUses')}</p>
      ) : (
        <>
          <table className="term-counts">
            <thead>
              <tr>
                <th scope="col">{t('terms.detail.report')}</th>
                <th scope="col">{t('terms.columns.zh')}</th>
                <th scope="col">{t('terms.columns.en')}</th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ report: id, zh, en }) => {
                const report = reports.find((one) => one.id === id)
                const name = report === undefined ? id : reportLine(report, lang)
                return (
                  <tr key={id}>
                    <th scope="row">
                      <button
                        type="button"
                        className="term-report"
                        title={t('terms.detail.openIn', { report: name })}
                        onClick={() => onWalk(id)}
                      >
                        {name}
                      </button>
                    </th>
                    <td className="num">{zh}</td>
                    <td className="num">{en}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <Button variant="primary" onClick={() => onWalk()}>
            <LocateFixed aria-hidden="true" />
            {t('terms.detail.walk', { count: sum })}
          </Button>
        </>
      )}
    </section>
  )
}
