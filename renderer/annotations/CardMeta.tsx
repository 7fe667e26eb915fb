/** The small line of a card: kind, place, languages, author, layer, status, times. */
import { Check, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { ListedLayer } from '../../shared/model/layer.ts'
import { kindIcons } from './kind-icons.ts'
import { shownText } from '../shown-text.ts'
import { wordLangs } from './targets.ts'
import { Times } from './Times.tsx'

export type CardMetaProps = {
  readonly annotation: PlacedAnnotation
  readonly place: string
  readonly layer: ListedLayer | null
  /** Null: not shown, there being no other layer. */
  readonly layerName: string | null
}

export function CardMeta({ annotation, place, layer, layerName }: CardMetaProps) {
  const { t } = useTranslation()
  const Icon = kindIcons[annotation.kind]
  const [lang, second] = wordLangs(annotation)
  return (
    <p className="annotation-meta">
      <span className="annotation-kind">
        <Icon aria-hidden="true" />
        {t(`kind.${annotation.kind}`)}
      </span>
      <span>{place}</span>
      {/* With both languages the words themselves say which is which. */}
      {lang !== undefined && second === undefined && <span>{t(`reader.lang.${lang}`)}</span>}
      <bdi className="annotation-author">
        {annotation.author === '' ? t('annotation.byYou') : shownText(annotation.author)}
      </bdi>
      {(layerName !== null || layer?.locked === true) && (
        <span className="annotation-kind">
          {layer?.locked === true && <Lock aria-label={t('annotation.locked')} role="img" />}
          <bdi>{layerName}</bdi>
        </span>
      )}
      {tellsStatus(annotation) && (
        <span className="annotation-kind">
          {annotation.status === 'resolved' && <Check aria-hidden="true" />}
          {t(`status.${annotation.status}`)}
        </span>
      )}
      <Times of={annotation} />
    </p>
  )
}

/** That a mark is open goes without saying, unless somebody waits for an answer. */
function tellsStatus({ kind, status, replies }: Annotation): boolean {
  return status === 'resolved' || kind === 'question' || replies.length > 0
}
