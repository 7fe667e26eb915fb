/** The preview beside the choices: its pages, its failure, and its end before a file is written. */
import '../setup.ts'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ExportPreview } from '../../../shared/model/export.ts'
import { AppError } from '../../../shared/result.ts'
import { calls, createBridge, drawn, preview, radio, show, start } from './export-page.tsx'

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
