/** What is written is what is read, whatever people write. */
import { describe, expect, it } from 'vitest'
import { annotationEntry } from '../../../shared/merge/annotation-entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { layerEntry } from '../../../shared/merge/layer-entry.ts'
import { versionsAt } from '../../../shared/merge/versions.ts'
import { readSet } from '../../../shared/exchange/read-set.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { anchorOn, annotationOn, bundledReport } from '../export/bundled-report.ts'

const owner = { writer: 'w1', earlier: [] }
const { text } = bundledReport('unicri-2024')
const context = { isKnownAnnotation: () => false, reports: () => [] }

describe('round trip', () => {
  it('works', () => {
    const block = text.blocks.find((candidate) => candidate.number === 5)
    const quote = (block?.text.zh ?? '').slice(3, 12)
    const annotation = annotationOn(
      '0f0e0d0c-0b0a-4908-8706-050403020100',
      [anchorOn(text, 'p5', 'zh', quote)],
      {
        note: 'hello',
        tags: ['a', 'b'],
        replies: [
          {
            id: '1f0e0d0c-0b0a-4908-8706-050403020100' as never,
            note: 'x',
            author: '',
            created: '2026-11-20T08:00:00.000Z',
            modified: '2026-11-20T08:00:00.000Z',
          },
        ],
      },
    )
    const entry = annotationEntry(annotation, versionsAt('2026-11-21T09:22:39.000Z-0000-w1'), owner)
    const layer = layerEntry(
      {
        id: 'personal' as never,
        name: '',
        owner: '',
        colour: 'amber',
        description: '',
        shown: true,
        locked: false,
      },
      versionsAt('2026-11-21T09:22:39.000Z-0000-w1'),
      owner,
    )
    const set = {
      annotations: new Map<string, Entry>([[entry.id, entry]]),
      layers: new Map([[layer.id, layer]]),
    }
    const written = setText(
      writeSet(set, {
        title: 't',
        generated: '2026-11-21T09:22:39.000Z',
        version: '0.1.0',
        reports: [],
        withoutNames: false,
        textOf: () => null,
      }),
    )
    const read = readSet(JSON.parse(written), context)
    expect(read.refused).toEqual([])
    expect(read.set).toEqual(set)
  })
})
