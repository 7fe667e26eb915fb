/** Events of the main process: one listener at the bridge, however many parts of the window listen. */
import './setup.ts'
import { expect, test } from 'vitest'
import { onEvent } from '../../renderer/client.ts'
import type { Bridge } from '../../shared/api.ts'

test('all who listen hear an event, those who stopped do not, and the bridge has one listener', () => {
  const atBridge: ((event: never) => void)[] = []
  const on = (_name: string, listener: (event: never) => void) => {
    atBridge.push(listener)
    return () => undefined
  }
  Object.assign(window, { bridge: { on } as unknown as Bridge })
  const heard: string[] = []
  const stop = onEvent('command', (id) => heard.push(`a ${id}`))
  onEvent('command', (id) => {
    heard.push(`b ${id}`)
    stop()
  })
  expect(atBridge).toHaveLength(1)
  const emit = (id: string): void => atBridge[0]?.(id as never)
  emit('first')
  emit('second')
  expect(heard).toEqual(['a first', 'b first', 'b second'])
  onEvent('changed', () => undefined)
  expect(atBridge).toHaveLength(2)
})
