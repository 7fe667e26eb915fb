/** The bar along the top of every screen: what is shown, and what can be done with it. */
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Shortcut } from '../ui/index.ts'
import { commandKey, useRunCommand } from '../use-command.ts'

export type TopBarProps = {
  readonly title: string
  /** BCP 47 tag when the title is not in the language of the interface. */
  readonly titleLang?: string
  /** Most telling part first: parts that find no room are left out from the end. */
  readonly subtitle?: readonly string[]
  readonly children?: ReactNode
}

export function TopBar({ title, titleLang, subtitle, children }: TopBarProps) {
  return (
    <header className="top">
      <div className="top-names">
        <div className="top-line">
          <h1 className="top-title" lang={titleLang} title={title}>
            {title}
          </h1>
          {subtitle !== undefined && subtitle.length > 0 && (
            <p className="top-subtitle" title={subtitle.join(' · ')}>
              {subtitle.map((part, index) => (
                <span key={part}>
                  {index > 0 && ' · '}
                  {part}
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
      {children}
      <JumpButton />
    </header>
  )
}

/** Opens the palette. */
function JumpButton() {
  const { t } = useTranslation()
  const run = useRunCommand()
  return (
    <Button className="top-jump" onClick={() => run('palette.open')}>
      <Search aria-hidden="true" />
      <span className="top-label">{t('app.jump')}</span>
      <Shortcut accelerator={commandKey('palette.open') ?? ''} />
    </Button>
  )
}
