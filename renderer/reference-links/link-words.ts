/** A reference in the words of the interface: what it is, what it leads to, and whether that is here. */
import type { TFunction } from 'i18next'
import { writeCitation } from '../../shared/cite/citations.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import type { Link } from './links.ts'
import { stateOf } from './links.ts'

export type LinkWords = {
  readonly kind: (reference: LinkedReference) => string
  /** What a document, an article or a goal is called, else its symbol; the place in this report, else the words of the text. */
  readonly name: (reference: LinkedReference) => string
  /** The symbol of what has another name as well; null for all else. */
  readonly code: (reference: LinkedReference) => string | null
  /** Report and place that it leads to; null within the open one, and unless the report is here. */
  readonly target: (reference: LinkedReference) => string | null
  /** Why it leads nowhere; null where it does, and for what no report is: articles and goals. */
  readonly trouble: (reference: LinkedReference) => string | null
  /** All of it in one line. */
  readonly line: (reference: LinkedReference) => string
  /** The words of the text, and the lines of all that they stand for. */
  readonly link: (link: Link) => string
}

/** `report`: the open one. */
export function linkWords(
  t: TFunction,
  { report, reports, lang }: { report: ReportId; reports: readonly Report[]; lang: Lang },
): LinkWords {
  const placeOf = ({ place }: LinkedReference): string => placeWords(t, place ?? undefined, lang)
  const kind: LinkWords['kind'] = (reference) => t(`references.link.kind.${reference.kind}`)
  const name: LinkWords['name'] = (reference) => {
    if (reference.symbol !== null) return writeCitation(reference.symbol, null, lang)
    return isDocument(reference) ? reference.text : placeOf(reference)
  }
  const code: LinkWords['code'] = (reference) =>
    isInstrument(reference) || reference.symbol === name(reference) ? null : reference.symbol
  const target: LinkWords['target'] = (reference) => {
    const id = reference.target.report
    const found = reports.find((each) => each.id === id)
    if (id === null || found === undefined || !isDocument(reference)) return null
    const whole = id === report ? t('references.link.thisReport') : reportLine(found, lang)
    const place = placeOf(reference)
    return place === '' ? whole : t('references.link.placeIn', { report: whole, place })
  }
  const trouble: LinkWords['trouble'] = (reference) => {
    switch (stateOf(reference)) {
      case 'here':
        return null
      case 'lost':
        return t('references.link.lost', { place: placeOf(reference) })
      case 'absent':
        if (isInstrument(reference)) return null
        return t(reference.symbol === null ? 'references.link.noOrgan' : 'references.link.absent')
    }
  }
  const line: LinkWords['line'] = (reference) => {
    // A footnote is called one by its name.
    const what = reference.kind === 'footnote' ? null : kind(reference)
    const parts = [what, name(reference), code(reference), trouble(reference) ?? target(reference)]
    return parts.filter((part) => part !== null).join(t('references.link.then'))
  }
  return {
    kind,
    name,
    code,
    target,
    trouble,
    line,
    link: ({ text, references }) =>
      t('references.link.spoken', { text, says: references.map(line).join(t('references.link.and')) }),
  }
}

/** Not within the report itself. */
export function isDocument({ kind }: LinkedReference): boolean {
  return kind !== 'footnote' && kind !== 'paragraph'
}

/** An article or a goal: no report that a library could have. */
export function isInstrument({ kind }: LinkedReference): boolean {
  return kind === 'article' || kind === 'sdg'
}
