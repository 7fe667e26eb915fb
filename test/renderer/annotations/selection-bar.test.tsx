/** The bar beside selected words: what it offers, and what it says when the layer in use is locked. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SelectionBar } from '../../../renderer/annotations/index.ts'
import { renderApp } from '../render-app.tsx'

async function show(locked: string | null) {
  const asked: string[] = []
  const act = (name: string) => () => void asked.push(name)
  const app = await renderApp(
    <SelectionBar
      anchor={() => new DOMRect(0, 0, 10, 10)}
      colour="mint"
      locked={locked}
      onMark={(colour) => void asked.push(colour)}
      onUnderline={act('underline')}
      onNote={act('note')}
      onQuestion={act('question')}
      onTag={act('tag')}
      onCopy={act('copy')}
      onCopyReference={act('reference')}
      onClose={act('close')}
    />,
  )
  return { app, asked, user: userEvent.setup() }
}

const buttons = (): readonly HTMLElement[] => screen.getAllByRole('button')

test('every button marks or copies, and the copying ones say so in words', async () => {
  const { asked, user } = await show(null)
  for (const button of buttons()) await user.click(button)
  expect(asked).toEqual([
    ...[
      'amber',
      'mint',
      'sky',
      'rose',
      'violet',
      'underline',
      'note',
      'question',
      'tag',
      'copy',
      'reference',
    ],
  ])
  expect(screen.getByRole('button', { name: 'Copy' }).textContent).toBe('Copy')
  expect(screen.getByRole('button', { name: 'Copy with reference' }).textContent).toBe('With reference')
})

test('with a locked layer nothing can be marked: the bar says why, and leads to the layers', async () => {
  const { app, asked, user } = await show('Review round 2')
  const opened = vi.fn<() => void>()
  app.registry.register('layers.open', opened)
  expect(screen.getByText('Layer “Review round 2” is locked')).toBeTruthy()
  for (const button of buttons()) await user.click(button)
  expect(asked).toEqual(['copy', 'reference'])
  expect(opened).toHaveBeenCalledOnce()
  const note = screen.getByRole('button', { name: 'Note', description: 'Layer “Review round 2” is locked' })
  expect(note.getAttribute('aria-disabled')).toBe('true')
  // The keyboard comes to the way out first.
  expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([
    screen.getByRole('button', { name: 'Choose another layer' }),
  ])
})
