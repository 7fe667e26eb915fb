/** Why a block stands under a subject, put together by kind, each wording once. Pure. */
import type { Lang } from '../../shared/model/report.ts'
import type { SubjectReason } from '../../shared/model/subject.ts'
import { grouped } from '../../shared/grouped.ts'

export type ReasonGroup = { readonly kind: SubjectReason['kind']; readonly reasons: readonly SubjectReason[] }

/** Of one language, the kinds in the order in which they come first. */
export function reasonGroups(reasons: readonly SubjectReason[], lang: Lang): readonly ReasonGroup[] {
  const own = new Map(
    reasons.filter((reason) => reason.lang === lang).map((reason) => [wordingOf(reason), reason]),
  )
  return Array.from(
    grouped([...own.values()], ({ kind }) => kind),
    ([kind, of]) => ({ kind, reasons: of }),
  )
}

/** Unlike that of every other reason of a block. */
export function wordingOf(reason: SubjectReason): string {
  return `${reason.kind} ${reason.kind === 'heading' ? reason.key : ''} ${reason.text}`
}

/** Between words of a language. */
export const wordSeparators: Readonly<Record<Lang, string>> = { zh: '、', en: ', ' }
