/** The words of an annotation, each part in its language; of one on a whole block, how the block begins. */
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Anchor } from '../../shared/model/annotation.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { wordLangs } from './targets.ts'
import { useClamped } from './use-clamped.ts'

export type CardQuotesProps = {
  readonly annotation: PlacedAnnotation
  /** The card at hand: what is cut can be shown in full. */
  readonly open?: boolean
  readonly onJump: () => void
}

export function CardQuotes({ annotation, open = true, onJump }: CardQuotesProps) {
  const both = wordLangs(annotation).length > 1
  return (
    <div className="annotation-parts">
      {annotation.anchors.map((anchor, index) => (
        <Part
          // The same words may be marked twice: only the place in the list tells such parts apart.
          key={`${anchor.key} ${anchor.lang} ${index}`}
          anchor={anchor}
          labelled={both}
          open={open}
          onJump={onJump}
        />
      ))}
    </div>
  )
}

type PartProps = {
  readonly anchor: Anchor
  readonly labelled: boolean
  readonly open: boolean
  readonly onJump: () => void
}

function Part({ anchor, labelled, open, onJump }: PartProps) {
  const { t } = useTranslation()
  const id = useId()
  const quote = useRef<HTMLButtonElement>(null)
  const [all, setAll] = useState(false)
  const clamped = useClamped(quote, anchor.exact, open && !all)
  return (
    <>
      {labelled && isTextAnchor(anchor) && (
        <span className="annotation-part-lang">{t(`reader.lang.${anchor.lang}`)}</span>
      )}
      <div className="annotation-part">
        <button
          ref={quote}
          id={id}
          type="button"
          className="annotation-quote"
          data-all={(open && all) || undefined}
          tabIndex={-1}
          title={t('annotation.jump')}
          onClick={onJump}
        >
          {!isTextAnchor(anchor) && <>{t('annotation.whole')} </>}
          <span className="annotation-quote-part" lang={langTag(anchor.lang ?? anchor.textLang)}>
            {shownText(anchor.exact)}
          </span>
        </button>
        {open && (clamped || all) && (
          <button
            type="button"
            className="text-button"
            aria-expanded={all}
            aria-controls={id}
            onClick={() => setAll(!all)}
          >
            {t(all ? 'annotation.showLess' : 'annotation.showQuote')}
          </button>
        )}
      </div>
    </>
  )
}
