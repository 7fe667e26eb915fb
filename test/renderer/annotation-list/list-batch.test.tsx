/** Changes of many annotations at once, each one step back. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { command, fill, openList, options, press } from './list-page.tsx'

describe('changes of many', () => {
  async function selectAll() {
    const page = await openList()
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
    press('a', { ctrlKey: true })
    const stored = async () => (await page.fake.services.annotations.page(0)).annotations
    return { ...page, stored }
  }

  test('a colour for all is one step back', async () => {
    const page = await selectAll()
    expect(await command(page, 'selection.violet')).toBe(true)
    expect(await screen.findByText('5 annotations are now Violet')).toBeTruthy()
    expect(new Set((await page.stored()).map(({ colour }) => colour))).toEqual(new Set(['violet']))
    await waitFor(() =>
      expect(options().every((row) => row.classList.contains('list-row-violet'))).toBe(true),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(options()[1]?.classList.contains('list-row-amber')).toBe(true))
    expect((await page.stored()).map(({ colour }) => colour)).toEqual([
      'sky',
      'amber',
      'mint',
      'mint',
      'amber',
    ])
  })

  test('a tag is added with completion, and taken off; undo and redo by command', async () => {
    const page = await selectAll()
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }))
    const box = screen.getByRole('combobox', { name: 'Add a tag' })
    await userEvent.keyboard('{ArrowDown}')
    const offered = await screen.findAllByRole('option', { name: '核对' })
    expect(offered).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await userEvent.type(box, '  待议 {Enter}')
    expect(await screen.findByText('“待议” added to 5 annotations')).toBeTruthy()
    // It is on all of them now and can be taken off there.
    expect(await screen.findByRole('button', { name: 'Remove the tag “待议”' })).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect((await page.stored()).every(({ tags }) => tags.includes('待议'))).toBe(true)
    const bar = screen.getByRole('region', { name: 'Change the selected annotations' })
    await userEvent.click(within(bar).getByRole('button', { name: 'More actions' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: '核对' }))
    await waitFor(async () =>
      expect((await page.stored()).some(({ tags }) => tags.includes('核对'))).toBe(false),
    )
    await command(page, 'history.undo')
    await waitFor(async () =>
      expect((await page.stored()).filter(({ tags }) => tags.includes('核对'))).toHaveLength(2),
    )
    await command(page, 'history.redo')
    await waitFor(async () =>
      expect((await page.stored()).some(({ tags }) => tags.includes('核对'))).toBe(false),
    )
  })

  test('resolve, and reopen when all are resolved', async () => {
    const page = await selectAll()
    await userEvent.click(screen.getByRole('button', { name: 'Mark as resolved' }))
    expect(await screen.findByText('5 annotations resolved')).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: 'Open again' }))
    await waitFor(async () =>
      expect((await page.stored()).every(({ status }) => status === 'open')).toBe(true),
    )
  })

  test('a layer for all; a locked layer is offered but not taken', async () => {
    const fake = createFakeBridge()
    await fill(fake)
    const draftOf = (name: string) => ({ name, owner: '', colour: 'sky' as const, description: '' })
    const workshop = await fake.services.layers.add(draftOf('Workshop'))
    const locked = await fake.services.layers.add(draftOf('Done'))
    await fake.services.layers.change(locked.id, { locked: true })
    await openList({ fake })
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
    press('a', { ctrlKey: true })
    await userEvent.click(screen.getByRole('button', { name: 'Layer' }))
    expect((await screen.findByRole('menuitem', { name: 'Done' })).getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(screen.getByRole('menuitem', { name: 'Workshop' }))
    expect(await screen.findByText('5 annotations moved to “Workshop”')).toBeTruthy()
    const { annotations } = await fake.services.annotations.page(0)
    expect(annotations.every(({ layer }) => layer === workshop.id)).toBe(true)
  })

  test('merging takes annotations of one report, and says so when they are not', async () => {
    const page = await selectAll()
    await command(page, 'annotation.merge')
    expect(await screen.findByText(/^Select two or more annotations of one report/)).toBeTruthy()
    expect(await page.stored()).toHaveLength(5)
    press('Escape')
    press('ArrowDown')
    press('ArrowDown', { shiftKey: true })
    await command(page, 'annotation.merge')
    expect(await screen.findByText('2 annotations merged into one')).toBeTruthy()
    await waitFor(() => expect(options()).toHaveLength(4))
    expect(
      (await page.stored()).find(({ tags }) => tags.length === 2 && tags.includes('exercise 2')),
    ).toBeTruthy()
  })

  test('Delete removes the selected and leaves the keyboard in the list', async () => {
    const page = await openList()
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
    press('ArrowDown')
    press('ArrowDown', { shiftKey: true })
    await act(async () => press('Delete'))
    expect(await screen.findByText('2 annotations deleted')).toBeTruthy()
    await waitFor(() => expect(options()).toHaveLength(3))
    expect(document.activeElement?.getAttribute('role')).toBe('option')
    await command(page, 'history.undo')
    await waitFor(() => expect(options()).toHaveLength(5))
  })

  test('without a selection the keys are for the row that the keyboard is on', async () => {
    const page = await openList()
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
    await command(page, 'selection.rose')
    expect(await screen.findByText('1 annotation is now Rose')).toBeTruthy()
    await waitFor(() => expect(options()[0]?.classList.contains('list-row-rose')).toBe(true))
  })

  test('what fails is told, and nothing changes', async () => {
    const page = await selectAll()
    page.fake.services.annotations.change = () => {
      throw new AppError('disk-full')
    }
    await command(page, 'selection.rose')
    expect(await screen.findByText(/^The disk is full/)).toBeTruthy()
    expect(document.querySelector('.foot-notice')).toBeNull()
  })

  test('what was done stays in sight for a while only', async () => {
    const page = await selectAll()
    vi.useFakeTimers()
    try {
      await command(page, 'selection.rose')
      await act(() => vi.advanceTimersByTimeAsync(100))
      expect(document.querySelector('.foot-notice')).not.toBeNull()
      await act(() => vi.advanceTimersByTimeAsync(13_000))
      expect(document.querySelector('.foot-notice')).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })
})
