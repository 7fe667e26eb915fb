/** The bar along the top of every screen: what is shown, and what can be done with it. */
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Shortcut } from '../ui/index.ts'
import { commandKey, useRunCommand } from '../use-command.ts'

export type TopBarProps = {
  readonly title: ReactNode
  /** BCP 47 tag when the title is not in the language of the interface. */
  readonly titleLang?: string
  readonly subtitle?: ReactNode
  readonly children?: ReactNode
}

export function TopBar({ title, titleLang, subtitle, children }: TopBarProps) {
  return (
    <header className="top">
      <div className="top-names">
        <h1 className="top-title" lang={titleLang}>
          {title}
        </h1>
        {subtitle !== undefined && <p className="top-subtitle">{subtitle}</p>}
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
