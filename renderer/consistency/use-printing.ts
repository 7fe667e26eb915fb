/** The findings that are shown, as a PDF. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import type { ConsistencyView } from './consistency-memory.ts'

export type Printing = {
  readonly running: boolean
  readonly print: () => void
}

export function usePrinting({ report, ticked }: ConsistencyView): Printing {
  const { t } = useTranslation()
  const { lang, notify, notifyError } = useApp()
  const [running, setRunning] = useState(false)
  return {
    running,
    print() {
      setRunning(true)
      client.terms
        .writeCheck({
          reports: [],
          kinds: ['forms', 'names', 'lacking'],
          concerning: report,
          excepted: ticked,
          interfaceLang: lang,
        })
        .then((written) => {
          if (written !== null) notify(t('consistency.written', { file: written.file }))
        })
        .catch(notifyError)
        .finally(() => setRunning(false))
    },
  }
}
