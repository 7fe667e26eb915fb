/** The figures that are shown, as a file. */
import { useCallback, useState } from 'react'
import type { FactWriteRequest, WrittenFacts } from '../../shared/model/fact.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'

export type Writing = {
  readonly write: (rows: readonly number[], format: FactWriteRequest['format']) => Promise<void>
  /** The file that was written last; null before, and once it has been seen. */
  readonly written: WrittenFacts | null
  readonly forget: () => void
}

/** `rows`: numbers of `facts.list(null)`, in the order of the table. */
export function useWriting(): Writing {
  const { lang, notifyError } = useApp()
  const [written, setWritten] = useState<WrittenFacts | null>(null)
  const forget = useCallback(() => setWritten(null), [])
  return {
    written,
    forget,
    async write(rows, format) {
      setWritten(null)
      try {
        setWritten(await client.facts.write({ report: null, rows, format, interfaceLang: lang }))
      } catch (error) {
        notifyError(error)
      }
    },
  }
}
