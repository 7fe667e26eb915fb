/** References in the text of the open report: what is painted, what the cards say, and the way by key. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { Reader } from '../../../renderer/reader/index.ts'
// It comes late, and no test is to wait until it has been read.
import '../../../renderer/reference-links/index.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { AppError } from '../../../shared/result.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { cell, enter, nextFrame, press, run, spoken, text } from '../reader/open-reader.tsx'
import { renderApp } from '../render-app.tsx'
import type { RenderOptions, Rendered } from '../render-app.tsx'
import { cited, citing, citingReports } from './citing-reports.ts'

class PaintedRanges extends Set<StaticRange> {
  priority = 0
}
const highlights = new Map<string, PaintedRanges>()
Object.assign(globalThis, { Highlight: PaintedRanges, CSS: { ...globalThis.CSS, highlights } })
Range.prototype.getClientRects = function () {
  return [this.getBoundingClientRect()] as unknown as DOMRectList
}
beforeEach(() => highlights.forEach((ranges) => ranges.clear()))

/** Words that a layer of paint covers, in the order of the page. */
function painted(layer: string): readonly string[] {
  return [...(highlights.get(layer) ?? [])]
    .map(({ startContainer, startOffset, endOffset }) => ({
      row: startContainer.parentElement?.closest('.row')?.id ?? '',
      lang: startContainer.parentElement?.dataset['textLang'] ?? '',
      words: (startContainer as Text).data.slice(startOffset, endOffset),
    }))
    .map(({ row, lang, words }) => `${row.replace('row-', '')} ${lang} ${words}`)
}

const card = (): HTMLElement | null => document.querySelector('.link-card')
const focusedName = (): string | null | undefined => document.activeElement?.getAttribute('aria-label')

async function openCiting(
  options: RenderOptions & { readonly report?: typeof citing } = {},
): Promise<Rendered> {
  const fake = createFakeBridge(citingReports)
  const app = await renderApp(<Reader report={options.report ?? citing} />, { fake, ...options })
  await nextFrame()
  await waitFor(() => expect(app.registry.available()).toContain('reference.next'))
  await nextFrame()
  return app
}

/** Walks by key to the words. */
async function walkTo(app: Rendered, lang: Lang, key: string, words: string): Promise<HTMLElement> {
  enter(lang, key)
  for (let step = 0; step < 10 && focusedName()?.startsWith(`“${words}”`) !== true; step += 1)
    await run(app, 'reference.next')
  expect(focusedName()).toMatch(new RegExp(`^“${words.replace(/[.]/g, '\\.')}”`))
  return card() as HTMLElement
}

test('what leads to a place here is painted as such, and what does not otherwise; texts stay one text node', async () => {
  await openCiting()
  await waitFor(() => expect(painted('link')).not.toEqual([]))
  expect(painted('link')).toEqual([
    'p1 zh A/75/90，第2段',
    'p1 en A/75/90, para. 2',
    'p2 zh 第1段',
    'p2 en paragraph 1',
    'p3 zh A/75/90',
    'p3 en A/75/90',
  ])
  expect(painted('link-absent')).toEqual([
    'p1 zh 第74/177号',
    'p1 zh A/75/90，第99段',
    'p1 en resolution 74/177',
    'p1 en A/75/90, para. 99',
    'p2 zh 第40段',
    'p2 en paragraph 40',
    'p3 zh 第5/6号',
    'p3 en resolution 5/6',
    'p4 zh 第18至20条',
    'p4 en 18–20',
  ])
  for (const element of document.querySelectorAll('[data-text-key]')) {
    expect(element.childNodes).toHaveLength(1)
    expect(element.firstChild).toBeInstanceOf(Text)
  }
})

test('a place in another report: its name, its first lines, and Enter goes there', async () => {
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p1', 'A/75/90, para. 2')
  expect(within(shown).getByText('2020 Report to the Assembly, para. 2')).toBeTruthy()
  await waitFor(() => expect(shown.textContent).toContain('The second paragraph of the other report.'))
  expect(shown.querySelector('[lang="zh-Hans"]')?.textContent).toBe('大会的第二段。')
  expect(painted('link-now')).toEqual(['p1 en A/75/90, para. 2'])
  await press('Enter')
  expect(app.app().state.place).toMatchObject({ report: cited, key: 'p2' })
  expect(card()).toBeNull()
})

test('until the other report is read, nothing of this one stands in its place', async () => {
  const app = await openCiting()
  app.fake.services.library.text = () => new Promise(() => undefined) as never
  const shown = await walkTo(app, 'en', 'p1', 'A/75/90, para. 2')
  expect(shown.textContent).toContain('Reading')
  expect(shown.textContent).not.toContain('As stated in paragraph 1')
})

test('what the reference leads to is read out in its language', async () => {
  const app = await openCiting()
  await walkTo(app, 'zh', 'p1', 'A/75/90，第2段')
  await waitFor(() => expect(spoken()).toContain('大会的第二段。'))
})

test('a report as a whole shows its first paragraph', async () => {
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p3', 'A/75/90')
  expect(within(shown).getByText('2020 Report to the Assembly')).toBeTruthy()
  await waitFor(() => expect(shown.textContent).toContain('The first paragraph of the other report.'))
})

test('a paragraph that the other report has not: said, and no way that leads elsewhere', async () => {
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p1', 'A/75/90, para. 99')
  expect(shown.textContent).toContain('There is no para. 99 in it')
  expect(within(shown).queryByRole('button', { name: 'Go there' })).toBeNull()
  expect(within(shown).getByRole('button', { name: 'Open this report' })).toBeTruthy()
  await press('Enter')
  expect(app.app().state.move).toBe(0)
  expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['A/75/90'] })
})

test('a document that is not here: said, its symbol copied, and where else it is cited', async () => {
  const user = userEvent.setup()
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p1', 'resolution 74/177')
  expect(shown.textContent).toContain('A/RES/74/177')
  expect(shown.textContent).toContain('Not in the library')
  expect(within(shown).queryByRole('button', { name: 'Go there' })).toBeNull()
  await user.click(await within(shown).findByRole('button', { name: 'Cited 2 times in the library' }))
  const here = within(shown).getByRole('button', { name: 'para. 1 · here' })
  await waitFor(() => expect(here.parentElement?.textContent).toContain('General Assembly resolution 74/177'))
  expect(here.parentElement?.querySelector('mark')?.textContent).toBe('resolution 74/177')
  expect(here.getAttribute('aria-current')).toBe('true')
  await user.click(within(shown).getByRole('button', { name: 'para. 3' }))
  expect(app.app().state.place).toMatchObject({ report: cited, key: 'p3', lang: 'en', ranges: [[21, 38]] })
})

test('its symbol is copied by button too', async () => {
  const user = userEvent.setup()
  const app = await openCiting()
  const shown = await walkTo(app, 'zh', 'p1', '第74/177号')
  await user.click(within(shown).getByRole('button', { name: 'Copy symbol' }))
  expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['A/RES/74/177'] })
  expect(card()).toBeNull()
})

test('a resolution of which the text does not say whose it is: whose it may be, to copy, and nothing to go to', async () => {
  const user = userEvent.setup()
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p3', 'resolution 5/6')
  expect(shown.textContent).toContain('The text does not say which organ adopted it')
  const possible = await within(shown).findByRole('list', { name: /^It may be one of these/ })
  expect(within(shown).getAllByRole('button')).toEqual(within(possible).getAllByRole('button'))
  await user.click(within(possible).getByRole('button', { name: 'E/CN.15/RES/5/6' }))
  expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['E/CN.15/RES/5/6'] })
})

test('a paragraph above is shown and gone to, one that is not there is not', async () => {
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p2', 'paragraph 1')
  expect(shown.textContent).toContain('Paragraph of this report')
  expect(shown.textContent).toContain('As stated in A/75/90, para. 2')
  await press('Enter')
  expect(app.app().state.place).toMatchObject({ report: citing, key: 'p1' })
  const lost = await walkTo(app, 'en', 'p2', 'paragraph 40')
  expect(lost.textContent).toContain('There is no para. 40 in it')
  expect(within(lost).queryAllByRole('button')).toEqual([])
})

test('the mark of a footnote shows what the footnote says', async () => {
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p2', '¹')
  expect(shown.textContent).toContain('Footnote 1')
  expect(shown.textContent).toContain('What the note says.')
})

test('a range of articles has each of them, by its name, and none is said to be missing', async () => {
  const app = await openCiting()
  const shown = await walkTo(app, 'en', 'p4', '18–20')
  for (const article of [18, 19, 20])
    expect(within(shown).getByText(`Organized Crime Convention, art. ${article}`)).toBeTruthy()
  expect(shown.textContent).not.toContain('Not in the library')
  await press('Enter')
  expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['Organized Crime Convention, art. 18'] })
})

test('an article is named in the language of the interface, whatever text cites it', async () => {
  const app = await openCiting({ settings: { interfaceLang: 'zh' } })
  enter('en', 'p4')
  for (let step = 0; step < 10 && focusedName()?.startsWith('“18–20”') !== true; step += 1)
    await run(app, 'reference.next')
  expect(focusedName()).toContain('《有组织犯罪公约》第18条')
  expect(focusedName()).not.toContain('书架')
})

test('the keys go on in the language of the keyboard, say where nothing is left, and Escape gives the focus back', async () => {
  const app = await openCiting()
  enter('zh', 'p2')
  await run(app, 'reference.previous')
  expect(focusedName()).toBe('“A/75/90，第99段”: Document, A/75/90, There is no para. 99 in it')
  await press('Escape')
  expect(card()).toBeNull()
  expect(document.activeElement).toBe(cell('zh', 'p1'))
  await run(app, 'reference.previous')
  expect(focusedName()).toBe(
    '“第74/177号”: Resolution, General Assembly resolution 74/177, A/RES/74/177, Not in the library',
  )
  await run(app, 'reference.previous')
  await run(app, 'reference.previous')
  expect(spoken()).toContain('No reference before this one')
  await press('Escape')
  enter('zh', 'fn1')
  await run(app, 'reference.next')
  expect(spoken()).toContain('No further reference in this report')
})

test('a screen reader finds the links of a passage as a list, each opens its card', async () => {
  const user = userEvent.setup()
  const app = await openCiting()
  const row = text('en', 'p1').closest<HTMLElement>('.row') as HTMLElement
  const list = await within(row).findByRole('list', { name: 'References of this passage' })
  const names = within(list)
    .getAllByRole('button')
    .map((button) => button.textContent)
  expect(names).toHaveLength(6)
  expect(names[3]).toBe('“A/75/90, para. 2”: Document, A/75/90, 2020 Report to the Assembly, para. 2')
  const third = within(list).getAllByRole('button')[3] as HTMLElement
  await user.click(third)
  expect(card()?.contains(document.activeElement)).toBe(true)
  await act(async () => app.app().openPlace({ report: citing, key: 'p4' as BlockKey }))
  expect(card()).toBeNull()
  await user.click(third)
  expect(card()?.contains(document.activeElement)).toBe(true)
})

test('with one language on the page the list has its links only', async () => {
  await openCiting({ settings: { layout: 'zh' } })
  const row = text('zh', 'p1').closest<HTMLElement>('.row') as HTMLElement
  const list = await within(row).findByRole('list', { name: 'References of this passage' })
  expect(within(list).getAllByRole('button')).toHaveLength(3)
})

test('a block and a report that others cite have a sign that leads there', async () => {
  const user = userEvent.setup()
  const app = await openCiting({ report: cited })
  const sign = await screen.findByRole('button', { name: 'Cited once' })
  expect(sign.closest('.row')?.id).toBe('row-p2')
  const whole = screen.getByRole('button', { name: 'Cited 2 times' })
  expect(whole.closest('.row')?.id).toBe('row-front.1')
  await user.click(sign)
  expect(card()?.textContent).toContain('Passages that cite this one')
  await press('Escape')
  expect(card()).toBeNull()
  expect(document.activeElement).toBe(sign)
  await user.click(sign)
  await user.click(screen.getByRole('button', { name: 'para. 1' }))
  expect(app.app().state.place).toMatchObject({ report: citing, key: 'p1' })
})

test('a symbol that the reader enters makes a link of what was absent', async () => {
  const app = await openCiting()
  await waitFor(() => expect(painted('link-absent')).toContain('p1 en resolution 74/177'))
  await act(async () => app.app().changeSettings({ symbols: { [cited]: 'A/RES/74/177' } }))
  await waitFor(() => expect(painted('link')).toContain('p1 en resolution 74/177'))
  expect(painted('link-absent')).toContain('p1 en A/75/90, para. 2')
})

test('references that cannot be read: that is said, and the text is read without their lines', async () => {
  const fake = createFakeBridge(citingReports)
  fake.services.references.of = () => {
    throw new AppError('pack-damaged', { file: 'core.dzpack' })
  }
  const app = await renderApp(<Reader report={citing} />, { fake })
  await waitFor(() => expect(spoken()).toContain('The pack core.dzpack is damaged'))
  expect(text('en', 'p1').textContent).toContain('As stated in')
  expect(painted('link')).toEqual([])
  expect(app.registry.available()).not.toContain('reference.next')
})
