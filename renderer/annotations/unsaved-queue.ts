/** Changes that are on their way to the notebook, in the order they were made, and what keeps them from it. Pure. */
import type { Annotation, AnnotationChange, AnnotationDraft } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId, ReplyId, ReportId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { ErrorCode, Failure } from '../../shared/result.ts'

export type NotebookAct =
  | { readonly type: 'add'; readonly draft: AnnotationDraft }
  | { readonly type: 'change'; readonly id: AnnotationId; readonly change: AnnotationChange }
  | { readonly type: 'reply'; readonly id: AnnotationId; readonly note: string }
  | {
      readonly type: 'changeReply'
      readonly id: AnnotationId
      readonly reply: ReplyId
      readonly note: string
    }

export type Waiting = {
  /** Its own name; an annotation that is not stored yet goes by it too. */
  readonly name: AnnotationId
  readonly report: ReportId
  readonly act: NotebookAct
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string
  /** Why it is not on disk; null while it is tried for the first time. */
  readonly failure: Failure | null
}

/** Oldest first. */
export type UnsavedQueue = readonly Waiting[]

export type QueueAction =
  | { readonly type: 'made'; readonly waiting: Waiting }
  | { readonly type: 'failed'; readonly name: AnnotationId; readonly failure: Failure }
  /** `id`: of the annotation that was made or changed. */
  | { readonly type: 'saved'; readonly name: AnnotationId; readonly id: AnnotationId }
  | { readonly type: 'discarded'; readonly name: AnnotationId }

/** Failures of the notebook as a whole, which pass: whatever is tried meets them. */
const passing: readonly ErrorCode[] = [
  'disk-full',
  'notebook-read-only',
  'notebook-busy',
  'notebook-damaged',
  'notebook-newer',
  'notebook-missing',
  'file-not-writable',
]

/** True for what can go well later without being changed. */
export function canWait({ code }: Failure): boolean {
  return passing.includes(code)
}

export function queueReducer(queue: UnsavedQueue, action: QueueAction): UnsavedQueue {
  switch (action.type) {
    case 'made':
      return [...queue, action.waiting]
    case 'failed':
      // What stands behind it waits for the same reason: a later change must not overtake an earlier one.
      return queue.map((waiting, index) => {
        const behind = canWait(action.failure) && index >= queue.findIndex(({ name }) => name === action.name)
        return waiting.name === action.name || behind ? { ...waiting, failure: action.failure } : waiting
      })
    case 'saved':
      return queue.filter(({ name }) => name !== action.name).map((waiting) => renamed(waiting, action))
    case 'discarded':
      return queue.filter(
        ({ name, act }) => name !== action.name && (act.type === 'add' || act.id !== action.name),
      )
  }
}

/** What was done to an annotation before it had an id is done to the stored one. */
function renamed(
  waiting: Waiting,
  { name, id }: { readonly name: AnnotationId; readonly id: AnnotationId },
): Waiting {
  const { act } = waiting
  return act.type === 'add' || act.id !== name ? waiting : { ...waiting, act: { ...act, id } }
}

/** Those that are known not to be on disk. */
export function unsavedOf(queue: UnsavedQueue): UnsavedQueue {
  return queue.filter(({ failure }) => failure !== null)
}

/** The annotation that a change is of; its own name for one that is not stored yet. */
export function annotationOf({ name, act }: Waiting): AnnotationId {
  return act.type === 'add' ? name : act.id
}

/** What a new annotation has that its draft does not say. */
export type Maker = { readonly author: string; readonly layer: LayerId }

/** The annotations of a report as they will be when all that waits is stored. */
export function withUnsaved(
  stored: readonly PlacedAnnotation[],
  queue: UnsavedQueue,
  report: ReportId,
  maker: Maker,
): readonly PlacedAnnotation[] {
  const waiting = unsavedOf(queue).filter((each) => each.report === report)
  return waiting.reduce((annotations, each) => applied(annotations, each, maker), stored)
}

function applied(
  annotations: readonly PlacedAnnotation[],
  waiting: Waiting,
  maker: Maker,
): readonly PlacedAnnotation[] {
  const { act } = waiting
  if (act.type === 'add') return [...annotations, added(act.draft, waiting, maker)]
  return annotations.map((annotation) =>
    annotation.id === act.id ? changed(annotation, act, waiting, maker) : annotation,
  )
}

export function added(
  draft: AnnotationDraft,
  { name, made }: Pick<Waiting, 'name' | 'made'>,
  { author, layer }: Maker,
): PlacedAnnotation {
  return placedAsMade({
    ...draft,
    id: name,
    author: draft.author ?? author,
    layer: draft.layer ?? layer,
    status: 'open',
    replies: [],
    created: made,
    modified: made,
  })
}

function changed(
  annotation: PlacedAnnotation,
  act: Exclude<NotebookAct, { type: 'add' }>,
  { name, made }: Waiting,
  { author }: Maker,
): PlacedAnnotation {
  if (act.type === 'reply') {
    const reply = { id: name as string as ReplyId, note: act.note, author, created: made, modified: made }
    return { ...annotation, replies: [...annotation.replies, reply] }
  }
  if (act.type === 'changeReply') {
    const replies = annotation.replies.map((reply) =>
      reply.id === act.reply ? { ...reply, note: act.note, modified: made } : reply,
    )
    return { ...annotation, replies }
  }
  const { addTags: _add, removeTags: _remove, ...fields } = act.change
  const next = { ...annotation, ...fields }
  return fields.anchors === undefined ? next : placedAsMade(next)
}

/** Its anchors were described from the text that is on screen: that is where they are. */
function placedAsMade(annotation: Annotation): PlacedAnnotation {
  const placements = annotation.anchors.map((anchor) => ({
    state: 'exact' as const,
    range: anchor.lang === null ? ([0, 0] as const) : ([anchor.start, anchor.end] as const),
  }))
  return { ...annotation, placements }
}
