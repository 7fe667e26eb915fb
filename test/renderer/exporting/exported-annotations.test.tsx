/** Which annotations go along with an export: by layer, by the fields of their list, by what is in scope. */
import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { createBridge, radio, show, start, written } from './export-page.tsx'

async function addBookmark(fake: FakeBridge, { tags = ['follow up'], key = 'p6' } = {}) {
  return await fake.services.annotations.add({
    report: unicri2024,
    kind: 'note',
    anchors: [{ key: key as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
    colour: 'sky',
    note: '',
    tags,
  })
}

test('says what goes along: annotations, and that the English is a working translation', async () => {
  const fake = createBridge()
  await addBookmark(fake)
  const { user } = await show({ fake })
  expect(await screen.findByText('1 annotation goes along.')).toBeTruthy()
  expect(screen.getByText(/^The English is a working translation/)).toBeTruthy()
  await user.click(radio('Chinese'))
  expect(screen.queryByText(/working translation/)).toBeNull()
})

test('says so when there is nothing in scope, and when a layer is not chosen', async () => {
  const fake = createBridge()
  await show({ fake })
  expect(await screen.findByText(/There are no annotations in what is chosen/)).toBeTruthy()
})

test('a layer that is hidden is not chosen and says so; without any layer no annotation goes along', async () => {
  const fake = createBridge()
  await addBookmark(fake)
  const [layer] = await fake.services.layers.list()
  if (layer === undefined) throw new Error('there is always a layer')
  await fake.services.layers.change(layer.id, { shown: false })
  const { user } = await show({ fake })
  const box = within(screen.getByRole('group', { name: 'Layers' })).getByRole<HTMLInputElement>('checkbox')
  expect(box.checked).toBe(false)
  expect(screen.getByText('hidden')).toBeTruthy()
  expect(await screen.findByText(/There are no annotations in what is chosen/)).toBeTruthy()
  await user.click(box)
  expect(await screen.findByText('1 annotation goes along.')).toBeTruthy()
  await user.click(box)
  expect(screen.getByText('No layer is chosen: the file will have no annotations.')).toBeTruthy()
  expect(await screen.findByText(/There are no annotations in what is chosen/)).toBeTruthy()
  await user.click(start())
  expect(written(fake)).toMatchObject({ filter: { layers: [] } })
})

test('opened for annotations it exports those, or the reports that they are in', async () => {
  const fake = createBridge()
  const { id } = await addBookmark(fake)
  await addBookmark(fake)
  const { user } = await show({ fake, annotations: [id] })
  expect(await screen.findByText('1 annotation goes along.')).toBeTruthy()
  await user.click(radio('Whole report'))
  expect(await screen.findByText('2 annotations go along.')).toBeTruthy()
  await user.click(radio('The 1 annotation chosen'))
  await user.click(start())
  expect(written(fake)).toMatchObject({ scope: { of: 'annotations', ids: [id] } })
})

async function openFilters(): Promise<void> {
  const details = screen.getByText('Filter by author, tag, colour…').closest('details')
  if (details === null) throw new Error('a part that opens')
  await act(async () => {
    details.open = true
    details.dispatchEvent(new Event('toggle'))
  })
}

test('annotations are narrowed by the fields of their list', async () => {
  const fake = createBridge()
  await addBookmark(fake)
  const { user } = await show({ fake })
  await openFilters()
  await user.click(await screen.findByRole('button', { name: /follow up/ }))
  expect(screen.getByText('Filter by author, tag, colour… (1 set)')).toBeTruthy()
  await user.click(start())
  expect(written(fake)).toMatchObject({ filter: { layers: null, tags: ['follow up'] } })
})

test('the numbers beside the fields are of the section chosen', async () => {
  const fake = createBridge()
  await addBookmark(fake)
  await addBookmark(fake, { tags: ['second'], key: 'p23' })
  const { user } = await show({ fake })
  await openFilters()
  expect(await screen.findByRole('button', { name: /follow up.*1/ })).toBeTruthy()
  expect(await screen.findByRole('button', { name: /second.*1/ })).toBeTruthy()
  await waitFor(() => expect(radio('A section')).toHaveProperty('disabled', false))
  await user.click(radio('A section'))
  const field = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Section' })
  for (const [section, own, other] of [
    ['h1', 'follow up', 'second'],
    ['h2', 'second', 'follow up'],
  ] as const) {
    await user.selectOptions(field, section)
    await waitFor(() => expect(screen.queryByRole('button', { name: new RegExp(other) })).toBeNull())
    expect(await screen.findByRole('button', { name: new RegExp(own) })).toBeTruthy()
  }
})
