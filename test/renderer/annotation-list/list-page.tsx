/** The screen over a notebook with a few annotations, in a page whose rows have a height. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describeAnchor, describeBlock } from '../../../shared/anchor/describe.ts'
import type { Annotation, AnnotationDraft } from '../../../shared/model/annotation.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { saveAnnotation } from '../../../electron/db/annotation-repository.ts'
import { raiseRevision } from '../../../electron/db/revision-repository.ts'
import { AnnotationListScreen } from '../../../renderer/annotation-list/index.ts'
import type { ListMemory } from '../../../renderer/annotation-list/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, texts, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered, RenderOptions } from '../render-app.tsx'

// jsdom lays nothing out: the list would take itself to be of no height and show no row.
for (const [name, size] of [
  ['clientHeight', 800],
  ['clientWidth', 700],
  ['offsetHeight', 100],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })
}

export function draft(
  report: ReportId,
  key: string,
  lang: Lang | null,
  quote: string,
  part: Partial<AnnotationDraft> = {},
): AnnotationDraft {
  const block = texts.get(report)?.blocks.find((one) => one.key === key)
  const text = lang === null ? '' : (block?.text[lang] ?? '')
  const start = text.indexOf(quote)
  if (block === undefined || start < 0) throw new Error(`“${quote}” is not in ${key}`)
  const anchor =
    lang === null
      ? describeBlock(block)
      : describeAnchor(text, { key: block.key, lang, start, end: start + quote.length })
  return { report, kind: 'highlight', anchors: [anchor], colour: 'amber', note: '', tags: [], ...part }
}

/** In text order: of the report of 2024 on p6, p23 in Chinese and in English, p56; of that of 2020 on p34. */
export async function fill(fake: FakeBridge): Promise<readonly Annotation[]> {
  const drafts = [
    draft(unicri2024, 'p23', 'zh', '软目标', {
      note: '对照 2018 年报告：只谈**旅游安全**。',
      tags: ['核对'],
    }),
    draft(unicri2024, 'p23', 'en', 'soft targets', {
      colour: 'mint',
      tags: ['exercise 2'],
      author: 'Trainer',
    }),
    draft(unicri2024, 'p6', null, '', { kind: 'note', note: 'The whole of it.', colour: 'sky' }),
    draft(sgCrime2020, 'p34', 'zh', '资产追回', {
      kind: 'question',
      author: 'Reviewer',
      tags: ['核对', '术语'],
    }),
    draft(unicri2024, 'p56', 'en', 'asset recovery', { colour: 'mint' }),
  ]
  const added: Annotation[] = []
  for (const each of drafts) added.push(await fake.services.annotations.add(each))
  return added
}

/** One whose report the library does not have. */
export function addAway({ deps }: FakeBridge, like: Annotation): void {
  const { writable } = deps.notebook
  if (writable === null) throw new Error('a new notebook can be written')
  saveAnnotation(writable, {
    ...like,
    id: crypto.randomUUID() as Annotation['id'],
    report: 'gone-1999' as ReportId,
  })
  raiseRevision(writable)
}

export const options = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.list-row[role=option]'),
]
export const quotes = (): readonly string[] =>
  options().map((row) => row.querySelector('.list-quote')?.textContent ?? '')
export const field = (): HTMLInputElement => screen.getByRole('textbox', { name: /^Filter by words/ })
export const summary = (): string => document.querySelector('.list-summary')?.textContent ?? ''

export function press(key: string, held: Parameters<typeof fireEvent.keyDown>[1] = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held })
}

export type ListPage = Rendered & { readonly memory: ListMemory; readonly added: readonly Annotation[] }

export async function openList(
  given: RenderOptions & { readonly memory?: ListMemory } = {},
): Promise<ListPage> {
  const memory: ListMemory = given.memory ?? { current: null }
  const fake = given.fake ?? createFakeBridge()
  const added = given.fake === undefined ? await fill(fake) : []
  const rendered = await renderApp(<AnnotationListScreen memory={memory} />, { ...given, fake })
  if (given.fake === undefined) await waitFor(() => expectRows(added.length))
  return { ...rendered, memory, added }
}

function expectRows(count: number): void {
  if (options().length !== count) throw new Error(`${options().length} rows, not ${count}`)
}

/** Runs a command as the menu does. */
export async function command({ registry }: Rendered, id: string): Promise<boolean> {
  let ran = false
  await act(async () => {
    ran = registry.run(id)
  })
  return ran
}
