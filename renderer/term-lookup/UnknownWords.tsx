/** Selected words that are no term: they may be made one of the reader's own. */
import { BookPlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { formLimit } from '../../shared/terms/term-draft.ts'
import type { SelectedRange } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { shownText } from '../shown-text.ts'
import { beginTerm } from '../terms-desk.ts'
import { Button, Popover } from '../ui/index.ts'
import { wordsBox } from '../words-box.ts'

export type UnknownWordsProps = {
  readonly range: SelectedRange
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** Page that it stays inside of. */
  readonly within: () => DOMRect | null
  readonly onClose: () => void
}

export function UnknownWords({ range, blockOf, within, onClose }: UnknownWordsProps) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const act = useRef<HTMLButtonElement>(null)
  useEffect(() => act.current?.focus(), [])
  const { key, lang, start, end } = range
  const words = (blockOf(key)?.text[lang] ?? '').slice(start, Math.min(end, start + formLimit))
  const add = (): void => {
    onClose()
    beginTerm({ type: 'add', forms: { [lang]: words } })
    showScreen('terms')
  }
  return (
    <Popover
      label={t('termLookup.unknown')}
      anchor={() => wordsBox(range, [start, end], null)}
      onClose={onClose}
      side="above"
      within={within}
      className="term-card"
    >
      <div className="term-card-body">
        <p className="term-card-more">{t('termLookup.unknown')}</p>
        <p className="term-card-acts">
          <Button ref={act} variant="quiet" onClick={add}>
            <BookPlus aria-hidden="true" />
            {t('termLookup.add', { text: shownText(short(words)) })}
          </Button>
        </p>
      </div>
    </Popover>
  )
}

/** Characters of the words that a button has room for. */
const room = 24

function short(words: string): string {
  const characters = Array.from(words)
  return characters.length <= room ? words : `${characters.slice(0, room).join('')}…`
}
