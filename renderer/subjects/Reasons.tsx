/** Why a passage stands under a subject: terms and words of one of its languages, and headings above. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/model/report.ts'
import type { SubjectReason } from '../../shared/model/subject.ts'
import { headingName } from '../heading-path.ts'
import type { Blocks } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { reasonGroups, wordingOf, wordSeparators } from './reason-groups.ts'

export type ReasonsProps = {
  readonly reasons: readonly SubjectReason[]
  readonly lang: Lang
  /** Blocks of its report, for the headings; null: of a heading only its words are told. */
  readonly blocks: Blocks | null
}

export function Reasons({ reasons, lang, blocks }: ReasonsProps) {
  const { t } = useTranslation()
  const id = useId()
  const told = reasonGroups(reasons, lang)
  if (told.length === 0) return null
  return (
    <div className="subject-reasons">
      <span className="subject-reason-kind" id={id}>
        {t('subjects.why')}
      </span>
      <ul aria-labelledby={id}>
        {told.map(({ kind, reasons: own }) => (
          <li key={kind} className="subject-reason">
            <span className="subject-reason-kind">
              {t(`subjects.reasons.${kind}`, { count: own.length })}
            </span>{' '}
            <span className={`reading-${lang}`} lang={langTag(lang)}>
              {own.map((reason, at) => (
                <span key={wordingOf(reason)}>
                  {at > 0 && wordSeparators[lang]}
                  <ReasonText reason={reason} blocks={blocks} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Words as they stand; of a heading all of it, its words marked. */
function ReasonText({ reason, blocks }: { readonly reason: SubjectReason } & Pick<ReasonsProps, 'blocks'>) {
  const { text } = reason
  const heading = reason.kind === 'heading' ? blocks?.get(reason.key) : undefined
  const name = heading === undefined ? text : headingName(heading, reason.lang)
  const at = name.indexOf(text)
  if (heading === undefined || at < 0) return text
  return (
    <>
      {name.slice(0, at)}
      <mark>{text}</mark>
      {name.slice(at + text.length)}
    </>
  )
}
