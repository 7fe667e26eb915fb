/** The answer to a typed citation in words: why it is not gone to, and all of it as it is read out. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitationAnswer } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { placeName, problemWords } from './citation-words.ts'
import type { ProblemContext } from './citation-words.ts'

export type CitationTelling = {
  readonly problem: (answer: Extract<CitationAnswer, { state: 'offered' }>) => string
  readonly spoken: (answer: CitationAnswer) => string
}

export function useCitationWords(): CitationTelling {
  const { t } = useTranslation()
  const { reports, lang, state } = useApp()
  const open = state.screen === 'reader' ? state.report : null
  return useMemo(() => tellingOf(t, { reports, lang, open }), [t, reports, lang, open])
}

function tellingOf(t: TFunction, context: ProblemContext): CitationTelling {
  const { reports, lang } = context
  const problem: CitationTelling['problem'] = (answer) => problemWords(t, answer, context)
  const spoken: CitationTelling['spoken'] = (answer) => {
    if (answer.state === 'found') {
      const report = reports.find(({ id }) => id === answer.report)
      return report === undefined ? '' : t('cite.go', { place: placeName(t, report, answer.key, lang) })
    }
    const absent = answer.state === 'absent'
    const why = absent ? answer.symbols.map((symbol) => t('cite.absent', { symbol })) : [problem(answer)]
    const [first] = answer.offers
    return [...why, ...(first === undefined ? [] : [t('cite.meant'), first.text])].join(' ')
  }
  return { problem, spoken }
}
