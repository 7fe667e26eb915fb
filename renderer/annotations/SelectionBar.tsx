/** The bar beside selected words: colours, underline, note, question, tag, copy. It never takes the focus from the text by itself. */
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Copy, Lock, Quote, Tag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import type { CommandId } from '../../shared/commands.ts'
import { tagOfNew } from '../answering.ts'
import { useApp } from '../app-state.ts'
import { useColourNames } from '../colour-names.ts'
import { shownText } from '../shown-text.ts'
import { moveFocus, Popover } from '../ui/index.ts'
import { commandKey, useRunCommand } from '../use-command.ts'
import { kindIcons } from './kind-icons.ts'
import './selection-bar.css'

export type SelectionBarProps = {
  /** Box of the selected words, or null when they are gone. */
  readonly anchor: () => DOMRect | null
  /** The texts' part of the window, which it stays inside of. */
  readonly within?: () => DOMRect | null
  /** What it is not to cover, where there is a choice. */
  readonly avoid?: () => readonly DOMRect[]
  /** Colour used last. */
  readonly colour: Colour
  /** Name of the layer that would take the mark when it is locked: nothing can be marked then. */
  readonly locked?: string | null
  readonly onMark: (colour: Colour) => void
  readonly onUnderline: () => void
  readonly onNote: () => void
  readonly onQuestion: () => void
  readonly onTag: () => void
  readonly onCopy: () => void
  readonly onCopyReference: () => void
  /** Escape: the focus goes back to the text. */
  readonly onClose: () => void
}

const along = { back: 'ArrowLeft', forth: 'ArrowRight', round: true }

export function SelectionBar(props: SelectionBarProps) {
  const { anchor, within, avoid, locked = null, onCopy, onCopyReference, onClose } = props
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (!moveFocus(event.key, [...(bar.current?.querySelectorAll('button') ?? [])], along)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Popover
      label={t('annotation.bar')}
      anchor={anchor}
      onClose={onClose}
      side="above"
      within={within}
      avoid={avoid}
      mode="manual"
      role="toolbar"
      className="selection-bar"
    >
      {/* Pressing a button must not take the selection away that it is about to mark. */}
      <div
        ref={bar}
        className="selection-bar-row"
        data-region="bar"
        onKeyDown={onKey}
        onMouseDown={(event) => event.preventDefault()}
      >
        {locked === null ? <AnsweredQuestion /> : <LockedLayer name={locked} />}
        <MarkButtons {...props} />
        <BarButton label={t('annotation.copy')} onClick={onCopy}>
          <Copy aria-hidden="true" />
          <span>{t('annotation.copy')}</span>
        </BarButton>
        <BarButton
          command="selection.copyReference"
          label={t('annotation.copyReference')}
          onClick={onCopyReference}
        >
          <Quote aria-hidden="true" />
          <span>{t('annotation.withReference')}</span>
        </BarButton>
      </div>
    </Popover>
  )
}

/** Why nothing can be marked now, and the way out. */
function LockedLayer({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const run = useRunCommand()
  return (
    <>
      <span className="bar-locked">
        <Lock aria-hidden="true" />
        <span>{t('annotation.barLocked', { name })}</span>
      </span>
      <BarButton label={t('annotation.chooseLayer')} first onClick={() => run('layers.open')}>
        <span>{t('annotation.chooseLayer')}</span>
      </BarButton>
      <span className="bar-line" aria-hidden="true" />
    </>
  )
}

/** The tag that the mark gets because it answers a question, and the way to have none. */
function AnsweredQuestion() {
  const { t } = useTranslation()
  const app = useApp()
  const tag = tagOfNew(app, app.settings)
  if (tag === null) return null
  const name = shownText(tag)
  const stop = (): void => {
    app.answer(null)
    app.announce(t('assignment.tagOff', { tag: name }))
  }
  return (
    <>
      <BarButton className="bar-answers" label={t('assignment.turnTagOff', { tag: name })} onClick={stop}>
        <span>{t('assignment.answers', { tag: name })}</span>
        <X aria-hidden="true" />
      </BarButton>
      <span className="bar-line" aria-hidden="true" />
    </>
  )
}

function MarkButtons(props: SelectionBarProps) {
  const { colour, locked = null, onMark, onUnderline, onNote, onQuestion, onTag } = props
  const { t } = useTranslation()
  const names = useColourNames()
  const why = locked === null ? null : t('annotation.barLocked', { name: locked })
  const kindButton = (kind: 'underline' | 'note' | 'question', onClick: () => void): ReactNode => {
    const Icon = kindIcons[kind]
    const label = t(`kind.${kind}`)
    return (
      <BarButton command={`selection.${kind}`} label={label} disabled={why} onClick={onClick}>
        <Icon aria-hidden="true" />
        {kind !== 'underline' && <span>{label}</span>}
      </BarButton>
    )
  }
  return (
    <>
      {colours.map((each) => (
        <BarButton
          key={each}
          className="bar-colour"
          command={`selection.${each}`}
          label={t('annotation.mark', { colour: names.full(each) })}
          disabled={why}
          chosen={each === colour}
          first={each === colour && why === null}
          onClick={() => onMark(each)}
        >
          <i className={`swatch swatch-${each}`} aria-hidden="true" />
        </BarButton>
      ))}
      {kindButton('underline', onUnderline)}
      <span className="bar-line" aria-hidden="true" />
      {kindButton('note', onNote)}
      {kindButton('question', onQuestion)}
      <BarButton command="selection.tag" label={t('annotation.tag')} disabled={why} onClick={onTag}>
        <Tag aria-hidden="true" />
        <span>{t('annotation.tag')}</span>
      </BarButton>
      <span className="bar-line" aria-hidden="true" />
    </>
  )
}

type BarButtonProps = {
  readonly label: string
  readonly command?: CommandId
  readonly className?: string
  /** Why it does nothing now. It can be reached all the same, and says so. */
  readonly disabled?: string | null
  readonly chosen?: boolean
  /** The one button of the bar that Tab reaches; arrow keys reach the others. */
  readonly first?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function BarButton(props: BarButtonProps) {
  const { label, command, className = '', disabled = null, chosen, first = false, onClick, children } = props
  const key = command === undefined ? null : commandKey(command)
  const name = key === null ? label : `${label} (${key.replace('CmdOrCtrl', 'Ctrl')})`
  return (
    <button
      type="button"
      className={`bar-button ${className}`.trim()}
      aria-label={label}
      aria-disabled={disabled !== null || undefined}
      aria-description={disabled ?? undefined}
      title={disabled ?? name}
      data-chosen={chosen || undefined}
      tabIndex={first ? 0 : -1}
      onClick={disabled === null ? onClick : undefined}
    >
      {children}
    </button>
  )
}
