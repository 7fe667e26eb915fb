/** The fifteen types of crime with how much stands under each; in a small window, to choose from. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { otherLang } from '../../shared/model/report.ts'
import { subjectIds } from '../../shared/model/subject.ts'
import type { SubjectId } from '../../shared/model/subject.ts'
import { subjectTitle } from '../../shared/subjects/subject-names.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { moveFocus } from '../ui/index.ts'
import type { SubjectCount } from './subject-places.ts'

export type SubjectNavProps = {
  readonly counts: ReadonlyMap<SubjectId, SubjectCount>
  readonly current: SubjectId
  readonly onChoose: (choice: { readonly subject: SubjectId }) => void
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

export function SubjectNav({ counts, current, onChoose }: SubjectNavProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('.subject-entry') ?? [])]
    if (moveFocus(event.key, entries, along)) event.preventDefault()
  }
  return (
    <nav className="subject-nav" aria-label={t('subjects.list')} data-region="list">
      <ul ref={list} onKeyDown={onKeyDown}>
        {subjectIds.map((subject) => {
          const { blocks, reports } = counts.get(subject) ?? { blocks: 0, reports: 0 }
          return (
            <li key={subject}>
              <button
                type="button"
                className="subject-entry"
                aria-current={subject === current ? 'true' : undefined}
                tabIndex={subject === current ? 0 : -1}
                onFocus={() => subject !== current && onChoose({ subject })}
                onClick={() => onChoose({ subject })}
              >
                <span className="subject-entry-name">{subjectTitle(subject, lang)}</span>
                <span className="subject-entry-count num">
                  {blocks}
                  <span className="visually-hidden"> {t('subjects.passagesWord', { count: blocks })}</span>
                </span>
                <span className="subject-entry-other" lang={langTag(otherLang(lang))}>
                  {subjectTitle(subject, otherLang(lang))}
                </span>
                <span className="subject-entry-reports num">
                  {reports > 0 && t('subjects.inReports', { count: reports })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

export function SubjectSelect({ counts, current, onChoose }: SubjectNavProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return (
    <div className="subject-choice" data-region="list">
      <select
        className="field-input"
        aria-label={t('subjects.list')}
        value={current}
        onChange={({ target: { value } }) => onChoose({ subject: value as SubjectId })}
      >
        {subjectIds.map((subject) => (
          <option key={subject} value={subject}>
            {`${subjectTitle(subject, lang)} (${counts.get(subject)?.blocks ?? 0})`}
          </option>
        ))}
      </select>
    </div>
  )
}
