/** Files that are no assignment, or no longer one: refused with the reason, nothing changed. */
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, draft, everything, make, onlyAssignment, openDesk, saveAs } from './fixtures/assignments.ts'

test('what is no assignment is refused with the reason, and nothing is changed', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  const desk = await openDesk('Participant')
  await desk.services.assignments.open(file)
  await answer(desk, 'Q1', '战略')
  const set = saveAs(desk, 'answers.annotation')
  const { id } = await onlyAssignment(desk)
  await desk.services.assignments.handIn(id, null)
  const before = await everything(desk)
  const text = readFileSync(file, 'utf8')
  const parsed = JSON.parse(text) as { annotations: { items: unknown[] } }
  const other = (name: string, content: string | Buffer): string => {
    const path = join(desk.folder, name)
    writeFileSync(path, content)
    return path
  }
  mkdirSync(join(desk.folder, 'folder.assignment'))
  symlinkSync('/no/such/file', join(desk.folder, 'link.assignment'))
  const cases: readonly (readonly [string, string])[] = [
    [join(desk.folder, 'away.assignment'), 'file-not-found'],
    [join(desk.folder, 'folder.assignment'), 'file-not-readable'],
    [join(desk.folder, 'link.assignment'), 'file-not-found'],
    [other('empty.assignment', ''), 'assignment-damaged'],
    [other('cut.assignment', text.slice(0, -200)), 'assignment-damaged'],
    [other('text.assignment', 'Dear participants'), 'assignment-damaged'],
    [other('deep.assignment', '['.repeat(5_000_000)), 'assignment-damaged'],
    [other('bytes.assignment', Buffer.from([0x7b, 0xff, 0xfe])), 'assignment-damaged'],
    [set, 'assignment-damaged'],
    [other('newer.assignment', text.replace('"version": 1', '"version": 2')), 'set-newer'],
    [
      other(
        'item.assignment',
        JSON.stringify({ ...parsed, annotations: { ...parsed.annotations, items: [1] } }),
      ),
      'assignment-damaged',
    ],
  ]
  for (const [path, code] of cases) {
    await expect(async () => desk.services.assignments.open(path)).rejects.toMatchObject({ code })
    expect(await everything(desk)).toBe(before)
  }
})

test('300 mutations of a file each end as taken or cleanly refused', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  const bytes = readFileSync(file)
  const next = random(4)
  const ends = { taken: 0, refused: 0 }
  const desk = await openDesk('Participant')
  const path = join(desk.folder, 'mutated.assignment')
  copyFileSync(file, path)
  for (let round = 0; round < 300; round += 1) {
    writeFileSync(path, mutated(bytes, next))
    const before = await everything(desk)
    try {
      await desk.services.assignments.open(path)
      ends.taken += 1
    } catch (error) {
      expect(['assignment-damaged', 'set-newer']).toContain((error as { code?: unknown }).code)
      expect(await everything(desk)).toBe(before)
      ends.refused += 1
    }
  }
  expect(ends.refused).toBeGreaterThan(100)
  expect(ends.taken).toBeGreaterThan(20)
  expect((await desk.services.notebook.health()).damaged).toEqual([])
}, 60_000)

/** The same numbers in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

/** Truncated, flipped, doubled, swapped or inflated. */
function mutated(bytes: Buffer, next: (below: number) => number): Buffer {
  const at = next(bytes.length)
  const length = 1 + next(200)
  const part = bytes.subarray(at, at + length)
  switch (next(5)) {
    case 0:
      return bytes.subarray(0, at)
    case 1: {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << next(8))
      return flipped
    }
    case 2:
      return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])
    case 3: {
      const other = next(bytes.length - length)
      const swapped = Buffer.from(bytes)
      part.copy(swapped, other)
      return swapped
    }
    default:
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length * 1000, 0x20), bytes.subarray(at)])
  }
}
