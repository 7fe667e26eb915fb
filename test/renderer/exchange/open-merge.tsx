/** The merge screen with files on it, over plans that the test gives. */
import { act, screen } from '@testing-library/react'
import { useEffect } from 'react'
import { vi } from 'vitest'
import type { MergeOrder, MergePlan, MergeRequest, MergeResult } from '../../../shared/model/exchange.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { MergeScreen } from '../../../renderer/exchange/index.ts'
import { useGivenFiles } from '../../../renderer/shell/use-given-files.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import { noCounts } from './plans.ts'

function Given({ paths }: { readonly paths: readonly string[] }) {
  const given = useGivenFiles()
  const { give } = given
  useEffect(() => give(paths), [give, paths])
  return <MergeScreen given={given} />
}

export type MergeAnswers = {
  readonly plan: (request: MergeRequest) => MergePlan | Promise<MergePlan>
  readonly merge?: (order: MergeOrder) => MergeResult | Promise<MergeResult>
}

export async function openMerge(
  { plan, merge = () => ({ counts: { ...noCounts, added: 2 }, layers: 0, report: null }) }: MergeAnswers,
  paths: readonly string[] = ['/stick/reviewer.annotation'],
) {
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  const planned = vi.fn<MergeAnswers['plan']>(plan)
  const merged = vi.fn<NonNullable<MergeAnswers['merge']>>(merge)
  const cancelled = vi.fn<() => null>(() => null)
  Object.assign(fake.services.exchange, {
    given: () => [],
    choose: () => [],
    plan: planned,
    merge: merged,
    cancel: cancelled,
  })
  const rendered = await renderApp(<Given paths={paths} />, { fake })
  // The plan is asked for when what was asked before has ended.
  await act(async () => undefined)
  return { ...rendered, planned, merged, cancelled }
}

export const takeButton = () => screen.getByRole('button', { name: 'Import' })
