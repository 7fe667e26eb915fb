import '../setup.ts'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ExportedFile } from '../../../shared/model/export.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { ErrorCode } from '../../../shared/result.ts'
import { ExportDialog } from '../../../renderer/exporting/index.ts'
import { fileName, sizeText } from '../../../renderer/file-words.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

/** A bridge whose export ends when the test says so. */
function createWaitingExport() {
  const fake = createFakeBridge()
  let finish: (files: readonly ExportedFile[] | null) => void = () => undefined
  let fail: (code: ErrorCode) => void = () => undefined
  fake.services.exporting.write = () =>
    new Promise((resolve, reject) => {
      finish = resolve
      fail = (code) => reject(new AppError(code))
    })
  return {
    fake,
    finish: (file: ExportedFile | null) => act(async () => finish(file === null ? null : [file])),
    fail: (code: ErrorCode) => act(async () => fail(code)),
  }
}

const start = () => screen.getByRole('button', { name: 'Choose file and export' })
const calls = (fake: ReturnType<typeof createFakeBridge>, name: string) =>
  fake.calls.filter((call) => call.name === name)

test('says what goes along: annotations, and that the English is a working translation', async () => {
  const fake = createFakeBridge()
  await fake.services.annotations.add({
    report: unicri2024,
    kind: 'note',
    anchors: [{ key: 'p6' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
    colour: 'sky',
    note: '',
    tags: [],
  })
  const user = userEvent.setup()
  await renderApp(<ExportDialog report={unicri2024} onClose={() => undefined} />, { fake })
  expect(screen.getByText('1 annotation will be in the file as a PDF comment.')).toBeTruthy()
  expect(screen.getByText(/^The English is a working translation/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Chinese' }))
  expect(screen.queryByText(/working translation/)).toBeNull()
})

test('asks for what was chosen', async () => {
  const user = userEvent.setup()
  const { fake } = await renderApp(<ExportDialog report={unicri2024} onClose={() => undefined} />)
  await user.click(screen.getByRole('radio', { name: 'English' }))
  await user.click(screen.getByRole('radio', { name: 'US Letter' }))
  await user.click(start())
  expect(calls(fake, 'exporting.write')[0]?.args).toMatchObject([
    { reports: [unicri2024], format: 'pdf', langs: ['en'], layout: 'single', options: { paper: 'Letter' } },
  ])
})

test('tells the stage and how far it is, then the file with its size and pages', async () => {
  const user = userEvent.setup()
  const { fake, finish } = createWaitingExport()
  await renderApp(<ExportDialog report={unicri2024} onClose={() => undefined} />, { fake })
  await user.click(start())
  expect(screen.getByText('Choose where to put the file')).toBeTruthy()
  act(() => fake.emit('exportProgress', { stage: 'print', fraction: 0.42 }))
  expect(screen.getByText('Making the pages')).toBeTruthy()
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(42)

  await finish({ file: '/home/reader/报告.pdf', bytes: 1_234_567, annotations: 2, unplaced: 0, pages: 42 })
  expect(screen.getByText('报告.pdf')).toBeTruthy()
  expect(screen.getByText('1.2 MB · 42 pages · 2 annotations')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show in folder' }))
  expect(calls(fake, 'exporting.showInFolder')[0]?.args).toEqual(['/home/reader/报告.pdf'])
})

test('can be cancelled while it runs, and is then as before', async () => {
  const user = userEvent.setup()
  const { fake, fail } = createWaitingExport()
  const onClose = vi.fn<() => void>()
  await renderApp(<ExportDialog report={unicri2024} onClose={onClose} />, { fake })
  await user.click(start())
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(calls(fake, 'exporting.cancel')).toHaveLength(1)
  await fail('export-cancelled')
  expect(screen.getByText('The export was cancelled. No file was written.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(start()).toHaveProperty('disabled', false)
  expect(onClose).not.toHaveBeenCalled()
})

test('a failure is told in words and can be tried again', async () => {
  const user = userEvent.setup()
  const { fake, fail } = createWaitingExport()
  await renderApp(<ExportDialog report={unicri2024} onClose={() => undefined} />, { fake })
  await user.click(start())
  await fail('disk-full')
  const told = screen.getByRole('alert').textContent ?? ''
  expect(told.length).toBeGreaterThan(20)
  expect(told).not.toContain('error.')
  expect(start()).toHaveProperty('disabled', false)
})

test('closing the system’s dialog leads back to the choices without a word', async () => {
  const user = userEvent.setup()
  const { fake, finish } = createWaitingExport()
  await renderApp(<ExportDialog report={unicri2024} onClose={() => undefined} />, { fake })
  await user.click(start())
  await finish(null)
  expect(start()).toHaveProperty('disabled', false)
  expect(screen.queryByText(/cancelled/)).toBeNull()
})

test('names and sizes of files', () => {
  expect(fileName('C:\\Users\\reader\\报告.pdf')).toBe('报告.pdf')
  expect(fileName('/home/reader/a.pdf')).toBe('a.pdf')
  expect(sizeText(345_678, 'en')).toBe('346 kB')
})
