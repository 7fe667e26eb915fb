/** What can be done with a whole block, from its number. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs as bothLangs } from '../../shared/model/report.ts'
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
  /** Its words with their citation. */
  readonly onCopy: (langs: readonly Lang[]) => void
  /** Its citation alone. */
  readonly onCite: () => void
  readonly onClose: () => void
}

export function PassageMenu(props: PassageMenuProps) {
  const { block, langs, anchor, onNote, onSubjects, onSelect, onCopy, onCite, onClose } = props
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const here = langs.filter((lang) => block.text[lang] !== null)
  const items = [
    { id: 'note', label: t('reader.notePassage'), act: onNote },
    ...here.map((lang) => ({
      id: `select-${lang}`,
      label: t(`reader.selectPassage.${lang}`),
      act: () => onSelect(lang),
    })),
    ...here.map((lang) => ({
      id: `copy-${lang}`,
      label: t(`reader.copyPassage.${lang}`),
      act: () => onCopy([lang]),
    })),
    ...(isInBoth(block)
      ? [{ id: 'copy-both', label: t('cite.copyBoth'), act: () => onCopy(bothLangs) }]
      : []),
    { id: 'cite', label: t('cite.copyCitation'), act: onCite },
    { id: 'subjects', label: t('subjects.chooser.open'), act: onSubjects },
  ]
  return (
    <Popover label={t('reader.passageMenu')} anchor={anchor} onClose={onClose} role="menu" className="menu">
      {items.map(({ id, label, act }, at) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          className="menu-item"
          ref={at === 0 ? first : undefined}
          onKeyDown={moveAlong}
          onClick={() => {
            onClose()
            act()
          }}
        >
          {label}
        </button>
      ))}
    </Popover>
  )
}

/** Also where the page shows one of them. */
function isInBoth({ text }: Block): boolean {
  return bothLangs.every((lang) => text[lang] !== null)
}

const along = { back: 'ArrowUp', forth: 'ArrowDown', round: true }

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const items = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []
  if (moveFocus(event.key, [...items], along)) event.preventDefault()
}
