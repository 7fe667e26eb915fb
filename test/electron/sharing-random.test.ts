/** Whatever three people do, and in whatever order they look: in the end all have the same, and rest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import { annotationsOf, atOnce, knownBy, openRoom } from './fixtures/sharers.ts'
import type { Sharer } from './fixtures/sharers.ts'

type Act = {
  readonly who: number
  readonly what: 'note' | 'colour' | 'tags' | 'reply' | 'unreply' | 'remove' | 'mark' | 'undo' | 'look'
  readonly which: number
}

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom<Act['what']>(
      ...(['note', 'colour', 'tags', 'reply', 'unreply', 'remove', 'mark', 'undo'] as const),
      ...(['note', 'look', 'look', 'look', 'look'] as const),
    ),
    which: fc.nat(100),
  }),
  { minLength: 10, maxLength: 50 },
)

const colours = ['amber', 'mint', 'sky', 'rose', 'violet'] as const

function act({ services, mark }: Sharer, { what, which }: Act, at: number, removed: Set<string>): void {
  const { annotations } = services
  const all = annotationsOf({ services } as Sharer)
  const one = all[which % all.length]
  if (what === 'mark') mark('报告', { note: `mark ${at}` })
  if (what === 'undo' && atOnce(annotations.history()).undo === 'change') annotations.undo()
  if (one === undefined) return
  const change = (part: Parameters<typeof annotations.change>[1]) => annotations.change([one.id], part)
  if (what === 'note') change({ note: `note ${at}` })
  if (what === 'colour') change({ colour: colours[which % colours.length] ?? 'amber' })
  if (what === 'tags') change({ tags: [`tag ${at}`] })
  if (what === 'reply') annotations.reply(one.id, `reply ${at}`)
  const [reply] = one.replies
  if (what === 'unreply' && reply !== undefined) annotations.removeReply(one.id, reply.id)
  if (what === 'remove') removeSeldom(one, annotations.remove, removed)
}

/** One of each layer: more would ask. */
function removeSeldom(
  { id, layer }: Annotation,
  remove: Sharer['services']['annotations']['remove'],
  removed: Set<string>,
): void {
  if (removed.has(layer)) return
  removed.add(layer)
  remove([id])
}

test('three people do what they like', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const room = openRoom()
      const all = ['2036', '2026', '2016'].map((year) => room.enter(`${year}-03-01T08:00:00.000Z`))
      for (const sharer of all) for (let index = 0; index < 6; index += 1) sharer.mark('战略')
      await room.settle(...all)
      const removed = new Set<string>()
      for (const [at, step] of steps.entries()) {
        const sharer = all[step.who]
        if (sharer === undefined) continue
        if (step.what === 'look') await room.look(sharer)
        else act(sharer, step, at, removed)
      }
      await room.settle(...all)
      const [first, ...others] = all.map(knownBy)
      for (const other of others) expect(other).toEqual(first)
      expect(all.flatMap(({ sharing }) => sharing.state().files.map(({ state }) => state))).toEqual(
        Array(6).fill('joined'),
      )
    }),
    { numRuns: 12 },
  )
})
