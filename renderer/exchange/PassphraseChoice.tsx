/** Whether a file is protected, and with what: typed twice, and told that nobody can bring it back. */
import { useTranslation } from 'react-i18next'
import { PassphraseField } from './PassphraseField.tsx'
import type { PassphraseDraft } from './write-choice.ts'
import { noPassphrase } from './write-choice.ts'

export type PassphraseChoiceProps = {
  readonly value: PassphraseDraft
  readonly problem: 'missing' | 'different' | null
  readonly onChange: (value: PassphraseDraft) => void
}

export function PassphraseChoice({ value, problem, onChange }: PassphraseChoiceProps) {
  const { t } = useTranslation()
  const different = problem === 'different' && value.second !== ''
  return (
    <div className="write-protect">
      <label className="merge-choice">
        <input
          type="checkbox"
          checked={value.on}
          onChange={(event) => onChange({ ...noPassphrase, on: event.target.checked })}
        />
        <span>
          {t('exchange.write.protect')}
          <span className="field-hint">{t('exchange.write.protectHint')}</span>
        </span>
      </label>
      {value.on && (
        <div className="write-passphrase">
          <PassphraseField
            label={t('exchange.passphrase')}
            hint={t('exchange.write.passphraseHint')}
            value={value.first}
            onChange={(first) => onChange({ ...value, first })}
          />
          <PassphraseField
            label={t('exchange.write.again')}
            value={value.second}
            aria-invalid={different}
            onChange={(second) => onChange({ ...value, second })}
          />
          <p className="write-problem" role="status">
            {different && t('exchange.write.different')}
          </p>
          <p className="write-lost">{t('exchange.write.lost')}</p>
        </div>
      )}
    </div>
  )
}
