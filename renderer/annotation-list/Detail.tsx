/** The annotation that the keyboard is on, in full: its words, its note, the answers, and how it stands to the text. */
import { CornerUpLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { CardQuotes, Doubt, NoteText, Times, shownText } from '../annotations/index.ts'
import { blocksByKey } from '../heading-path.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button, Tag } from '../ui/index.ts'
import type { RowWords } from './row-words.ts'

export type DetailProps = {
  readonly item: ListItem
  readonly words: RowWords
  readonly onOpen: () => void
}

export function Detail({ item, words, onOpen }: DetailProps) {
  const { t } = useTranslation()
  const { annotation } = item
  return (
    <aside className="list-detail" aria-label={t('list.detail')}>
      <h2 className="list-detail-place">
        <i className={`swatch swatch-${annotation.colour}`} aria-hidden="true" />
        <span>{[words.kind(item), words.place(item)].join(' · ')}</span>
      </h2>
      <p className="list-detail-where">
        {[words.section(item), words.report(item)].filter((part) => part !== '').join(' · ')}
      </p>
      <CardQuotes annotation={annotation} onJump={onOpen} />
      {item.state !== 'exact' && <Doubts item={item} />}
      <NoteText note={annotation.note} />
      {annotation.tags.length > 0 && (
        <p className="annotation-tags">
          {annotation.tags.map((tag) => (
            <Tag key={tag}>
              <bdi>{shownText(tag)}</bdi>
            </Tag>
          ))}
        </p>
      )}
      <p className="annotation-meta">
        <bdi>{shownText(words.author(item))}</bdi>
        <bdi>{shownText(words.layer(item))}</bdi>
        <span>{words.status(item)}</span>
        <Times of={annotation} />
      </p>
      <Replies item={item} />
      <Button onClick={onOpen}>
        <CornerUpLeft aria-hidden="true" />
        {t('list.open')}
      </Button>
    </aside>
  )
}

/** The words that were marked beside those that are found now; for that alone the report's text is read. */
function Doubts({ item }: Pick<DetailProps, 'item'>) {
  const { report, anchors, placements } = item.annotation
  const reports: readonly ReportId[] = placements.some(({ state }) => state === 'approximate') ? [report] : []
  const text = useReportTexts(reports).value?.get(report)
  return (
    <div className="annotation-placing">
      {anchors.map((anchor, index) => {
        const placement = placements[index]
        if (placement === undefined || placement.state === 'exact') return null
        const block = text === undefined ? undefined : blocksByKey(text).get(anchor.key)
        return <Doubt key={index} anchor={anchor} placement={placement} block={block} />
      })}
    </div>
  )
}

function Replies({ item }: Pick<DetailProps, 'item'>) {
  const { t } = useTranslation()
  const { replies } = item.annotation
  if (replies.length === 0) return null
  return (
    <ul className="replies" aria-label={t('annotation.replies')}>
      {replies.map((reply) => (
        <li key={reply.id} className="reply">
          <NoteText note={reply.note} />
          <p className="annotation-meta">
            <bdi>{reply.author === '' ? t('annotation.byYou') : shownText(reply.author)}</bdi>
            <Times of={reply} />
          </p>
        </li>
      ))}
    </ul>
  )
}
