/** A report's symbol entered on its card: read, doubted, shared by two, removed; from then on the window uses it. */
import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { enteredSymbol } from '../../../renderer/library/entered-symbol.ts'
import { LibraryScreen } from '../../../renderer/library/index.ts'
import { askSymbol } from '../../../renderer/symbol-desk.ts'
import { AppError } from '../../../shared/result.ts'
import { unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const card = (year: string): HTMLElement => {
  const found = screen.getAllByRole('listitem').find((each) => each.textContent?.startsWith(year))
  if (found === undefined) throw new Error(`no card of ${year}`)
  return found
}
const enter = (year: string) => within(card(year)).getByRole('button', { name: /^(Enter symbol|Change) · / })
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Symbol' })
const symbolOf = ({ app }: Rendered, id: string) =>
  app().reports.find((each) => each.id === id)?.fields.symbol

test('entered by key in whatever width and case, the symbol is stored in its one form and used by the window', async () => {
  const user = userEvent.setup()
  const rendered = await renderApp(<LibraryScreen />)
  expect(card('2018').textContent).toContain('Symbolnone')
  enter('2018').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(field())
  await user.keyboard('ｅ／ｃｎ．15 / 2018 / 10')
  expect(screen.getByText('It will be saved as E/CN.15/2018/10.')).toBeTruthy()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(symbolOf(rendered, unicri2018)).toBe('E/CN.15/2018/10'))
  expect(document.activeElement).toBe(enter('2018'))
  expect(card('2018').textContent).toContain('E/CN.15/2018/10entered by you')
  expect(rendered.app().settings.symbols).toEqual({ [unicri2018]: 'E/CN.15/2018/10' })
  expect(await rendered.fake.services.references.find('E/CN.15/2018/10, para. 5', null, 'en')).toMatchObject({
    state: 'found',
    report: unicri2018,
  })

  await user.click(enter('2018'))
  expect(field().value).toBe('E/CN.15/2018/10')
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(symbolOf(rendered, unicri2018)).toBeNull())
  expect(rendered.app().settings.symbols).toEqual({})
})

test('Escape leaves it as it was; keys typed into the field move no card', async () => {
  const user = userEvent.setup()
  const { fake } = await renderApp(<LibraryScreen />)
  await user.click(enter('2024'))
  await user.keyboard('A/75/90{Home}{End}{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.activeElement).toBe(enter('2024'))
  expect(fake.calls.filter(({ name }) => name === 'settings.change')).toEqual([])
})

test('what cannot be read as a symbol is kept only after saying so', async () => {
  const user = userEvent.setup()
  const rendered = await renderApp(<LibraryScreen />)
  await user.click(enter('2018'))
  await user.keyboard('UNICRI  paper　7{Enter}')
  expect(within(card('2018')).getByRole('status').textContent).toContain(
    '“UNICRI paper 7” does not look like',
  )
  expect(symbolOf(rendered, unicri2018)).toBeNull()
  // Another word is told of again.
  await user.keyboard('8')
  expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('button', { name: 'Save all the same' }))
  await waitFor(() => expect(symbolOf(rendered, unicri2018)).toBe('UNICRI paper 78'))
})

test('two reports with one symbol: said while it is typed, and on both cards', async () => {
  const user = userEvent.setup()
  const symbols = { [unicri2024]: 'E/CN.15/2024/10' }
  const rendered = await renderApp(<LibraryScreen />, { settings: { symbols } })
  const card2018 = card('2018')
  await user.click(enter('2018'))
  await user.keyboard('e/cn.15/2024/10')
  expect(card2018.textContent).toContain('The same symbol as this report: 2024 Report')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(symbolOf(rendered, unicri2018)).toBe('E/CN.15/2024/10'))
  expect(card('2018').textContent).toContain('The same symbol as this report: 2024')
  const first = screen.getAllByRole('listitem').find((each) => each.textContent?.includes('Thirty-third'))
  expect(first?.textContent).toContain('The same symbol as this report: 2018')
})

test('a notebook that cannot be written keeps none, and says so', async () => {
  const user = userEvent.setup()
  const rendered = await renderApp(<LibraryScreen />)
  rendered.fake.services.settings.change = () => {
    throw new AppError('notebook-read-only')
  }
  await user.click(enter('2018'))
  await user.keyboard('A/75/90{Enter}')
  expect(await screen.findByText(/cannot be written. Nothing was saved/)).toBeTruthy()
  expect(symbolOf(rendered, unicri2018)).toBeNull()
})

test('another notebook brings its own symbols', async () => {
  const rendered = await renderApp(<LibraryScreen />)
  rendered.fake.services.settings.change({ symbols: { [unicri2018]: 'E/CN.15/2018/10' } })
  act(() => rendered.fake.emit('changed', { domain: 'notebook', report: null }))
  await waitFor(() => expect(symbolOf(rendered, unicri2018)).toBe('E/CN.15/2018/10'))
  expect(card('2018').textContent).toContain('entered by you')
})

test('a symbol as it is typed', () => {
  expect(enteredSymbol(' a / 75 / 90 / add. 1 ')).toEqual({ symbol: 'A/75/90/Add.1', isRead: true })
  expect(enteredSymbol('Ａ／７５／９０')).toEqual({ symbol: 'A/75/90', isRead: true })
  expect(enteredSymbol('s/res/2195 (2014)')).toEqual({ symbol: 'S/RES/2195 (2014)', isRead: true })
  expect(enteredSymbol('some\u00a0 paper')).toEqual({ symbol: 'some paper', isRead: false })
  expect(enteredSymbol('')).toEqual({ symbol: '', isRead: false })
})

test('asked for by a command, the field of that report opens on its card, once', async () => {
  const user = userEvent.setup()
  await renderApp(<LibraryScreen />)
  act(() => askSymbol(unicri2018))
  expect(card('2018').contains(field())).toBe(true)
  expect(document.activeElement).toBe(field())
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
})
