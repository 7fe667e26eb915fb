/** Says what is wrong with the notebook for as long as it is so: what happened, what is safe, and the way to mend it. */
import { ChevronDown, ChevronUp, RotateCcw, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotebookState } from '../../shared/model/notebook.ts'
import { useApp } from '../app-state.ts'
import { failureSentence } from '../error-sentence.ts'
import type { NotebookNotice } from '../notebook-state.ts'
import { Banner, Button, IconButton } from '../ui/index.ts'

export function NotebookBanner() {
  const { notebook } = useApp()
  const { state } = notebook.health
  return (
    <div className="notebook-notices">
      {notebook.restored?.restart === true ? (
        <RestartNotice />
      ) : (
        state.mode === 'read-only' && <ReadOnlyNotice state={state} />
      )}
      <PassingNotice />
    </div>
  )
}

type ReadOnly = Extract<NotebookState, { readonly mode: 'read-only' }>

function ReadOnlyNotice({ state: { file, failure } }: { readonly state: ReadOnly }) {
  const { t } = useTranslation()
  const { notebook } = useApp()
  // In a low window the reasons would leave no room for anything else.
  const [open, setOpen] = useState(() => window.innerHeight >= 480)
  const canRestore = failure.code === 'notebook-damaged' || failure.code === 'notebook-missing'
  return (
    <div className="notebook-banner">
      <Banner tone="warning" title={t('app.notebook.title')} icon={<TriangleAlert />}>
        {open && (
          <>
            <p>{failureSentence(failure)}</p>
            <p>{t('app.notebook.safe')}</p>
            <p className="file-name">{t('app.notebook.file', { file })}</p>
          </>
        )}
      </Banner>
      <div className="notice-acts">
        {canRestore && <Button onClick={notebook.openSection}>{t('notebook.restoreBackup')}</Button>}
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
          {open ? t('app.notebook.less') : t('app.notebook.more')}
        </Button>
      </div>
    </div>
  )
}

function RestartNotice() {
  const { t } = useTranslation()
  const { notebook } = useApp()
  return (
    <Notice title={t('notebook.restored.restart')} icon={<RotateCcw />}>
      <Button variant="primary" onClick={notebook.restart}>
        {t('notebook.restored.restartNow')}
      </Button>
    </Notice>
  )
}

/** One at a time, the gravest first; the section of the settings has them all with their reasons. */
function PassingNotice() {
  const { t } = useTranslation()
  const { notebook, announce } = useApp()
  const { damaged, warnings } = notebook.health
  const count = damaged.length
  const notices: readonly { readonly notice: NotebookNotice; readonly title: string }[] = [
    ...(count > 0 ? [{ notice: 'damaged' as const, title: t('notebook.damaged.title', { count }) }] : []),
    ...warnings.map(({ code, by }) => ({ notice: code, title: t(`notebook.warning.${code}.title`, { by }) })),
  ]
  const first = notices.find(({ notice }) => !notebook.dismissed.has(notice))
  const title = first?.title
  useEffect(() => {
    // It comes after the first text, when nobody is looking there any more.
    if (title !== undefined) announce(title)
  }, [title, announce])
  if (first === undefined) return null
  return (
    <Notice title={first.title} icon={<TriangleAlert />}>
      <Button onClick={notebook.openSection}>
        {first.notice === 'damaged' ? t('notebook.damaged.look') : t('app.notebook.more')}
      </Button>
      <IconButton
        label={t('notebook.warning.dismiss')}
        icon={<X />}
        onClick={() => notebook.dismiss(first.notice)}
      />
    </Notice>
  )
}

type NoticeProps = { readonly title: string; readonly icon: ReactNode; readonly children: ReactNode }

/** One line and what can be done about it. */
function Notice({ title, icon, children }: NoticeProps) {
  return (
    <div className="notebook-banner">
      <Banner tone="warning" title={title} icon={icon} />
      <div className="notice-acts">{children}</div>
    </div>
  )
}
