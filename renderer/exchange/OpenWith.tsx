/** The passphrase of a file that is protected. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'
import { PassphraseField } from './PassphraseField.tsx'

export type OpenWithProps = {
  /** Name of the file. */
  readonly name: string
  readonly onOpen: (passphrase: string) => void
}

export function OpenWith({ name, onOpen }: OpenWithProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const open = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '') onOpen(passphrase)
  }
  return (
    <form className="merge-open" onSubmit={open}>
      <PassphraseField
        label={t('exchange.passphraseOf', { file: name })}
        labelHidden
        placeholder={t('exchange.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button type="submit" disabled={passphrase === ''}>
        {t('exchange.open')}
      </Button>
    </form>
  )
}
