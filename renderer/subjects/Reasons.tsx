/** Why a passage stands under a subject: terms and words of one of its languages, and headings above. */
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/model/report.ts'
import type { SubjectBlock, SubjectReason } from '../../shared/model/subject.ts'
import { headingName } from '../heading-path.ts'
import type { Blocks } from '../heading-path.ts'
import { langTag } from '../i18n.ts'

export type ReasonsProps = {
  readonly place: SubjectBlock
  readonly lang: Lang
  /** Blocks of its report, for the headings; null when that cannot be read. */
  readonly blocks: Blocks | null
}

export function Reasons({ place: { reasons }, lang, blocks }: ReasonsProps) {
  const { t } = useTranslation()
  const told = distinct(reasons.filter((reason) => reason.lang === lang))
  if (told.length === 0) return null
  return (
    <ul className="subject-reasons" aria-label={t('subjects.why')}>
      {told.map((reason) => (
        <li key={nameOf(reason)} className="subject-reason">
          <span className="subject-reason-kind">{t(`subjects.reasons.${reason.kind}`)}</span>{' '}
          <span className={`reading-${lang}`} lang={langTag(lang)}>
            <ReasonText reason={reason} blocks={blocks} />
          </span>
        </li>
      ))}
    </ul>
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

function nameOf(reason: SubjectReason): string {
  return `${reason.kind} ${reason.kind === 'heading' ? reason.key : ''} ${reason.text}`
}

function distinct(reasons: readonly SubjectReason[]): readonly SubjectReason[] {
  return [...new Map(reasons.map((reason) => [nameOf(reason), reason])).values()]
}
