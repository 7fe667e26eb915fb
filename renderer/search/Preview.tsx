/** The whole block of the selected row, in both languages. */
import { PanelRightClose } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { wholeText } from '../excerpt.ts'
import { TextOfRow } from '../Pieces.tsx'
import { reportLine } from '../report-name.ts'
import { Button, IconButton } from '../ui/index.ts'
import { Address } from './HitRow.tsx'
import { textsOf } from './rows.ts'
import type { Row } from './rows.ts'
import { sectionPath, useHeadings } from './use-headings.ts'

export type PreviewProps = {
  readonly row: Row
  readonly onOpen: (row: Row) => void
  readonly onClose: () => void
}

export function Preview({ row, onOpen, onClose }: PreviewProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const headings = useHeadings([row.report]).get(row.report)
  const report = reports.find(({ id }) => id === row.report)
  return (
    <aside className="preview" aria-label={t('search.preview')} data-region="preview">
      <header className="preview-head">
        <Address row={row} />
        <span className="preview-report">{report === undefined ? row.report : reportLine(report, lang)}</span>
        <IconButton label={t('search.closePreview')} icon={<PanelRightClose />} onClick={onClose} />
      </header>
      {/* The keyboard scrolls what does not fit. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable */}
      <div className="preview-texts" tabIndex={0} role="group" aria-label={t('search.preview')}>
        {headings !== undefined && <p className="hit-path">{sectionPath(headings, row.section, lang)}</p>}
        {textsOf(row).map((text) => (
          <TextOfRow key={text.lang} text={text} pieces={wholeText(text)} className="preview-text" />
        ))}
      </div>
      <footer className="preview-foot">
        <Button onClick={() => onOpen(row)}>{t('search.open')}</Button>
      </footer>
    </aside>
  )
}
