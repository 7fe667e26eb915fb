import '../setup.ts'
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Dialog, IconButton, Segmented, Tabs, Tag, TextField } from '../../../renderer/ui/index.ts'

test('tabs: arrow keys, Home and End choose and focus; only the chosen one is reached by Tab', async () => {
  const user = userEvent.setup()
  function Three() {
    const [current, setCurrent] = useState<'a' | 'b' | 'c'>('a')
    const tabs = (['a', 'b', 'c'] as const).map((id) => ({ id, label: id.toUpperCase() }))
    return (
      <Tabs label="Panels" tabs={tabs} current={current} onChange={setCurrent}>
        panel {current}
      </Tabs>
    )
  }
  render(<Three />)
  await user.tab()
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'C', selected: true }))
  expect(screen.getByRole('tabpanel', { name: 'C' }).textContent).toBe('panel c')
  await user.keyboard('{Home}{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'B', selected: true }))
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1])
})

test('segmented: one choice of a named group, with full names for abbreviations', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn<() => void>()
  render(
    <Segmented
      label="Layout"
      options={[
        { value: 'zh', label: '中', title: 'Chinese only' },
        { value: 'en', label: 'EN', title: 'English only' },
      ]}
      value="zh"
      onChange={onChange}
    />,
  )
  expect(screen.getByRole('radiogroup', { name: 'Layout' })).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Chinese only' }).checked).toBe(true)
  await user.click(screen.getByRole('radio', { name: 'English only' }))
  expect(onChange).toHaveBeenCalledWith('en')
})

test('dialog: takes the focus, closes on Escape and beside itself but not inside, gives the focus back', () => {
  const onClose = vi.fn<() => void>()
  const page = (open: boolean) => (
    <>
      <button type="button">before</button>
      {open && (
        <Dialog title="Keys" closeLabel="Close" onClose={onClose}>
          <p>inside</p>
        </Dialog>
      )}
    </>
  )
  const { rerender } = render(page(false))
  const before = screen.getByRole('button')
  before.focus()
  rerender(page(true))
  const dialog = screen.getByRole('dialog', { name: 'Keys' })
  expect(document.activeElement).toBe(dialog)
  fireEvent.mouseDown(screen.getByText('inside'))
  expect(onClose).not.toHaveBeenCalled()
  fireEvent.mouseDown(dialog)
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalledTimes(3)

  rerender(page(false))
  expect(document.activeElement).toBe(before)
})

test('dialog: what is marked to be first is first', () => {
  render(
    <Dialog title="Go to" closeLabel="Close" onClose={() => undefined}>
      <input aria-label="Number" data-first-focus />
    </Dialog>,
  )
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Number' }))
})

test('a tag that can be taken off says so', () => {
  const onRemove = vi.fn<() => void>()
  render(
    <Tag onRemove={onRemove} removeLabel="Remove “compare”">
      compare
    </Tag>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Remove “compare”' }))
  expect(onRemove).toHaveBeenCalledOnce()
})

test('a field is named by its label and described by its hint, an icon button by its label', () => {
  render(
    <>
      <TextField label="Name" hint="Others see it" value="" onChange={() => undefined} />
      <IconButton label="Close" icon="×" />
    </>,
  )
  const field = screen.getByRole('textbox', { name: 'Name' })
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Others see it',
  )
  expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy()
})
