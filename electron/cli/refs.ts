/** `refs`: what a report cites, and where its two languages do not cite the same. */
import type { LinkedReference, Reference } from '../../shared/model/reference.ts'
import type { Translate } from '../translator.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { existingReport } from './read-words.ts'

export async function refs({ stores, words, translate }: CommandInput): Promise<Outcome> {
  const report = await existingReport(stores.services, words[0])
  const { references, differences } = await stores.services.references.of(report)
  const value = references.map(({ key, lang, range, text, target }) => ({ key, lang, range, text, target }))
  return {
    value,
    lines: [
      translate('cli.references', { count: references.length }),
      ...references.map(referenceLine(translate)),
      translate('cli.referenceDifferences', { count: differences.length }),
      ...differences.map(differenceLine),
    ],
  }
}

const referenceLine =
  (translate: Translate) =>
  ({ key, lang, text, kind, target: { symbol, report, key: place } }: LinkedReference): string => {
    const inReport = [report, place].filter((part) => part !== null).join(' ')
    const away = translate(symbol === null ? 'cli.notKnown' : 'cli.notInLibrary')
    const isDocument = kind === 'symbol' || kind === 'resolution' || kind === 'decision'
    const where = report === null ? (isDocument ? ` (${away})` : '') : ` → ${inReport}`
    return `${key} ${lang} “${text}” ${symbol ?? ''}`.trimEnd() + where
  }

function differenceLine({ key, lang, text, symbol, place }: Reference): string {
  return `${key} ${lang} “${text}” ${symbol ?? place ?? ''}`.trimEnd()
}
