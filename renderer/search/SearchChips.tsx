/** What was understood of the query. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { searchText } from '../../shared/search/fold.ts'
import { formsOf } from '../../shared/terms/term-index.ts'
import { langs } from '../../shared/model/report.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { readTerms } from '../all-terms.ts'
import { reportLine } from '../report-name.ts'
import { ChipRow } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { chipsOf } from './chips.ts'
import { short } from './short.ts'

export type SearchChipsProps = {
  readonly text: string
  readonly onText: (text: string) => void
  /** The last one has gone. */
  readonly onLeave: () => void
}

/** Units of a chip that are shown; its title has more. */
const shownUnits = 60
const titleUnits = 300
/** That fit beside the box. */
const fewChips = 3

export function SearchChips({ text, onText, onLeave }: SearchChipsProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const termsOf = useTermsOf()
  const chips = useMemo(() => {
    const reportName = (value: string): string | null => {
      const report = reports.find(({ id }) => id === value)
      return report === undefined ? null : reportLine(report, lang)
    }
    return chipsOf(text, { t, reportName, termsOf })
  }, [text, t, reports, lang, termsOf])
  if (chips.length === 0) return null
  return (
    <section
      className="search-chips"
      aria-label={t('search.understood')}
      data-region="chips"
      data-many={chips.length > fewChips || undefined}
    >
      <ChipRow
        chips={chips.map(({ id, label, title, without }) => ({
          id,
          label: short(label, shownUnits),
          removeLabel:
            without === null
              ? short(title, titleUnits)
              : t('search.removeChip', { part: short(title, titleUnits) }),
          ...(without === null ? {} : { onRemove: () => onText(without) }),
        }))}
        onLeave={onLeave}
      />
    </section>
  )
}

type TermsOf = (words: string) => readonly ListedTerm[]

/** Of the glossary and of the reader's own terms; none until they are read. */
function useTermsOf(): TermsOf {
  const terms = useQuery(() => readTerms(), [], { domain: 'terms' }).value
  return useMemo(() => {
    const byForm = new Map<string, ListedTerm[]>()
    for (const term of terms ?? []) {
      for (const form of new Set(langs.flatMap((of) => formsOf(term, of)).map(searchText))) {
        const list = byForm.get(form)
        if (list === undefined) byForm.set(form, [term])
        else list.push(term)
      }
    }
    return (words) => byForm.get(searchText(words)) ?? []
  }, [terms])
}
