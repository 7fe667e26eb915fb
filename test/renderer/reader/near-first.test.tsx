/** Thousands of annotations: first those around the place, then all; and at once what was read before. */
import '../setup.ts'
import './jsdom-page.ts'
import { act, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readAnnotations, knownAnnotations } from '../../../renderer/annotations/known-annotations.ts'
import { marksByBlock } from '../../../renderer/annotations/block-marks.ts'
import { Reader } from '../../../renderer/reader/index.ts'
import { marksWithin } from '../../../renderer/reader/use-near-first.ts'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { anyAnnotations, indexOf } from '../annotations/placed.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import { realReport } from './real-report.ts'

test('what is near is shown as it is, nothing else is, and in the end all of it', () => {
  fc.assert(
    fc.property(anyAnnotations, fc.nat(8), fc.nat(8), (annotations, from, more) => {
      const all = marksByBlock(annotations)
      const near = marksWithin(all, { indexOf }, from, from + more)
      for (const [key, marks] of near) expect(marks).toBe(all.get(key))
      for (const key of all.keys()) {
        const at = indexOf(key) ?? 0
        expect(near.has(key)).toBe(at >= from && at <= from + more)
      }
      expect(marksWithin(all, { indexOf }, -100, 100)).toEqual(all)
    }),
  )
})

test('a long report with a mark in every block shows all of them soon', async () => {
  const { text } = realReport(unicri2024)
  const fake = createFakeBridge({ texts: new Map([[unicri2024, text]]) })
  const marked = text.blocks.filter((block) => block.text.zh !== null)
  for (const { key, text: words } of marked) {
    const anchor = describeAnchor(words.zh ?? '', { key, lang: 'zh', start: 0, end: 1 })
    const rest = { report: unicri2024, kind: 'bookmark', colour: 'sky', note: '', tags: [] } as const
    await fake.services.annotations.add({ ...rest, anchors: [anchor] })
  }
  await renderApp(<Reader report={unicri2024} />, { fake })
  await waitFor(() => expect(document.querySelectorAll('.sign')).toHaveLength(marked.length), {
    timeout: 4000,
  })
})

test('annotations are put in words where a row comes near the view, and stay there', async () => {
  const { text } = realReport(unicri2024)
  const fake = createFakeBridge({ texts: new Map([[unicri2024, text]]) })
  const [block] = text.blocks.filter(({ kind }) => kind === 'paragraph')
  const key = block?.key ?? ('' as BlockKey)
  const anchor = describeAnchor(block?.text.zh ?? '', { key, lang: 'zh', start: 0, end: 4 })
  await fake.services.annotations.add({
    ...{ report: unicri2024, kind: 'highlight', colour: 'sky', note: '', tags: [] },
    anchors: [anchor],
  })
  const come = nearWhenTold()
  await renderApp(<Reader report={unicri2024} />, { fake })
  const list = document.querySelector(`[data-row="${key}"] ul`)
  expect(list?.getAttribute('aria-hidden')).toBe('true')
  expect(list?.children).toHaveLength(0)
  come(true)
  await waitFor(() => expect(list?.textContent).toContain(anchor.exact))
  expect(list?.getAttribute('aria-hidden')).toBe('false')
  come(false)
  await waitFor(() => expect(list?.children).toHaveLength(1))
})

/** Observers that tell when the test says so, of all that they observe. */
function nearWhenTold(): (isIntersecting: boolean) => void {
  const tells: ((isIntersecting: boolean) => void)[] = []
  vi.spyOn(window, 'IntersectionObserver').mockImplementation(function (tell) {
    const observed = new Set<Element>()
    const observer = {
      observe: (target: Element) => observed.add(target),
      unobserve: (target: Element) => observed.delete(target),
      disconnect: () => observed.clear(),
    } as unknown as IntersectionObserver
    tells.push((isIntersecting) => {
      const entries = [...observed].map((target) => ({ target, isIntersecting }) as IntersectionObserverEntry)
      act(() => tell(entries, observer))
    })
    return observer
  })
  return (isIntersecting) => tells.forEach((tell) => tell(isIntersecting))
}

test('what was read of a report is known until something changes it', async () => {
  const fake = createFakeBridge()
  Object.assign(window, { bridge: fake.bridge })
  const start = fake.start()
  const read = await readAnnotations(start, unicri2024)
  expect(knownAnnotations(start, unicri2024)).toBe(read)
  act(() => fake.emit('changed', { domain: 'annotations', report: 'other' as typeof unicri2024 }))
  expect(knownAnnotations(start, unicri2024)).toBe(read)
  act(() => fake.emit('changed', { domain: 'annotations', report: unicri2024 }))
  expect(knownAnnotations(start, unicri2024)).toBeUndefined()
  expect(knownAnnotations(fake.start(), 'other' as typeof unicri2024)).toBeUndefined()
})

test('no block is near nothing', () => {
  expect(marksWithin(new Map(), { indexOf: (_key: BlockKey) => undefined }, 0, 0).size).toBe(0)
})
