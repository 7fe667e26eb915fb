/** The renderings of a term, the commonest first; arrow keys choose. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { otherLang } from '../../shared/model/report.ts'
import type { Renderings } from '../../shared/model/search.ts'
import { langTag } from '../i18n.ts'
import { moveFocus } from '../ui/index.ts'

export type FormListProps = {
  readonly found: Renderings
  /** Null: the places without any. */
  readonly chosen: string | null
  readonly onChoose: (form: string | null) => void
}

export function FormList({ found, chosen, onChoose }: FormListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const { forms, without, lang, total } = found
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.form') ?? [])]
    if (moveFocus(event.key, items, { back: 'ArrowUp', forth: 'ArrowDown' })) event.preventDefault()
  }
  const share = (places: number): string => `${Math.max(1, Math.round((100 * places) / total))}%`
  return (
    <nav className="forms" aria-label={t('concordance.forms')}>
      <ul ref={list} onKeyDown={onKeyDown}>
        {forms.map(({ text, source, places }) => (
          <li key={text}>
            <button
              type="button"
              className="form"
              aria-pressed={chosen === text}
              onClick={() => onChoose(text)}
            >
              <bdi lang={langTag(otherLang(lang))}>{text}</bdi>
              <span className="num">{places.length}</span>
              <span className="form-source">{t(`concordance.sources.${source}`)}</span>
              <span className="form-bar" aria-hidden="true">
                <span style={{ width: share(places.length) }} />
              </span>
            </button>
          </li>
        ))}
        {without.length > 0 && (
          <li>
            <button
              type="button"
              className="form form-none"
              aria-pressed={chosen === null}
              onClick={() => onChoose(null)}
            >
              <span>{t('concordance.without')}</span>
              <span className="num">{without.length}</span>
            </button>
          </li>
        )}
      </ul>
      <p className="forms-hint">{t(found.known ? 'concordance.hint.known' : 'concordance.hint.unknown')}</p>
    </nav>
  )
}
