/** What can be done with a whole block, from its number. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import { moveFocus } from '../annotations/index.ts'
import { Popover } from '../ui/index.ts'

export type PassageMenuProps = {
  readonly block: Block
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  readonly anchor: () => DOMRect | null
  readonly onNote: () => void
  readonly onSubjects: () => void
  readonly onSelect: (lang: Lang) => void
  readonly onCopy: (lang: Lang) => void
  readonly onClose: () => void
}

export function PassageMenu(props: PassageMenuProps) {
  const { block, langs, anchor, onNote, onSubjects, onSelect, onCopy, onClose } = props
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const here = langs.filter((lang) => block.text[lang] !== null)
  const chosen = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Popover label={t('reader.passageMenu')} anchor={anchor} onClose={onClose} role="menu" className="menu">
      <button
        type="button"
        role="menuitem"
        className="menu-item"
        ref={first}
        onKeyDown={moveAlong}
        onClick={chosen(onNote)}
      >
        {t('reader.notePassage')}
      </button>
      {here.map((lang) => (
        <button
          key={`select-${lang}`}
          type="button"
          role="menuitem"
          className="menu-item"
          onKeyDown={moveAlong}
          onClick={chosen(() => onSelect(lang))}
        >
          {t(`reader.selectPassage.${lang}`)}
        </button>
      ))}
      {here.map((lang) => (
        <button
          key={`copy-${lang}`}
          type="button"
          role="menuitem"
          className="menu-item"
          onKeyDown={moveAlong}
          onClick={chosen(() => onCopy(lang))}
        >
          {t(`reader.copyPassage.${lang}`)}
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        className="menu-item"
        onKeyDown={moveAlong}
        onClick={chosen(onSubjects)}
      >
        {t('subjects.chooser.open')}
      </button>
    </Popover>
  )
}

const along = { back: 'ArrowUp', forth: 'ArrowDown', round: true }

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const items = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []
  if (moveFocus(event.key, [...items], along)) event.preventDefault()
}
