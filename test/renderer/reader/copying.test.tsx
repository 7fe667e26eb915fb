/** Words copied with their citation, by keys and menus: what is put on the clipboard, and what is said. */
import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Rendered } from '../render-app.tsx'
import { unicri2024 } from '../fixture.ts'
import { cards, enter, open, run } from './open-reader.tsx'

const copied = (app: Rendered) =>
  app.fake.calls.findLast(({ name }) => name === 'app.copyCited' || name === 'app.copy')?.args
const title = 'Report of the United Nations Interregional Crime and Justice Research Institute (7 March 2024)'

test('with nothing selected the block that is read is copied, in its language', async () => {
  const app = await open(false)
  enter('en', 'p6.a')
  await run(app, 'selection.copyReference')
  expect(copied(app)).toEqual([
    [
      {
        lang: 'en',
        quote: 'Growing insecurity and terrorism;',
        citation: `${title}, para. 6 (a), working translation`,
      },
    ],
    'plain',
  ])
  expect(
    await screen.findByText(`Copied with its reference: ${title}, para. 6 (a), working translation`),
  ).toBeTruthy()
})

test('both languages at once; a symbol that the reader enters is used at once', async () => {
  const app = await open(false)
  app.app().changeSettings({ symbols: { [unicri2024]: 'E/CN.15/2024/10' } })
  await waitFor(() =>
    expect(app.app().reports.find(({ id }) => id === unicri2024)?.fields.symbol).toBe('E/CN.15/2024/10'),
  )
  enter('zh', 'p6.a')
  await run(app, 'selection.copyBoth')
  expect(copied(app)).toMatchObject([
    [
      { lang: 'zh', citation: 'E/CN.15/2024/10，第6段(a)' },
      { lang: 'en', citation: 'E/CN.15/2024/10, para. 6 (a), working translation' },
    ],
    'plain',
  ])
  await run(app, 'selection.copyCitation')
  expect(copied(app)).toEqual(['E/CN.15/2024/10, para. 6 (a)'])
})

test('the menu of a paragraph copies one language, both, or the citation alone', async () => {
  const app = await open(false)
  const choose = async (name: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: /^Paragraph 23/ }))
    await userEvent.click(within(await screen.findByRole('menu')).getByRole('menuitem', { name }))
  }
  await choose('Copy the Chinese with its reference')
  expect(copied(app)).toMatchObject([[{ lang: 'zh' }], 'plain'])
  await choose('Copy both languages with their reference')
  expect(copied(app)).toMatchObject([[{ lang: 'zh' }, { lang: 'en' }], 'plain'])
  await choose('Copy the citation only')
  expect(copied(app)).toEqual([`${title}, para. 23`])
})

test('keys on a card copy its words, also as Markdown; its menu the citation alone', async () => {
  const app = await open()
  const card = cards()[0]
  act(() => card?.focus())
  expect(document.activeElement?.closest('.annotation')).toBe(card)
  await run(app, 'selection.copyMarkdown')
  expect(copied(app)).toMatchObject([[{ lang: 'zh', quote: '协助会员' }], 'markdown'])
  await userEvent.click(within(card as HTMLElement).getByRole('button', { name: 'More actions' }))
  await userEvent.click(
    within(await screen.findByRole('menu')).getByRole('menuitem', { name: 'Copy the citation only' }),
  )
  expect(copied(app)).toEqual([`${title}, para. 23`])
})
