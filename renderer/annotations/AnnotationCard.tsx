/** One annotation beside the page: its words, its note, its tags, whose and when, and what can be done with it. */
import { memo, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { CornerUpLeft, PencilLine, Tag as TagIcon, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Annotation, AnnotationKind, AnnotationStatus, Colour } from '../../shared/model/annotation.ts'
import type { LayerId, ReplyId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Proposal } from '../../shared/model/placement.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { langTag } from '../i18n.ts'
import { IconButton, Tag } from '../ui/index.ts'
import type { Placing } from './block-marks.ts'
import { ColourPicker } from './ColourPicker.tsx'
import { drafts } from './desk.ts'
import type { EditedPart } from './desk.ts'
import { noteHtml } from './note-html.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { TagEditor } from './TagEditor.tsx'
import { fullTime, timeAgo } from './when.ts'

/** What a card can ask for; promises tell whether it is on disk. */
export type CardActs = {
  readonly look: (annotation: PlacedAnnotation) => void
  readonly jump: (annotation: PlacedAnnotation) => void
  readonly edit: (annotation: PlacedAnnotation, part: EditedPart) => void
  readonly closeEditor: (annotation: PlacedAnnotation) => void
  readonly saveNote: (annotation: PlacedAnnotation, note: string) => Promise<boolean>
  readonly saveTags: (annotation: PlacedAnnotation, tags: readonly string[]) => Promise<boolean>
  readonly recolour: (annotation: PlacedAnnotation, colour: Colour) => void
  readonly changeKind: (annotation: PlacedAnnotation, kind: AnnotationKind) => void
  readonly setStatus: (annotation: PlacedAnnotation, status: AnnotationStatus) => void
  readonly moveToLayer: (annotation: PlacedAnnotation, layer: LayerId) => void
  readonly reply: (annotation: PlacedAnnotation, note: string) => Promise<boolean>
  readonly changeReply: (annotation: PlacedAnnotation, reply: ReplyId, note: string) => Promise<boolean>
  readonly removeReply: (annotation: PlacedAnnotation, reply: ReplyId) => void
  /** Words of the other language that can be a second target; null when there are none, or it has both. */
  readonly offer: (annotation: PlacedAnnotation) => string | null
  /** Takes the words offered. */
  readonly extend: (annotation: PlacedAnnotation) => void
  /** Takes off `anchors[index]`. */
  readonly removeAnchor: (annotation: PlacedAnnotation, index: number) => void
  /** The present selection becomes its words in the selection's language. */
  readonly resize: (annotation: PlacedAnnotation) => void
  /** The places found are right, though moved or only alike: they are described anew. */
  readonly confirm: (annotation: PlacedAnnotation) => void
  readonly proposals: (annotation: PlacedAnnotation) => Promise<readonly Proposal[]>
  readonly accept: (annotation: PlacedAnnotation, proposal: Proposal) => void
  readonly remove: (annotation: PlacedAnnotation) => void
}

export type AnnotationCardProps = {
  readonly annotation: Annotation
  /** `第24段`, in the words of the interface. */
  readonly place: string
  readonly placing: Placing
  readonly active: boolean
  /** Goes up when this card is to take the focus; 0 otherwise. */
  readonly focus: number
  readonly editing: EditedPart | null
  readonly knownTags: readonly string[]
  readonly acts: CardActs
}

export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, place, placing, active, focus, editing, knownTags, acts } = props
  const { t } = useTranslation()
  const card = useRef<HTMLElement>(null)
  const colour = t(`colour.${annotation.colour}`)
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' })
  }, [active, editing])
  useEffect(() => {
    if (focus > 0) card.current?.focus()
  }, [focus])

  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== card.current) return
    if (event.key === 'Enter') acts.jump(annotation)
    else if (event.key === 'Delete') acts.remove(annotation)
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
      aria-label={t('annotation.card', { colour, place })}
      onKeyDown={onKey}
      onFocus={(event) => {
        if (event.target === card.current) acts.look(annotation)
      }}
      onClick={() => acts.look(annotation)}
    >
      <Quote annotation={annotation} onJump={() => acts.jump(annotation)} />
      {placing !== 'exact' && <PlacingNote placing={placing} />}
      {editing === 'note' ? (
        <NoteEditor
          name={annotation.id}
          note={annotation.note}
          onSave={(note) => acts.saveNote(annotation, note)}
          onClose={() => acts.closeEditor(annotation)}
        />
      ) : (
        <Note annotation={annotation} onEdit={() => acts.edit(annotation, 'note')} />
      )}
      {editing === 'tags' ? (
        <TagEditor
          tags={annotation.tags}
          known={knownTags}
          onChange={(tags) => acts.saveTags(annotation, tags)}
          onClose={() => acts.closeEditor(annotation)}
        />
      ) : (
        annotation.tags.length > 0 && (
          <p className="annotation-tags">
            {annotation.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </p>
        )
      )}
      <Meta annotation={annotation} place={place} />
      <div className="annotation-acts" role="group" aria-label={t('annotation.actions')}>
        <IconButton
          label={t('annotation.jump')}
          icon={<CornerUpLeft />}
          onClick={() => acts.jump(annotation)}
        />
        <IconButton
          label={annotation.note === '' ? t('annotation.writeNote') : t('annotation.edit')}
          icon={<PencilLine />}
          onClick={() => acts.edit(annotation, 'note')}
        />
        <IconButton
          label={t('annotation.editTags')}
          icon={<TagIcon />}
          onClick={() => acts.edit(annotation, 'tags')}
        />
        <ColourPicker colour={annotation.colour} onPick={(picked) => acts.recolour(annotation, picked)} />
        <IconButton
          label={t('annotation.delete')}
          icon={<Trash2 />}
          onClick={() => acts.remove(annotation)}
        />
      </div>
    </article>
  )
})

/** The marked words, each part in its language; for a note on a block, that it is of the whole. */
function Quote({
  annotation: { anchors },
  onJump,
}: {
  readonly annotation: Annotation
  readonly onJump: () => void
}) {
  const { t } = useTranslation()
  const quotes = anchors.filter(isTextAnchor)
  return (
    <button
      type="button"
      className="annotation-quote"
      tabIndex={-1}
      title={t('annotation.jump')}
      onClick={onJump}
    >
      {quotes.length === 0
        ? t('annotation.whole')
        : quotes.map(({ key, lang, start, exact }) => (
            <span key={`${key} ${lang} ${start}`} className="annotation-quote-part" lang={langTag(lang)}>
              {exact}
            </span>
          ))}
    </button>
  )
}

function Note({
  annotation: { id, note },
  onEdit,
}: {
  readonly annotation: Annotation
  readonly onEdit: () => void
}) {
  const { t } = useTranslation()
  const html = useMemo(() => ({ __html: noteHtml(note) }), [note])
  const draft = drafts.get(id)
  return (
    <>
      {/* Made of a closed list of tags without attributes: see note-html. */}
      {note !== '' && (
        <div className="annotation-note" lang={noteLang(note)} dangerouslySetInnerHTML={html} />
      )}
      {draft !== undefined && draft !== note && (
        <button type="button" className="annotation-draft" onClick={onEdit}>
          {t('annotation.draft')}
        </button>
      )}
    </>
  )
}

/** A note is written in either language, whatever the interface: its quotation marks and its voice go by its own. */
function noteLang(note: string): string {
  return langTag(/\p{Script=Han}/u.test(note) ? 'zh' : 'en')
}

function PlacingNote({ placing }: { readonly placing: Exclude<Placing, 'exact'> }) {
  const { t } = useTranslation()
  return (
    <p className="annotation-placing">
      <Tag tone="warning">{t(`annotation.${placing}`)}</Tag> {t(`annotation.${placing}Text`)}
    </p>
  )
}

function Meta({ annotation, place }: { readonly annotation: Annotation; readonly place: string }) {
  const { t, i18n } = useTranslation()
  const locale = i18n.language === 'zh' ? 'zh-CN' : 'en-GB'
  return (
    <p className="annotation-meta">
      <span>{place}</span>
      {markedLangs(annotation).map((lang) => (
        <span key={lang}>{t(`reader.lang.${lang}`)}</span>
      ))}
      <span className="annotation-author">
        {annotation.author === '' ? t('annotation.byYou') : annotation.author}
      </span>
      <time dateTime={annotation.modified} title={fullTime(annotation.modified, locale)}>
        {timeAgo(annotation.modified, new Date(), locale)}
      </time>
    </p>
  )
}

function markedLangs({ anchors }: Annotation): readonly Lang[] {
  return langs.filter((lang) => anchors.some((anchor) => anchor.lang === lang))
}
