/** Subjects of the passage that is read, put and taken by keyboard. */
import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { enter, open, run } from '../reader/open-reader.tsx'
import type { Rendered } from '../render-app.tsx'
import './popovers.ts'

const chooser = () => screen.findByRole('dialog', { name: /^Subjects: /, hidden: true })
const box = (dialog: HTMLElement, name: RegExp) =>
  within(dialog).getByRole('checkbox', { name, hidden: true }) as HTMLInputElement
const choices = async ({ fake }: Rendered) =>
  (await fake.services.subjects.list())
    .filter(({ choice }) => choice !== null)
    .map(({ subject, key, choice }) => [subject, key, choice])

test('the fifteen as check boxes with the reason of each; a change is stored at once', async () => {
  const app = await open(false)
  enter('zh', 'p23')
  await run(app, 'subject.choose')
  const dialog = await chooser()
  expect(dialog.getAttribute('aria-label')).toBe('Subjects: para. 23')
  await waitFor(() => expect(within(dialog).getAllByRole('checkbox', { hidden: true })).toHaveLength(15))
  const terrorism = box(dialog, /^Terrorism/)
  expect(terrorism.checked).toBe(true)
  expect(terrorism.closest('li')?.textContent).toContain(
    'words vulnerable targets, soft targetsheading above soft targets',
  )
  expect(box(dialog, /^Corruption/).checked).toBe(false)

  await userEvent.click(box(dialog, /^Corruption/))
  await waitFor(() => expect(box(dialog, /^Corruption/).checked).toBe(true))
  expect(await choices(app)).toEqual([['corruption', 'p23', 'added']])
  await userEvent.click(terrorism)
  await waitFor(() => expect(terrorism.checked).toBe(false))
  expect(terrorism.closest('li')?.textContent).toContain('removed by you')
  expect(await choices(app)).toEqual([
    ['corruption', 'p23', 'added'],
    ['terrorism', 'p23', 'removed'],
  ])
  // What the rules or nobody had said is not kept as a choice.
  await userEvent.click(terrorism)
  await userEvent.click(box(dialog, /^Corruption/))
  await waitFor(async () => expect(await choices(app)).toEqual([]))
})

test('it leads to the page of a subject', async () => {
  const app = await open(false)
  enter('en', 'p23')
  await run(app, 'subject.choose')
  await userEvent.click(
    await within(await chooser()).findByRole('button', { name: 'Subject page: Terrorism', hidden: true }),
  )
  expect(app.app().state.screen).toBe('subjects')
})

test('the menu of a passage leads there too', async () => {
  await open(false)
  act(() => document.getElementById('number-p23')?.click())
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Subjects…', hidden: true }))
  expect((await chooser()).getAttribute('aria-label')).toBe('Subjects: para. 23')
})
