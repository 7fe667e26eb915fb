/** Where the words of an annotation without a place may be now. Nothing moves until the reader says so. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Proposal } from '../../shared/model/placement.ts'
import { langTag } from '../i18n.ts'
import { Button } from '../ui/index.ts'
import type { CardActs } from './card-acts.ts'
import { shownText } from '../shown-text.ts'
import { endOf, startOf } from './excerpt.ts'

export type CardProposalsProps = {
  readonly annotation: PlacedAnnotation
  readonly acts: CardActs
  readonly placeOf: (key: BlockKey) => string
  /** What else can be done, beside the button that looks. */
  readonly children: ReactNode
}

type Looking = 'idle' | 'looking' | 'failed' | readonly Proposal[]

export function CardProposals({ annotation, acts, placeOf, children }: CardProposalsProps) {
  const { t } = useTranslation()
  const [state, setState] = useState<Looking>('idle')
  const look = async (): Promise<void> => {
    setState('looking')
    setState(await acts.proposals(annotation).catch(() => 'failed' as const))
  }
  const list = typeof state === 'string' ? [] : state
  return (
    <>
      <div className="annotation-placing-acts">
        <Button disabled={state === 'looking'} onClick={() => void look()}>
          {t(state === 'looking' ? 'annotation.looking' : 'annotation.lookFor')}
        </Button>
        {children}
      </div>
      <p role="status" className="field-hint">
        {state === 'failed' && t('annotation.lookFailed')}
        {typeof state !== 'string' &&
          (list.length === 0 ? t('annotation.foundNone') : t('annotation.found', { count: list.length }))}
      </p>
      {list.length > 0 && (
        <ul className="proposals">
          {list.map((proposal) => (
            <li key={`${proposal.anchor} ${proposal.key} ${proposal.lang} ${proposal.range[0]}`}>
              <p className="proposal-place">
                {placeOf(proposal.key)} ·{' '}
                {proposal.score === 1
                  ? t('annotation.same')
                  : t('annotation.likeness', { percent: Math.floor(proposal.score * 100) })}
              </p>
              <Excerpt proposal={proposal} />
              <Button onClick={() => acts.accept(annotation, proposal)}>{t('annotation.putHere')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Excerpt({ proposal: { text, range, lang } }: { readonly proposal: Proposal }) {
  const [start, end] = range
  return (
    <p className="annotation-quote-part" lang={langTag(lang)}>
      {endOf(text.slice(0, start), lang)}
      <mark>{shownText(text.slice(start, end))}</mark>
      {startOf(text.slice(end), lang)}
    </p>
  )
}
