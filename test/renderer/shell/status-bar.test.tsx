import '../setup.ts'
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { unsavedChanges } from '../../../renderer/annotations/index.ts'
import { StatusBar } from '../../../renderer/shell/StatusBar.tsx'
import { AppError } from '../../../shared/result.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

const nothing = { files: [], show: () => undefined }

const draft = {
  report: unicri2024,
  kind: 'note',
  anchors: [{ key: 'p23' as never, lang: null, textLang: 'zh', exact: '', hash: '' }],
  colour: 'amber',
  note: 'kept',
  tags: [],
} as const

test.each(['annotations', 'layers'] as const)(
  'a change of %s that was acknowledged has its time',
  async (domain) => {
    const { fake } = await renderApp(<StatusBar given={nothing} />)
    expect(screen.getByText('All saved')).toBeTruthy()
    act(() => fake.emit('changed', { domain, report: null }))
    expect(screen.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeTruthy()
  },
)

test('what is not on disk is said with its reason, until it is', async () => {
  const { fake } = await renderApp(<StatusBar given={nothing} />)
  const { add } = fake.services.annotations
  fake.services.annotations.add = () => {
    throw new AppError('disk-full', { file: 'notes.db' })
  }
  await act(async () => void (await unsavedChanges.save(unicri2024, { type: 'add', draft })))
  const told = screen.getByText('1 change not saved: the disk is full')
  expect(told.title).toMatch(/^The disk is full\./)
  expect(screen.queryByText('All saved')).toBeNull()
  fake.services.annotations.add = add
  await act(() => unsavedChanges.retry())
  expect(screen.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeTruthy()
})
