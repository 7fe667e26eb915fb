/** Tags, colour meanings and glossary that go along with an assignment. */
import { useTranslation } from 'react-i18next'
import { parseTerms } from '../../shared/assignment/glossary-lines.ts'
import { colours } from '../../shared/model/annotation.ts'
import { TextArea, TextField } from '../ui/index.ts'
import type { MakePartProps } from './MakeAbout.tsx'

export function MakeWords({ form, onChange }: MakePartProps) {
  const { t } = useTranslation()
  const { terms, unread } = parseTerms(form.glossary)
  return (
    <>
      <TextField
        label={t('assignment.tagsField')}
        hint={t('assignment.tagsFieldHint')}
        value={form.tags}
        maxLength={10_000}
        onChange={(tags) => onChange({ tags })}
      />
      <fieldset className="make-list">
        <legend className="field-label">{t('assignment.colours')}</legend>
        {colours.map((colour) => (
          <div key={colour} className="make-colour">
            <i className={`swatch swatch-${colour}`} aria-hidden="true" />
            <TextField
              className="make-colour-field"
              label={t(`colour.${colour}`)}
              value={form.colourMeanings[colour] ?? ''}
              maxLength={200}
              onChange={(meaning) =>
                onChange({ colourMeanings: { ...form.colourMeanings, [colour]: meaning } })
              }
            />
          </div>
        ))}
        <p className="field-hint">{t('assignment.coloursHint')}</p>
      </fieldset>
      <TextArea
        label={t('assignment.glossary')}
        hint={t('assignment.glossaryHint')}
        value={form.glossary}
        rows={6}
        maxLength={2_000_000}
        onChange={(glossary) => onChange({ glossary })}
      />
      <p className="num" role="status">
        {terms.length > 0 && t('assignment.glossaryCount', { count: terms.length })}
        {unread.length > 0 && (
          <span className="make-unread">
            {t('assignment.glossaryUnread', { count: unread.length, line: unread[0] ?? '' })}
          </span>
        )}
      </p>
    </>
  )
}
