import './setup.ts'
import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { late, useIsThere } from '../../renderer/late.ts'
import type { Late } from '../../renderer/late.ts'

/** A module that arrives when it is told to. */
function module() {
  const { promise, resolve, reject } = Promise.withResolvers<typeof Greeting>()
  const read = vi.fn<() => Promise<typeof Greeting>>(() => promise)
  return {
    read,
    arrive: () => act(async () => resolve(Greeting)),
    fail: () => act(async () => reject(new Error('no such module'))),
  }
}

function Greeting({ name }: { readonly name: string }) {
  return <p>Welcome, {name}</p>
}

function Told({ of }: { readonly of: Late | undefined }) {
  return <output>{useIsThere(of) ? 'there' : 'not there'}</output>
}

test('nothing until the module is there, then the component at once; loaded once for all', async () => {
  const { read, arrive } = module()
  const Late = late(read)
  const { container } = render(
    <>
      <Late name="Reviewer" />
      <Late name="Trainer" />
    </>,
  )
  expect(container.textContent).toBe('')
  await arrive()
  expect(container.textContent).toBe('Welcome, ReviewerWelcome, Trainer')
  expect(read).toHaveBeenCalledTimes(1)
})

test('what has been loaded before stands with the first drawing', async () => {
  const { read, arrive } = module()
  const Late = late(read)
  Late.load()
  await arrive()
  const { container } = render(<Late name="Reviewer" />)
  expect(container.textContent).toBe('Welcome, Reviewer')
})

test('it is told when one is there; asking loads it', async () => {
  const { read, arrive } = module()
  const Late = late(read)
  render(<Told of={Late} />)
  expect(screen.getByRole('status').textContent).toBe('not there')
  await arrive()
  expect(screen.getByRole('status').textContent).toBe('there')
  render(<Told of={undefined} />)
  expect(screen.getAllByText('there')).toHaveLength(2)
})

test('what loading throws, the component throws', async () => {
  const { read, fail } = module()
  const Late = late(read)
  Late.load()
  await fail()
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(<Late name="Reviewer" />)).toThrow('no such module')
  silent.mockRestore()
})
