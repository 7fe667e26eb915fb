/** Files on their way in: dropped on the window, given to the app, asked for by the command. */
import '../setup.ts'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { App } from '../../../renderer/App.tsx'
import { createFakeBridge } from '../fake-bridge.ts'
import { conflictIn, mergePlan, mergedFile } from './plans.ts'

/** The whole window; each file that is dropped has its name as its path. */
async function openApp() {
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  const given: string[] = []
  Object.assign(fake.services.exchange, {
    given: () => given.splice(0),
    choose: () => ['/stick/chosen.annotation'],
    plan: ({ files }: { readonly files: readonly { readonly path: string }[] }) =>
      mergePlan({ files: files.map(({ path }) => mergedFile(path)) }, { added: 1 }),
    cancel: () => null,
  })
  const pathOf = (file: File): string => `/stick/${file.name}`
  Object.assign(window, { bridge: { ...fake.bridge, pathOf } })
  await act(async () => {
    render(<App start={fake.start()} />)
  })
  return { fake, given }
}

const dragged = (...names: readonly string[]) => ({
  dataTransfer: { types: ['Files'], files: names.map((name) => new File(['x'], name)), dropEffect: 'none' },
})

test('files over the window show where they can be let go; let go, they are looked at', async () => {
  await openApp()
  expect(fireEvent.dragOver(document.body, dragged('a.annotation'))).toBe(false)
  expect(screen.getByText('Let go to look at these files')).toBeTruthy()
  fireEvent(document.body, new MouseEvent('dragleave', { bubbles: true, relatedTarget: null }))
  expect(screen.queryByText('Let go to look at these files')).toBeNull()
  fireEvent.dragOver(document.body, dragged('a.annotation'))
  fireEvent.drop(document.body, dragged('a.annotation', 'b.JSON', 'c.age', 'a.annotation'))
  expect(await screen.findByText('3 files')).toBeTruthy()
  expect(screen.queryByText('Let go to look at these files')).toBeNull()
  expect(document.title).toBe('Import annotations · Duizhao')
})

test('words that are dragged are no files', async () => {
  await openApp()
  const words = { dataTransfer: { types: ['text/plain'], files: [], dropEffect: 'none' } }
  expect(fireEvent.dragOver(document.body, words)).toBe(true)
  expect(screen.queryByText('Let go to look at these files')).toBeNull()
})

test('other files are told of in plain words, and nothing is opened', async () => {
  await openApp()
  fireEvent.drop(document.body, dragged('report.docx'))
  expect(await screen.findByText(/^“report.docx” is no file of annotations and was not opened/)).toBeTruthy()
  fireEvent.drop(document.body, dragged('report.docx', 'table.xlsx'))
  expect(await screen.findByText(/^“report.docx” and others, 2 in all/)).toBeTruthy()
  expect(document.title).toBe('Library · Duizhao')
})

test('while a dialog is open nothing can be dropped', async () => {
  const { fake } = await openApp()
  await act(async () => fake.emit('command', 'help.about'))
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeTruthy())
  fireEvent.dragOver(document.body, dragged('a.annotation'))
  expect(screen.queryByText('Let go to look at these files')).toBeNull()
  fireEvent.drop(document.body, dragged('a.annotation'))
  expect(document.title).toBe('Library · Duizhao')
})

test('files given to the app are taken up when it says so, and each file once', async () => {
  const { fake, given } = await openApp()
  given.push('/stick/a.annotation')
  await act(async () => fake.emit('given', null))
  expect(await screen.findByText('1 file')).toBeTruthy()
  given.push('/stick/a.annotation', '/stick/b.annotation')
  await act(async () => fake.emit('given', null))
  expect(await screen.findByText('2 files')).toBeTruthy()
})

test('the command asks for files', async () => {
  const { fake } = await openApp()
  await act(async () => fake.emit('command', 'exchange.open'))
  expect(await screen.findByText('chosen.annotation')).toBeTruthy()
})

test('an assignment is opened as one, never merged', async () => {
  const { fake } = await openApp()
  const opened: string[] = []
  fake.services.assignments.open = (path) => {
    opened.push(path)
    throw new Error('enough is known')
  }
  const error = console.error
  console.error = () => undefined
  fireEvent.drop(document.body, dragged('week 1.assignment'))
  await waitFor(() => expect(opened).toEqual(['/stick/week 1.assignment']))
  console.error = error
  expect(fake.calls.some(({ name }) => name === 'exchange.plan')).toBe(false)
})

test('files that are left for another screen wait with what was chosen, and are let go of together', async () => {
  const user = userEvent.setup()
  const { fake } = await openApp()
  Object.assign(fake.services.exchange, {
    plan: () =>
      mergePlan({ conflicts: [conflictIn('note', 'Mine', 'Theirs')] }, { updated: 1, conflicts: 1 }),
  })
  await act(async () => fake.emit('command', 'exchange.open'))
  const holds = (name: string) =>
    within(screen.getByRole('radiogroup', { name: 'Note: version to keep' })).getByLabelText(name)
  await screen.findByRole('radiogroup', { name: 'Note: version to keep' })
  await user.click(holds('Both'))
  await user.click(screen.getByRole('radio', { name: 'One layer for each person' }))
  await user.click(screen.getByRole('button', { name: 'Library' }))
  await user.click(await screen.findByRole('button', { name: '1 file not imported yet' }))
  await screen.findByRole('radiogroup', { name: 'Note: version to keep' })
  expect(holds('Both')).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: 'One layer for each person' })).toHaveProperty('checked', true)

  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('button', { name: /not imported yet/ })).toBeNull()
  await act(async () => fake.emit('command', 'exchange.open'))
  await screen.findByRole('radiogroup', { name: 'Note: version to keep' })
  expect(holds('Latest')).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: 'The layers that the files name' })).toHaveProperty(
    'checked',
    true,
  )
})

test('the library asks for files too', async () => {
  const user = userEvent.setup()
  await openApp()
  await user.click(screen.getByRole('button', { name: 'Import annotations…' }))
  expect(await screen.findByText('chosen.annotation')).toBeTruthy()
})
