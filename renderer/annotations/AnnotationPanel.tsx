/** The annotations of the report as cards in text order, beside the page. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { EyeOff, Highlighter, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { useColourNames } from '../colour-names.ts'
import { useLayers } from '../layers/index.ts'
import { EmptyState, IconButton } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { AnnotationCard } from './AnnotationCard.tsx'
import type { CardSurroundings } from './AnnotationCard.tsx'
import type { CardActs } from './card-acts.ts'
import type { DeskState } from './desk.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { PanelDoubts } from './PanelDoubts.tsx'
import { annotationOf } from './unsaved-queue.ts'
import { useFollow } from './use-follow.ts'
import { useUnsaved } from './use-unsaved.ts'
import './annotations.css'

export type AnnotationPanelProps = {
  /** In the order of the text. */
  readonly annotations: readonly PlacedAnnotation[]
  /** How many more the report has in layers that are hidden. */
  readonly hiddenCount?: number
  /** The card that belongs beside what is being read. */
  readonly follow?: AnnotationId | null
  readonly desk: DeskState
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** Name of a place in the words of the interface; for a block that is gone, its address. */
  readonly placeOf: (key: BlockKey) => string
  readonly acts: CardActs
  readonly onSavePending: (note: string) => Promise<boolean>
  readonly onClosePending: () => void
  readonly onClose: () => void
}

export function AnnotationPanel(props: AnnotationPanelProps) {
  const { annotations, hiddenCount = 0, follow = null, desk, blockOf, placeOf, acts } = props
  const { onSavePending, onClosePending, onClose } = props
  const { t } = useTranslation()
  const { pending } = desk
  const panel = useRef<HTMLElement>(null)
  const around = useSurroundings(blockOf, placeOf)
  useFollow(panel, follow, desk)
  return (
    <aside ref={panel} className="panel" aria-label={t('annotation.panel')} data-region="panel" tabIndex={-1}>
      <div className="side-head">
        <h2>
          {t('annotation.panel')} <span className="side-count num">{annotations.length}</span>
        </h2>
        <IconButton label={t('annotation.panelClose')} icon={<X />} onClick={onClose} />
      </div>
      <PanelDoubts
        annotations={annotations}
        active={desk.active}
        around={around}
        acts={acts}
        onDone={() => panel.current?.focus()}
      />
      <div className="annotations">
        {pending !== null && (
          <section className={`annotation annotation-${pending.colour}`} aria-label={t('annotation.new')}>
            <p className="annotation-new">
              {t('annotation.new')} · {placeOf(pending.key)}
            </p>
            <NoteEditor name={pending.key} note="" onSave={onSavePending} onClose={onClosePending} />
          </section>
        )}
        {annotations.length === 0 && pending === null && (
          <EmptyState title={t('annotation.empty')} icon={<Highlighter />}>
            {t('annotation.emptyText')}
          </EmptyState>
        )}
        <Cards
          annotations={annotations}
          follow={follow}
          desk={desk}
          placeOf={placeOf}
          acts={acts}
          around={around}
        />
        {hiddenCount > 0 && <HiddenMore count={hiddenCount} />}
      </div>
    </aside>
  )
}

/** Leads to the layers, where they are shown again. */
function HiddenMore({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const run = useRunCommand()
  return (
    <button type="button" className="annotations-hidden" onClick={() => run('layers.open')}>
      <EyeOff aria-hidden="true" />
      {t('annotation.hiddenMore', { count })}
    </button>
  )
}

/** Cards that are built together, when they come near the view: thousands would take seconds all at once. */
const groupSize = 40
const cardHeight = 132

type CardsProps = Pick<AnnotationPanelProps, 'annotations' | 'follow' | 'desk' | 'placeOf' | 'acts'> & {
  readonly around: CardSurroundings
}

function Cards({ annotations, follow, desk, placeOf, acts, around }: CardsProps) {
  const unsaved = useUnsaved()
  const groups: ReactNode[] = []
  for (let from = 0; from < annotations.length; from += groupSize) {
    const group = annotations.slice(from, from + groupSize)
    groups.push(
      <WhenNear
        key={from}
        height={group.length * cardHeight}
        needed={group.some(({ id }) => id === desk.active || id === follow)}
      >
        {() =>
          group.map((annotation) => (
            <AnnotationCard
              key={annotation.id}
              annotation={annotation}
              place={placeOf(annotation.anchors[0]?.key ?? ('' as BlockKey))}
              active={annotation.id === desk.active}
              focus={annotation.id === desk.focus?.id ? desk.focus.asked : 0}
              editing={annotation.id === desk.editing?.id ? desk.editing.part : null}
              waiting={unsaved.find((each) => annotationOf(each) === annotation.id)}
              around={around}
              acts={acts}
            />
          ))
        }
      </WhenNear>,
    )
  }
  return groups
}

/** The same object while layers, colours and report stay: the cards need not be drawn again for what the page does. */
function useSurroundings(
  blockOf: CardSurroundings['blockOf'],
  placeOf: CardSurroundings['placeOf'],
): CardSurroundings {
  const layers = useLayers()
  const colourNames = useColourNames()
  const placeNow = useRef(placeOf)
  placeNow.current = placeOf
  return useMemo(
    () => ({ layers, colourNames, blockOf, placeOf: (key) => placeNow.current(key) }),
    [layers, colourNames, blockOf],
  )
}

type WhenNearProps = {
  /** Pixels that the content will need, until it is there. */
  readonly height: number
  readonly needed: boolean
  readonly children: () => ReactNode
}

function WhenNear({ height, needed, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const element = place.current
    if (near || element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      {
        rootMargin: '600px 0px',
      },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [near])
  const shown = near || needed
  return (
    <div ref={place} className="annotation-group" style={shown ? undefined : { minBlockSize: height }}>
      {shown && children()}
    </div>
  )
}
