import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { SavedFilter } from '../../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../../shared/model/annotation-filter.ts'
import { AppError } from '../../../shared/result.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { addAway, draft, field, fill, openList, options, press, quotes, summary } from './list-page.tsx'

const inOrder = [
  expect.stringContaining('犯罪司法所'),
  '软目标',
  'soft targets',
  'asset recovery',
  '资产追回',
]

describe('reading', () => {
  test('lists all reports in text order, each row by name and number', async () => {
    await openList()
    expect(quotes()).toEqual(inOrder)
    expect(summary()).toBe('5 annotations')
    const row = options()[1]
    expect(row?.getAttribute('aria-posinset')).toBe('2')
    expect(row?.getAttribute('aria-setsize')).toBe('5')
    expect(row?.textContent).toMatch(/^Highlight, Amber, para\. 23.*软目标.*只谈旅游安全。核对You/)
    expect(
      within(row as HTMLElement)
        .getByText('软目标')
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('zh-Hans')
    expect(row?.textContent).toContain('A. Protecting public institutions, infrastructure and soft targets')
  })

  test('an empty notebook says how annotations come about', async () => {
    await openList({ fake: createFakeBridge() })
    expect(await screen.findByText('No annotations yet')).toBeTruthy()
  })

  test('what cannot be read is told, and read again on request', async () => {
    const fake = createFakeBridge()
    await fill(fake)
    const page = fake.services.annotations.page
    fake.services.annotations.page = () => {
      throw new AppError('notebook-busy', { file: 'notes.db' })
    }
    await openList({ fake })
    expect(await screen.findByText('The annotations could not be read')).toBeTruthy()
    fake.services.annotations.page = page
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(options()).toHaveLength(5))
  })

  test('reads on a thousand at a time, shows what has come, and starts over when the notebook changes meanwhile', async () => {
    const fake = createFakeBridge()
    const [first] = await fill(fake)
    const whole = await fake.services.annotations.page(0)
    const thousand = Array.from({ length: 1000 }, (_, at) => ({
      ...(whole.annotations[1] as (typeof whole.annotations)[number]),
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}` as NonNullable<typeof first>['id'],
    }))
    let revision = 7
    const asked: number[] = []
    const second = Promise.withResolvers<undefined>()
    fake.services.annotations.page = async (from) => {
      asked.push(from)
      if (from === 0) return { revision, total: 1005, annotations: thousand }
      if (asked.length === 2) {
        await second.promise
        revision = 8
      }
      return { revision, total: 1005, annotations: whole.annotations }
    }
    await openList({ fake })
    await waitFor(() => expect(options().length).toBeGreaterThan(0))
    expect(summary()).toBe('Reading 1,000 of 1,005')
    await act(async () => second.resolve(undefined))
    await waitFor(() => expect(summary()).toBe('1,005 annotations'))
    expect(asked).toEqual([0, 1000, 0, 1000])
  })

  test('a change made elsewhere comes in without the list going away', async () => {
    const { fake } = await openList()
    const row = options()[1]
    await act(async () => {
      await fake.bridge.annotations.add(draft(unicri2024, 'p23', 'zh', '公共场所', { colour: 'rose' }))
    })
    await waitFor(() => expect(options()).toHaveLength(6))
    expect(row?.isConnected).toBe(true)
  })

  test('annotations of a report that is away are listed with its address', async () => {
    const fake = createFakeBridge()
    const [first] = await fill(fake)
    if (first !== undefined) addAway(fake, first)
    const { app } = await openList({ fake })
    await waitFor(() => expect(options()).toHaveLength(6))
    expect(options()[5]?.textContent).toContain('gone-1999 (not in the library)')
    expect(options()[5]?.textContent).toContain('Not placed')
    options()[5]?.focus()
    fireEvent.click(options()[5] as HTMLElement)
    press('Enter')
    expect(app().state.screen).not.toBe('reader')
    expect(await screen.findAllByText(/Its report is not in the library/)).not.toHaveLength(0)
  })
})

describe('filters', () => {
  test('by words of the text, marked in the rows', async () => {
    await openList()
    await userEvent.type(field(), '追回')
    await waitFor(() => expect(quotes()).toEqual(['资产追回']))
    expect(options()[0]?.querySelector('mark')?.textContent).toBe('追回')
    expect(summary()).toBe('1 of 5')
    await userEvent.clear(field())
    await waitFor(() => expect(options()).toHaveLength(5))
  })

  test('what an input method composes is not asked for', async () => {
    await openList()
    fireEvent.compositionStart(field())
    fireEvent.change(field(), { target: { value: 'zi chan' } })
    expect(options()).toHaveLength(5)
    fireEvent.change(field(), { target: { value: '资产' } })
    fireEvent.compositionEnd(field())
    await waitFor(() => expect(options()).toHaveLength(1))
  })

  test('each choice has the number that it would leave', async () => {
    await openList()
    const colours = screen.getByRole('region', { name: 'Colour' })
    const counts = () =>
      within(colours)
        .getAllByRole('button')
        .map((button) => button.textContent)
    expect(counts()).toEqual(['Amber2', 'Mint2', 'Sky blue1'])
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Tag' })).getByRole('button', { name: /^核对/ }),
    )
    await waitFor(() => expect(options()).toHaveLength(2))
    // What would leave nothing is not offered.
    await waitFor(() => expect(counts()).toEqual(['Amber2']))
    await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }))
    await waitFor(() => expect(options()).toHaveLength(5))
  })

  test('sections of the chosen report, with what stands under them', async () => {
    await openList()
    expect(screen.getByText('Choose a report to narrow by section.')).toBeTruthy()
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Report' })).getByRole('button', { name: /^2024 Report of/ }),
    )
    const sections = await screen.findByRole('region', { name: 'Section' })
    await userEvent.click(await within(sections).findByRole('button', { name: /^II\. Preventing/ }))
    await waitFor(() => expect(quotes()).toEqual(inOrder.slice(1, 4)))
  })

  test('nothing that fits says so and offers the way back', async () => {
    await openList()
    await userEvent.type(field(), 'nowhere')
    expect(await screen.findByText('No annotation fits')).toBeTruthy()
    const [clear] = screen.getAllByRole('button', { name: 'Clear all filters' })
    await userEvent.click(clear as HTMLElement)
    await waitFor(() => expect(options()).toHaveLength(5))
  })

  test('are saved under a name, applied, renamed and deleted with the keyboard alone', async () => {
    const { app } = await openList()
    const saved = (): readonly SavedFilter[] => app().settings.savedFilters
    await userEvent.type(field(), 'asset')
    await userEvent.click(await screen.findByRole('button', { name: 'Save this filter' }))
    await userEvent.keyboard('Assets{Enter}')
    await waitFor(() =>
      expect(saved()).toEqual([{ name: 'Assets', filter: { ...everyAnnotation, text: 'asset' } }]),
    )
    await userEvent.clear(field())
    const button = (name: string) => screen.getByRole('button', { name })
    button('Assets').focus()
    await userEvent.keyboard('{Enter}')
    expect(field().value).toBe('asset')
    await userEvent.keyboard('{F2}')
    await userEvent.keyboard('Money{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(button('Money')))
    await userEvent.keyboard('{Delete}')
    await waitFor(() => expect(saved()).toEqual([]))
  })
})

test('orders and groups; the first row of a group says its name', async () => {
  await openList()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'author')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'author')
  await waitFor(() =>
    expect([...document.querySelectorAll('.list-head')].map((head) => head.textContent)).toEqual([
      'You3',
      'Reviewer1',
      'Trainer1',
    ]),
  )
  expect(options()[3]?.textContent).toMatch(/^Reviewer, 1, Question/)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'tag')
  await waitFor(() => expect(options()).toHaveLength(6))
  expect(summary()).toBe('5 annotations')
})

describe('keyboard', () => {
  const focused = (): number => options().findIndex((row) => row === document.activeElement)

  test('the list takes the focus and one row of it is reached by Tab', async () => {
    await openList()
    await waitFor(() => expect(focused()).toBe(0))
    press('ArrowDown')
    expect(focused()).toBe(1)
    press('End')
    expect(focused()).toBe(4)
    press('PageUp')
    expect(focused()).toBe(0)
    expect(options().filter((row) => row.tabIndex === 0)).toHaveLength(1)
    press('ArrowUp')
    expect(document.activeElement).toBe(field())
    press('ArrowDown')
    expect(focused()).toBe(0)
  })

  test('Enter goes to the words', async () => {
    const { app } = await openList()
    await waitFor(() => expect(focused()).toBe(0))
    press('ArrowDown')
    press('Enter')
    expect(app().state).toMatchObject({
      screen: 'reader',
      place: { report: unicri2024, key: 'p23', lang: 'zh' },
    })
    expect(app().state.place?.ranges).toHaveLength(1)
  })

  test('Space, Shift with the arrows and Ctrl+A select; Escape lets go', async () => {
    await openList()
    await waitFor(() => expect(focused()).toBe(0))
    const selected = () => options().map((row) => row.getAttribute('aria-selected') === 'true')
    press(' ')
    press('ArrowDown')
    press('ArrowDown')
    press(' ')
    expect(selected()).toEqual([true, false, true, false, false])
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(selected()).toEqual([false, false, true, true, true])
    press('ArrowUp', { shiftKey: true })
    expect(selected()).toEqual([false, false, true, true, false])
    press('a', { ctrlKey: true })
    expect(screen.getByText('5 selected')).toBeTruthy()
    press('Escape')
    expect(selected()).toEqual([false, false, false, false, false])
  })

  test('the mouse: a click goes there, the box and Ctrl select, Shift selects up to there', async () => {
    await openList()
    const row = (at: number) => options()[at] as HTMLElement
    fireEvent.click(row(1))
    expect(focused()).toBe(1)
    fireEvent.click(row(3), { shiftKey: true })
    expect(screen.getByText('3 selected')).toBeTruthy()
    fireEvent.click(row(2), { ctrlKey: true })
    fireEvent.click(row(0).querySelector('[data-check]') as Element)
    expect(options().map((each) => each.getAttribute('aria-selected'))).toEqual([
      'true',
      'true',
      'false',
      'true',
      'false',
    ])
  })

  test('coming back is coming back to the same row and filter, with nothing read anew', async () => {
    const { memory, fake } = await openList()
    await userEvent.type(field(), 'asset')
    await waitFor(() => expect(options()).toHaveLength(1))
    await waitFor(() => expect(memory.current?.view.filter.text).toBe('asset'))
    document.body.replaceChildren()
    const before = fake.calls.filter(({ name }) => name === 'annotations.page').length
    await openList({ fake, memory })
    await waitFor(() => expect(quotes()).toEqual(['asset recovery']))
    expect(fake.calls.filter(({ name }) => name === 'annotations.page')).toHaveLength(before + 1)
  })
})

test('beside the list the whole note of the row, safe to look at', async () => {
  const fake = createFakeBridge()
  const note = '**Bold** <img src=x onerror=alert(1)>'
  const added = await fake.services.annotations.add(draft(unicri2024, 'p23', 'zh', '软目标', { note }))
  await fake.services.annotations.reply(added.id, '同意')
  await openList({ fake })
  const detail = await screen.findByRole('complementary', { name: 'Annotation in full' })
  expect(within(detail).getByText('Bold').tagName).toBe('STRONG')
  expect(detail.querySelector('img')).toBeNull()
  expect(within(within(detail).getByRole('list', { name: 'Replies' })).getByText('同意')).toBeTruthy()
})
