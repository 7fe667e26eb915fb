/** The choices of the dialog: which reports and parts, as which file, and that just this is asked for. */
import '../setup.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { exportFormats } from '../../../shared/model/export.ts'
import { forgetChoice } from '../../../renderer/exporting/use-choice.ts'
import { unicri2018, unicri2024 } from '../fixture.ts'
import { createBridge, radio, show, start, written } from './export-page.tsx'

test('asks for what was chosen', async () => {
  const { user, fake } = await show()
  await user.click(radio('English'))
  await user.click(radio('US Letter'))
  await user.click(screen.getByRole('checkbox', { name: 'Cover sheet' }))
  await user.click(screen.getByRole('checkbox', { name: 'Leave out names' }))
  await user.click(start())
  expect(written(fake)).toMatchObject({
    reports: [unicri2024],
    format: 'pdf',
    langs: ['en'],
    layout: 'single',
    scope: { of: 'report' },
    options: { paper: 'Letter', orientation: 'portrait', cover: true, appendix: false, withoutNames: true },
  })
})

test('columns lie on the side until the paper is turned', async () => {
  const { user, fake } = await show()
  await user.click(start())
  expect(written(fake)).toMatchObject({ layout: 'columns', options: { orientation: 'landscape' } })
  await user.click(await screen.findByRole('button', { name: 'Done' }))
})

test('every format is offered and asked for as such, with its own options only', async () => {
  for (const format of exportFormats) {
    const fake = createBridge()
    forgetChoice()
    const { user } = await show({ fake })
    const all = screen
      .getAllByRole<HTMLInputElement>('radio')
      .filter((one) => exportFormats.includes(one.value as 'pdf'))
    expect(all).toHaveLength(exportFormats.length)
    const own = all.find(({ value }) => value === format)
    if (own === undefined) throw new Error(format)
    await user.click(own)
    expect(screen.queryByRole('radiogroup', { name: 'Paper' }) !== null).toBe(
      ['pdf', 'docx'].includes(format),
    )
    expect(screen.queryByRole('region', { name: 'Pages of the preview' }) !== null).toBe(format === 'pdf')
    await user.click(start())
    expect(written(fake)).toMatchObject({ format, langs: ['zh', 'en'] })
    document.body.replaceChildren()
  }
})

test('a table is of the annotations unless the text is asked for', async () => {
  const { user, fake } = await show()
  await user.click(radio('CSV'))
  expect(screen.queryByRole('radiogroup', { name: 'Units' })).toBeNull()
  await user.click(radio('Whole text'))
  await user.click(radio('Sentences'))
  expect(screen.getByText('This format does not carry annotations.')).toBeTruthy()
  await user.click(start())
  expect(written(fake)).toMatchObject({ format: 'csv', options: { content: 'text', level: 'sentence' } })
})

test('a section is chosen from the headings; several reports are whole', async () => {
  const { user, fake } = await show()
  await waitFor(() => expect(radio('A section')).toHaveProperty('disabled', false))
  await user.click(radio('A section'))
  const field = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Section' })
  const last = field.options[field.options.length - 1]
  if (last === undefined) throw new Error('the report has headings')
  await user.selectOptions(field, last.value)
  await user.click(start())
  expect(written(fake)).toMatchObject({ scope: { of: 'section', key: last.value } })
})

test('several reports: none is no export, two of them are whole and go to a folder', async () => {
  const { user, fake } = await show()
  const list = within(screen.getByRole('group', { name: 'Reports' }))
  const first = list.getByRole('checkbox', { name: /^2024 .*Crime and Justice Research/ })
  const second = list.getByRole('checkbox', { name: /^2018 / })
  await user.click(first)
  expect(start()).toHaveProperty('disabled', true)
  await user.click(first)
  await user.click(second)
  expect(screen.getByText('2 files, one for each report, in a folder that you choose.')).toBeTruthy()
  expect(radio('A section')).toHaveProperty('disabled', true)
  await user.click(radio('Excel'))
  expect(screen.getByText('The chosen reports go into one file.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Choose place and export' }))
  expect(written(fake)).toMatchObject({ reports: [unicri2024, unicri2018], scope: { of: 'report' } })
})

test('the next dialog begins with the same kind of file', async () => {
  const first = await show()
  await first.user.click(radio('Word'))
  await first.user.click(radio('US Letter'))
  document.body.replaceChildren()
  await show()
  expect(radio('Word')).toHaveProperty('checked', true)
  expect(radio('US Letter')).toHaveProperty('checked', true)
  expect(radio('Whole report')).toHaveProperty('checked', true)
})

test('a template is copied to the reader’s own and taken', async () => {
  const fake = createBridge()
  const ours = { name: 'text', format: 'html', content: 'text', builtIn: true } as const
  const own = { name: 'text-copy', format: 'html', content: 'text', builtIn: false } as const
  const templates: (typeof ours | typeof own)[] = [ours]
  fake.services.exporting.templates = () => Promise.resolve(templates)
  fake.services.exporting.copyTemplate = () => {
    templates.push(own)
    return Promise.resolve(own)
  }
  const { user } = await show({ fake })
  await user.click(radio('Web page'))
  await user.click(await screen.findByRole('button', { name: 'Copy a template to edit…' }))
  expect(await screen.findByRole('option', { name: 'text-copy', selected: true })).toBeTruthy()
  await user.click(start())
  expect(written(fake)).toMatchObject({ options: { template: 'text-copy' } })
})
