/** Who cites a block of the open report, or the report as a whole. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Citing } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { Popover } from '../ui/index.ts'
import { citingPlaces } from './cited.ts'
import { CitingList } from './CitingList.tsx'

export type CitedCardProps = {
  readonly citing: readonly Citing[]
  /** The report as a whole. */
  readonly whole: boolean
  readonly report: ReportId
  readonly anchor: () => DOMRect | null
  readonly within: () => DOMRect | null
  readonly onClose: () => void
  readonly onEscape: () => void
}

export function CitedCard({ citing, whole, anchor, within, onClose, onEscape }: CitedCardProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.querySelector('button')?.focus(), [])
  const name = t(whole ? 'references.link.citingReport' : 'references.link.citingPassage')
  return (
    <Popover label={name} anchor={anchor} within={within} onClose={onClose} className="link-card">
      <div
        ref={body}
        className="link-card-body"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onEscape()
        }}
      >
        <p className="link-card-kind">{name}</p>
        <CitingList places={citingPlaces(citing, lang)} />
      </div>
    </Popover>
  )
}
