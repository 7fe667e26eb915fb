/** Takes the list of missing documents along: copied, printed, as a table. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitedDocument, MissingRequest, MissingView } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'

export type Taking = {
  readonly running: boolean
  readonly write: (format: MissingRequest['format']) => void
  readonly copy: () => void
}

/** `shown`: as `view` lists them. */
export function useTaking(view: MissingView, shown: readonly CitedDocument[]): Taking {
  const { t } = useTranslation()
  const { lang, notify, notifyError } = useApp()
  const [running, setRunning] = useState(false)
  return {
    running,
    write(format) {
      setRunning(true)
      client.references
        .write({ ...view, format, interfaceLang: lang })
        .then((written) => {
          if (written !== null) notify(t('references.missing.written', { file: written.file }))
        })
        .catch(notifyError)
        .finally(() => setRunning(false))
    },
    copy() {
      client.app
        .copy(shown.map(({ symbol }) => symbol).join('\n'))
        .then(() => notify(t('references.missing.copiedAll', { count: shown.length })))
        .catch(notifyError)
    },
  }
}
