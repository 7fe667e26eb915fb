/** A file that was written: its name, what is in it, and the way to its folder. */
import { FileCheck, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from './app-state.ts'
import { client } from './client.ts'
import { fileName } from './file-words.ts'
import { Button } from './ui/index.ts'

export type WrittenFileProps = {
  /** Its path. */
  readonly file: string
  /** Size and numbers, in one line. */
  readonly facts: readonly string[]
  readonly children?: ReactNode
}

export function WrittenFile({ file, facts, children }: WrittenFileProps) {
  const { t } = useTranslation()
  const { notifyError } = useApp()
  const show = (): void => {
    client.exporting.showInFolder(file).catch(notifyError)
  }
  return (
    <div className="written">
      <span className="done-icon" aria-hidden="true">
        <FileCheck />
      </span>
      <div role="status">
        <p className="written-name">{fileName(file)}</p>
        <p className="muted num">{facts.join(' · ')}</p>
        {children}
      </div>
      <Button onClick={show}>
        <FolderOpen aria-hidden="true" />
        {t('export.showInFolder')}
      </Button>
    </div>
  )
}
