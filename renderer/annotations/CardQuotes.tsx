/** The words of an annotation, each part in its language; of one on a whole block, how the block begins. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Anchor } from '../../shared/model/annotation.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { langTag } from '../i18n.ts'
import { IconButton } from '../ui/index.ts'
import { shownText } from '../shown-text.ts'
import { wordLangs } from './targets.ts'

export type CardQuotesProps = {
  readonly annotation: PlacedAnnotation
  readonly onJump: () => void
  /** Takes off one part; absent where nothing can be changed. */
  readonly onRemove?: ((index: number) => void) | undefined
}

export function CardQuotes({ annotation, onJump, onRemove }: CardQuotesProps) {
  const both = wordLangs(annotation).length > 1
  return annotation.anchors.map((anchor, index) => (
    <Part
      // The same words may be marked twice: only the place in the list tells such parts apart.
      key={`${anchor.key} ${anchor.lang} ${index}`}
      anchor={anchor}
      labelled={both}
      onJump={onJump}
      onRemove={both && onRemove !== undefined ? () => onRemove(index) : undefined}
    />
  ))
}

type PartProps = {
  readonly anchor: Anchor
  readonly labelled: boolean
  readonly onJump: () => void
  readonly onRemove: (() => void) | undefined
}

function Part({ anchor, labelled, onJump, onRemove }: PartProps) {
  const { t } = useTranslation()
  const lang = isTextAnchor(anchor) ? t(`reader.lang.${anchor.lang}`) : ''
  return (
    <div className="annotation-part">
      {labelled && isTextAnchor(anchor) && <span className="annotation-part-lang">{lang}</span>}
      <button
        type="button"
        className="annotation-quote"
        tabIndex={-1}
        title={t('annotation.jump')}
        onClick={onJump}
      >
        {isTextAnchor(anchor) ? (
          <span className="annotation-quote-part" lang={langTag(anchor.lang)}>
            {shownText(anchor.exact)}
          </span>
        ) : (
          <>
            {t('annotation.whole')}{' '}
            <span className="annotation-quote-part" lang={langTag(anchor.textLang)}>
              {shownText(anchor.exact)}
            </span>
          </>
        )}
      </button>
      {onRemove !== undefined && isTextAnchor(anchor) && (
        <IconButton
          className="annotation-part-remove"
          label={t('annotation.removeTarget', { lang })}
          icon={<X />}
          onClick={onRemove}
        />
      )}
    </div>
  )
}
