/** Citations typed into the go-to box, the search and the palette: one meaning in all three, and never a wrong jump. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { Palette } from '../../../renderer/palette/index.ts'
import { Reader } from '../../../renderer/reader/index.ts'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { sgCrime2020, unicri2024, untoc2024 } from '../fixture.ts'
import { nextFrame, run } from '../reader/open-reader.tsx'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const settings = {
  lastReport: unicri2024,
  symbols: { [sgCrime2020]: 'A/75/90', [untoc2024]: 'CTOC/COP/2024/9' },
}

async function withGoTo(): Promise<Rendered> {
  const app = await renderApp(<Reader report={unicri2024} />, { settings })
  await nextFrame()
  await run(app, 'go.paragraph')
  return app
}

async function withSearch(): Promise<Rendered> {
  return renderApp(<SearchScreen />, { settings })
}

async function withPalette(): Promise<Rendered> {
  const app = await renderApp(<Palette onClose={() => undefined} />, { settings })
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  return app
}

const field = (): HTMLElement => screen.queryByRole('combobox') ?? screen.getByRole('textbox')
const answer = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Citation' })
const placeOf = (app: Rendered) => app.app().state.place

const jumps = [
  ['A/75/90, para. 34', 'p34'],
  ['Ａ／７５／９０，第３４段', 'p34'],
  ['a/75/90 chap. IV', 'h4'],
  ['A/75/90, footnote 1', 'fn1'],
  ['“Some words.” (A/75/90, para. 34)', 'p34'],
] as const

describe('the go-to box', () => {
  test.each(jumps)('%s is gone to at once', async (typed, key) => {
    const app = await withGoTo()
    await userEvent.type(field(), `${typed}{Enter}`)
    await waitFor(() => expect(placeOf(app)).toMatchObject({ report: sgCrime2020, key }))
  })

  test('a report as a whole is opened', async () => {
    const app = await withGoTo()
    await userEvent.type(field(), 'CTOC/COP/2024/9{Enter}')
    await waitFor(() => expect(app.app().state.report).toBe(untoc2024))
    expect(placeOf(app)).toBeNull()
  })

  test('what is not there is said, the nearest is offered and taken by keyboard', async () => {
    const app = await withGoTo()
    await userEvent.type(field(), 'A/75/90, paras. 34-33{Enter}')
    expect((await answer()).textContent).toContain('The range goes backwards.')
    expect(placeOf(app)).toBeNull()
    await userEvent.clear(field())
    await userEvent.type(field(), 'A/75/90, para. 34 (x){Enter}')
    const offer = await within(await answer()).findByRole('button', { name: 'A/75/90, para. 34' })
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(offer)
    await userEvent.keyboard('{Enter}')
    expect(placeOf(app)).toMatchObject({ report: sgCrime2020, key: 'p34' })
  })

  test('a document that is not here can be copied, and who cites it be visited', async () => {
    const app = await withGoTo()
    await userEvent.type(field(), 'CTOC/COP/RES/8/4{Enter}')
    const found = await answer()
    expect(found.textContent).toContain('CTOC/COP/RES/8/4 is not in the library.')
    await userEvent.click(within(found).getByRole('button', { name: 'Copy “CTOC/COP/RES/8/4”' }))
    await waitFor(() =>
      expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['CTOC/COP/RES/8/4'] }),
    )
    await userEvent.click(await within(found).findByRole('button', { name: 'para. 1' }))
    expect(placeOf(app)).toMatchObject({ report: untoc2024, key: 'p1' })
  })

  test('an act of which nothing says whose it is leads to a choice of organs', async () => {
    await withGoTo()
    await userEvent.type(field(), 'resolution 8/4{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: 'CTOC/COP/RES/8/4' }))
    expect(await screen.findByText('CTOC/COP/RES/8/4 is not in the library.')).toBeTruthy()
  })

  test.each(['nonsense', '', '第段', '99999'])('%j leads nowhere', async (typed) => {
    const app = await withGoTo()
    await userEvent.type(field(), `${typed}{Enter}`)
    expect((await answer()).textContent).toMatch(
      /This is not a citation|This report has paragraphs 1 to 98\./,
    )
    expect(placeOf(app)).toBeNull()
  })
})

describe('the search', () => {
  test.each(jumps)('%s is offered over the hits, and Enter goes to it', async (typed, key) => {
    const app = await withSearch()
    await userEvent.type(field(), typed)
    const offer = (): Promise<HTMLElement> => screen.findByRole('button', { name: /^Go to A\/75\/90, \w/ })
    await offer()
    await waitFor(() => expect(app.fake.calls.some(({ name }) => name === 'search.find')).toBe(true))
    await userEvent.keyboard('{Enter}')
    const there = await offer()
    await waitFor(() => expect(document.activeElement).toBe(there))
    expect(placeOf(app)).toBeNull()
    await userEvent.keyboard('{Enter}')
    expect(placeOf(app)).toMatchObject({ report: sgCrime2020, key })
  })

  test('what a citation means is read out', async () => {
    await withSearch()
    const told = (): string | null | undefined =>
      document.querySelector('.results > [aria-live="polite"]')?.textContent
    await userEvent.type(field(), 'A/75/90, para. 34')
    await waitFor(() => expect(told()).toBe('Go to A/75/90, para. 34'))
    await userEvent.clear(field())
    await userEvent.type(field(), 'A/75/91, para. 34')
    await waitFor(() =>
      expect(told()).toBe('A/75/91 is not in the library. Perhaps you mean: A/75/90, para. 34'),
    )
    await userEvent.clear(field())
    await userEvent.type(field(), 'A/75/90, para. 999')
    await waitFor(() => expect(told()).toBe('A/75/90 has paragraphs 1 to 116.'))
  })

  test('words are only looked for', async () => {
    await withSearch()
    await userEvent.type(field(), 'asset recovery')
    await screen.findByText('2 passages · 2 reports', { selector: '.search-summary' })
    expect(screen.queryByRole('region', { name: 'Citation' })).toBeNull()
  })

  test('a slip is answered with the nearest', async () => {
    const app = await withSearch()
    await userEvent.type(field(), 'A/75/91, para. 34')
    expect((await answer()).textContent).toContain('A/75/91 is not in the library.')
    await userEvent.click(await screen.findByRole('button', { name: 'A/75/90, para. 34' }))
    expect(placeOf(app)).toMatchObject({ report: sgCrime2020, key: 'p34' })
  })
})

describe('the palette', () => {
  const options = (): readonly string[] => screen.getAllByRole('option').map((each) => each.textContent ?? '')

  test.each(jumps)('%s stands first, and Enter waits for it', async (typed, key) => {
    const app = await withPalette()
    await userEvent.type(field(), `${typed}{Enter}`)
    await waitFor(() => expect(placeOf(app)).toMatchObject({ report: sgCrime2020, key }))
  })

  test('reports are listed by their symbols', async () => {
    await withPalette()
    await userEvent.type(field(), 'ctoc/cop')
    await waitFor(() => expect(options()[0]).toContain('CTOC/COP/2024/9'))
  })

  test('each row begins with its paragraph, and says which report it opens', async () => {
    await withPalette()
    await userEvent.type(field(), 'A/75/90, para. 34')
    await waitFor(() => expect(options()[0]).toMatch(/^para\. 34A\/75\/902020 Implementation/))
    await userEvent.clear(field())
    await userEvent.type(field(), 'CTOC/COP/RES/8/4')
    await waitFor(() =>
      expect(options()[1]).toMatch(/^para\. \d+CTOC\/COP\/2024\/92024 .*cites CTOC\/COP\/RES\/8\/4$/),
    )
  })

  test('a slip leads to no other report by itself', async () => {
    const app = await withPalette()
    await userEvent.type(field(), 'A/75/9 para. 34')
    await waitFor(() => expect(options().some((text) => text.startsWith('para. 34A/75/90'))).toBe(true))
    expect(options()[0]).not.toContain('para. 34A/75/90')
    await userEvent.keyboard('{Enter}')
    await nextFrame()
    expect(placeOf(app)).toBeNull()
  })

  test('what is not there is said first: Enter goes nowhere, the nearest is chosen below', async () => {
    const app = await withPalette()
    await userEvent.type(field(), 'A/75/90, paras. 34-30{Enter}')
    await waitFor(() => expect(options()[0]).toContain('The range goes backwards.'))
    await nextFrame()
    expect(placeOf(app)).toBeNull()
    await userEvent.clear(field())
    await userEvent.type(field(), 'A/75/90, para. 34 (x)')
    await waitFor(() => expect(options()[1]).toContain('para. 34A/75/902020 '))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(placeOf(app)).toMatchObject({ report: sgCrime2020, key: 'p34' })
  })

  test('what is not here can be copied', async () => {
    const app = await withPalette()
    await userEvent.type(field(), 'CTOC/COP/RES/8/4')
    await waitFor(() => expect(options()[0]).toContain('Copy “CTOC/COP/RES/8/4”: not in the library'))
    await waitFor(() => expect(options()[1]).toContain('cites CTOC/COP/RES/8/4'))
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['CTOC/COP/RES/8/4'] }),
    )
  })
})
