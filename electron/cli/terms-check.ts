/** `terms check`: what of the terms is not used alike in reports. Scripts get the concepts with several Chinese forms. */
import type {
  Findings,
  FormsFinding,
  LackingFinding,
  NamesFinding,
  UsedForm,
} from '../../shared/model/consistency.ts'
import { otherLang } from '../../shared/model/report.ts'
import { listExceptions } from '../db/term-exception-repository.ts'
import { checkedReports, checkTerms as check } from '../services/terms/check-terms.ts'
import type { Translate } from '../translator.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { readReport } from './read-words.ts'

export async function checkTerms({ stores: { deps }, words, translate }: CommandInput): Promise<Outcome> {
  const reports = checkedReports(deps, words.slice(1).map(readReport))
  const findings = await check(deps, reports, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  const ticked = new Set(listExceptions(deps.notebook.db))
  const lines = linesOf(findings, translate, (id) =>
    ticked.has(id) ? ` ${translate('consistency.document.ticked')}` : '',
  )
  return { value: findings.forms.map(forScripts), lines }
}

function forScripts({ en, forms, expected }: FormsFinding) {
  return {
    en,
    forms: forms.map(({ text, count, places }) => ({
      zh: text,
      count,
      blocks: places.map(({ report, key }) => ({ report, key })),
    })),
    expected,
  }
}

type Ticked = (id: FormsFinding['id']) => string

function linesOf({ forms, names, lacking }: Findings, t: Translate, ticked: Ticked): readonly string[] {
  const form = ({ text, count, places }: UsedForm) =>
    `  ${text}  ×${count}  ${places.map(({ report, key }) => `${report}:${key}`).join(' ')}`
  const ofForms = (finding: FormsFinding) => [
    `${finding.en} → ${finding.expected}${ticked(finding.id)}`,
    ...finding.forms.map(form),
  ]
  const ofNames = (finding: NamesFinding) => [
    `${t(`consistency.differences.${finding.difference}`)}${ticked(finding.id)}`,
    ...finding.forms.map(form),
  ]
  const ofLacking = ({ id, text, en, zh, place, confidence }: LackingFinding) => {
    const wanted = place.lang === 'zh' ? en : zh
    const certainty = t(`consistency.confidences.${confidence}`)
    const lacks = t(`consistency.lacks.${otherLang(place.lang)}`)
    return `${place.report}:${place.key}  ${text} → ${wanted}  ${lacks}  [${certainty}]${ticked(id)}`
  }
  const head = (kind: 'forms' | 'names' | 'lacking', count: number) =>
    `${t(`consistency.kinds.${kind}`)} · ${t('consistency.all', { count })}`
  return [
    head('forms', forms.length),
    ...forms.flatMap(ofForms),
    '',
    head('names', names.length),
    ...names.flatMap(ofNames),
    '',
    head('lacking', lacking.length),
    ...lacking.map(ofLacking),
  ]
}
