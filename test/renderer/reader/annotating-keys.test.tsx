/** Annotations by keyboard: sentences, both languages, new words, kinds, merging, layers, and what is said of them. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { LayerChange } from '../../../shared/model/layer.ts'
import { unicri2024 } from '../fixture.ts'
import type { Rendered } from '../render-app.tsx'
import {
  bookmarkOn,
  noteText,
  cards,
  cell,
  enter,
  nextFrame,
  open,
  press,
  run,
  spoken,
  stored,
  text,
} from './open-reader.tsx'

test('the sentence at the caret is selected and marked without a mouse; again it takes the next', async () => {
  const app = await open(false)
  enter('en', 'p23')
  await run(app, 'sentence.select')
  await nextFrame()
  expect(document.getSelection()?.toString()).toMatch(/^UNICRI assists .*infrastructure\.$/)
  await run(app, 'sentence.select')
  await nextFrame()
  expect(document.getSelection()?.toString()).toBe(text('en', 'p23').textContent)
  await run(app, 'selection.underline')
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  expect(stored(app)[0]).toMatchObject({ kind: 'underline', anchors: [{ lang: 'en', start: 0 }] })
})

test('a mark made at once takes all the words that the keys before it selected', async () => {
  const app = await open(false)
  enter('zh', 'p23')
  for (let at = 0; at < 5; at += 1)
    fireEvent.keyDown(cell('zh', 'p23'), { key: 'ArrowRight', shiftKey: true })
  await run(app, 'selection.mint')
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  expect(stored(app)[0]).toMatchObject({ anchors: [{ lang: 'zh', start: 0, end: 5 }] })
})

test('a mark takes the words offered in the other language, and others when some are selected', async () => {
  const app = await open()
  expect(cell('en', 'p23').querySelector('.edges')?.getAttribute('aria-label')).toContain('协助会员')
  await run(app, 'annotation.next')
  await run(app, 'annotation.extend')
  await waitFor(() => expect(stored(app)[0]?.anchors).toHaveLength(2))
  expect(stored(app)[0]?.anchors[1]).toMatchObject({ lang: 'en', start: 0 })
  await waitFor(() => expect(cell('en', 'p23').querySelector('.edge-amber')).toBeNull())
  expect(stored(app)).toHaveLength(1)
})

test('its words are changed by keys: selected, made longer, taken', async () => {
  const app = await open()
  await run(app, 'annotation.next')
  await run(app, 'annotation.resize')
  await nextFrame()
  expect(document.getSelection()?.toString()).toBe('协助会员')
  expect(document.activeElement).toBe(cell('zh', 'p23'))
  await press('ArrowRight', { shiftKey: true })
  await run(app, 'annotation.resize')
  await waitFor(() => expect(stored(app)[0]?.anchors[0]?.exact).toBe('协助会员国'))
  expect(document.getSelection()?.isCollapsed).not.toBe(false)
})

test('a question opens its editor; a bookmark is a sign that comes and goes by the same key', async () => {
  const app = await open(false)
  enter('zh', 'p56')
  await run(app, 'paragraph.select')
  await nextFrame()
  await run(app, 'selection.question')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), 'why?')
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(stored(app)[0]).toMatchObject({ kind: 'question', note: 'why?' }))
  await screen.findByRole('button', { name: 'Question: why?' })
  enter('zh', 'p23')
  await run(app, 'paragraph.bookmark')
  await screen.findByRole('button', { name: 'Bookmark: Whole passage' })
  await run(app, 'paragraph.bookmark')
  await waitFor(() => expect(stored(app)).toHaveLength(1))
})

test('an annotation says all of itself: words, kind, colour with its meaning, note, place, layer, status', async () => {
  const app = await open()
  await act(async () => app.app().changeSettings({ colourMeanings: { amber: 'evidence' } }))
  enter('zh', 'p23')
  for (let times = 0; times < 6; times += 1) await press('ArrowRight')
  await run(app, 'annotation.say')
  expect(spoken()).toContain(
    `“协助会员”; Highlight; Amber (evidence); Note: ${noteText}; Tags: soft targets; Paragraph 23; Layer: My annotations; Open; Place certain`,
  )
  await run(app, 'annotation.resolve')
  await waitFor(() => expect(stored(app)[0]?.status).toBe('resolved'))
})

test('marks that touch become one by a key', async () => {
  const app = await open()
  const own = text('zh', 'p23').textContent ?? ''
  const anchor = describeAnchor(own, { key: 'p23' as BlockKey, lang: 'zh', start: 9, end: 12 })
  const rest = { report: unicri2024, colour: 'mint', tags: [], note: '', kind: 'highlight' } as const
  await act(async () => void (await app.fake.bridge.annotations.add({ ...rest, anchors: [anchor] })))
  await waitFor(() => expect(cards()).toHaveLength(2))
  await run(app, 'annotation.next')
  await run(app, 'annotation.merge')
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  expect(stored(app)[0]?.colour).toBe('amber')
})

test('what is on a hidden layer is neither on the page nor among the cards', async () => {
  const app = await open()
  const [layer] = await app.fake.services.layers.list()
  await act(async () => void (await app.fake.bridge.layers.change(layer?.id ?? ownLayer, { shown: false })))
  await waitFor(() => expect(cards()).toHaveLength(0))
  expect(document.querySelectorAll('#row-p23 .edge')).toHaveLength(0)
  expect(screen.getByText('1 more in hidden layers')).toBeTruthy()
})

async function changeOwnLayer({ fake }: Rendered, change: LayerChange): Promise<void> {
  await act(async () => void (await fake.bridge.layers.change(ownLayer, change)))
  await nextFrame()
}

test('marking into a hidden layer shows it again and says so', async () => {
  const app = await open(false)
  await changeOwnLayer(app, { shown: false })
  await bookmarkOn(app, 'p56')
  await waitFor(() => expect(cards()).toHaveLength(1))
  expect(screen.getByText('The layer “My annotations” was hidden and is shown again')).toBeTruthy()
  expect((await app.fake.services.layers.list())[0]?.shown).toBe(true)
})

test('marking into a locked layer says that it is locked, and asks the notebook for nothing', async () => {
  const app = await open(false)
  await changeOwnLayer(app, { locked: true })
  enter('zh', 'p23')
  await press('ArrowRight', { shiftKey: true })
  await run(app, 'selection.amber')
  await waitFor(() =>
    expect(screen.getAllByText('Layer “My annotations” is locked').length).toBeGreaterThan(1),
  )
  await run(app, 'paragraph.note')
  await bookmarkOn(app, 'p56')
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
  expect(app.fake.calls.some(({ name }) => name === 'annotations.add')).toBe(false)
})

test('the way to an annotation of a hidden layer offers to show it, and then leads to its card', async () => {
  const app = await open()
  const annotation = stored(app)[0]?.id
  await changeOwnLayer(app, { shown: false })
  await act(async () => app.app().openPlace({ report: unicri2024, key: 'p23' as BlockKey, annotation }))
  expect(screen.getByText('This annotation is in the hidden layer “My annotations”')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show layer' }))
  await waitFor(() => expect(cards()[0]?.dataset['active']).toBe('true'))
  expect(screen.queryByText(/is in the hidden layer/)).toBeNull()
})
