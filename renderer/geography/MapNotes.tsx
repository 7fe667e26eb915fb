/** The note that belongs to every map of the United Nations, and the notes about single lines and areas. */
import { useEffect, useRef, useState } from 'react'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../ui/index.ts'

/** As the United Nations print them under their maps. */
export function MapNotes() {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  // Before the click a press on the button has closed them already, as one anywhere else does.
  const wasOpen = useRef(false)
  // Above the legend, from the left edge of the map on.
  const columnOf = (): DOMRect | null => button.current?.closest('.map-foot')?.getBoundingClientRect() ?? null
  const anchor = (): DOMRect | null => {
    const foot = columnOf()
    return foot === null ? null : new DOMRect(foot.left, foot.top, 0, foot.height)
  }
  const within = (): DOMRect | null => {
    const foot = columnOf()
    return foot === null ? null : new DOMRect(foot.left, 0, foot.width, window.innerHeight)
  }
  return (
    <p className="map-notes">
      {t('geography.note')}{' '}
      <button
        ref={button}
        type="button"
        className="map-notes-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerDown={() => (wasOpen.current = open)}
        onClick={({ detail }) => setOpen(detail === 0 || !wasOpen.current)}
      >
        {t('geography.notes.title')}
        <ChevronDown aria-hidden="true" />
      </button>
      {open && (
        <Popover
          label={t('geography.notes.title')}
          side="above"
          className="map-notes-panel"
          anchor={anchor}
          within={within}
          onClose={() => setOpen(false)}
        >
          <Notes />
        </Popover>
      )}
    </p>
  )
}

function Notes() {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.focus(), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that keys scroll it
    <ul ref={list} tabIndex={0} aria-label={t('geography.notes.title')}>
      <li>{t('geography.notes.open')}</li>
      <li>{t('geography.notes.kashmir')}</li>
      <li>{t('geography.notes.sudan')}</li>
      <li>{t('geography.notes.malvinas')}</li>
      <li>{t('geography.notes.sahara')}</li>
      <li>{t('geography.notes.kosovo')}</li>
      <li>{t('geography.notes.source')}</li>
    </ul>
  )
}
