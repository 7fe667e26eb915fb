/** One finding: what it is about, its wordings with their places, and what can be done about it. */
import { Copy } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, FormsFinding, NamesFinding } from '../../shared/model/consistency.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { foreignTag } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'
import { shownText } from '../shown-text.ts'
import { IconButton, Tag } from '../ui/index.ts'
import { findingName } from './finding-words.ts'
import { LackingBody } from './LackingBody.tsx'
import { Places } from './Places.tsx'

export type FindingCardProps = {
  readonly finding: Finding
  /** Null until they have been read. */
  readonly texts: ReportTexts | null
  readonly ticked: boolean
  /** The one of the list that Tab reaches. */
  readonly reachable: boolean
  readonly onFocus: () => void
  readonly onTick: () => void
  readonly onCopy: () => void
  /** Number of the use, in the order of forms and places. */
  readonly onOpen: (at: number) => void
}

export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, texts, ticked, reachable, onFocus, onTick, onCopy, onOpen } = props
  const { t } = useTranslation()
  const id = useId()
  const tab = reachable ? 0 : -1
  return (
    <li>
      <article
        className="finding"
        data-finding={finding.id}
        data-ticked={ticked || undefined}
        tabIndex={tab}
        aria-labelledby={`${id}-name`}
        onFocus={onFocus}
      >
        <div className="finding-head">
          <div className="finding-title">
            <h2 className="finding-name" id={`${id}-name`}>
              <Name finding={finding} />
            </h2>
            <About finding={finding} />
          </div>
          <div className="finding-acts">
            <label className="finding-tick" title={t('consistency.tickHint')}>
              <input
                type="checkbox"
                checked={ticked}
                tabIndex={tab}
                aria-describedby={`${id}-name`}
                onChange={onTick}
              />
              {t(ticked ? 'consistency.ticked' : 'consistency.tick')}
            </label>
            <IconButton label={t('consistency.copy')} icon={<Copy />} tabIndex={tab} onClick={onCopy} />
          </div>
        </div>
        {finding.kind === 'lacking' ? (
          <LackingBody finding={finding} texts={texts} tab={tab} onOpen={onOpen} />
        ) : (
          <Forms finding={finding} texts={texts} tab={tab} onOpen={onOpen} />
        )}
      </article>
    </li>
  )
})

function Name({ finding }: { readonly finding: Finding }) {
  const { lang } = useApp()
  const of = finding.kind === 'forms' ? 'en' : finding.kind === 'names' ? finding.lang : finding.place.lang
  return <bdi lang={foreignTag(of, lang)}>{shownText(findingName(finding))}</bdi>
}

function About({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  if (finding.kind === 'forms') return <Tag>{t(`consistency.spread.${finding.spread}`)}</Tag>
  if (finding.kind === 'names') return <Tag>{t(`consistency.differences.${finding.difference}`)}</Tag>
  const confidence = t(`consistency.confidences.${finding.confidence}`)
  return <Tag>{t('consistency.confidence', { confidence })}</Tag>
}

type FormsProps = {
  readonly finding: FormsFinding | NamesFinding
  readonly texts: ReportTexts | null
  readonly tab: 0 | -1
  readonly onOpen: (at: number) => void
}

function Forms({ finding, texts, tab, onOpen }: FormsProps) {
  const { t } = useTranslation()
  const lang = finding.kind === 'forms' ? 'zh' : finding.lang
  let before = 0
  return (
    <ul className="finding-forms">
      {finding.forms.map((form) => {
        const first = before
        before += form.places.reduce((sum, { ranges }) => sum + ranges.length, 0)
        const sign = signOf(finding, form.text)
        return (
          <li key={form.text} className="finding-form">
            <p className="form-words">
              <bdi className={`form-text reading-${lang}`} lang={langTag(lang)}>
                {shownText(form.text)}
              </bdi>
              {sign !== null && (
                <Tag tone={sign === 'expected' ? 'accent' : 'plain'}>{t(`consistency.${sign}`)}</Tag>
              )}
              <span className="form-count num">
                {form.count === 0 ? t('consistency.notUsed') : t('consistency.uses', { count: form.count })}
              </span>
            </p>
            <Places
              places={form.places}
              form={form.text}
              texts={texts}
              tab={tab}
              onOpen={(at) => onOpen(first + at)}
            />
          </li>
        )
      })}
    </ul>
  )
}

function signOf(finding: FormsFinding | NamesFinding, form: string): 'expected' | 'inGlossary' | null {
  if (finding.kind === 'forms') return form === finding.expected ? 'expected' : null
  return finding.term !== null && form === finding.forms[0].text ? 'inGlossary' : null
}
