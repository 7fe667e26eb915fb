/** The open report under hand: reading, selecting by keyboard, finding, going, copying, its sides. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Reader } from '../../../renderer/reader/index.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import { cards, cell, enter, nextFrame, open, press, run, stored, text } from './open-reader.tsx'

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
  const field = screen.getByRole('textbox', { name: 'Go to paragraph or citation' })
  expect(document.activeElement).toBe(field)
  await userEvent.type(field, '99{Enter}')
  expect(await screen.findByText(/has paragraphs 1 to 98\./)).toBeTruthy()
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
  const copied = app.fake.calls.find(({ name }) => name === 'app.copyCited')?.args
  expect(copied).toMatchObject([[{ lang: 'en', quote: 'Introduction' }], 'plain'])
  expect(JSON.stringify(copied)).toMatch(/, chap\. I, working translation/)
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
