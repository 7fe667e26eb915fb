/** The open report under hand: reading, finding, selecting by keyboard, marking, writing and taking back. */
import '../setup.ts'
import './jsdom-page.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { Reader } from '../../../renderer/reader/index.ts'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { CommandId } from '../../../shared/commands.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { LayerChange } from '../../../shared/model/layer.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { AppError } from '../../../shared/result.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const text = (lang: Lang, key: string): HTMLElement =>
  document.getElementById(`text-${lang}-${key}`) as HTMLElement
const cell = (lang: Lang, key: string): HTMLElement => text(lang, key).closest('[data-cell]') as HTMLElement
const cards = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.annotation')]
const stored = ({ fake }: Rendered): readonly Annotation[] =>
  fake.services.annotations.list(null) as readonly Annotation[]
const run = async ({ registry }: Rendered, id: CommandId): Promise<void> =>
  act(async () => void registry.run(id))
const nextFrame = (): Promise<void> => act(async () => new Promise((done) => setTimeout(done, 40)))

const noteText = 'Compare with 2018: <img src=x onerror=alert(1)>'

async function open(annotated = true): Promise<Rendered> {
  const fake = createFakeBridge()
  if (annotated) {
    const own = texts.get(unicri2024)?.blocks.find((block) => block.key === 'p23')?.text.zh ?? ''
    const anchor = describeAnchor(own, { key: 'p23' as BlockKey, lang: 'zh', start: 5, end: 9 })
    const rest = { report: unicri2024, colour: 'amber', tags: ['soft targets'], author: 'Reviewer' } as const
    await fake.services.annotations.add({ ...rest, kind: 'highlight', anchors: [anchor], note: noteText })
  }
  const app = await renderApp(<Reader report={unicri2024} />, { fake })
  await nextFrame()
  await waitFor(() => expect(cards()).toHaveLength(annotated ? 1 : 0))
  return app
}

/** Puts the keyboard into a text, as Tab does. */
function enter(lang: Lang, key: string): void {
  act(() => cell(lang, key).focus())
}

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  fireEvent.keyDown(document.activeElement as Element, { key, ...init })
  await nextFrame()
}

beforeEach(() => document.getSelection()?.removeAllRanges())

test('every text is one text node, equal to what is stored, in its language', async () => {
  await open()
  for (const block of texts.get(unicri2024)?.blocks ?? []) {
    for (const lang of ['zh', 'en'] as const) {
      const element = text(lang, block.key)
      expect([...element.childNodes].map((node) => node.nodeType)).toEqual([Node.TEXT_NODE])
      expect(element.textContent).toBe(block.text[lang])
      expect(element.lang).toBe(lang === 'zh' ? 'zh-Hans' : 'en')
    }
  }
})

test('a side that an edition lacks says so', async () => {
  const [first, ...rest] = texts.get(unicri2024)?.blocks ?? []
  if (first === undefined) throw new Error('no blocks')
  const blocks = [{ ...first, text: { ...first.text, en: null } }, ...rest]
  const fake = createFakeBridge({ texts: new Map([...texts, [unicri2024, { blocks, footnoteMarks: [] }]]) })
  await renderApp(<Reader report={unicri2024} />, { fake })
  expect(screen.getByText('The English text does not have this passage')).toBeTruthy()
})

test('headings are headings, numbers are buttons named by their paragraph, and a translation is called one', async () => {
  await open()
  expect(screen.getAllByRole('heading', { level: 2, name: /I\. ?Introduction/ }).length).toBeGreaterThan(0)
  expect(screen.getAllByRole('heading', { level: 3, name: /soft targets/ })).toHaveLength(1)
  expect(screen.getByRole('button', { name: /^Paragraph 23/ })).toBeTruthy()
  expect(screen.getByText(/working translation/)).toBeTruthy()
})

test('the keyboard alone selects a phrase, marks it and hears that it is kept', async () => {
  const app = await open(false)
  enter('zh', 'p23')
  await press('ArrowRight', { shiftKey: true })
  await press('ArrowRight', { shiftKey: true, ctrlKey: true })
  const selected = document.getSelection()?.toString() ?? ''
  expect(selected.length).toBeGreaterThan(1)
  expect(screen.getByRole('toolbar')).toBeTruthy()

  await press('Tab')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Mark in Amber')
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Mark in Mint')
  await userEvent.click(document.activeElement as Element)

  await nextFrame()
  await waitFor(() => expect(cards()).toHaveLength(1))
  expect(stored(app)[0]).toMatchObject({
    colour: 'mint',
    anchors: [{ key: 'p23', lang: 'zh', start: 0, exact: selected }],
  })
  expect(app.app().settings.colour).toBe('mint')
  expect(screen.queryByRole('toolbar')).toBeNull()
})

test('up and down go from text to text, Enter to the other language, Shift takes whole texts', async () => {
  await open(false)
  enter('zh', 'p6')
  await press('ArrowDown')
  expect(document.activeElement).toBe(cell('zh', 'p6.a'))
  await press('Enter')
  expect(document.activeElement).toBe(cell('en', 'p6.a'))
  await press('ArrowUp')
  expect(document.activeElement).toBe(cell('en', 'p6'))
  await press('ArrowDown', { shiftKey: true })
  await press('ArrowDown', { shiftKey: true })
  expect(document.getSelection()?.focusNode).toBe(text('en', 'p6.a').firstChild)
  expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
})

test('Escape leaves the selection and gives the focus back to the text', async () => {
  await open(false)
  enter('en', 'p23')
  await press('a', { ctrlKey: true })
  expect(document.getSelection()?.toString()).toBe(text('en', 'p23').textContent)
  await press('Tab')
  await press('Escape')
  expect(screen.queryByRole('toolbar')).toBeNull()
  expect(document.activeElement).toBe(cell('en', 'p23'))
})

test('a card shows quote, note and tags; its note stays text, and the mark is told in words and at the other edge', async () => {
  await open()
  const [card] = cards()
  if (card === undefined) throw new Error('no card')
  expect(card.querySelector('.annotation-note')?.textContent).toContain(noteText)
  expect(card.querySelector('img')).toBeNull()
  expect(within(card).getByText('soft targets')).toBeTruthy()
  expect(cell('en', 'p23').querySelector('.edge-amber')).toBeTruthy()
  expect(cell('zh', 'p23').querySelector('.edge')).toBeNull()
  const list = screen.getByRole('list', { name: 'Annotations on this passage' })
  expect(list.textContent).toContain('Amber annotation')
  await userEvent.click(within(list).getByRole('button'))
  expect(document.activeElement).toBe(card)
})

test('a note is edited and stored; a draft stays when the editor is left', async () => {
  const app = await open()
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Edit note' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  await userEvent.clear(field)
  await userEvent.type(field, 'my words')
  fireEvent.keyDown(field, { key: 'Escape' })
  await nextFrame()
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
  expect(stored(app)[0]?.note).toBe(noteText)
  await userEvent.click(screen.getByRole('button', { name: 'Draft not saved' }))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('my words')
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull())
  expect(stored(app)[0]?.note).toBe('my words')
  expect(screen.queryByRole('button', { name: 'Draft not saved' })).toBeNull()
})

test('a note that the disk has no room for stays on screen with the reason, and is saved when there is room', async () => {
  const app = await open()
  const { change } = app.fake.services.annotations
  app.fake.services.annotations.change = () => {
    throw new AppError('disk-full')
  }
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Edit note' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  await userEvent.clear(field)
  await userEvent.type(field, 'my words')
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(cards()[0]?.textContent).toContain('Not saved'))
  await waitFor(() => expect(cards()[0]?.textContent).toContain('my words'))
  expect(stored(app)[0]?.note).toBe(noteText)
  const notice = document.querySelector<HTMLElement>('.unsaved-notice')
  expect(notice?.textContent).toContain('1 change is not saved yet')
  expect(notice?.textContent).toContain('The disk is full')

  app.fake.services.annotations.change = change
  await userEvent.click(within(notice as HTMLElement).getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(stored(app)[0]?.note).toBe('my words'))
  await waitFor(() => expect(document.querySelector('.unsaved-notice')).toBeNull())
})

test('a mark that cannot be stored is on the page all the same, and so is the note written on it', async () => {
  const app = await open(false)
  const { add } = app.fake.services.annotations
  app.fake.services.annotations.add = () => {
    throw new AppError('notebook-read-only', { file: 'notes.db' })
  }
  enter('zh', 'p23')
  await run(app, 'sentence.select')
  await nextFrame()
  await run(app, 'selection.note')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), 'typed while it was locked')
  app.fake.services.annotations.add = add
  window.dispatchEvent(new Event('focus'))
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  expect(field.value).toBe('typed while it was locked')
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(stored(app)[0]?.note).toBe('typed while it was locked'))
})

test('tags are added by comma or Enter and taken off', async () => {
  const app = await open()
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Edit tags' }))
  const field = screen.getByRole('combobox', { name: 'Add a tag' })
  await userEvent.type(field, '比较，')
  await waitFor(() => expect(stored(app)[0]?.tags).toEqual(['soft targets', '比较']))
  await userEvent.type(field, 'check{Enter}')
  await waitFor(() => expect(stored(app)[0]?.tags).toEqual(['soft targets', '比较', 'check']))
  await userEvent.click(screen.getByRole('button', { name: 'Remove the tag “比较”' }))
  await waitFor(() => expect(stored(app)[0]?.tags).toEqual(['soft targets', 'check']))
})

/** The first card and its bin, by mouse. */
async function deleteFirst(left: number): Promise<void> {
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(cards()).toHaveLength(left))
}

const bookmarkOn = async (app: Rendered, key: string): Promise<void> => {
  enter('zh', key)
  await run(app, 'paragraph.bookmark')
}

test('deleting asks nothing and offers the way back; what it brings back is looked at', async () => {
  const app = await open()
  await deleteFirst(0)
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(cards()[0]?.dataset['active']).toBe('true'))
  expect(stored(app)).toHaveLength(1)
  expect(screen.queryByText('Annotation deleted')).toBeNull()
})

test('the way back is offered while the deletion is the last step, in the language of the moment', async () => {
  const app = await open()
  await deleteFirst(0)
  await act(async () => app.app().changeSettings({ interfaceLang: 'zh' }))
  expect(screen.getByText('批注已删除')).toBeTruthy()
  await act(async () => app.app().changeSettings({ interfaceLang: 'en' }))
  await run(app, 'history.undo')
  await waitFor(() => expect(screen.queryByText('Annotation deleted')).toBeNull())
  await deleteFirst(0)
  expect(screen.getByText('Annotation deleted')).toBeTruthy()
  await bookmarkOn(app, 'p56')
  await waitFor(() => expect(screen.queryByText('Annotation deleted')).toBeNull())
})

test('after a deletion by keyboard the next card has the focus; by mouse none takes its place', async () => {
  const app = await open()
  await bookmarkOn(app, 'p56')
  await bookmarkOn(app, 'p6')
  await waitFor(() => expect(cards()).toHaveLength(3))
  await deleteFirst(2)
  await nextFrame()
  expect(document.querySelector('.annotation[data-active]')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
  act(() => cards()[0]?.focus())
  await press('Delete')
  await waitFor(() => expect(cards()).toHaveLength(1))
  await waitFor(() => expect(document.activeElement).toBe(cards()[0]))
})

test('a note on a whole paragraph is stored only when it is saved, and shows on both sides', async () => {
  const app = await open(false)
  enter('zh', 'p23')
  await run(app, 'paragraph.note')
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'ask the group')
  expect(stored(app)).toHaveLength(0)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  expect(stored(app)[0]).toMatchObject({
    kind: 'note',
    anchors: [{ key: 'p23', lang: null, textLang: 'zh', exact: expect.stringContaining('犯罪司法所') }],
    note: 'ask the group',
  })
  await waitFor(() => expect(document.querySelectorAll('#row-p23 .edge-amber')).toHaveLength(2))
})

test('walking the marks says what each is, and a colour key recolours the one looked at', async () => {
  const app = await open()
  await run(app, 'annotation.next')
  expect(cards()[0]?.dataset['active']).toBe('true')
  expect(
    screen
      .getAllByRole('status')
      .some((region) => region.textContent?.startsWith('“协助会员”; Highlight; Amber; Note: Compare')),
  ).toBe(true)
  await run(app, 'selection.rose')
  await waitFor(() => expect(stored(app)[0]?.colour).toBe('rose'))
})

test('finding counts, goes round and gives the focus back to the place', async () => {
  const app = await open(false)
  await run(app, 'find.open')
  const field = screen.getByRole('textbox', { name: 'Find' })
  expect(document.activeElement).toBe(field)
  await userEvent.type(field, 'unicri')
  expect(screen.getByText('1 of 3')).toBeTruthy()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  expect(screen.getByText('3 of 3')).toBeTruthy()
  await run(app, 'find.next')
  expect(screen.getByText('1 of 3')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(cell('en', 'p6'))
  await run(app, 'find.open')
  await userEvent.clear(screen.getByRole('textbox', { name: 'Find' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Find' }), 'no such words')
  expect(screen.getByText('Not found')).toBeTruthy()
})

test('while an input method composes, nothing is looked for', async () => {
  const app = await open(false)
  await run(app, 'find.open')
  const field = screen.getByRole('textbox', { name: 'Find' })
  fireEvent.compositionStart(field)
  fireEvent.change(field, { target: { value: 'ruan' } })
  expect(screen.queryByText('Not found')).toBeNull()
  fireEvent.change(field, { target: { value: '软目标' } })
  fireEvent.compositionEnd(field)
  expect(screen.getByText('1 of 2')).toBeTruthy()
})

test('going to a paragraph says plainly when there is none, and goes where there is one', async () => {
  const app = await open(false)
  await run(app, 'go.paragraph')
  const field = screen.getByRole('textbox', { name: 'Go to paragraph' })
  expect(document.activeElement).toBe(field)
  await userEvent.type(field, '99{Enter}')
  expect(screen.getByRole('alert').textContent).toBe('This report has no paragraph 99, only 6 to 56')
  await userEvent.clear(field)
  await userEvent.type(field, '第23段{Enter}')
  await nextFrame()
  expect(app.app().state.place?.key).toBe('p23')
  expect(document.activeElement?.closest('.row')?.id).toBe('row-p23')
})

test('copying with the reference quotes the words and names their place', async () => {
  const app = await open(false)
  enter('en', 'h1')
  await press('a', { ctrlKey: true })
  await run(app, 'selection.copyReference')
  const copied = app.fake.calls.find(({ name }) => name === 'app.copy')?.args[0]
  expect(copied).toMatch(/^“Introduction” \(.*, chap\. I, working translation\)$/)
})

test('what lies over the page comes and goes without changing the setting', async () => {
  const tellers: ResizeObserverCallback[] = []
  window.ResizeObserver = class {
    constructor(tell: ResizeObserverCallback) {
      tellers.push(tell)
    }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  const resize = async (width: number): Promise<void> => {
    const entry = { contentRect: new DOMRect(0, 0, width, 600) } as ResizeObserverEntry
    act(() => tellers.forEach((tell) => tell([entry], {} as ResizeObserver)))
    await nextFrame()
  }
  const shown = (): readonly boolean[] =>
    ['.contents', '.panel'].map((side) => document.querySelector(side) !== null)
  try {
    const rendered = await open()
    const kept = (): readonly boolean[] => {
      const { contentsOpen, panelOpen } = rendered.app().settings
      return [contentsOpen, panelOpen]
    }
    await run(rendered, 'panel.toggle')
    expect([shown(), kept()]).toEqual([[true, false], [true, false]]) // prettier-ignore
    await resize(700)
    expect(shown()).toEqual([false, false])
    await run(rendered, 'panel.toggle')
    expect([shown(), kept()]).toEqual([[false, true], [true, false]]) // prettier-ignore
    await run(rendered, 'panel.toggle')
    await run(rendered, 'contents.toggle')
    expect([shown(), kept()]).toEqual([[true, false], [true, false]]) // prettier-ignore
    await resize(1400)
    expect([shown(), kept()]).toEqual([[true, false], [true, false]]) // prettier-ignore
  } finally {
    Reflect.deleteProperty(window, 'ResizeObserver')
  }
})

/** What is read out now. */
const spoken = (): string =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent ?? '')
    .join('\n')

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

test('a mark takes the words offered in the other language, and others when some are selected', async () => {
  const app = await open()
  expect(cell('en', 'p23').querySelector('.edge-amber')?.getAttribute('aria-label')).toContain('协助会员')
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
