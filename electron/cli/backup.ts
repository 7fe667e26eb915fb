/** `backup -o FILE` and `restore FILE`: a copy of the notebook, and putting one back. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backupsFolder, readBackupName } from '../db/backup-list.ts'
import { UsageError } from './command-line.ts'
import type { CommandInput, Outcome } from './command-input.ts'

export async function backUp({ stores, options, translate }: CommandInput): Promise<Outcome> {
  const { output } = options
  if (typeof output !== 'string') throw new UsageError('-o is needed')
  const { notebook, host } = stores.deps
  const copied = await host.runNotebookTask('copy', { folder: dirname(notebook.file), file: output })
  const { file, bytes, annotations } = copied
  return {
    value: { ok: true, file, bytes, annotations },
    lines: [translate('cli.backedUp', { file, count: annotations })],
  }
}

/** FILE is a path, or the name of one of the notebook's own backups. */
export async function restore({ stores, words, translate }: CommandInput): Promise<Outcome> {
  const { notebook, host, now } = stores.deps
  const folder = dirname(notebook.file)
  const [word = ''] = words
  const isOwnName = !existsSync(word) && readBackupName(word) !== null
  const file = isOwnName ? join(backupsFolder(folder), word) : resolve(word)
  const { annotations, before } = await host.runNotebookTask('restore', { folder, file, now: now() })
  const lines = [translate('cli.restored', { count: annotations })]
  if (before !== '') lines.push(translate('cli.before', { file: join(backupsFolder(folder), before) }))
  return { value: { ok: true, annotations, before }, lines }
}
