/** The notebook in the settings; comes into view when a command or a notice asks for it. */
import { Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { IconButton } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { BackupsSection } from './BackupsSection.tsx'
import { DamagedList } from './DamagedList.tsx'
import { NotebookHealth } from './NotebookHealth.tsx'
import './notebook.css'

export function NotebookSection() {
  const { t } = useTranslation()
  const { notebook } = useApp()
  const backups = useQuery(() => client.notebook.backups(), [], { domain: 'notebook' })
  const { damaged } = notebook.health
  const section = useRef<HTMLElement>(null)
  const known = backups.value !== null || backups.error !== null
  useEffect(() => {
    // With its list of backups the section is long enough to come to the top.
    if (!notebook.sectionWanted || !known) return
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.focus({ preventScroll: true })
    notebook.sectionShown()
  }, [notebook, known])
  useFocusKept(section, `${damaged.length} ${notebook.restored === null}`)

  return (
    <section
      ref={section}
      tabIndex={-1}
      className="settings-section notebook-section"
      aria-label={t('notebook.title')}
    >
      <h2 className="settings-head">{t('notebook.title')}</h2>
      <Folder />
      {damaged.length > 0 && <DamagedList damaged={damaged} backups={backups.value ?? []} />}
      <NotebookHealth />
      <BackupsSection backups={backups.value} error={backups.error} />
    </section>
  )
}

/** What was pressed may go with what it did: the keyboard stays in the section then. `shown` tells what is there. */
function useFocusKept(section: RefObject<HTMLElement | null>, shown: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true })
  }, [section, shown])
}

function Folder() {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  const folder = useQuery(() => client.app.about(), []).value?.dataFolder ?? null
  const copy = (path: string): void => {
    client.app.copy(path).then(() => notify(t('notebook.folderCopied')), notifyError)
  }
  return (
    <div>
      <p className="field-label">{t('notebook.folder')}</p>
      <div className="folder">
        <p className="folder-path">{folder ?? '…'}</p>
        {folder !== null && (
          <IconButton label={t('notebook.copyFolder')} icon={<Copy />} onClick={() => copy(folder)} />
        )}
      </div>
    </div>
  )
}
