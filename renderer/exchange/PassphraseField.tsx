/** A passphrase, hidden as it is typed unless the reader wants to see it. */
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, TextField } from '../ui/index.ts'
import type { TextFieldProps } from '../ui/index.ts'

export type PassphraseFieldProps = Pick<
  TextFieldProps,
  'label' | 'labelHidden' | 'hint' | 'placeholder' | 'value' | 'onChange' | 'aria-invalid'
>

/** As long as the contract lets it be. */
const longest = 1000

export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <div className="passphrase">
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        maxLength={longest}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <IconButton
        label={t(shown ? 'exchange.hidePassphrase' : 'exchange.showPassphrase')}
        aria-pressed={shown}
        icon={shown ? <EyeOff /> : <Eye />}
        onClick={() => setShown(!shown)}
      />
    </div>
  )
}
