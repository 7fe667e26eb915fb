/** The course of one export: choosing, running, done; a failure or a cancel leads back to choosing. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportProgress, ExportRequest, ExportedFile } from '../../shared/model/export.ts'
import { AppError } from '../../shared/result.ts'
import { client, onEvent } from '../client.ts'

export type ExportState =
  | { readonly step: 'choose'; readonly error: unknown; readonly cancelled: boolean }
  /** Null until the first word of progress: the system's dialog for the file may still be open. */
  | { readonly step: 'running'; readonly progress: ExportProgress | null }
  | { readonly step: 'done'; readonly files: readonly ExportedFile[] }

const choosing: ExportState = { step: 'choose', error: null, cancelled: false }

export function useExport(): {
  readonly state: ExportState
  readonly start: (request: ExportRequest) => Promise<void>
  readonly cancel: () => void
} {
  const [state, setState] = useState<ExportState>(choosing)
  const running = useRef(false)

  useEffect(
    () =>
      onEvent('exportProgress', (progress) => {
        if (running.current) setState({ step: 'running', progress })
      }),
    [],
  )

  const start = useCallback(async (request: ExportRequest) => {
    running.current = true
    setState({ step: 'running', progress: null })
    const outcome = await runExport(request)
    running.current = false
    setState(outcome)
  }, [])

  const cancel = useCallback(() => {
    // Whether it succeeds or comes too late is told by the export itself.
    client.exporting.cancel().catch(() => undefined)
  }, [])

  return { state, start, cancel }
}

/** The first export, or the first look at its pages, need not wait for what it is made with. */
export function useReadyExporter(): void {
  useEffect(() => {
    client.exporting.prepare().catch(() => undefined)
    return () => void client.exporting.release().catch(() => undefined)
  }, [])
}

async function runExport(request: ExportRequest): Promise<ExportState> {
  try {
    const files = await client.exporting.write(request)
    return files === null ? choosing : { step: 'done', files }
  } catch (error) {
    const cancelled = error instanceof AppError && error.code === 'export-cancelled'
    return { step: 'choose', error: cancelled ? null : error, cancelled }
  }
}
