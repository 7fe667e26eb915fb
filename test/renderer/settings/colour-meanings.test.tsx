/** What colours mean: given in the settings, said wherever a colour is chosen. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SelectionBar } from '../../../renderer/annotations/index.ts'
import { SettingsScreen } from '../../../renderer/settings/index.ts'
import { renderApp } from '../render-app.tsx'

const nothing = (): void => undefined

test('a meaning is stored when its field is left, and gone when it is emptied', async () => {
  const { fake } = await renderApp(<SettingsScreen />)
  const field = screen.getByRole('textbox', { name: 'Mint' })
  await userEvent.type(field, ' to check ')
  expect(fake.services.settings.get()).toMatchObject({ colourMeanings: {} })
  await userEvent.tab()
  await waitFor(() =>
    expect(fake.services.settings.get()).toMatchObject({ colourMeanings: { mint: 'to check' } }),
  )
  await userEvent.clear(field)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(fake.services.settings.get()).toMatchObject({ colourMeanings: {} }))
})

test('the bar beside selected words says the meaning, and marks, underlines and asks', async () => {
  const asked: unknown[] = []
  const act = (name: string) => () => void asked.push(name)
  await renderApp(
    <SelectionBar
      anchor={() => new DOMRect(0, 0, 10, 10)}
      colour="amber"
      onMark={(colour) => asked.push(colour)}
      onUnderline={act('underline')}
      onNote={act('note')}
      onQuestion={act('question')}
      onTag={nothing}
      onCopy={nothing}
      onCopyReference={nothing}
      onClose={act('close')}
    />,
    { settings: { colourMeanings: { amber: 'evidence' } } },
  )
  const amber = screen.getByRole('button', { name: 'Mark in Amber (evidence)' })
  expect(amber.title).toBe('Mark in Amber (evidence) (Alt+1)')
  amber.focus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'Underline' }))
  await userEvent.click(screen.getByRole('button', { name: 'Question' }))
  await userEvent.keyboard('{Escape}')
  expect(asked).toEqual(['mint', 'underline', 'question', 'close'])
})
