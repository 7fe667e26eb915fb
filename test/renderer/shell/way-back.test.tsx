/** Back and forward pressed quickly: a report that was opened this moment has not told yet where it is read. */
import '../setup.ts'
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

test('forward leads to the report that was left before it told where it is read', async () => {
  const { app } = await renderApp(null)
  act(() => app().openPlace({ report: unicri2024, key: 'p1' as BlockKey }))
  act(() => app().setReadingState({ key: 'p8' as BlockKey, number: 8, fraction: 0.1, headingKey: null }))
  act(() => app().openPlace({ report: unicri2018, key: 'p3' as BlockKey }))
  act(() => app().back())
  expect(app().state.place).toMatchObject({ report: unicri2024, key: 'p8' })
  act(() => app().forward())
  expect(app().state.place).toMatchObject({ report: unicri2018, key: 'p3' })
  act(() => app().back())
  expect(app().state.place).toMatchObject({ report: unicri2024, key: 'p8' })
})
