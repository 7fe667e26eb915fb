/** Asks for lines and renderings, opens their places, takes them along. */
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConcordanceLine, LinesFormat, LinesRequest, WrittenLines } from '../../shared/model/search.ts'
import { AppError } from '../../shared/result.ts'
import { useApp } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { setHitWalk } from '../search-state.ts'
import { setWalk } from '../terms-desk.ts'
import { useQuery } from '../use-query.ts'
import type { Query } from '../use-query.ts'

/** Read again when terms or the library change: what stands for a match changes with them. */
export function useAsked<Value>(ask: () => Promise<Value>, text: string): Query<Value> {
  const asked = useQuery(ask, [text], { domain: 'terms' })
  const { reload } = asked
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'library') reload()
      }),
    [reload],
  )
  return asked
}

export function isStopped(error: unknown): boolean {
  return error instanceof AppError && error.code === 'search-cancelled'
}

/** Opens one of these places in the reader, from where the others are a step away. */
export function useOpenLine(name: string): (lines: readonly ConcordanceLine[], at: number) => void {
  const { openPlace } = useApp()
  return useCallback(
    (lines, at) => {
      const line = lines[at]
      if (line === undefined) return
      const uses = lines.map(({ report, key, lang, range, match }) => ({
        report,
        key,
        lang,
        range,
        form: match,
      }))
      setHitWalk(null)
      setWalk({ term: null, name, uses, at, from: 'search' })
      openPlace({ report: line.report, key: line.key, lang: line.lang, ranges: [line.range] })
    },
    [name, openPlace],
  )
}

export type Taking = {
  readonly copy: (request: LinesRequest) => Promise<void>
  readonly write: (request: LinesRequest, format: LinesFormat) => Promise<void>
  /** The file that was written last; null before, and once it has been seen. */
  readonly written: WrittenLines | null
  readonly forget: () => void
}

export function useTaking(): Taking {
  const { t } = useTranslation()
  const { lang, notify, notifyError } = useApp()
  const [written, setWritten] = useState<WrittenLines | null>(null)
  const forget = useCallback(() => setWritten(null), [])
  return {
    written,
    forget,
    async copy(request) {
      try {
        notify(t('concordance.copied', { count: await client.search.copy(request) }))
      } catch (error) {
        notifyError(error)
      }
    },
    async write(request, format) {
      setWritten(null)
      try {
        setWritten(await client.search.write({ lines: request, format, interfaceLang: lang }))
      } catch (error) {
        notifyError(error)
      }
    },
  }
}
