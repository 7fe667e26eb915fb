/** An export under way: how far it is, and how it ends: with files, cancelled, failed, or not begun. */
import '../setup.ts'
import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ExportedFile } from '../../../shared/model/export.ts'
import type { ErrorCode } from '../../../shared/result.ts'
import { AppError } from '../../../shared/result.ts'
import { calls, createBridge, radio, show, start } from './export-page.tsx'

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
