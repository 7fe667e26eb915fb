/** The PDF beside the choices, page by page. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { previewBlocks } from '../../shared/model/export.ts'
import { errorSentence } from '../error-sentence.ts'
import { PreviewPage } from './PreviewPage.tsx'
import { useSeenWidth } from './use-seen-width.ts'
import type { Preview } from './use-preview.ts'

export type PreviewPaneProps = {
  readonly preview: Preview
  /** Of which report, when the export is of several. */
  readonly of: string | null
  /** It stands under the choices and was asked for: it comes into view. */
  readonly reveal: boolean
}

export function PreviewPane({ preview: { shown, making, error }, of, reveal }: PreviewPaneProps) {
  const { t } = useTranslation()
  const [scroller, width] = useSeenWidth()
  const pages = shown?.pdf.pages ?? []
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (reveal) pane.current?.scrollIntoView({ block: 'start' })
  }, [reveal])
  const state = making
    ? t('export.preview.making')
    : shown === null
      ? ''
      : t('export.preview.ready', { count: pages.length })
  return (
    <section ref={pane} className="export-preview" aria-label={t('export.preview.title')} aria-busy={making}>
      <div className="export-preview-head">
        <p role="status">{state}</p>
        {of !== null && <p className="muted">{t('export.preview.of', { report: of })}</p>}
        {shown !== null && !shown.whole && (
          <p className="muted">{t('export.preview.beginning', { count: previewBlocks })}</p>
        )}
      </div>
      {error !== null && !making && (
        <p className="dialog-error" role="alert">
          {t('export.preview.failed')} {errorSentence(error)}
        </p>
      )}
      <div
        ref={scroller}
        className={making || error !== null ? 'export-pages export-pages-old' : 'export-pages'}
        // The pages are scrolled with the keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('export.preview.pages')}
      >
        {shown !== null &&
          width > 0 &&
          pages.map((size, index) => (
            <PreviewPage
              // A page takes the place of the one with its number: the eye stays where it is.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              pdf={shown.pdf}
              index={index}
              size={size}
              width={width}
              scroller={scroller}
            />
          ))}
      </div>
    </section>
  )
}
