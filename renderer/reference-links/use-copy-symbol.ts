/** Copies the symbol of a document, and says so. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'

export function useCopySymbol(onCopied: () => void): (symbol: string) => void {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  return (symbol) => {
    client.app.copy(symbol).then(() => {
      onCopied()
      notify(t('references.link.copied', { symbol }))
    }, notifyError)
  }
}
