/** Cards beside the page: what they say of an annotation, and what they ask for when they are used. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AnnotationPanel } from '../../../renderer/annotations/index.ts'
import type { CardActs } from '../../../renderer/annotations/index.ts'
import type { EditedPart } from '../../../renderer/annotations/desk.ts'
import { emptyDesk } from '../../../renderer/annotations/desk.ts'
import { describeAnchor, describeBlock } from '../../../shared/anchor/describe.ts'
import type { Anchor, Reply } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey, LayerId, ReplyId } from '../../../shared/model/ids.ts'
import type { PlacedAnnotation, Placement, Proposal } from '../../../shared/model/placement.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { RenderOptions } from '../render-app.tsx'

const key = 'p23' as BlockKey
const blocks = texts.get(unicri2024)?.blocks ?? []
const block = blocks.find((one) => one.key === key) as Block

function words(lang: Lang, quote: string): Anchor {
  const own = block.text[lang] ?? ''
  const start = own.indexOf(quote)
  return describeAnchor(own, { key, lang, start, end: start + quote.length })
}

const zhWords = words('zh', '造成大规模伤亡的袭击')
const enWords = words('en', 'mass-casualty attacks')

function annotation(change: Partial<PlacedAnnotation> = {}): PlacedAnnotation {
  const anchors = change.anchors ?? [zhWords]
  return {
    id: '00000000-0000-4000-8000-000000000001' as AnnotationId,
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
    jump: record('jump'),
    edit: record('edit'),
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

type Shown = RenderOptions & { readonly acts?: Partial<CardActs>; readonly editing?: EditedPart }

async function show(shown: PlacedAnnotation, { acts: given, editing, ...options }: Shown = {}) {
  const { acts, asked } = recordedActs(given)
  const desk = {
    ...emptyDesk,
    active: shown.id,
    editing: editing === undefined ? null : { id: shown.id, part: editing },
  }
  const app = await renderApp(
    <AnnotationPanel
      annotations={[shown]}
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
  return { app, asked, card: screen.getByRole('article'), user: userEvent.setup() }
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

test('a card says kind, place, language, author and what its colour means', async () => {
  const { card } = await show(annotation({ kind: 'underline', tags: ['exercise 2'] }), {
    settings: { colourMeanings: { amber: 'evidence' } },
  })
  expect(card.getAttribute('aria-label')).toBe('Underline, Amber (evidence), Paragraph 23')
  expect(card.textContent).toContain('造成大规模伤亡的袭击')
  for (const word of ['Underline', 'Paragraph 23', 'Reviewer', 'evidence', 'exercise 2'])
    expect(within(card).getByText(word)).toBeTruthy()
  // Nobody waits for an answer, and there is one layer only.
  expect(card.textContent).not.toContain('Open')
  expect(card.textContent).not.toContain('My notes')
})

test('words in both languages are labelled, and either can be taken off', async () => {
  const { card, asked, user } = await show(annotation({ anchors: [zhWords, enWords] }))
  expect(within(card).getByText('mass-casualty attacks').lang).toBe('en')
  await user.click(button(/Take off .*English/i))
  await user.click(button(/Take off .*Chinese/i))
  expect(asked).toEqual([
    ['removeAnchor', 1],
    ['removeAnchor', 0],
  ])
})

test('words in one language have no button that would leave none', async () => {
  await show(annotation())
  expect(screen.queryByRole('button', { name: /Take off/ })).toBeNull()
})

test('the words that the other language offers are added with one button', async () => {
  const { asked, user } = await show(annotation(), { acts: { offer: () => 'mass-casualty attacks' } })
  expect(screen.getByText('mass-casualty attacks').lang).toBe('en')
  await user.click(button('Add the English words'))
  expect(asked).toEqual([['extend']])
})

test('words found only alike: both wordings with their difference, and the three ways on', async () => {
  const anchor = { ...zhWords, exact: '造成大量伤亡的袭击' }
  const at = block.text.zh?.indexOf('造成大规模伤亡的袭击') ?? -1
  const { card, asked, user } = await show(
    annotation({
      anchors: [anchor],
      placements: [{ state: 'approximate', range: [at, at + 10], score: 0.867 }],
    }),
  )
  expect(within(card).getByText('Approximate 86%')).toBeTruthy()
  expect(card.querySelector('del')?.textContent).toBe('量')
  expect(card.querySelector('ins')?.textContent).toBe('规模')
  await user.click(button('Confirm'))
  await user.click(button('Choose other words'))
  expect(asked).toEqual([['confirm'], ['resize']])
  expect(screen.queryByRole('button', { name: 'Look for it' })).toBeNull()
})

test('an annotation without a place says why, and a place proposed is taken only by the reader', async () => {
  const proposal: Proposal = {
    anchor: 0,
    report: unicri2024,
    key: 'p56' as BlockKey,
    lang: 'zh',
    range: [2, 6],
    score: 0.9,
    text: '犯罪司法所为来自利比亚的从业人员举办了一次区域讲习班',
  }
  const { card, asked, user } = await show(
    annotation({ placements: [{ state: 'unplaced', reason: 'words-gone' }] }),
    { acts: { proposals: async () => [proposal] } },
  )
  expect(card.textContent).toContain('This passage no longer has these words')
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
  await user.click(button('Look for it'))
  expect(await screen.findByText('1 place found')).toBeTruthy()
  expect(card.querySelector('mark')?.textContent).toBe('司法所为')
  expect(card.textContent).toContain('Paragraph 56 · 90% alike')
  expect(asked).toEqual([])
  await user.click(button('Put it here'))
  expect(asked).toEqual([['accept', proposal]])
})

test('nothing alike is said in words', async () => {
  const { user } = await show(annotation({ placements: [{ state: 'unplaced', reason: 'block-away' }] }))
  await user.click(button('Look for it'))
  expect(await screen.findByText(/Nothing alike was found/)).toBeTruthy()
})

test('the menu changes kind and status by keyboard alone, and gives the focus back', async () => {
  const { asked, user } = await show(annotation())
  button('More actions').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('Mark as resolved')
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Question')
  expect(screen.getByRole('menuitemradio', { name: 'Highlight', checked: true })).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(button('More actions'))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(asked).toEqual([
    ['changeKind', 'question'],
    ['setStatus', 'resolved'],
  ])
  await user.keyboard('{Enter}{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button('More actions'))
})

test('a note on a whole block cannot become a mark of words', async () => {
  const { asked, user } = await show(annotation({ kind: 'note', anchors: [describeBlock(block)] }))
  await user.click(button('More actions'))
  const highlight = screen.getByRole('menuitemradio', { name: 'Highlight' })
  expect(highlight.getAttribute('aria-disabled')).toBe('true')
  await user.click(highlight)
  await user.click(screen.getByRole('menuitemradio', { name: 'Bookmark' }))
  expect(asked).toEqual([['changeKind', 'bookmark']])
})

const answer: Reply = {
  id: '00000000-0000-4000-8000-00000000000a' as ReplyId,
  note: 'Agreed, **see** paragraph 48',
  author: 'Trainer',
  created: '2026-01-06T08:00:00.000Z',
  modified: '2026-01-07T08:00:00.000Z',
}

test('replies are shown with author and times, changed and deleted', async () => {
  const { asked, user } = await show(annotation({ replies: [answer] }))
  const list = screen.getByRole('list', { name: 'Replies' })
  expect(within(list).getByText('see').tagName).toBe('STRONG')
  expect(within(list).getByText('Trainer')).toBeTruthy()
  expect(list.querySelectorAll('time')).toHaveLength(2)
  await user.click(button('Edit reply'))
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), ' of 2018')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(button('Delete reply'))
  expect(asked).toEqual([
    ['changeReply', answer.id, 'Agreed, **see** paragraph 48 of 2018'],
    ['removeReply', answer.id],
  ])
})

test('a reply is written, looked at and saved', async () => {
  const { asked, user } = await show(annotation(), { editing: 'reply' })
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'A *good* question')
  await user.click(button('Preview'))
  expect(within(screen.getByRole('group', { name: 'Preview' })).getByText('good').tagName).toBe('EM')
  await user.click(button('Save'))
  expect(asked).toEqual([['reply', 'A *good* question'], ['closeEditor']])
})

test('what could not be saved stays in its field, and says so', async () => {
  const { user, asked } = await show(annotation(), { editing: 'note', acts: { saveNote: async () => false } })
  const field = screen.getByRole('textbox', { name: 'Note' })
  await user.type(field, 'Weeks of work')
  await user.click(button('Save'))
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved')
  expect(field).toHaveProperty('value', 'Weeks of work')
  expect(button('Try again')).toBeTruthy()
  expect(asked).toEqual([])
  await user.click(button('Discard'))
})

test('an annotation of a locked layer can be read and followed, not changed', async () => {
  const { card, asked, app, user } = await show(annotation({ replies: [answer] }))
  await app.fake.services.layers.change('personal' as LayerId, { locked: true })
  app.fake.emit('changed', { domain: 'layers', report: null })
  expect(await within(card).findByRole('img', { name: /locked/ })).toBeTruthy()
  expect(within(card).getByRole('group', { name: 'Annotation actions' }).childElementCount).toBe(1)
  expect(screen.queryByRole('button', { name: 'Delete reply' })).toBeNull()
  card.focus()
  await user.keyboard('{Delete}')
  expect(asked).toEqual([])
})

test('with a second layer the card names its own, and can be moved', async () => {
  const { card, app, asked, user } = await show(annotation())
  const layer = { name: 'Nairobi workshop', owner: 'Trainer', colour: 'mint', description: '' } as const
  const { id } = await app.fake.services.layers.add(layer)
  app.fake.emit('changed', { domain: 'layers', report: null })
  expect(await within(card).findByText('My notes')).toBeTruthy()
  await user.click(button('More actions'))
  await user.click(screen.getByRole('menuitemradio', { name: 'Nairobi workshop' }))
  expect(asked).toEqual([['moveToLayer', id]])
})

test('a note of a megabyte shows its beginning; all of it comes when asked for, as typed', async () => {
  const note = `**beginning** ${'文'.repeat(1_000_000)} end`
  const { card, user } = await show(annotation({ note }))
  const shown = (): string => card.querySelector('.annotation-note')?.textContent ?? ''
  expect(shown().length).toBeLessThan(1000)
  await user.click(button(/Show all/))
  expect(shown()).toBe(note)
  await user.click(button('Show less'))
  expect(shown().length).toBeLessThan(1000)
})

test('what would turn or hide text is spelt out in note, tag and author', async () => {
  const { card } = await show(
    annotation({ note: 'a\u202Eb<script>alert(1)</script>', tags: ['t\u202E'], author: 'R\u0007' }),
  )
  expect(card.querySelector('.annotation-note')?.textContent).toBe('a⟨U+202E⟩b<script>alert(1)</script>')
  expect(card.textContent).not.toMatch(/[\u202e\u0007]/)
  expect(card.querySelector('script')).toBeNull()
})

test('tags are completed from the whole library, slips forgiven, by keyboard', async () => {
  const fake = createFakeBridge()
  const draft = { report: unicri2024, kind: 'note', colour: 'sky', note: '' } as const
  const anchors = [describeBlock(block)]
  await fake.services.annotations.add({ ...draft, anchors, tags: ['soft targets', 'kept'] })
  const { asked, user } = await show(annotation({ tags: ['kept'] }), { editing: 'tags', fake })
  await user.type(screen.getByRole('combobox', { name: 'Add a tag' }), 'sotf tar')
  expect(await screen.findByRole('option', { name: 'soft targets' })).toBeTruthy()
  // What has been added already is not offered.
  expect(screen.queryByRole('option', { name: 'kept' })).toBeNull()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: 'soft targets', selected: true })).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(asked).toEqual([['saveTags', ['kept', 'soft targets']]])
})
