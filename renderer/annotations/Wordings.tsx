/** The words that were marked beside those found now: what differs is boxed, with enough around it to know the place. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/model/report.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { difference } from './difference.ts'
import { endOf, startOf } from './excerpt.ts'

type WordingsProps = { readonly old: string; readonly now: string; readonly lang: Lang }

export function Wordings({ old, now, lang }: WordingsProps) {
  const { t } = useTranslation()
  const parts = difference(old, now)
  const wording = (differs: ReactNode) => (
    <dd className="annotation-quote-part" lang={langTag(lang)}>
      {endOf(parts.before, lang)}
      {differs}
      {startOf(parts.after, lang)}
    </dd>
  )
  return (
    <dl className="wordings">
      <div>
        <dt>{t('annotation.oldWords')}</dt>
        {wording(parts.old !== '' && <del>{shownText(parts.old)}</del>)}
      </div>
      <div>
        <dt>{t('annotation.newWords')}</dt>
        {wording(parts.new !== '' && <ins>{shownText(parts.new)}</ins>)}
      </div>
    </dl>
  )
}
