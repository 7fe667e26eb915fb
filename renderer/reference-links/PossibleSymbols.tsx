/** Whose resolution or decision it may be of which the text does not say so: symbols to copy, none is gone to by guess. */
import { Copy } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'

export type PossibleSymbolsProps = {
  readonly reference: LinkedReference
  /** The open one. */
  readonly report: ReportId
  readonly onCopy: (symbol: string) => void
}

export function PossibleSymbols({ reference: { text, lang }, report, onCopy }: PossibleSymbolsProps) {
  const { t } = useTranslation()
  const label = useId()
  const answer = useQuery(() => client.references.find(text, report, lang), [text, report, lang]).value
  const symbols = answer?.state === 'offered' ? answer.offers.flatMap(({ symbol }) => symbol ?? []) : []
  if (symbols.length === 0) return null
  return (
    <div className="citing-report">
      <p id={label} className="citing-name">
        {t('references.link.possible')}
      </p>
      <ul className="citing-places" aria-labelledby={label}>
        {symbols.map((symbol) => (
          <li key={symbol}>
            <button type="button" className="citing-place" onClick={() => onCopy(symbol)}>
              <Copy aria-hidden="true" />
              {symbol}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
