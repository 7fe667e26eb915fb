/** Where a card's words are: in one language or both, found for certain, doubtfully or not at all. */
import '../setup.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Proposal } from '../../../shared/model/placement.ts'
import { unicri2024 } from '../fixture.ts'
import { annotation, block, button, enWords, show, zhWords } from './card-panel.tsx'

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
  await user.click(button('Select other words'))
  expect(asked).toEqual([['confirm'], ['resize']])
  expect(screen.queryByRole('button', { name: 'Find the passage' })).toBeNull()
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
  await user.click(button('Find the passage'))
  expect(await screen.findByText('1 place found')).toBeTruthy()
  expect(card.querySelector('mark')?.textContent).toBe('司法所为')
  expect(card.textContent).toContain('Paragraph 56 · 90% alike')
  expect(asked).toEqual([])
  await user.click(button('Put it here'))
  expect(asked).toEqual([['accept', proposal]])
})

test('nothing alike is said in words', async () => {
  const { user } = await show(annotation({ placements: [{ state: 'unplaced', reason: 'block-away' }] }))
  await user.click(button('Find the passage'))
  expect(await screen.findByText(/Nothing alike was found/)).toBeTruthy()
})
