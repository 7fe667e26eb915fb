/** Where a card's words are: in one language or both, found for certain, doubtfully or not at all. */
import '../setup.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Anchor } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Proposal } from '../../../shared/model/placement.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { annotation, block, button, enWords, idOf, show, zhWords } from './card-panel.tsx'

const at = block.text.zh?.indexOf(zhWords.exact) ?? -1
const words = [at, at + zhWords.exact.length] as const
const enAt = block.text.en?.indexOf(enWords.exact) ?? -1
const enRange = [enAt, enAt + enWords.exact.length] as const

test('words in both languages are labelled, and either can be taken off in the menu', async () => {
  const { card, asked, user } = await show(annotation({ anchors: [zhWords, enWords] }))
  expect(within(card).getByText('mass-casualty attacks').lang).toBe('en')
  for (const lang of ['English', 'Chinese']) {
    await user.click(button('More actions'))
    await user.click(screen.getByRole('menuitem', { name: `Take off these words in ${lang}` }))
  }
  expect(asked).toEqual([
    ['removeAnchor', 1],
    ['removeAnchor', 0],
  ])
})

test('words in one language have no way to be taken off that would leave none', async () => {
  const { user } = await show(annotation())
  await user.click(button('More actions'))
  expect(screen.queryByRole('menuitem', { name: /Take off/ })).toBeNull()
})

test('the words that the other language offers are added with one button', async () => {
  const { asked, user } = await show(annotation(), { acts: { offer: () => 'mass-casualty attacks' } })
  expect(screen.getByText('mass-casualty attacks').lang).toBe('en')
  await user.click(button('Add the English words'))
  expect(asked).toEqual([['extend']])
})

test('words found only alike: both wordings with their difference, and the three ways on', async () => {
  const anchor = { ...zhWords, exact: '造成大量伤亡的袭击' }
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

test('the same words among others: that is said, and nothing is compared', async () => {
  const { card, asked, user } = await show(
    annotation({ placements: [{ state: 'approximate', range: words, score: 0.94 }] }),
  )
  expect(within(card).getByText('Context changed')).toBeTruthy()
  expect(card.textContent).toContain('The words are the same')
  expect(card.textContent).not.toContain('Approximate')
  expect(card.querySelector('.wordings, del, ins')).toBeNull()
  await user.click(button('Confirm'))
  expect(asked).toEqual([['confirm']])
  expect(document.activeElement).toBe(card)
})

test('a card that is not at hand says its doubt in a word, without reasons and buttons', async () => {
  const { card } = await show(annotation({ placements: [{ state: 'moved', range: words }] }), {
    active: null,
  })
  expect(within(card).getByText('Moved')).toBeTruthy()
  expect(card.querySelector('.annotation-placing')).toBeNull()
  expect(within(card).queryByRole('button', { name: 'Confirm' })).toBeNull()
})

test('the panel leads from one doubtful annotation to the next, and round again', async () => {
  const one = annotation({ placements: [{ state: 'moved', range: words }] })
  const sure = annotation({ id: idOf(2) })
  const lost = annotation({ id: idOf(3), placements: [{ state: 'unplaced', reason: 'words-gone' }] })
  const { asked, user } = await show([one, sure, lost], { active: one.id })
  expect(screen.getByText('2 to check')).toBeTruthy()
  button('Next').focus()
  await user.keyboard('{Enter}')
  expect(asked).toEqual([['jump', lost.id]])
  expect(document.activeElement).toBe(button('Next'))
})

test('nothing to check: no line about it', async () => {
  await show(annotation())
  expect(screen.queryByRole('button', { name: 'Next' })).toBeNull()
})

test('those whose words are the same are confirmed all at once, in one step of undo', async () => {
  const fake = createFakeBridge()
  const draft = { report: unicri2024, kind: 'highlight', colour: 'amber', note: '', tags: [] } as const
  const add = async (anchor: Anchor) => fake.services.annotations.add({ ...draft, anchors: [anchor] })
  const own = [await add(zhWords), await add(enWords), await add(zhWords)]
  const [moved, context, other] = own.map((each, index) => ({
    ...each,
    placements: [
      index === 0
        ? { state: 'moved' as const, range: words }
        : {
            state: 'approximate' as const,
            range: index === 1 ? enRange : ([at, at + 5] as const),
            score: 0.9,
          },
    ],
  }))
  if (moved === undefined || context === undefined || other === undefined) throw new Error('three were added')
  const { user } = await show([moved, context, other], { active: null, fake })
  await user.click(button('Confirm 2 with unchanged words'))
  await waitFor(() => expect(fake.calls.map(({ name }) => name)).toContain('annotations.confirm'))
  const { args } = fake.calls.find(({ name }) => name === 'annotations.confirm') ?? {}
  expect(args).toEqual([[moved.id, context.id]])
})

test('annotations in hidden layers are counted, and lead to the layers', async () => {
  const { app, user } = await show(annotation(), { hiddenCount: 3 })
  const opened = vi.fn<() => void>()
  app.registry.register('layers.open', opened)
  await user.click(button('3 more in hidden layers'))
  expect(opened).toHaveBeenCalledOnce()
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
