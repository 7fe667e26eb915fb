/** One page of the preview; it is drawn when it comes near what is seen. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedPdf, PageSize } from './pdf-pages.ts'

export type PreviewPageProps = {
  readonly pdf: OpenedPdf
  /** From 0. */
  readonly index: number
  readonly size: PageSize
  /** CSS pixels. */
  readonly width: number
  readonly scroller: RefObject<HTMLElement | null>
}

export function PreviewPage({ pdf, index, size, width, scroller }: PreviewPageProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useIsNear(canvas, scroller)

  useEffect(() => {
    const element = canvas.current
    if (element === null || !near) return undefined
    const stop = new AbortController()
    // A page that cannot be drawn stays white; the file itself is not touched by that.
    pdf.draw(index, element, width, stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [pdf, index, width, near])

  return (
    <canvas
      ref={canvas}
      className="export-page"
      role="img"
      aria-label={t('export.preview.page', { page: index + 1, pages: pdf.pages.length })}
      style={{ width, height: (width * size.height) / size.width }}
    />
  )
}

/** Whether the element is seen or about to be. */
function useIsNear(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: '50%',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, scroller])
  return near
}
