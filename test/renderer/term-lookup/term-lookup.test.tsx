/** Terms looked up from the reading page, by key. Lines and hover are looked at in the real app. */
import '../setup.ts'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text, cell, enter, nextFrame, open, press, run, spoken } from '../reader/open-reader.tsx'
import type { Rendered } from '../render-app.tsx'

Range.prototype.getClientRects = function () {
  return [this.getBoundingClientRect()] as unknown as DOMRectList
}

const card = (): HTMLElement | null => document.querySelector('.term-card')

async function openWithTerms(): Promise<Rendered> {
  const app = await open(false)
  await waitFor(() => expect(app.registry.available()).toContain('terms.look'))
  return app
}

function select(lang: 'zh' | 'en', key: string, words: string): void {
  const node = text(lang, key).firstChild as Text
  const start = node.data.indexOf(words)
  act(() => document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length))
}

test('the key opens the term of the passage with both forms, arrows go on, Escape gives the focus back', async () => {
  const app = await openWithTerms()
  enter('zh', 'p56')
  await run(app, 'terms.look')
  expect(card()?.textContent).toContain(
    'United Nations Interregional Crime and Justice Research Institute (UNICRI)',
  )
  expect(card()?.contains(document.activeElement)).toBe(true)
  expect(document.activeElement?.getAttribute('aria-label')).toContain('犯罪司法所')
  await press('ArrowRight')
  expect(card()?.textContent).toContain('asset recovery')
  expect(spoken()).toContain('资产追回: asset recovery')
  await waitFor(() => expect(card()?.textContent).toContain('In this report: zh 1 · en 1'))
  await press('ArrowRight')
  expect(card()?.textContent).toContain('UNICRI')
  await press('Escape')
  expect(card()).toBeNull()
  expect(document.activeElement).toBe(cell('zh', 'p56'))
})

test('the form of the other language is copied, the term found among the terms, its uses searched', async () => {
  const user = userEvent.setup()
  const app = await openWithTerms()
  enter('en', 'p56')
  await run(app, 'terms.look')
  await press('ArrowRight')
  await user.click(screen.getByRole('button', { name: 'Copy Chinese' }))
  expect(app.fake.calls).toContainEqual({ name: 'app.copy', args: ['资产追回'] })
  expect(card()).toBeNull()
  enter('en', 'p56')
  await run(app, 'terms.look')
  await user.click(screen.getByRole('button', { name: 'Search' }))
  expect(app.app().search.text).toBe('United Nations Interregional Crime and Justice Research Institute')
  enter('en', 'p56')
  await run(app, 'terms.look')
  await user.click(screen.getByRole('button', { name: 'Open in Terms' }))
  expect(app.app().state.screen).toBe('terms')
})

test('what is selected is meant; words that are no term may become one', async () => {
  const user = userEvent.setup()
  const app = await openWithTerms()
  select('en', 'p56', 'recovery practitioners')
  await run(app, 'terms.look')
  expect(card()?.textContent).toContain('资产追回')
  await press('Escape')
  select('en', 'p56', 'practical issues')
  await run(app, 'terms.look')
  expect(card()?.textContent).toContain('The selected words are not in the glossary')
  await user.click(screen.getByRole('button', { name: 'Add “practical issues” as a term of my own' }))
  expect(app.app().state.screen).toBe('terms')
})

test('a passage without terms says so', async () => {
  const app = await openWithTerms()
  enter('zh', 'h1')
  await run(app, 'terms.look')
  expect(card()).toBeNull()
  expect(spoken()).toContain('No term of the glossary in this passage')
})

test('a comment of the reader shows, and a term of their own is found once it is there', async () => {
  const app = await openWithTerms()
  const { terms } = app.fake.services
  const draft = { acronym: null, kind: 'concept', variants: [], note: null, comment: 'Agreed with the group' }
  await act(async () => {
    await terms.save({ ...draft, en: 'crowded place', zh: '人群密集场所', of: null }, null)
    app.fake.emit('changed', { domain: 'terms', report: null })
  })
  await nextFrame()
  select('zh', 'p23', '人群密集场所')
  await waitFor(async () => {
    await run(app, 'terms.look')
    expect(card()?.textContent).toContain('crowded place')
  })
  expect(card()?.textContent).toContain('Agreed with the group')
})

test('the lines are switched on and off by command, and that is kept', async () => {
  const app = await openWithTerms()
  await run(app, 'terms.toggle')
  expect(app.app().settings.termsShown).toBe(false)
  expect(spoken()).toContain('no longer underlined')
  expect(app.fake.start().settings.termsShown).toBe(false)
  await run(app, 'terms.toggle')
  expect(app.app().settings.termsShown).toBe(true)
})
