import '../setup.ts'
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ReportId } from '../../../shared/model/ids.ts'
import { useQuery } from '../../../renderer/use-query.ts'
import { createFakeBridge } from '../fake-bridge.ts'

type Asked = {
  readonly text: string
  readonly answer: (value: string) => void
  readonly fail: (error: Error) => void
}

/** A source whose answers come when the test says so. */
function createSource() {
  const asked: Asked[] = []
  const ask = (text: string): Promise<string> =>
    new Promise((resolve, reject) => asked.push({ text, answer: resolve, fail: reject }))
  return { asked, ask }
}

const fake = createFakeBridge()
Object.assign(window, { bridge: fake.bridge })

test('an answer that a later question has overtaken is dropped', async () => {
  const { asked, ask } = createSource()
  const { result, rerender } = renderHook(({ text }) => useQuery(() => ask(text), [text]), {
    initialProps: { text: '软' },
  })
  rerender({ text: '软目标' })
  await act(async () => asked[1]?.answer('second'))
  await act(async () => asked[0]?.answer('first'))
  expect(result.current).toMatchObject({ value: 'second', loading: false })
})

test('a new question shows nothing until its answer, unless the old one is kept', async () => {
  const { asked, ask } = createSource()
  const { result, rerender } = renderHook(({ text, keep }) => useQuery(() => ask(text), [text], { keep }), {
    initialProps: { text: 'a', keep: false },
  })
  await act(async () => asked[0]?.answer('one'))
  rerender({ text: 'b', keep: false })
  expect(result.current).toMatchObject({ value: null, loading: true })
  rerender({ text: 'b', keep: true })
  expect(result.current).toMatchObject({ value: 'one', loading: true })
})

test('a failure is told, and forgotten by the next reading that works', async () => {
  const { asked, ask } = createSource()
  const { result } = renderHook(() => useQuery(() => ask('x'), []))
  await act(async () => asked[0]?.fail(new Error('disk')))
  expect(result.current.error).toEqual(new Error('disk'))
  act(() => result.current.reload())
  expect(result.current.loading).toBe(true)
  await act(async () => asked[1]?.answer('there'))
  expect(result.current).toMatchObject({ value: 'there', error: null, loading: false })
})

test('reads again on changes of its domain and report, and no others', async () => {
  const { asked, ask } = createSource()
  const report = 'unicri-2024' as ReportId
  const { unmount } = renderHook(() => useQuery(() => ask('x'), [], { domain: 'annotations', report }))
  await act(async () => asked[0]?.answer('now'))

  act(() => fake.emit('changed', { domain: 'library', report: null }))
  act(() => fake.emit('changed', { domain: 'annotations', report: 'unicri-2018' as ReportId }))
  expect(asked).toHaveLength(1)
  act(() => fake.emit('changed', { domain: 'annotations', report }))
  act(() => fake.emit('changed', { domain: 'annotations', report: null }))
  expect(asked.length).toBeGreaterThan(1)

  const before = asked.length
  unmount()
  act(() => fake.emit('changed', { domain: 'annotations', report }))
  expect(asked).toHaveLength(before)
})
