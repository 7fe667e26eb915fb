/** One annotation beside the page: its words, its note, its tags, whose and when, and what can be done with it. */
import { memo, useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { ColourNames } from '../colour-names.ts'
import { langTag } from '../i18n.ts'
import type { Layers } from '../layers/index.ts'
import { Button, Tag } from '../ui/index.ts'
import type { CardActs } from './card-acts.ts'
import { CardActions } from './CardActions.tsx'
import { CardHead, CardMeta } from './CardMeta.tsx'
import { CardPlacing } from './CardPlacing.tsx'
import { CardQuotes } from './CardQuotes.tsx'
import { CardReplies } from './CardReplies.tsx'
import { CardUnsaved } from './CardUnsaved.tsx'
import { drafts } from './desk.ts'
import type { EditedPart } from './desk.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteText } from './NoteText.tsx'
import { shownText } from '../shown-text.ts'
import { TagEditor } from './TagEditor.tsx'
import { wordLangs } from './targets.ts'
import { useInView } from './use-in-view.ts'
import type { Waiting } from './unsaved-queue.ts'

/** What is the same for all cards of a panel; the same object until something of it changes. */
export type CardSurroundings = {
  readonly layers: Layers
  readonly colourNames: ColourNames
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** Name of a place in the words of the interface; for a block that is gone, its address. */
  readonly placeOf: (key: BlockKey) => string
}

export type AnnotationCardProps = {
  readonly annotation: PlacedAnnotation
  /** `第24段`, in the words of the interface. */
  readonly place: string
  readonly active: boolean
  /** Goes up when this card is to take the focus; 0 otherwise. */
  readonly focus: number
  readonly editing: EditedPart | null
  /** The oldest change of it that is not on disk. */
  readonly waiting: Waiting | undefined
  readonly around: CardSurroundings
  readonly acts: CardActs
}

export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, place, active, focus, editing, waiting, around, acts } = props
  const { t } = useTranslation()
  const { layers, colourNames, blockOf, placeOf } = around
  const card = useRef<HTMLElement>(null)
  const layer = layers.byId(annotation.layer)
  const locked = layer?.locked === true
  // An editor brings itself into view.
  useInView(card, null, active && editing === null)
  useEffect(() => {
    if (focus > 0) card.current?.focus()
  }, [focus])

  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== card.current) return
    if (event.key === 'Enter') acts.jump(annotation)
    else if (event.key === 'Delete' && !locked) acts.remove(annotation)
    else return
    event.preventDefault()
  }

  return (
    <article
      ref={card}
      className={`annotation annotation-${annotation.colour}`}
      id={`annotation-${annotation.id}`}
      tabIndex={active ? 0 : -1}
      data-active={active || undefined}
      data-resolved={annotation.status === 'resolved' || undefined}
      aria-label={t('annotation.card', {
        kind: t(`kind.${annotation.kind}`),
        colour: colourNames.full(annotation.colour),
        place,
      })}
      onKeyDown={onKey}
      onFocus={() => acts.look(annotation)}
      onClick={() => acts.look(annotation)}
    >
      <CardHead annotation={annotation} place={place} open={active} blockOf={blockOf} />
      <CardQuotes annotation={annotation} open={active} onJump={() => acts.jump(annotation)} />
      {active && (
        <CardPlacing
          annotation={annotation}
          acts={acts}
          locked={locked}
          blockOf={blockOf}
          placeOf={placeOf}
        />
      )}
      {waiting !== undefined && <CardUnsaved waiting={waiting} />}
      {editing === 'note' && !locked ? (
        <NoteEditor
          name={annotation.id}
          note={annotation.note}
          onSave={(note) => acts.saveNote(annotation, note)}
          onClose={() => acts.closeEditor(annotation)}
        />
      ) : (
        <>
          <NoteText note={annotation.note} />
          <Draft annotation={annotation} onEdit={() => acts.edit(annotation, 'note')} />
        </>
      )}
      <Labels
        annotation={annotation}
        meaning={colourNames.meaning(annotation.colour)}
        editing={editing === 'tags'}
      />
      {editing === 'tags' && !locked && (
        <TagEditor
          tags={annotation.tags}
          onChange={(tags) => acts.saveTags(annotation, tags)}
          onClose={() => acts.closeEditor(annotation)}
        />
      )}
      <CardReplies annotation={annotation} acts={acts} locked={locked} writing={editing === 'reply'} />
      {active && !locked && editing === null && <Offer annotation={annotation} acts={acts} />}
      <CardMeta
        annotation={annotation}
        layer={layer}
        layerName={layer === null || layers.all.length < 2 ? null : layers.nameOf(layer)}
      />
      {/* Only of the card at hand: a panel of hundreds is drawn several times faster. */}
      {active && (
        <CardActions
          annotation={annotation}
          acts={acts}
          layers={layers}
          colourNames={colourNames}
          locked={locked}
        />
      )}
    </article>
  )
})

/** The words of the other language that say the same, to be taken as a second target. */
function Offer({ annotation, acts }: Pick<AnnotationCardProps, 'annotation' | 'acts'>) {
  const { t } = useTranslation()
  const [lang] = wordLangs(annotation)
  const words = acts.offer(annotation)
  if (lang === undefined || words === null) return null
  const other = otherLang(lang)
  return (
    <div className="annotation-offer">
      <p
        className="annotation-quote-part"
        lang={langTag(other)}
        title={`${t('annotation.offered')}\n${shownText(words)}`}
      >
        {shownText(words)}
      </p>
      <Button onClick={() => acts.extend(annotation)}>{t(`annotation.extend_${other}`)}</Button>
    </div>
  )
}

type DraftProps = { readonly annotation: PlacedAnnotation; readonly onEdit: () => void }

function Draft({ annotation: { id, note }, onEdit }: DraftProps) {
  const { t } = useTranslation()
  const draft = drafts.get(id)
  if (draft === undefined || draft === note) return null
  return (
    <button type="button" className="annotation-draft" onClick={onEdit}>
      {t('annotation.draft')}
    </button>
  )
}

type LabelsProps = {
  readonly annotation: PlacedAnnotation
  readonly meaning: string
  /** The tags are in their editor. */
  readonly editing: boolean
}

/** What the colour means, and the tags. */
function Labels({ annotation: { colour, tags }, meaning, editing }: LabelsProps) {
  const { t } = useTranslation()
  if (meaning === '' && (tags.length === 0 || editing)) return null
  return (
    <p className="annotation-tags">
      {meaning !== '' && (
        <span
          className="annotation-meaning"
          title={t('annotation.colourMeaning', { colour: t(`colour.${colour}`), meaning })}
        >
          <i className={`swatch swatch-${colour}`} aria-hidden="true" />
          <bdi>{shownText(meaning)}</bdi>
        </span>
      )}
      {!editing &&
        tags.map((tag) => (
          <Tag key={tag}>
            <bdi>{shownText(tag)}</bdi>
          </Tag>
        ))}
    </p>
  )
}
