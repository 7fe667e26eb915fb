import '../setup.ts'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { SetRequest, WrittenSet } from '../../../shared/model/exchange.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import { AppError } from '../../../shared/result.ts'
import { WriteDialog } from '../../../renderer/exchange/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

const written: WrittenSet = { file: '/stick/批注.annotation', bytes: 12_345, annotations: 3, removed: 1 }

type Write = (request: SetRequest) => WrittenSet | null | Promise<WrittenSet | null>

/** Two annotations on one report, one of them in a second layer, and one on another report. */
async function openDialog(answer: Write = () => written, author = 'Reviewer') {
  const fake = createFakeBridge()
  const write = vi.fn<Write>(answer)
  Object.assign(fake.services.exchange, { write })
  const layer = await fake.services.layers.add({
    name: 'Round 2',
    owner: '',
    colour: 'mint',
    description: '',
  })
  const add = (report: ReportId, key: string, into = ownLayer) =>
    fake.services.annotations.add({
      report,
      kind: 'note',
      anchors: [{ key: key as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
      colour: 'sky',
      note: '',
      tags: [],
      layer: into,
    })
  await add(unicri2024, 'p6')
  await add(unicri2024, 'p6', layer.id)
  await add(unicri2018, 'p5')
  const onClose = vi.fn<() => void>()
  const rendered = await renderApp(<WriteDialog onClose={onClose} />, { fake, settings: { author } })
  await act(async () => undefined)
  return { ...rendered, write, onClose, layer }
}

const start = () => screen.getByRole('button', { name: 'Save as a file…' })
const box = (name: RegExp) => screen.getByRole('checkbox', { name })

test('all goes along unless something is left out; it says how many annotations that are', async () => {
  const user = userEvent.setup()
  const { write, layer } = await openDialog()
  expect(screen.getByText('3 annotations')).toBeTruthy()
  await user.click(box(/^2018/))
  expect(screen.getByText('2 annotations', { selector: '.write-count' })).toBeTruthy()
  await user.click(box(/^My annotations/))
  expect(await screen.findByText('1 annotation', { selector: '.write-count' })).toBeTruthy()
  await user.click(start())
  expect(write.mock.calls[0]?.[0]).toMatchObject({
    reports: [unicri2024],
    layers: [layer.id],
    passphrase: null,
    withoutNames: false,
  })
})

test('everything is an empty list; then the file, and where it is', async () => {
  const user = userEvent.setup()
  const { write, fake, onClose } = await openDialog()
  await user.clear(screen.getByLabelText('Title'))
  await user.type(screen.getByLabelText('Title'), ' Week 1 ')
  await user.click(box(/^Leave out names/))
  await user.click(start())
  expect(write.mock.calls[0]?.[0]).toEqual({
    reports: [],
    layers: [],
    passphrase: null,
    withoutNames: true,
    title: 'Week 1',
  })
  expect(await screen.findByText('批注.annotation')).toBeTruthy()
  expect(screen.getByText('12 kB · 3 annotations · 1 deletion')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show in folder' }))
  expect(fake.calls.find(({ name }) => name === 'exporting.showInFolder')?.args).toEqual([written.file])
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(onClose).toHaveBeenCalled()
})

test('a passphrase is typed twice the same, and told to be beyond recovery', async () => {
  const user = userEvent.setup()
  const { write } = await openDialog()
  await user.click(box(/^Protect with a passphrase/))
  expect(screen.getByText(/It cannot be recovered/)).toBeTruthy()
  expect(start()).toHaveProperty('disabled', true)
  await user.type(screen.getByLabelText('Passphrase'), 'correct horse')
  await user.type(screen.getByLabelText('The same passphrase again'), 'correct house')
  expect(screen.getByText('These are not the same.')).toBeTruthy()
  expect(start()).toHaveProperty('disabled', true)
  await user.type(screen.getByLabelText('The same passphrase again'), '{Backspace}{Backspace}{Backspace}rse')
  await user.click(start())
  expect(write.mock.calls[0]?.[0].passphrase).toBe('correct horse')
  expect(await screen.findByText(/^Protected by a passphrase/)).toBeTruthy()
})

test('a reader without a name is asked for one, which is then theirs', async () => {
  const user = userEvent.setup()
  const { app } = await openDialog(() => null, '')
  await user.type(screen.getByLabelText('Your name'), ' Trainer ')
  await user.click(start())
  expect(app().settings.author).toBe('Trainer')
  expect(start()).toHaveProperty('disabled', false)
})

test('without names nobody is asked for theirs', async () => {
  const user = userEvent.setup()
  const { app } = await openDialog(() => null, '')
  await user.type(screen.getByLabelText('Your name'), 'Trainer')
  await user.click(box(/^Leave out names/))
  expect(screen.queryByLabelText('Your name')).toBeNull()
  await user.click(start())
  expect(app().settings.author).toBe('')
})

test('a failure is told, and can be tried again', async () => {
  const user = userEvent.setup()
  await openDialog(() => Promise.reject(new AppError('file-not-writable', { file: 'a.annotation' })))
  await user.click(start())
  expect((await screen.findByRole('alert')).textContent).toMatch(/a.annotation cannot be written/)
  expect(start()).toHaveProperty('disabled', false)
})
