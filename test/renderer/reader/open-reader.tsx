/** The open report of the fixture as a user has it before them, and what hands do on it. */
import './jsdom-page.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect } from 'vitest'
import { Reader } from '../../../renderer/reader/index.ts'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { CommandId } from '../../../shared/commands.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

export const text = (lang: Lang, key: string): HTMLElement =>
  document.getElementById(`text-${lang}-${key}`) as HTMLElement
export const cell = (lang: Lang, key: string): HTMLElement =>
  text(lang, key).closest('[data-cell]') as HTMLElement
export const cards = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.annotation')]
export const stored = ({ fake }: Rendered): readonly Annotation[] =>
  fake.services.annotations.list(null) as readonly Annotation[]
export const run = async ({ registry }: Rendered, id: CommandId): Promise<void> =>
  act(async () => void registry.run(id))
export const nextFrame = (): Promise<void> => act(async () => new Promise((done) => setTimeout(done, 40)))

export const noteText = 'Compare with 2018: <img src=x onerror=alert(1)>'

export async function open(annotated = true): Promise<Rendered> {
  const fake = createFakeBridge()
  if (annotated) {
    const own = texts.get(unicri2024)?.blocks.find((block) => block.key === 'p23')?.text.zh ?? ''
    const anchor = describeAnchor(own, { key: 'p23' as BlockKey, lang: 'zh', start: 5, end: 9 })
    const rest = { report: unicri2024, colour: 'amber', tags: ['soft targets'], author: 'Reviewer' } as const
    await fake.services.annotations.add({ ...rest, kind: 'highlight', anchors: [anchor], note: noteText })
  }
  const app = await renderApp(<Reader report={unicri2024} />, { fake })
  await nextFrame()
  await waitFor(() => expect(cards()).toHaveLength(annotated ? 1 : 0))
  return app
}

/** Puts the keyboard into a text, as Tab does. */
export function enter(lang: Lang, key: string): void {
  act(() => cell(lang, key).focus())
}

export async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  fireEvent.keyDown(document.activeElement as Element, { key, ...init })
  await nextFrame()
}

export const bookmarkOn = async (app: Rendered, key: string): Promise<void> => {
  enter('zh', key)
  await run(app, 'paragraph.bookmark')
}

/** What is read out now. */
export const spoken = (): string =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent ?? '')
    .join('\n')

beforeEach(() => document.getSelection()?.removeAllRanges())
