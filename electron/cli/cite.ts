/** `cite`: a UN citation of one or several places of a report. */
import { citationOf } from '../../shared/cite/citation.ts'
import { placesReference } from '../../shared/cite/places-reference.ts'
import { AppError } from '../../shared/result.ts'
import { lang as langSchema } from '../../shared/schemas/basics.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { UsageError } from './command-line.ts'
import { usagesOf } from './command-table.ts'
import { existingReport, readKey, readOptions } from './read-words.ts'

/** In the language of the terminal unless `--lang` says another. */
export async function cite({ stores, words, options, interfaceLang }: CommandInput): Promise<Outcome> {
  const [report, ...keys] = words
  if (report === undefined || keys.length === 0) throw new UsageError(`usage: ${usagesOf('cite').join('\n')}`)
  const lang = options['lang'] === undefined ? interfaceLang : readOptions(langSchema, options['lang'])
  const id = await existingReport(stores.services, report)
  const { blocks } = await stores.services.library.text(id)
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const cited = keys.map((word) => {
    const block = byKey.get(readKey(id, word))
    if (block === undefined) throw new AppError('block-not-found', { report: id, key: word })
    return block
  })
  const reports = await stores.services.library.list()
  const source = reports.find((each) => each.id === id)
  if (source === undefined) throw new AppError('report-not-found', { report: id })
  const text = citationOf(
    source,
    placesReference(cited, (key) => byKey.get(key), lang),
    lang,
  )
  return { value: { text }, lines: [text] }
}
