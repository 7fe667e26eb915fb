/** The strip beside the text of the reader: shown by command, follows the reading, leads to passages, hides names. */
import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Reader } from '../../../renderer/reader/index.ts'
import { unicri2024 } from '../fixture.ts'
import { cards, nextFrame } from '../reader/open-reader.tsx'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'
import { markedCourse } from './course.ts'

async function open(): Promise<Rendered> {
  const app = await renderApp(<Reader report={unicri2024} />, { fake: await markedCourse() })
  await nextFrame()
  await waitFor(() => expect(cards().length).toBeGreaterThan(0))
  await run(app, 'workshop.strip')
  await waitFor(() => expect(strip().querySelectorAll('.strip-entry')).toHaveLength(3))
  return app
}
const strip = (): HTMLElement => screen.getByRole('navigation', { name: 'Who marked what' })
const run = async ({ registry }: Rendered, id: string): Promise<void> =>
  act(async () => void registry.run(id))

test('it comes and goes by command, and closes by its button', async () => {
  const app = await open()
  await run(app, 'workshop.strip')
  expect(screen.queryByRole('navigation', { name: 'Who marked what' })).toBeNull()
  await run(app, 'workshop.strip')
  await userEvent.click(await within(strip()).findByRole('button', { name: 'Close the strip' }))
  expect(screen.queryByRole('navigation', { name: 'Who marked what' })).toBeNull()
})

test('an entry leads to its passage in the text', async () => {
  const app = await open()
  await userEvent.click(within(strip()).getByRole('button', { name: /^para\. 23/ }))
  expect(app.app().state.place).toMatchObject({ report: unicri2024, key: 'p23' })
})

test('the step goes from the passage with the keyboard, and what is reached is read out', async () => {
  const app = await open()
  await run(app, 'workshop.next')
  expect(app.app().state.place).toMatchObject({ key: 'p23' })
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent)
  expect(said.join()).toContain('para. 23: 3 people, Different.')
})

test('names are hidden on the cards beside the text too', async () => {
  const app = await open()
  expect(document.body.textContent).toContain('Trainer')
  await run(app, 'workshop.names')
  await nextFrame()
  expect(document.documentElement.outerHTML).not.toMatch(/Reviewer|Trainer|9f8e/)
  expect(document.body.textContent).toMatch(/Participant \d/)
})
