/** The keys that mark on the page change the selected annotations here. */
import { useCommand } from '../use-command.ts'
import type { Batch } from './use-batch.ts'

/** `any`: there is something to change. */
export function useBatchCommands(batch: Batch, any: boolean, askTag: () => void): void {
  useCommand('selection.amber', () => batch.recolour('amber'), any)
  useCommand('selection.mint', () => batch.recolour('mint'), any)
  useCommand('selection.sky', () => batch.recolour('sky'), any)
  useCommand('selection.rose', () => batch.recolour('rose'), any)
  useCommand('selection.violet', () => batch.recolour('violet'), any)
  useCommand('selection.tag', askTag, any)
  useCommand('annotation.resolve', batch.toggleStatus, any)
  useCommand('annotation.merge', batch.merge, any)
}
