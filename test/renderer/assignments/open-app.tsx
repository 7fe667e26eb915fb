/** The whole window over real services, with a folder in which files are written. */
import '../reader/jsdom-page.ts'
import { act, render, screen } from '@testing-library/react'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { App } from '../../../renderer/App.tsx'
import type { AssignmentDraft } from '../../../shared/model/assignment.ts'
import type { BlockKey, QuestionId } from '../../../shared/model/ids.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'

export type OpenedApp = {
  readonly fake: FakeBridge
  readonly command: (id: string) => Promise<void>
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-assignments-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function saveAs(fake: FakeBridge, file: string): void {
  Object.assign(fake.deps.host, { chooseSavePath: async () => file })
}

/** In English, on the report of the fixture. */
export async function openApp(author: string): Promise<OpenedApp> {
  const settings = { ...defaultSettings, interfaceLang: 'en' as const, author, lastReport: unicri2024 }
  const fake = createFakeBridge({ settings })
  Object.assign(window, { bridge: fake.bridge })
  await act(async () => {
    render(<App start={fake.start()} />)
  })
  return { fake, command: (id) => act(async () => fake.emit('command', id)) }
}

/** Given to the app as by a double click. */
export async function give({ fake }: OpenedApp, path: string): Promise<void> {
  fake.services.exchange.given = () => [path]
  await act(async () => fake.emit('given', null))
  fake.services.exchange.given = () => []
  await screen.findByRole('article', { name: draft.title }, { timeout: 5000 })
}

export const draft: AssignmentDraft = {
  title: 'Soft targets',
  trainer: 'Trainer',
  instructions: 'Mark the **words**. <img src=x onerror=alert(1)>',
  reports: [unicri2024],
  questions: [
    {
      id: '8c7d6e5f-4a3b-4c2d-8e1f-0a9b8c7d6e5f' as QuestionId,
      tag: 'Q1',
      text: 'Which places are *soft targets*?',
      report: unicri2024,
      keys: ['p23' as BlockKey],
    },
    { id: '1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d' as QuestionId, tag: 'Q2', text: '', report: null, keys: [] },
  ],
  tags: ['evidence'],
  colourMeanings: { rose: 'doubtful' },
  glossary: [{ en: 'soft target', zh: '软目标', note: '' }],
  layers: [],
}

/** The file that a trainer elsewhere has made. */
export async function madeFile(folder: string, more: Partial<AssignmentDraft> = {}): Promise<string> {
  const trainer = createFakeBridge({ settings: { ...defaultSettings, author: 'Trainer' } })
  const file = join(folder, 'soft targets.assignment')
  saveAs(trainer, file)
  await trainer.services.assignments.make({ ...draft, ...more })
  return file
}
