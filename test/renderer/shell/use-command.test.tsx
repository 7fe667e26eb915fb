import '../setup.ts'
import { render, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import {
  CommandContext,
  createCommandRegistry,
  useCommand,
  useCommands,
} from '../../../renderer/use-command.ts'

function inRegistry() {
  const registry = createCommandRegistry()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <CommandContext value={registry}>{children}</CommandContext>
  )
  return { registry, wrapper }
}

test('the newest handler of a command runs, and gives way when it goes', () => {
  const { registry, wrapper } = inRegistry()
  const ran: string[] = []
  renderHook(() => useCommand('go.back', () => ran.push('shell')), { wrapper })
  const panel = renderHook(() => useCommand('go.back', () => ran.push('panel')), { wrapper })
  registry.run('go.back')
  panel.unmount()
  registry.run('go.back')
  expect(ran).toEqual(['panel', 'shell'])
})

test('a disabled or unknown command does nothing and says so', () => {
  const { registry, wrapper } = inRegistry()
  const handler = vi.fn<() => void>()
  renderHook(() => useCommand('go.forward', handler, false), { wrapper })
  expect(registry.run('go.forward')).toBe(false)
  expect(registry.run('no.such.command')).toBe(false)
  expect(handler).not.toHaveBeenCalled()
})

test('the handler of the last drawing runs, without registering anew', () => {
  const { registry, wrapper } = inRegistry()
  const ran: number[] = []
  const { rerender } = renderHook(({ size }) => useCommand('text.larger', () => ran.push(size)), {
    wrapper,
    initialProps: { size: 100 },
  })
  const before = registry.available()
  rerender({ size: 110 })
  registry.run('text.larger')
  expect(ran).toEqual([110])
  expect(registry.available()).toBe(before)
})

test('the list of commands that work now is in the order of the menu', () => {
  const { wrapper } = inRegistry()
  const { result } = renderHook(
    () => {
      useCommand('help.about', () => undefined)
      useCommand('export.open', () => undefined)
      return useCommands()
    },
    { wrapper },
  )
  expect(result.current).toEqual(['export.open', 'help.about'])
})

test('undo belongs to the field while the user writes in one', () => {
  const { registry, wrapper } = inRegistry()
  const undo = vi.fn<() => void>()
  const exec = vi.spyOn(document, 'execCommand')
  renderHook(() => useCommand('history.undo', undo), { wrapper })
  const { container } = render(<textarea />)

  container.querySelector('textarea')?.focus()
  registry.run('history.undo')
  expect(exec).toHaveBeenCalledWith('undo')
  expect(undo).not.toHaveBeenCalled()

  container.querySelector('textarea')?.blur()
  registry.run('history.undo')
  expect(undo).toHaveBeenCalledOnce()
})
