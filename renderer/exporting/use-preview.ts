/** The PDF as it would be: made anew when the choices have come to rest, the one before is shown meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportRequest } from '../../shared/model/export.ts'
import { AppError } from '../../shared/result.ts'
import { client } from '../client.ts'
import { openPdf } from './pdf-pages.ts'
import type { OpenedPdf } from './pdf-pages.ts'

const rest = 400

export type Preview = {
  readonly shown: ShownPreview | null
  /** A newer one is being made. */
  readonly making: boolean
  /** Why there is none of these choices; null when there is, or will be. */
  readonly error: unknown
  /** Ends the one that is under way, before anything else is asked of the exporter. */
  readonly stop: () => void
}

export type ShownPreview = { readonly pdf: OpenedPdf; readonly whole: boolean }

/** Null: nothing is to be shown. The same object as long as it asks the same. */
export function usePreview(request: ExportRequest | null): Preview {
  const [shown, setShown] = useState<ShownPreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  /** The one whose preview has come, or will not come. */
  const [settled, setSettled] = useState<ExportRequest | null>(null)
  const underWay = useRef(false)

  const stop = useCallback(() => {
    if (!underWay.current) return
    underWay.current = false
    client.exporting.cancel().catch(() => undefined)
  }, [])

  useEffect(() => {
    if (request === null) return undefined
    let overtaken = false
    const make = async (): Promise<void> => {
      underWay.current = true
      try {
        const made = await readPreview(request)
        if (overtaken) return made.pdf.close()
        setShown(made)
        setError(null)
      } catch (failure) {
        // Cancelled by the one that came after it, which this effect knows, or by another act of the dialog.
        if (overtaken) return
        if (!(failure instanceof AppError && failure.code === 'export-cancelled')) setError(failure)
      }
      underWay.current = false
      setSettled(request)
    }
    const timer = window.setTimeout(() => void make(), rest)
    return () => {
      overtaken = true
      window.clearTimeout(timer)
      setSettled(null)
    }
  }, [request])

  useEffect(() => () => shown?.pdf.close(), [shown])
  const wanted = request !== null
  useEffect(() => (wanted ? stop : undefined), [wanted, stop])
  return { shown, making: wanted && settled !== request, error, stop }
}

async function readPreview(request: ExportRequest): Promise<ShownPreview> {
  const { pdf, whole } = await client.exporting.preview(request)
  return { pdf: await openPdf(pdf), whole }
}
