/** Answers to an annotation, oldest first, and the field for another. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../shared/model/annotation.ts'
import type { ReplyId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { CardActs } from './card-acts.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteText } from './NoteText.tsx'
import { usePeople } from '../people.ts'
import { Times } from './Times.tsx'
import './note.css'

export type CardRepliesProps = {
  readonly annotation: PlacedAnnotation
  readonly acts: CardActs
  readonly locked: boolean
  /** A new reply is being written. */
  readonly writing: boolean
}

export function CardReplies({ annotation, acts, locked, writing }: CardRepliesProps) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<ReplyId | null>(null)
  const { id, replies } = annotation
  const field = { label: t('annotation.replyField'), placeholder: t('annotation.replyPlaceholder') }
  return (
    <>
      {replies.length > 0 && (
        <ul className="replies" aria-label={t('annotation.replies')}>
          {replies.map((reply) => (
            <li key={reply.id} className="reply">
              {edited === reply.id ? (
                <NoteEditor
                  {...field}
                  name={`${id} ${reply.id}`}
                  note={reply.note}
                  onSave={(note) => acts.changeReply(annotation, reply.id, note)}
                  onClose={() => setEdited(null)}
                />
              ) : (
                <>
                  <NoteText note={reply.note} />
                  <ReplyLine
                    reply={reply}
                    locked={locked}
                    onEdit={() => setEdited(reply.id)}
                    onRemove={() => acts.removeReply(annotation, reply.id)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {writing && !locked && (
        <NoteEditor
          {...field}
          name={`${id} reply`}
          note=""
          onSave={async (note) => note.trim() === '' || (await acts.reply(annotation, note))}
          onClose={() => acts.closeEditor(annotation)}
        />
      )}
    </>
  )
}

type ReplyLineProps = {
  readonly reply: Reply
  readonly locked: boolean
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function ReplyLine({ reply, locked, onEdit, onRemove }: ReplyLineProps) {
  const { t } = useTranslation()
  const author = usePeople().author(reply.author)
  return (
    <div className="reply-line">
      <p className="annotation-meta">
        <bdi className="annotation-author">{author}</bdi>
        <Times of={reply} />
      </p>
      {!locked && (
        <div className="reply-acts" role="group" aria-label={t('annotation.replyOf', { author })}>
          <button
            type="button"
            className="text-button"
            aria-label={t('annotation.editReply')}
            onClick={onEdit}
          >
            {t('annotation.replyEdit')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t('annotation.removeReply')}
            onClick={onRemove}
          >
            {t('annotation.replyDelete')}
          </button>
        </div>
      )}
    </div>
  )
}
