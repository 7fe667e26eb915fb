/** The layers and the button that says where new annotations go, over the real services. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { LayersButton } from '../../../renderer/layers/index.ts'
import { describeBlock } from '../../../shared/anchor/describe.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import type { ListedLayer } from '../../../shared/model/layer.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const own = 'personal' as LayerId
const layers = ({ fake }: Rendered): readonly ListedLayer[] =>
  fake.services.layers.list() as readonly ListedLayer[]
const names = (app: Rendered): readonly string[] => layers(app).map(({ name }) => name)
const top = (): HTMLElement => screen.getByRole('button', { name: /^Layer:/ })

/** The reader's own layer and two more, with one annotation in the first. */
async function open(): Promise<Rendered> {
  const fake = createFakeBridge()
  const draft = { owner: 'Trainer', colour: 'mint', description: '' } as const
  await fake.services.layers.add({ ...draft, name: 'Nairobi workshop' })
  await fake.services.layers.add({ ...draft, name: 'review round 2' })
  const [first] = texts.get(unicri2024)?.blocks ?? []
  if (first === undefined) throw new Error('the fixture has blocks')
  const anchors = [describeBlock(first)]
  await fake.services.annotations.add({
    report: unicri2024,
    kind: 'note',
    anchors,
    colour: 'sky',
    note: 'x',
    tags: [],
  })
  const app = await renderApp(<LayersButton />, { fake })
  await act(async () => void app.registry.run('layers.open'))
  return app
}

const row = (name: string): HTMLElement =>
  screen.getByRole('radio', { name: new RegExp(name) }).closest<HTMLElement>('.layer-item') as HTMLElement
const choose = async (name: string, item: string): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name: `Actions for “${name}”` }))
  await userEvent.click(screen.getByRole('menuitem', { name: item }))
}

test('the command opens the list; each layer says name, owner and how much is in it', async () => {
  await open()
  const list = screen.getByRole('radiogroup', { name: 'Layers' })
  expect(within(list).getAllByRole('radio')).toHaveLength(3)
  expect(document.activeElement).toBe(
    screen.getByRole('radio', { name: 'Put new annotations in “My annotations”' }),
  )
  expect(row('My annotations').textContent).toContain('1 annotation')
  expect(row('Nairobi workshop').textContent).toContain('Trainer · 0 annotations')
})

test('arrow keys choose the layer that takes new annotations, and the button says it', async () => {
  const app = await open()
  expect(top().getAttribute('aria-label')).toContain('Layer: My annotations')
  await userEvent.click(screen.getByRole('radio', { name: /Nairobi/ }))
  expect(top().getAttribute('aria-label')).toContain('Layer: Nairobi workshop')
  await waitFor(() =>
    expect(app.fake.services.settings.get()).toMatchObject({ activeLayer: layers(app)[1]?.id }),
  )
})

test('an active layer that is locked or hidden is seen in the button', async () => {
  const app = await open()
  await userEvent.click(screen.getByRole('button', { name: 'Hide “My annotations”' }))
  await waitFor(() =>
    expect(top().getAttribute('aria-label')).toContain('Hidden: new annotations will not show'),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Lock “My annotations”' }))
  await waitFor(() => expect(top().getAttribute('aria-label')).toContain('Locked: nothing can be added'))
  expect(layers(app)[0]).toMatchObject({ id: own, shown: false, locked: true })
})

test('a new layer needs a name, and takes new annotations from then on', async () => {
  const app = await open()
  await userEvent.click(screen.getByRole('button', { name: 'New layer' }))
  const form = screen.getByRole('form', { name: 'New layer' })
  expect(within(form).getByRole('button', { name: 'Create' })).toHaveProperty('disabled', true)
  await userEvent.keyboard('Vienna{Tab}Reviewer')
  await userEvent.click(within(form).getByRole('radio', { name: 'Rose' }))
  await userEvent.click(within(form).getByRole('button', { name: 'Create' }))
  await waitFor(() => expect(top().getAttribute('aria-label')).toContain('Layer: Vienna'))
  expect(layers(app).at(-1)).toMatchObject({ name: 'Vienna', owner: 'Reviewer', colour: 'rose' })
})

test('a layer is renamed and described; Escape leaves it as it was', async () => {
  const app = await open()
  await choose('Nairobi workshop', 'Edit')
  await userEvent.keyboard('x{Escape}')
  expect(screen.queryByRole('form')).toBeNull()
  await choose('Nairobi workshop', 'Edit')
  await userEvent.clear(screen.getByRole('textbox', { name: 'Name' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Nairobi, day 2{Enter}')
  await waitFor(() => expect(names(app)).toContain('Nairobi, day 2'))
})

test('layers are moved by menu and by key, not beyond the ends', async () => {
  const app = await open()
  await choose('review round 2', 'Move up')
  await waitFor(() => expect(names(app)).toEqual(['', 'review round 2', 'Nairobi workshop']))
  act(() => screen.getByRole('radio', { name: /review round/ }).focus())
  await userEvent.keyboard('{Control>}{ArrowUp}{/Control}')
  await waitFor(() => expect(names(app)).toEqual(['review round 2', '', 'Nairobi workshop']))
  await userEvent.keyboard('{Control>}{ArrowUp}{/Control}')
  expect(names(app)).toEqual(['review round 2', '', 'Nairobi workshop'])
})

test('a layer is deleted with its annotations moved, and one undo brings both back', async () => {
  const app = await open()
  await choose('My annotations', 'Delete')
  const question = screen.getByRole('group', { name: 'Delete the layer “My annotations”' })
  expect(question.textContent).toContain('It has 1 annotation,')
  expect(question.textContent).toContain('Undo (Ctrl+Z) brings everything back.')
  await userEvent.selectOptions(within(question).getByRole('combobox'), 'review round 2')
  await userEvent.click(within(question).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(names(app)).toEqual(['Nairobi workshop', 'review round 2']))
  expect(layers(app)[1]?.annotations).toBe(1)
  // The active layer was the one deleted: its annotations' new layer takes its place.
  await waitFor(() => expect(top().getAttribute('aria-label')).toContain('Layer: review round 2'))
  const list = screen.getByRole('radiogroup', { name: 'Layers' })
  await waitFor(() => expect(list.contains(document.activeElement)).toBe(true))
  await app.fake.services.annotations.undo()
  expect(layers(app)[0]).toMatchObject({ id: own, annotations: 1 })
})

test('or with its annotations deleted too; an empty one goes at once', async () => {
  const app = await open()
  await choose('review round 2', 'Delete')
  await waitFor(() => expect(names(app)).toEqual(['', 'Nairobi workshop']))
  await choose('My annotations', 'Delete')
  await userEvent.click(screen.getByRole('radio', { name: 'deleted too' }))
  await userEvent.click(
    within(screen.getByRole('group', { name: /Delete the layer/ })).getByRole('button', { name: 'Delete' }),
  )
  await waitFor(() => expect(names(app)).toEqual(['Nairobi workshop']))
  expect(app.fake.services.annotations.list(null)).toEqual([])
  // The last one stays.
  await userEvent.click(screen.getByRole('button', { name: 'Actions for “Nairobi workshop”' }))
  expect(screen.getByRole('menuitem', { name: 'Delete' }).getAttribute('aria-disabled')).toBe('true')
})

test('undo of the layer in use leaves new annotations a layer to go to', async () => {
  const app = await open()
  await userEvent.click(screen.getByRole('radio', { name: /review round 2/ }))
  await waitFor(() =>
    expect(app.fake.services.settings.get()).toMatchObject({ activeLayer: layers(app)[2]?.id }),
  )
  await app.fake.services.annotations.undo()
  await app.fake.services.annotations.undo()
  await act(async () => app.fake.emit('changed', { domain: 'layers', report: null }))
  await waitFor(() => expect(top().getAttribute('aria-label')).toContain('Layer: My annotations'))
  await waitFor(() => expect(app.fake.services.settings.get()).toMatchObject({ activeLayer: own }))
})
