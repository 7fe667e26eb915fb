/** Why a passage stands under a subject: terms, words, headings above, or the reader's own choice. */
import { useTranslation } from 'react-i18next'
import type { SubjectBlock, SubjectReason } from '../../shared/model/subject.ts'
import { headingName } from '../heading-path.ts'
import type { Blocks } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { Tag } from '../ui/index.ts'

export type ReasonsProps = {
  readonly place: SubjectBlock
  /** Blocks of its report, for the headings; null when that cannot be read. */
  readonly blocks: Blocks | null
}

export function Reasons({ place: { reasons, choice }, blocks }: ReasonsProps) {
  const { t } = useTranslation()
  return (
    <div className="subject-why">
      {choice !== null && <Tag tone="accent">{t(`subjects.choices.${choice}`)}</Tag>}
      {reasons.length > 0 && (
        <ul className="subject-reasons" aria-label={t('subjects.why')}>
          {distinct(reasons).map((reason) => (
            <li key={nameOf(reason)} className="subject-reason">
              <span className="subject-reason-kind">{t(`subjects.reasons.${reason.kind}`)}</span>{' '}
              <span className={`reading-${reason.lang}`} lang={langTag(reason.lang)}>
                <ReasonText reason={reason} blocks={blocks} />
              </span>
            </li>
          ))}
        </ul>
      )}
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

function nameOf(reason: SubjectReason): string {
  return `${reason.kind} ${reason.lang} ${reason.kind === 'heading' ? reason.key : ''} ${reason.text}`
}

function distinct(reasons: readonly SubjectReason[]): readonly SubjectReason[] {
  return [...new Map(reasons.map((reason) => [nameOf(reason), reason])).values()]
}
