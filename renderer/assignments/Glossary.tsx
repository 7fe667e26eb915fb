/** The terms that a trainer gave along, with a field to find one in many. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignedTerm } from '../../shared/model/assignment.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { TextField } from '../ui/index.ts'

/** As many as are looked through without a field. */
const few = 12
/** As many as are shown of a large glossary before it is narrowed down. */
const most = 200

export function Glossary({ terms }: { readonly terms: readonly AssignedTerm[] }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const found = terms.filter((term) =>
    [term.en, term.zh, term.note].some((text) => text.toLowerCase().includes(wanted)),
  )
  return (
    <>
      {terms.length > few && (
        <TextField label={t('assignment.filterTerms')} value={filter} maxLength={200} onChange={setFilter} />
      )}
      <p className="field-hint num" role="status">
        {found.length === 0
          ? t('assignment.noTerms')
          : t('assignment.glossaryCount', { count: found.length })}
      </p>
      {found.length > 0 && (
        <div className="assignment-glossary">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('assignment.en')}</th>
                <th scope="col">{t('assignment.zh')}</th>
                <th scope="col">{t('assignment.note')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map(({ en, zh, note }, at) => (
                <tr key={`${at} ${en}`}>
                  <td lang={langTag('en')}>{shownText(en)}</td>
                  <td lang={langTag('zh')}>{shownText(zh)}</td>
                  <td className="user-text" dir="auto">
                    {shownText(note)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.length > most && <p aria-hidden="true">…</p>}
        </div>
      )}
    </>
  )
}
