import '../setup.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Palette } from '../../../renderer/palette/index.ts'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { RenderOptions, Rendered } from '../render-app.tsx'

const field = (): HTMLInputElement => screen.getByRole('combobox')
const options = (): readonly HTMLElement[] => screen.getAllByRole('option')
const names = (): readonly string[] => options().map((option) => option.textContent ?? '')

/** What the combobox says is chosen. */
function active(): string {
  const id = field().getAttribute('aria-activedescendant') ?? ''
  const option = document.getElementById(id)
  expect(option?.getAttribute('aria-selected')).toBe('true')
  return option?.textContent ?? ''
}

async function openPalette(options?: RenderOptions): Promise<Rendered & { readonly onClose: () => void }> {
  const onClose = vi.fn<() => void>()
  const rendered = await renderApp(<Palette onClose={onClose} />, {
    ...options,
    settings: { lastReport: unicri2024, ...options?.settings },
  })
  // fuse.js, the texts and the terms come after the first drawing.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  return { ...rendered, onClose }
}

test('opens with the reports and the commands that work now, the focus in the field', async () => {
  const { registry } = await openPalette()
  act(() => void registry.register('screen.library', () => undefined))
  expect(document.activeElement).toBe(field())
  expect(names()[0]).toContain(
    'Report of the United Nations Interregional Crime and Justice Research Institute',
  )
  expect(names().some((name) => name.startsWith('Go to the library'))).toBe(true)
  expect(names().some((name) => name.startsWith('Export'))).toBe(false)
})

test.each(['23', '第23段', 'para. 23', '２３'])(
  '%s goes to the paragraph of the open report',
  async (input) => {
    const user = userEvent.setup()
    const { app, onClose } = await openPalette()
    await user.type(field(), input)
    expect(active()).toContain('para. 23')
    await user.keyboard('{Enter}')
    expect(app().state.place).toMatchObject({ report: unicri2024, key: 'p23' })
    expect(onClose).toHaveBeenCalledOnce()
  },
)

test('an item of a paragraph, and the paragraph itself when it has no such item', async () => {
  const user = userEvent.setup()
  await openPalette()
  await user.type(field(), '6(a)')
  expect(active()).toContain('para. 6 (a)')
  await user.clear(field())
  await user.type(field(), '23(q)')
  expect(active()).toContain('para. 23')
  expect(active()).not.toContain('(q)')
})

test('a number beyond the last paragraph is only searched for', async () => {
  const user = userEvent.setup()
  await openPalette()
  await user.type(field(), '200')
  expect(names().some((name) => name.includes('para. 200'))).toBe(false)
  expect(names().at(-1)).toContain('Search all reports for “200”')
})

test('a heading is found by its words in either language', async () => {
  const user = userEvent.setup()
  const { app } = await openPalette()
  await user.type(field(), '软目标')
  await waitFor(() => expect(active()).toContain('A. Protecting public institutions'))
  await user.keyboard('{Enter}')
  expect(app().state.place).toMatchObject({ report: unicri2024, key: 'h2.A' })
})

test('a term is found by its acronym and leads to the terms', async () => {
  const user = userEvent.setup()
  const { app } = await openPalette({ settings: { interfaceLang: 'zh' } })
  await user.type(field(), 'UNICRI')
  await waitFor(() => expect(names().some((name) => name.includes('术语'))).toBe(true))
  const term = options().find((option) => option.textContent?.includes('术语'))
  await user.click(term as HTMLElement)
  expect(app().state.screen).toBe('terms')
})

test('Chinese is found by its initials, and the characters are marked', async () => {
  const user = userEvent.setup()
  await openPalette({ settings: { interfaceLang: 'zh' } })
  await user.type(field(), 'zczh')
  await waitFor(() => expect(active()).toContain('资产追回'))
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['资产追回'])
})

test('a name with a mistake in it', async () => {
  const user = userEvent.setup()
  await openPalette()
  await user.type(field(), 'asset recovry')
  await waitFor(() => expect(active()).toContain('asset recovery'))
})

test('a saved search is found by its name and asked again', async () => {
  const user = userEvent.setup()
  const { app } = await openPalette({
    settings: { savedSearches: [{ name: '追回资产', text: '资产 year:2024' }] },
  })
  await user.type(field(), 'zhuihuizichan')
  await waitFor(() => expect(active()).toContain('追回资产'))
  await user.keyboard('{Enter}')
  expect(app().state.screen).toBe('search')
  expect(app().search.text).toBe('资产 year:2024')
})

test('a tag leads to what carries it', async () => {
  const user = userEvent.setup()
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  const own = texts.get(unicri2024)?.blocks.find(({ key }) => key === 'p23')?.text.zh ?? ''
  await fake.services.annotations.add({
    report: unicri2024,
    kind: 'highlight',
    colour: 'amber',
    author: 'Reviewer',
    note: '',
    tags: ['for the workshop'],
    anchors: [describeAnchor(own, { key: 'p23' as BlockKey, lang: 'zh', start: 5, end: 9 })],
  })
  const { app } = await openPalette({ fake })
  await user.type(field(), 'workshop')
  await waitFor(() => expect(names().some((name) => name.startsWith('for the workshop'))).toBe(true))
  await user.click(
    options().find((option) => option.textContent?.startsWith('for the workshop')) as HTMLElement,
  )
  expect(app().search.text).toBe('tag:"for the workshop"')
})

test('where the terms, the tags and a report cannot be read, the rest is there', async () => {
  const user = userEvent.setup()
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  const fails = (): never => {
    throw new AppError('internal')
  }
  fake.services.terms.page = fails
  fake.services.annotations.tags = fails
  fake.services.library.headings = fails
  await openPalette({ fake })
  await user.type(field(), 'United Nations')
  await waitFor(() => expect(active()).toContain('Report'))
  await user.clear(field())
  await user.type(field(), '23')
  expect(active()).toContain('para. 23')
})

test('what was chosen lately comes first the next time, also among equals', async () => {
  const user = userEvent.setup()
  const { app, fake } = await openPalette()
  await user.type(field(), '软目标')
  await waitFor(() => expect(active()).toContain('A. Protecting public institutions'))
  await user.keyboard('{Enter}')
  expect(app().state.place).toMatchObject({ key: 'h2.A' })
  document.body.replaceChildren()
  await openPalette({ fake })
  expect(active()).toContain('A. Protecting public institutions')
})

test('a command is found by its name in the other language too, and runs once the palette has closed', async () => {
  const user = userEvent.setup()
  const { registry } = await openPalette()
  const ran = vi.fn<() => void>()
  act(() => void registry.register('screen.library', ran))
  await user.type(field(), '书架')
  await waitFor(() => expect(active()).toContain('Go to the library'))
  expect(active()).toContain('Ctrl')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(ran).toHaveBeenCalledOnce())
})

test('the arrow keys go round, and what is typed starts from the top', async () => {
  const user = userEvent.setup()
  await openPalette()
  const count = options().length
  const first = active()
  await user.keyboard('{ArrowUp}')
  expect(active()).toBe(names()[count - 1])
  await user.keyboard('{ArrowDown}')
  expect(active()).toBe(first)
  await user.keyboard('{PageDown}')
  expect(active()).toBe(names()[Math.min(8, count - 1)])
  await user.type(field(), 'asset')
  expect(active()).toBe(names()[0])
})

test('Enter that ends a composition chooses nothing', async () => {
  const { onClose } = await openPalette()
  fireEvent.change(field(), { target: { value: '资产' } })
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(onClose).not.toHaveBeenCalled()
})

test('Escape closes', async () => {
  const { onClose } = await openPalette()
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledOnce()
})
