/** Files of annotations for benchmarks, the same in every run: each of one person, over all the reports. */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeSet } from '../../../electron/services/composed-set.ts'
import { readLibrary, textOf } from '../../../electron/services/library.ts'
import type { OpenPack } from '../../../electron/db/open-pack.ts'
import { annotationEntry } from '../../../shared/merge/annotation-entry.ts'
import type { EntrySet } from '../../../shared/merge/entry.ts'
import { layerEntry } from '../../../shared/merge/layer-entry.ts'
import { versionsAt } from '../../../shared/merge/versions.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { AnnotationId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import { drafts } from '../annotations/marks.ts'

const generated = '2026-11-20T08:00:00.000Z'

/** Writes them into the folder and gives their paths. */
export function writeSets(
  packs: readonly OpenPack[],
  folder: string,
  files: number,
  annotations: number,
): readonly string[] {
  return Array.from({ length: files }, (_, person) => {
    const title = `Reviewer ${person + 1}`
    const set = setOf(packs, person, annotations)
    const { text } = composeSet(packs, set, { title, generated, version: '0', withoutNames: false })
    const path = join(folder, `${title}.annotation`)
    writeFileSync(path, text)
    return path
  })
}

function setOf(packs: readonly OpenPack[], person: number, count: number): EntrySet {
  const owner = { writer: hash('sha256', `person ${person}`).slice(0, 12), earlier: [] }
  const reports = readLibrary(packs).reports
  const versions = versionsAt(`${generated}-0000-${owner.writer}`)
  const marks = reports.flatMap(({ id }) =>
    drafts(id, textOf(packs, id).blocks, Math.ceil(count / reports.length)),
  )
  const entries = marks.slice(0, count).map((draft, at) => {
    const annotation: Annotation = {
      ...draft,
      id: uuidOf(person, at),
      author: `Reviewer ${person + 1}`,
      layer: ownLayer,
      status: 'open',
      replies: [],
      created: generated,
      modified: generated,
    }
    return [annotation.id, annotationEntry(annotation, versions, owner)] as const
  })
  const own = { id: ownLayer, name: '', owner: '', colour: 'sky', description: '' } as const
  const layer = layerEntry({ ...own, shown: true, locked: false }, versions, owner)
  return { annotations: new Map(entries), layers: new Map([[layer.id, layer]]) }
}

function uuidOf(person: number, at: number): AnnotationId {
  const digits = hash('sha256', `${person} ${at}`)
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ]
  return [...parts, digits.slice(20, 32)].join('-') as AnnotationId
}
