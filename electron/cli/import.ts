/** `import`: files that the app exported, whichever of its formats can come back, taken into the notebook. */
import { AppError } from '../../shared/result.ts'
import { UsageError } from './command-line.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { usagesOf } from './command-table.ts'
import { importAnnotations } from './exchange.ts'

/** As `annotations import`; what is no file of annotations is said to be none that was exported. */
export async function importFiles(input: CommandInput): Promise<Outcome> {
  if (input.words.length === 0) throw new UsageError(`usage: ${usagesOf('import').join('\n')}`)
  try {
    return await importAnnotations({ ...input, words: ['import', ...input.words] })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'set-not-a-set') throw error
    throw new AppError('file-not-exported', error.details)
  }
}
