/** What can be done with one annotation without leaving the list, and what the list shows of filters and layers. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { Annotation, TextAnchor } from '../../../shared/model/annotation.ts'
import { isTextAnchor } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { saveAnnotation } from '../../../electron/db/annotation-repository.ts'
import { raiseRevision } from '../../../electron/db/revision-repository.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'
import { command, draft, field, fill, openList, options, press, quotes } from './list-page.tsx'

/** Puts an annotation into the notebook as an older edition of the text had it. */
function addOutdated(
  { deps }: FakeBridge,
  like: Annotation | undefined,
  change: (anchor: TextAnchor) => TextAnchor,
): void {
  const { writable } = deps.notebook
  const anchor = like?.anchors[0]
  if (writable === null || like === undefined || anchor === undefined || !isTextAnchor(anchor))
    throw new Error('a notebook that can be written and words to begin with')
  const id = crypto.randomUUID() as Annotation['id']
  saveAnnotation(writable, { ...like, id, anchors: [change(anchor)] })
  raiseRevision(writable)
}

const shifted = (anchor: TextAnchor): TextAnchor => ({
  ...anchor,
  hash: '0'.repeat(anchor.hash.length),
  start: anchor.start + 2,
  end: anchor.end + 2,
  prefix: '',
})
const elsewhere = (anchor: TextAnchor): TextAnchor => ({
  ...anchor,
  hash: '0'.repeat(anchor.hash.length),
  key: 'p24' as BlockKey,
})

const detail = (): HTMLElement => screen.getByRole('complementary', { name: 'Annotation in full' })
const inDetail = (name: string | RegExp): Promise<HTMLElement> =>
  within(detail()).findByRole('button', { name })
const badges = (): readonly string[] =>
  options().map((row) => row.querySelector('.list-badges')?.textContent ?? '')

async function openWithDoubts() {
  const fake = createFakeBridge()
  const first = await fake.services.annotations.add(draft(unicri2024, 'p23', 'zh', '软目标'))
  const long = await fake.services.annotations.add(
    draft(unicri2024, 'p23', 'zh', '在人群密集场所和公共场所持续发生的造成大规模伤亡的袭击表明'),
  )
  addOutdated(fake, first, shifted)
  addOutdated(fake, long, elsewhere)
  const page = await openList({ fake })
  await waitFor(() => expect(options()).toHaveLength(4))
  const go = (badge: string) =>
    fireEvent.click(options().find((row) => row.textContent?.includes(badge)) as HTMLElement)
  return { ...page, go }
}

describe('beside the list', () => {
  test('a place that is found is confirmed, and the next doubtful one is one key away', async () => {
    const { go } = await openWithDoubts()
    expect(
      badges()
        .filter((badge) => badge !== '')
        .toSorted(),
    ).toEqual(['Approximate 99%', 'Not placed'])
    go('Approximate')
    await userEvent.click(await inDetail('Confirm'))
    await waitFor(() => expect(badges().filter((badge) => badge !== '')).toEqual(['Not placed']))
    await waitFor(() =>
      expect(document.activeElement).toBe(
        within(detail()).getByRole('button', { name: 'Next place to check (1)' }),
      ),
    )
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(within(detail()).getByText('Not placed')).toBeTruthy())
    expect(document.activeElement).toBe(detail().querySelector('.annotation'))
  })

  test('a proposal is asked for and taken', async () => {
    const { go, fake } = await openWithDoubts()
    go('Not placed')
    await userEvent.click(await inDetail('Find the passage'))
    const [here] = await within(detail()).findAllByRole('button', { name: 'Put it here' })
    await userEvent.click(here as HTMLElement)
    await waitFor(() => expect(badges().filter((badge) => badge !== '')).toEqual(['Approximate 99%']))
    const { annotations } = await fake.services.annotations.page(0)
    expect(annotations.flatMap(({ anchors }) => anchors.map(({ key }) => key))).toEqual(
      Array.from({ length: 4 }, () => 'p23'),
    )
  })

  test('note, reply, status and colour are changed, each a step back', async () => {
    const page = await openList()
    fireEvent.click(options()[1] as HTMLElement)
    const stored = async () => (await page.fake.services.annotations.page(0)).annotations[1]
    await within(detail()).findByRole('article')
    await command(page, 'selection.note')
    const note = await within(detail()).findByRole('textbox', { name: 'Note' })
    await userEvent.clear(note)
    await userEvent.type(note, 'See para. 24.{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stored())?.note).toBe('See para. 24.'))
    await waitFor(() => expect(options()[1]?.textContent).toContain('See para. 24.'))
    await command(page, 'annotation.reply')
    await userEvent.type(
      await within(detail()).findByRole('textbox', { name: 'Reply' }),
      'Agreed.{Control>}{Enter}{/Control}',
    )
    await waitFor(async () => expect((await stored())?.replies).toHaveLength(1))
    await userEvent.click(await inDetail('More actions'))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Mark as resolved' }))
    await waitFor(async () => expect((await stored())?.status).toBe('resolved'))
    await command(page, 'history.undo')
    await waitFor(async () => expect((await stored())?.status).toBe('open'))
    expect(options()[1]?.dataset['current']).toBe('true')
  })

  test('Delete there is told with a way back, and Escape leads to the row', async () => {
    await openList()
    fireEvent.click(options()[1] as HTMLElement)
    ;(await within(detail()).findByRole('article')).focus()
    press('Escape')
    expect(document.activeElement).toBe(options()[1])
    ;(await within(detail()).findByRole('article')).focus()
    await act(async () => press('Delete'))
    expect(await screen.findByText('1 annotation deleted')).toBeTruthy()
    await waitFor(() => expect(options()).toHaveLength(4))
  })

  test('layer and place are named however the list is grouped', async () => {
    const fake = createFakeBridge()
    await fill(fake)
    await openList({ fake })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'layer')
    await waitFor(() => expect(detail().textContent).toContain('Layer: My annotations'))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'report')
    expect(detail().querySelector('.list-detail-where')?.textContent).toContain('2024 Report of')
  })
})

describe('the notice of a change of many', () => {
  async function deleteTwo() {
    const page = await openList()
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
    press('ArrowDown', { shiftKey: true })
    await act(async () => press('Delete'))
    await screen.findByText('2 annotations deleted')
    return page
  }
  const notice = (): Element | null => document.querySelector('.foot-notice')

  test('goes when its step is undone by any means', async () => {
    const page = await deleteTwo()
    await command(page, 'history.undo')
    await waitFor(() => expect(notice()).toBeNull())
  })

  test('goes when something else is changed, also elsewhere', async () => {
    const page = await deleteTwo()
    await act(async () => {
      await page.fake.bridge.annotations.add(draft(unicri2024, 'p23', 'zh', '公共场所'))
    })
    await waitFor(() => expect(notice()).toBeNull())
  })

  test('a later change of many takes its place', async () => {
    const page = await deleteTwo()
    await command(page, 'selection.rose')
    await waitFor(() => expect(notice()?.textContent).toContain('1 annotation is now Rose'))
  })

  test('speaks the language of the moment', async () => {
    const page = await deleteTwo()
    await act(async () => page.app().changeSettings({ interfaceLang: 'zh' }))
    await waitFor(() => expect(notice()?.textContent).toContain('已删除 2 条批注'))
  })
})

describe('filters in force', () => {
  const chips = (): readonly (string | null)[] =>
    [...document.querySelectorAll('.chip')].map((chip) => chip.textContent)
  const choices = (name: string): readonly (string | null)[] =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('button')
      .map((button) => button.textContent)
  const choose = (group: string, name: RegExp) =>
    userEvent.click(within(screen.getByRole('region', { name: group })).getByRole('button', { name }))

  test('stand above the list and go with a key; what is chosen stands first in its field', async () => {
    await openList()
    await choose('Colour', /^Mint/)
    await choose('Colour', /^Sky blue/)
    await choose('Kind', /^Highlight/)
    await waitFor(() => expect(options()).toHaveLength(2))
    expect(chips()).toEqual(['Colour: Mint', 'Colour: Sky blue', 'Kind: Highlight'])
    expect(choices('Colour').slice(1)).toEqual(['Mint2', 'Sky blue0', 'Amber1'])
    screen.getByRole('button', { name: 'Take away Colour: Mint' }).focus()
    await userEvent.keyboard('{ArrowRight}{Delete}')
    await waitFor(() => expect(chips()).toEqual(['Colour: Mint', 'Kind: Highlight']))
    expect(document.activeElement?.textContent).toBe('Kind: Highlight')
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('{Backspace}')
    await waitFor(() => expect(options()).toHaveLength(5))
    expect(chips()).toEqual([])
    expect(document.activeElement?.getAttribute('role')).toBe('option')
  })

  test('a choice keeps the keyboard when it moves to the top of its field', async () => {
    await openList()
    const mint = within(screen.getByRole('region', { name: 'Colour' })).getByRole('button', { name: /^Mint/ })
    mint.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(choices('Colour')[1]).toBe('Mint2'))
    expect(document.activeElement?.textContent).toBe('Mint2')
  })

  test('days are typed as one writes them, and what is no day is told', async () => {
    const { app } = await openList()
    const from = screen.getByRole('textbox', { name: 'From' })
    await userEvent.type(from, '11/21/2026{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('not a date')
    expect(from.getAttribute('aria-invalid')).toBe('true')
    await userEvent.clear(from)
    await userEvent.type(from, '2099年1月2日{Enter}')
    expect(await screen.findByText('No annotation fits')).toBeTruthy()
    expect(chips()).toEqual(['Last changed: from 2 January 2099'])
    const to = screen.getByRole('textbox', { name: 'To' })
    await userEvent.type(to, '1 Jan 2099{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('The first day is after the last.')
    await act(async () => app().changeSettings({ interfaceLang: 'zh' }))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '从' }).value).toBe('2099年1月2日')
  })
})

describe('rows', () => {
  test('in text order reports are headings, and rows leave their titles out', async () => {
    await openList()
    const heads = () => [...document.querySelectorAll('.list-head')].map((head) => head.textContent)
    expect(heads()).toHaveLength(2)
    expect(heads()[0]).toMatch(/^2024 Report of .*4$/)
    expect(options()[1]?.textContent).not.toContain('Report of')
    expect(options()[4]?.querySelector('.visually-hidden')?.textContent).toContain('Implementation of')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'changed')
    await waitFor(() => expect(heads()).toEqual([]))
    expect(options().some((row) => row.textContent?.includes('Report of'))).toBe(true)
    expect(quotes()).toHaveLength(5)
  })

  test('say that their layer is hidden or locked, as the filter does', async () => {
    const fake = createFakeBridge()
    const [first] = await fill(fake)
    const layer = await fake.services.layers.add({ name: 'Old', owner: '', colour: 'rose', description: '' })
    await fake.services.annotations.change([first?.id as Annotation['id']], { layer: layer.id })
    await fake.services.layers.change(layer.id, { shown: false, locked: true })
    await openList({ fake })
    const row = () => options().find((one) => one.textContent?.includes('Old')) as HTMLElement
    await waitFor(() => expect(within(row()).getByRole('img', { name: 'Layer hidden' })).toBeTruthy())
    expect(within(row()).getByRole('img', { name: 'Layer locked' })).toBeTruthy()
    const choice = within(screen.getByRole('region', { name: 'Layer' })).getByRole('button', { name: /^Old/ })
    expect(within(choice).getAllByRole('img')).toHaveLength(2)
  })

  test('keep their numbers, by which heights are kept, when others come before them', async () => {
    const { fake, memory } = await openList()
    const numbers = () =>
      new Map(memory.current?.list?.items.map(({ annotation, at }) => [annotation.id, at]))
    await waitFor(() => expect(numbers().size).toBe(5))
    const before = numbers()
    await act(async () => {
      await fake.bridge.annotations.add(draft(unicri2024, 'p6', null, '', { kind: 'bookmark' }))
    })
    await waitFor(() => expect(numbers().size).toBe(6))
    for (const [id, at] of before) expect(numbers().get(id)).toBe(at)
    expect(new Set(numbers().values()).size).toBe(6)
  })
})

test('an empty notebook has nothing to filter, and leads to the library', async () => {
  const { app } = await openList({ fake: createFakeBridge() })
  await userEvent.click(await screen.findByRole('button', { name: 'Open the library' }))
  expect(app().state.screen).toBe('library')
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(field().placeholder).toContain('replies')
})

test('what the disk has damaged is missing from the list, which says so', async () => {
  const fake = createFakeBridge()
  const added = await fill(fake)
  const health = fake.services.notebook.health
  fake.services.notebook.health = async () => ({
    ...(await health()),
    damaged: [{ id: added[0]?.id as Annotation['id'], report: sgCrime2020, readable: '', backup: null }],
  })
  const { app } = await openList({ fake })
  expect(
    await screen.findByText('1 more is damaged on the disk and not listed here.', undefined, {
      timeout: 5000,
    }),
  ).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Look at the damage' }))
  expect(app().state.screen).toBe('settings')
})
