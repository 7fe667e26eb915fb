import '../setup.ts'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { LibraryScreen } from '../../../renderer/library/index.ts'
import { unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

const position = { report: unicri2024, key: 'p23' as BlockKey, fraction: 0, at: '2026-11-18T08:00:00Z' }

function cards(): readonly HTMLElement[] {
  return [...screen.getByRole('list', { name: 'Library' }).querySelectorAll<HTMLElement>('.card-open')]
}

test('a card says what the report is, which texts there are and how far it has been read', async () => {
  await renderApp(<LibraryScreen />, { stored: { positions: [position] } })
  const card = cards()[1]?.textContent ?? ''
  for (const part of [
    '2024 · Thirty-third session',
    '13–17 May 2024',
    'Report of the United Nations Interregional Crime and Justice Research Institute',
    '联合国区域间犯罪和司法研究所的报告',
    'Commission on Crime Prevention and Criminal Justice · Vienna',
    'Chinese · official text',
    'English · working translation',
    '98 paragraphs · No annotations',
    'last read 18 Nov 2026',
  ]) {
    expect(card).toContain(part)
  }
  expect(card).toMatch(/[1-9]\d?% read/)
  expect(cards()[0]?.textContent).toContain('Not opened yet')
})

test('the latest session comes first; a report without a date stands by the year in its id', async () => {
  await renderApp(<LibraryScreen />)
  expect(cards().map((card) => /\d{4}/.exec(card.textContent ?? '')?.[0])).toEqual([
    '2024',
    '2024',
    '2020',
    '2018',
  ])
  expect(cards()[2]?.textContent).toContain('2020 · Seventy-fifth session')
})

test('each title is in its own language', async () => {
  await renderApp(<LibraryScreen />, { settings: { interfaceLang: 'zh' } })
  const list = screen.getByRole('list', { name: '书架' })
  const [zh] = within(list).getAllByText('联合国区域间犯罪和司法研究所的报告')
  expect(zh?.getAttribute('lang')).toBe('zh-Hans')
  expect(list.textContent).toContain('2024年5月13日至17日')
})

test('the number of annotations follows what is added', async () => {
  const { fake } = await renderApp(<LibraryScreen />)
  await act(async () => {
    await fake.bridge.annotations.add({
      report: unicri2018,
      kind: 'note',
      anchors: [{ key: 'p5' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
      colour: 'amber',
      note: 'compare',
      tags: [],
    })
  })
  expect(cards()[3]?.textContent).toContain('1 annotation')
})

test('arrow keys go from card to card; Enter opens the report where it was left', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<LibraryScreen />)
  act(() => cards()[0]?.focus())
  // Without a layout all cards lie in one row.
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(cards()[3])
  await user.keyboard('{Home}{End}{Enter}')
  expect(app().state).toMatchObject({ screen: 'reader', report: unicri2018, place: null })
})

test('a pack that could not be opened is named, with the reason and what still works', async () => {
  const problem = {
    file: 'field.dzpack',
    failure: { code: 'pack-damaged', details: { file: 'field.dzpack' } },
  } as const
  await renderApp(<LibraryScreen />, { stored: { packProblems: [problem] } })
  const banner = screen.getByRole('region', { name: 'A pack could not be opened' })
  expect(banner.textContent).toContain('field.dzpack')
  expect(banner.textContent).toContain('All other reports work as usual.')
  expect(cards()).toHaveLength(4)
})

test('an empty library says what is missing and that the notes are safe', async () => {
  await renderApp(<LibraryScreen />, { stored: { reports: [] } })
  expect(screen.getByText('There is no report in the library')).toBeTruthy()
  expect(screen.getByText(/Your annotations are kept apart/)).toBeTruthy()
})
