/** What an assigned report is called: reports of one title are told apart as the library tells them. */
import type { AssignedReport } from '../../shared/model/assignment.ts'
import { useApp } from '../app-state.ts'
import { inLang, yearOrSession } from '../report-name.ts'
import type { NamedText } from '../report-name.ts'
import { shownText } from '../shown-text.ts'

/** One that the library does not have goes by its title and its id. */
export function useAssignedName(): (report: Pick<AssignedReport, 'id' | 'title'>) => NamedText {
  const { reports, lang } = useApp()
  return ({ id, title }) => {
    const known = reports.find((report) => report.id === id)
    const mark = known === undefined ? id : yearOrSession(known, lang)
    const named = inLang(title, lang) ?? { text: '', lang }
    const text = [mark, named.text].filter((part) => part !== null && part !== '').join(' · ')
    return { text: shownText(text), lang: named.lang }
  }
}
