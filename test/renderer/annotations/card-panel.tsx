/** One card in the panel, with acts that are written down, for the tests of cards. */
import '../reader/jsdom-page.ts'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AnnotationPanel } from '../../../renderer/annotations/index.ts'
import type { CardActs } from '../../../renderer/annotations/index.ts'
import type { EditedPart } from '../../../renderer/annotations/desk.ts'
import { emptyDesk } from '../../../renderer/annotations/desk.ts'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { Anchor } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey, LayerId } from '../../../shared/model/ids.ts'
import type { PlacedAnnotation, Placement } from '../../../shared/model/placement.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { RenderOptions } from '../render-app.tsx'

const key = 'p23' as BlockKey
const blocks = texts.get(unicri2024)?.blocks ?? []
export const block = blocks.find((one) => one.key === key) as Block

function words(lang: Lang, quote: string): Anchor {
  const own = block.text[lang] ?? ''
  const start = own.indexOf(quote)
  return describeAnchor(own, { key, lang, start, end: start + quote.length })
}

export const zhWords = words('zh', '造成大规模伤亡的袭击')
export const enWords = words('en', 'mass-casualty attacks')

export const idOf = (number: number): AnnotationId =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as AnnotationId

export function annotation(change: Partial<PlacedAnnotation> = {}): PlacedAnnotation {
  const anchors = change.anchors ?? [zhWords]
  return {
    id: idOf(1),
    report: unicri2024,
    kind: 'highlight',
    colour: 'amber',
    note: '',
    tags: [],
    author: 'Reviewer',
    layer: 'personal' as LayerId,
    status: 'open',
    replies: [],
    created: '2026-01-05T08:00:00.000Z',
    modified: '2026-01-05T08:00:00.000Z',
    placements: anchors.map(() => ({ state: 'exact', range: [0, 1] }) satisfies Placement),
    ...change,
    anchors,
  }
}

/** Every act is written down as it is asked for, with what it is told besides the annotation. */
function recordedActs(given: Partial<CardActs> = {}) {
  const asked: unknown[][] = []
  const record =
    (name: string) =>
    (_of: PlacedAnnotation, ...rest: unknown[]): void =>
      void asked.push([name, ...rest])
  const saved =
    (name: string) =>
    async (_of: PlacedAnnotation, ...rest: unknown[]): Promise<boolean> => {
      asked.push([name, ...rest])
      return true
    }
  const acts: CardActs = {
    look: () => undefined,
    jump: ({ id }) => void asked.push(['jump', id]),
    edit: record('edit'),
    copy: record('copy'),
    cite: record('cite'),
    closeEditor: record('closeEditor'),
    saveNote: saved('saveNote'),
    saveTags: saved('saveTags'),
    recolour: record('recolour'),
    changeKind: record('changeKind'),
    setStatus: record('setStatus'),
    moveToLayer: record('moveToLayer'),
    reply: saved('reply'),
    changeReply: saved('changeReply'),
    removeReply: record('removeReply'),
    offer: () => null,
    extend: record('extend'),
    removeAnchor: record('removeAnchor'),
    resize: record('resize'),
    confirm: record('confirm'),
    proposals: async () => [],
    accept: record('accept'),
    remove: record('remove'),
    ...given,
  }
  return { acts, asked }
}

type Shown = RenderOptions & {
  readonly acts?: Partial<CardActs>
  readonly editing?: EditedPart
  /** The card at hand; the first one unless given. */
  readonly active?: AnnotationId | null
  readonly hiddenCount?: number
}

export async function show(
  shown: PlacedAnnotation | readonly PlacedAnnotation[],
  { acts: given, editing, active, hiddenCount = 0, ...options }: Shown = {},
) {
  const { acts, asked } = recordedActs(given)
  const annotations = Array.isArray(shown)
    ? (shown as readonly PlacedAnnotation[])
    : [shown as PlacedAnnotation]
  const id = annotations[0]?.id ?? idOf(0)
  const desk = {
    ...emptyDesk,
    active: active === undefined ? id : active,
    editing: editing === undefined ? null : { id, part: editing },
  }
  const app = await renderApp(
    <AnnotationPanel
      annotations={annotations}
      hiddenCount={hiddenCount}
      desk={desk}
      blockOf={(wanted) => blocks.find((one) => one.key === wanted)}
      placeOf={(wanted) => `Paragraph ${wanted.slice(1)}`}
      acts={acts}
      onSavePending={async () => true}
      onClosePending={() => undefined}
      onClose={() => undefined}
    />,
    options,
  )
  const [card] = screen.getAllByRole('article')
  if (card === undefined) throw new Error('no card')
  return { app, asked, card, user: userEvent.setup() }
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
