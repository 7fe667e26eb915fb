import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ExportPreview, ExportedFile } from '../../../shared/model/export.ts'
import { exportFormats } from '../../../shared/model/export.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { ErrorCode } from '../../../shared/result.ts'
import { ExportDialog } from '../../../renderer/exporting/index.ts'
import { forgetChoice } from '../../../renderer/exporting/use-choice.ts'
import { fileName, sizeText } from '../../../renderer/file-words.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

/** jsdom has neither canvas nor workers: what is drawn is seen in the journeys. */
const drawn = vi.hoisted(() => ({ opened: [] as string[], closed: 0 }))
vi.mock('../../../renderer/exporting/pdf-pages.ts', () => ({
  openPdf: async (pdf: string) => {
    drawn.opened.push(pdf)
    const size = { width: 595, height: 842 }
    return { pages: [size, size, size], draw: async () => undefined, close: () => (drawn.closed += 1) }
  },
}))

class SeenAtOnce {
  readonly tell: (entries: readonly object[]) => void
  constructor(tell: (entries: readonly object[]) => void) {
    this.tell = tell
  }
  observe(): void {
    this.tell([{ isIntersecting: true, contentRect: { width: 400 } }])
  }
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', SeenAtOnce)
vi.stubGlobal('IntersectionObserver', SeenAtOnce)

beforeEach(() => {
  forgetChoice()
  drawn.opened.length = 0
})

type Fake = ReturnType<typeof createFakeBridge>

const preview: ExportPreview = { pdf: 'AAAA', pages: 3, whole: true }

/** Of the three that need Electron, the preview is made at once and the templates are ours. */
function createBridge(): Fake {
  const fake = createFakeBridge()
  fake.services.exporting.preview = () => Promise.resolve(preview)
  return fake
}

/** A bridge whose export ends when the test says so. */
function createWaitingExport() {
  const fake = createBridge()
  let finish: (files: readonly ExportedFile[] | null) => void = () => undefined
  let fail: (code: ErrorCode) => void = () => undefined
  fake.services.exporting.write = () =>
    new Promise((resolve, reject) => {
      finish = resolve
      fail = (code) => reject(new AppError(code))
    })
  return {
    fake,
    finish: (files: readonly ExportedFile[] | null) => act(async () => finish(files)),
    fail: (code: ErrorCode) => act(async () => fail(code)),
  }
}

type Shown = {
  readonly fake?: Fake
  readonly reports?: readonly ReportId[]
  readonly annotations?: readonly AnnotationId[]
  readonly onClose?: () => void
}

async function show({ fake = createBridge(), reports, annotations, onClose }: Shown = {}) {
  const user = userEvent.setup()
  const rendered = await renderApp(
    <ExportDialog
      reports={reports ?? [unicri2024]}
      annotations={annotations ?? null}
      onClose={onClose ?? (() => undefined)}
    />,
    { fake },
  )
  return { user, ...rendered }
}

async function addBookmark(fake: Fake, { tags = ['follow up'], key = 'p6' } = {}) {
  return await fake.services.annotations.add({
    report: unicri2024,
    kind: 'note',
    anchors: [{ key: key as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
    colour: 'sky',
    note: '',
    tags,
  })
}

const start = () => screen.getByRole('button', { name: 'Choose file and export' })
const calls = (fake: Fake, name: string) => fake.calls.filter((call) => call.name === name)
const written = (fake: Fake) => calls(fake, 'exporting.write').at(-1)?.args[0]
const radio = (name: string) => screen.getByRole('radio', { name })

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

test('asks for what was chosen', async () => {
  const { user, fake } = await show()
  await user.click(radio('English'))
  await user.click(radio('US Letter'))
  await user.click(screen.getByRole('checkbox', { name: 'Cover sheet' }))
  await user.click(screen.getByRole('checkbox', { name: 'Leave out names' }))
  await user.click(start())
  expect(written(fake)).toMatchObject({
    reports: [unicri2024],
    format: 'pdf',
    langs: ['en'],
    layout: 'single',
    scope: { of: 'report' },
    options: { paper: 'Letter', orientation: 'portrait', cover: true, appendix: false, withoutNames: true },
  })
})

test('columns lie on the side until the paper is turned', async () => {
  const { user, fake } = await show()
  await user.click(start())
  expect(written(fake)).toMatchObject({ layout: 'columns', options: { orientation: 'landscape' } })
  await user.click(await screen.findByRole('button', { name: 'Done' }))
})

test('every format is offered and asked for as such, with its own options only', async () => {
  for (const format of exportFormats) {
    const fake = createBridge()
    forgetChoice()
    const { user } = await show({ fake })
    const all = screen
      .getAllByRole<HTMLInputElement>('radio')
      .filter((one) => exportFormats.includes(one.value as 'pdf'))
    expect(all).toHaveLength(exportFormats.length)
    const own = all.find(({ value }) => value === format)
    if (own === undefined) throw new Error(format)
    await user.click(own)
    expect(screen.queryByRole('radiogroup', { name: 'Paper' }) !== null).toBe(
      ['pdf', 'docx'].includes(format),
    )
    expect(screen.queryByRole('region', { name: 'Pages of the preview' }) !== null).toBe(format === 'pdf')
    await user.click(start())
    expect(written(fake)).toMatchObject({ format, langs: ['zh', 'en'] })
    document.body.replaceChildren()
  }
})

test('a table is of the annotations unless the text is asked for', async () => {
  const { user, fake } = await show()
  await user.click(radio('CSV'))
  expect(screen.queryByRole('radiogroup', { name: 'Units' })).toBeNull()
  await user.click(radio('Whole text'))
  await user.click(radio('Sentences'))
  expect(screen.getByText('This format does not carry annotations.')).toBeTruthy()
  await user.click(start())
  expect(written(fake)).toMatchObject({ format: 'csv', options: { content: 'text', level: 'sentence' } })
})

test('a section is chosen from the headings; several reports are whole', async () => {
  const { user, fake } = await show()
  await waitFor(() => expect(radio('A section')).toHaveProperty('disabled', false))
  await user.click(radio('A section'))
  const field = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Section' })
  const last = field.options[field.options.length - 1]
  if (last === undefined) throw new Error('the report has headings')
  await user.selectOptions(field, last.value)
  await user.click(start())
  expect(written(fake)).toMatchObject({ scope: { of: 'section', key: last.value } })
})

test('several reports: none is no export, two of them are whole and go to a folder', async () => {
  const { user, fake } = await show()
  const list = within(screen.getByRole('group', { name: 'Reports' }))
  const first = list.getByRole('checkbox', { name: /^2024 .*Crime and Justice Research/ })
  const second = list.getByRole('checkbox', { name: /^2018 / })
  await user.click(first)
  expect(start()).toHaveProperty('disabled', true)
  await user.click(first)
  await user.click(second)
  expect(screen.getByText('2 files, one for each report, in a folder that you choose.')).toBeTruthy()
  expect(radio('A section')).toHaveProperty('disabled', true)
  await user.click(radio('Excel'))
  expect(screen.getByText('The chosen reports go into one file.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Choose place and export' }))
  expect(written(fake)).toMatchObject({ reports: [unicri2024, unicri2018], scope: { of: 'report' } })
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

test('the next dialog begins with the same kind of file', async () => {
  const first = await show()
  await first.user.click(radio('Word'))
  await first.user.click(radio('US Letter'))
  document.body.replaceChildren()
  await show()
  expect(radio('Word')).toHaveProperty('checked', true)
  expect(radio('US Letter')).toHaveProperty('checked', true)
  expect(radio('Whole report')).toHaveProperty('checked', true)
})

test('the preview shows its pages by number, the old ones until new ones come', async () => {
  const fake = createBridge()
  const { user } = await show({ fake })
  expect(screen.getByText('Making the preview…')).toBeTruthy()
  expect(await screen.findByRole('img', { name: 'Page 3 of 3' })).toBeTruthy()
  expect(screen.getByText('Preview: 3 pages')).toBeTruthy()

  let finish: (made: ExportPreview) => void = () => undefined
  fake.services.exporting.preview = () => new Promise((resolve) => (finish = resolve))
  await user.click(radio('English'))
  await user.click(radio('Chinese'))
  expect(screen.getByText('Making the preview…')).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Page 3 of 3' })).toBeTruthy()
  await waitFor(() => expect(calls(fake, 'exporting.preview')).toHaveLength(2))
  await act(async () => finish({ ...preview, pdf: 'BBBB', whole: false }))
  await screen.findByText(/the first 300 blocks are shown/)
  expect(drawn.opened).toEqual(['AAAA', 'BBBB'])
  expect(calls(fake, 'exporting.preview')[1]?.args[0]).toMatchObject({ langs: ['zh'] })
})

test('a preview that fails says so and does not stand in the way of the export', async () => {
  const fake = createBridge()
  fake.services.exporting.preview = () => Promise.reject(new AppError('export-failed'))
  const { user } = await show({ fake })
  expect((await screen.findByRole('alert')).textContent).toMatch(/^There is no preview/)
  await user.click(start())
  expect(calls(fake, 'exporting.write')).toHaveLength(1)
})

test('a preview under way is ended before the file is written, and not after', async () => {
  const fake = createBridge()
  fake.services.exporting.preview = () => new Promise(() => undefined)
  fake.services.exporting.write = () => new Promise(() => undefined)
  const { user } = await show({ fake })
  await waitFor(() => expect(calls(fake, 'exporting.preview')).toHaveLength(1))
  await user.click(start())
  const names = fake.calls.map(({ name }) => name).filter((name) => /exporting\.(cancel|write)/.test(name))
  expect(names).toEqual(['exporting.cancel', 'exporting.write'])
})

test('tells the stage and how far it is, then every file with its size, pages and annotations', async () => {
  const { fake, finish } = createWaitingExport()
  const { user } = await show({ fake })
  await user.click(start())
  expect(screen.getByText('Choose where to put the file')).toBeTruthy()
  act(() => fake.emit('exportProgress', { stage: 'print', fraction: 0.42 }))
  expect(screen.getByText('Making the pages')).toBeTruthy()
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(42)

  await finish([
    { file: '/home/reader/报告.pdf', bytes: 1_234_567, annotations: 2, unplaced: 0, pages: 42 },
    { file: '/home/reader/b.pdf', bytes: 2_000, annotations: 1, unplaced: 1, pages: 1 },
  ])
  expect(screen.getByText('报告.pdf')).toBeTruthy()
  expect(screen.getByText('1.2 MB · 42 pages · 2 annotations')).toBeTruthy()
  expect(screen.getByText('2 kB · 1 page · 1 annotation · 1 listed in an appendix')).toBeTruthy()
  const [first] = screen.getAllByRole('button', { name: 'Show in folder' })
  if (first === undefined) throw new Error('a button for each file')
  await user.click(first)
  expect(calls(fake, 'exporting.showInFolder')[0]?.args).toEqual(['/home/reader/报告.pdf'])
})

test('can be cancelled while it runs, and is then as before', async () => {
  const { fake, fail } = createWaitingExport()
  const onClose = vi.fn<() => void>()
  const { user } = await show({ fake, onClose })
  await user.click(radio('Word'))
  await user.click(start())
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(calls(fake, 'exporting.cancel')).toHaveLength(1)
  await fail('export-cancelled')
  expect(screen.getByText('The export was cancelled. No file was written.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(radio('Word')).toHaveProperty('checked', true)
  expect(start()).toHaveProperty('disabled', false)
  expect(onClose).not.toHaveBeenCalled()
})

test('a failure is told in words and can be tried again', async () => {
  const { fake, fail } = createWaitingExport()
  const { user } = await show({ fake })
  await user.click(start())
  await fail('disk-full')
  const told = screen.getByRole('alert').textContent ?? ''
  expect(told.length).toBeGreaterThan(20)
  expect(told).not.toContain('error.')
  expect(start()).toHaveProperty('disabled', false)
})

test('closing the system’s dialog leads back to the choices without a word', async () => {
  const { fake, finish } = createWaitingExport()
  const { user } = await show({ fake })
  await user.click(start())
  await finish(null)
  expect(start()).toHaveProperty('disabled', false)
  expect(screen.queryByText(/cancelled/)).toBeNull()
})

test('a template is copied to the reader’s own and taken', async () => {
  const fake = createBridge()
  const ours = { name: 'text', format: 'html', content: 'text', builtIn: true } as const
  const own = { name: 'text-copy', format: 'html', content: 'text', builtIn: false } as const
  const templates: (typeof ours | typeof own)[] = [ours]
  fake.services.exporting.templates = () => Promise.resolve(templates)
  fake.services.exporting.copyTemplate = () => {
    templates.push(own)
    return Promise.resolve(own)
  }
  const { user } = await show({ fake })
  await user.click(radio('Web page'))
  await user.click(await screen.findByRole('button', { name: 'Copy a template to edit…' }))
  expect(await screen.findByRole('option', { name: 'text-copy', selected: true })).toBeTruthy()
  await user.click(start())
  expect(written(fake)).toMatchObject({ options: { template: 'text-copy' } })
})

test('names and sizes of files', () => {
  expect(fileName('C:\\Users\\reader\\报告.pdf')).toBe('报告.pdf')
  expect(fileName('/home/reader/a.pdf')).toBe('a.pdf')
  expect(sizeText(345_678, 'en')).toBe('346 kB')
})
