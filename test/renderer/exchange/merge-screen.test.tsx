import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { MergePlan } from '../../../shared/model/exchange.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { openMerge, takeButton } from './open-merge.tsx'
import { conflictIn, failedFile, mergePlan, mergedFile, noCounts, plannedAnnotation } from './plans.ts'

const twoNew = mergePlan({ added: [plannedAnnotation(1), plannedAnnotation(2)] }, { added: 2, unchanged: 5 })

test('tells what each file would do, whose it is, and on which text it was made', async () => {
  const plan = mergePlan(
    {
      files: [
        mergedFile('/stick/reviewer.annotation', {
          counts: { ...noCounts, added: 2, deleted: 1 },
          editions: [
            { report: 'unicri-2024' as never, lang: 'zh', match: 'other' },
            { report: 'unicri-1999' as never, lang: 'en', match: 'away' },
          ],
        }),
        failedFile('/stick/cut.annotation', 'set-damaged'),
      ],
    },
    { added: 2, deleted: 1 },
  )
  await openMerge({ plan: () => plan }, ['/stick/reviewer.annotation', '/stick/cut.annotation'])
  const [first, second] = screen
    .getAllByRole('listitem')
    .filter(({ className }) => className === 'merge-file')
    .map((item) => within(item))
  expect(first?.getByText('2 new · 1 deleted')).toBeTruthy()
  expect(first?.getByText('Reviewer, Reader 9f8e')).toBeTruthy()
  expect(first?.getByText(/^2024 Report of .*\(Chinese\): made on another version/)).toBeTruthy()
  expect(first?.getByText(/^unicri-1999: not in your library/)).toBeTruthy()
  expect(second?.getByText(/^cut.annotation is damaged or was cut off/)).toBeTruthy()
  expect(screen.getByText(/1 file cannot be read and is left out/)).toBeTruthy()
  expect(takeButton()).toHaveProperty('disabled', false)
})

test('takes in what the plan was of, then says what was done and takes it back', async () => {
  const user = userEvent.setup()
  const { merged, fake } = await openMerge({ plan: () => twoNew })
  await user.click(screen.getByRole('radio', { name: /One layer for each person/ }))
  await user.click(takeButton())
  expect(merged.mock.calls[0]?.[0]).toEqual({
    files: [{ path: '/stick/reviewer.annotation', passphrase: null }],
    sha256: ['ab'.repeat(32)],
    layers: { into: 'person' },
    revision: 'a state of the notebook',
    choice: 'latest',
    each: {},
    deletions: false,
  })
  expect(await screen.findByRole('heading', { name: 'Imported' })).toBe(document.activeElement)
  expect(screen.getByText('2 new')).toBeTruthy()
  fake.services.annotations.undo = () => ({ report: null, key: null, annotation: null, action: 'import' })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('heading', { name: /^Undone/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('undo by its key takes it back too, and the screen says so', async () => {
  const user = userEvent.setup()
  const { fake, registry } = await openMerge({ plan: () => twoNew })
  await user.click(takeButton())
  await screen.findByRole('heading', { name: 'Imported' })
  fake.services.annotations.undo = () => ({ report: null, key: null, annotation: null, action: 'import' })
  await act(async () => void registry.run('history.undo'))
  expect(await screen.findByRole('heading', { name: /^Undone/ })).toBeTruthy()
})

test('the way back is offered only until something else is done', async () => {
  const user = userEvent.setup()
  const { fake } = await openMerge({ plan: () => twoNew })
  await user.click(takeButton())
  await screen.findByRole('button', { name: 'Undo' })
  act(() => fake.emit('changed', { domain: 'annotations', report: null }))
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('a protected file is opened with its passphrase, which is typed unseen', async () => {
  const user = userEvent.setup()
  const path = '/stick/team.annotation'
  const { planned } = await openMerge(
    {
      plan: ({ files: [file] }) =>
        file?.passphrase === 'correct horse'
          ? mergePlan({ files: [mergedFile(path)] }, { added: 1 })
          : mergePlan({ files: [failedFile(path, 'passphrase-needed')] }),
    },
    [path],
  )
  expect(takeButton()).toHaveProperty('disabled', true)
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase of team.annotation')
  expect(field.type).toBe('password')
  await user.type(field, 'correct horse{Enter}')
  await waitFor(() => expect(takeButton()).toHaveProperty('disabled', false))
  expect(planned.mock.lastCall?.[0].files).toEqual([{ path, passphrase: 'correct horse' }])
  expect(screen.getByLabelText('Protected by a passphrase')).toBeTruthy()
})

test('choices about conflicts: one for all, another for one of them', async () => {
  const user = userEvent.setup()
  const conflicts = [conflictIn('note', 'Mine', 'Theirs'), conflictIn('tags', ['a'], ['b'])]
  const plan = mergePlan({ conflicts }, { updated: 1, conflicts: 1 })
  const { merged } = await openMerge({ plan: () => plan })
  const sides = within(screen.getByRole('list', { name: 'Note' })).getAllByRole('listitem')
  expect(sides.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^My notebookNot keptMine/),
    expect.stringMatching(/^ReviewerKeptTheirs.*Written last.*reviewer.annotation/),
  ])
  await user.click(within(screen.getByRole('radiogroup', { name: 'All conflicts' })).getByLabelText('Both'))
  expect(screen.getByText('Becomes a reply')).toBeTruthy()
  expect(screen.getAllByText('Put together')).toHaveLength(2)
  await user.click(
    within(screen.getByRole('radiogroup', { name: 'Note: version to keep' })).getByLabelText('Mine'),
  )
  expect(screen.getByText(/1 is chosen by itself/)).toBeTruthy()
  await user.click(takeButton())
  expect(merged.mock.calls[0]?.[0]).toMatchObject({
    choice: 'both',
    each: { [`${plannedAnnotation(1).id} note`]: 'mine' },
  })
})

test('values of files are shown as people read them, whatever is in them', async () => {
  const odd = '<img src=x onerror=alert(1)>'
  const conflicts = [
    conflictIn('colour', 'amber', 'mint'),
    conflictIn(
      'target',
      { report: 'unicri-2024', anchors: [{ key: 'p6', lang: 'zh', exact: odd }] },
      { report: 'unicri-2024' },
    ),
    conflictIn('reply/1', null, { note: 'Answer', author: 'Trainer' }),
    conflictIn('removed', 'still wanted', null),
    conflictIn(
      'layer',
      { id: 'personal', name: '', owner: '' },
      { id: 'reader:9f8e7d6c5b4a', name: '', owner: '' },
    ),
    conflictIn('author', '', 'Trainer'),
    conflictIn('duizhao:later', { deep: [1] }, 'x'),
  ]
  await openMerge({ plan: () => mergePlan({ conflicts }, { conflicts: 1 }) })
  const says = (name: string) =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .join(' | ')
  expect(says('Colour')).toMatch(/Amber.*Mint/)
  expect(says('Marked words')).toContain(odd)
  expect(says('Reply')).toMatch(/Deleted.*Answer/)
  expect(says('Deletion')).toMatch(/Not deleted, and changed.*still wanted.*Deleted/)
  expect(says('Layer')).toMatch(/My annotations.*Reader 9f8e/)
  expect(says('Other content')).toContain('{"deep":[1]}')
  expect(document.querySelector('.merge img')).toBeNull()
})

test('taking more than a quarter out of a layer waits for a yes of its own', async () => {
  const user = userEvent.setup()
  const losing = [{ layer: 'reader:9f8e7d6c5b4a' as LayerId, name: 'Round 1', deleted: 4, of: 7 }]
  const plan = mergePlan({ losing, deleted: [plannedAnnotation(1)] }, { deleted: 4 })
  const { merged } = await openMerge({ plan: () => plan })
  expect(screen.getByText('“Round 1”: 4 of 7 annotations would be deleted')).toBeTruthy()
  expect(takeButton()).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('checkbox', { name: 'Yes, delete these annotations' }))
  await user.click(takeButton())
  expect(merged.mock.calls[0]?.[0].deletions).toBe(true)
})

/** The first look has two new ones; the next finds this changed. */
function changing(change: Partial<MergePlan>): () => MergePlan {
  let looks = 0
  return () => {
    looks += 1
    return looks === 1 ? twoNew : { ...twoNew, ...change }
  }
}

test.each([
  ['merge-outdated', { revision: 'another state' }, /^Your notebook has changed meanwhile/],
  [
    'set-changed',
    { files: twoNew.files.map((file) => ({ ...file, sha256: 'cd' })) },
    /^A file has changed meanwhile/,
  ],
] as const)('%s: looks again by itself, says so, and has taken nothing in', async (code, change, told) => {
  const user = userEvent.setup()
  const { planned } = await openMerge({
    plan: changing(change),
    merge: () => Promise.reject(new AppError(code, { file: 'reviewer.annotation' })),
  })
  await user.click(takeButton())
  expect(await screen.findByText(told)).toBeTruthy()
  expect(planned).toHaveBeenCalledTimes(2)
  expect(takeButton()).toHaveProperty('disabled', false)
})

test('what changes the notebook meanwhile has the files looked at again', async () => {
  const { planned, fake } = await openMerge({ plan: changing({ revision: 'another state' }) })
  act(() => fake.emit('changed', { domain: 'annotations', report: null }))
  expect(await screen.findByText(/^Your notebook has changed meanwhile/)).toBeTruthy()
  expect(planned).toHaveBeenCalledTimes(2)
})

test('where nothing of it has changed nothing is said: after a backup, or another choice of layers', async () => {
  const user = userEvent.setup()
  const { planned, fake } = await openMerge({ plan: changing({ revision: 'another state' }) })
  act(() => fake.emit('changed', { domain: 'annotations', report: null }))
  await screen.findByText(/^Your notebook has changed meanwhile/)
  act(() => fake.emit('changed', { domain: 'notebook', report: null }))
  await waitFor(() => expect(planned).toHaveBeenCalledTimes(3))
  await waitFor(() => expect(screen.queryByText(/^Your notebook has changed meanwhile/)).toBeNull())
  await user.click(screen.getByRole('radio', { name: 'One layer for each person' }))
  await waitFor(() => expect(planned).toHaveBeenCalledTimes(4))
  expect(screen.queryByText(/^Your notebook has changed meanwhile/)).toBeNull()
})

test('another failure is told, and can be tried again', async () => {
  const user = userEvent.setup()
  await openMerge({ plan: () => twoNew, merge: () => Promise.reject(new AppError('disk-full')) })
  await user.click(takeButton())
  expect(screen.getByRole('alert').textContent).toMatch(/^Nothing was imported.*The disk is full/)
  expect(takeButton()).toHaveProperty('disabled', false)
})

test('nothing new: says so, and there is nothing to take in', async () => {
  await openMerge({ plan: () => mergePlan({}, { unchanged: 12 }) })
  expect(screen.getByText(/^All of these annotations are in your notebook already/)).toBeTruthy()
  expect(takeButton()).toHaveProperty('disabled', true)
})

test('Escape and Cancel lead back to the screen before, and nothing was written', async () => {
  const user = userEvent.setup()
  const { merged, app } = await openMerge({ plan: () => twoNew })
  expect(app().state.screen).toBe('exchange')
  await user.keyboard('{Escape}')
  expect(app().state.screen).toBe('library')
  expect(screen.queryByText('reviewer.annotation')).toBeNull()
  expect(merged).not.toHaveBeenCalled()
})

test('a dry run that takes its time tells how far it is and can be stopped', async () => {
  const user = userEvent.setup()
  let fail: (error: unknown) => void = () => undefined
  const running = new Promise<MergePlan>((_done, failed) => (fail = failed))
  const { fake, cancelled } = await openMerge({ plan: () => running })
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Progress' })
  act(() => fake.emit('mergeProgress', { stage: 'compare', fraction: 0.42 }))
  expect(screen.getByText('Comparing with the notebook')).toBeTruthy()
  expect(bar.value).toBe(42)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(cancelled).toHaveBeenCalled()
  await act(async () => fail(new AppError('merge-cancelled')))
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Look again' })).toBeTruthy()
  expect(takeButton()).toHaveProperty('disabled', true)
})

test('a file can be left out; the others are looked at again', async () => {
  const user = userEvent.setup()
  const paths = ['/stick/a.annotation', '/stick/b.annotation']
  const { planned } = await openMerge(
    { plan: ({ files }) => mergePlan({ files: files.map(({ path }) => mergedFile(path)) }, { added: 1 }) },
    paths,
  )
  await user.click(screen.getByRole('button', { name: 'Leave out a.annotation' }))
  await waitFor(() => expect(planned).toHaveBeenCalledTimes(2))
  expect(planned.mock.lastCall?.[0].files.map(({ path }) => path)).toEqual(['/stick/b.annotation'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Leave out b.annotation')
})

test('long lists are drawn a part at a time, with how many there are in all', async () => {
  const added = Array.from({ length: 500 }, (_none, at) => plannedAnnotation(at))
  await openMerge({ plan: () => mergePlan({ added }, { added: 1234 }) })
  const rows = () => within(screen.getByRole('list', { name: 'New' })).getAllByRole('listitem').length
  expect(rows()).toBe(100)
  expect(screen.getByText('100 of 1234 listed')).toBeTruthy()
  for (let more = 0; more < 4; more++) fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(rows()).toBe(500)
  expect(screen.getByText('Only the first 500 of 1234 are listed')).toBeTruthy()
})

test('parts of files that stay out are named with their place and the reason', async () => {
  const refused = [{ where: '/items/12/body/value', reason: 'too-long', id: 'urn:uuid:1' }] as const
  await openMerge(
    {
      plan: () =>
        mergePlan({ files: [mergedFile('/stick/odd.annotation', { refused })] }, { added: 1, refused: 1 }),
    },
    ['/stick/odd.annotation'],
  )
  fireEvent.click(screen.getByRole('tab', { name: /^Not imported/ }))
  const row = within(screen.getByRole('list', { name: 'Not imported' })).getByRole('listitem')
  expect(row.textContent).toBe(
    'One of its values is too longodd.annotation · entry 13 of the file · /body/value',
  )
})

test('files that change only layers can be taken in, and what they change is listed', async () => {
  const user = userEvent.setup()
  const layer = { id: 'l1' as LayerId, name: 'Final', owner: 'Trainer' }
  const layers: MergePlan['layers'] = [
    { layer, was: { ...layer, name: 'Round 1' }, fields: ['name', 'colour'] },
    { layer: { id: 'l2' as LayerId, name: 'Terms', owner: 'Reviewer' }, was: null, fields: [] },
  ]
  await openMerge({
    plan: () => mergePlan({ layers }, { unchanged: 3 }),
    merge: () => ({ counts: { ...noCounts, unchanged: 3 }, layers: 2, report: null }),
  })
  expect(screen.getByText('Importing these files would bring:')).toBeTruthy()
  const rows = within(screen.getByRole('list', { name: 'Layers' })).getAllByRole('listitem')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'FinalCalled “Round 1” before. Changes: colour',
    'TermsNew',
  ])
  await user.click(takeButton())
  expect(await screen.findByText('2 layers new or changed')).toBeTruthy()
})
