/** Plans of merges as the service would give them. */
import type {
  ConflictSide,
  MergeConflict,
  MergeCounts,
  MergePlan,
  MergedFile,
  PlannedAnnotation,
} from '../../../shared/model/exchange.ts'
import type { AnnotationId, BlockKey } from '../../../shared/model/ids.ts'
import { unicri2024 } from '../fixture.ts'

export const noCounts: MergeCounts = {
  added: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  conflicts: 0,
  unplaced: 0,
  refused: 0,
}

export function plannedAnnotation(at: number, part: Partial<PlannedAnnotation> = {}): PlannedAnnotation {
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}` as AnnotationId,
    report: unicri2024,
    key: 'p6' as BlockKey,
    author: 'Reviewer',
    quote: '犯罪司法所',
    note: `Note ${at}`,
    ...part,
  }
}

export function mergedFile(path: string, part: Partial<MergedFile> = {}): MergedFile {
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha256: 'ab'.repeat(32),
    failure: null,
    title: 'Review round 2',
    authors: ['Reviewer', 'reader:9f8e7d6c5b4a'],
    generated: '2026-11-21T09:00:00.000Z',
    counts: noCounts,
    editions: [{ report: unicri2024, lang: 'zh', match: 'same' }],
    refused: [],
    ...part,
  }
}

/** One that could not be read. */
export function failedFile(path: string, code: 'passphrase-needed' | 'set-damaged'): MergedFile {
  return mergedFile(path, {
    sha256: '',
    failure: { code, details: { file: path.split('/').at(-1) ?? path } },
    title: '',
    authors: [],
    generated: null,
    editions: [],
  })
}

export function mergePlan(part: Partial<MergePlan> = {}, total: Partial<MergeCounts> = {}): MergePlan {
  return {
    revision: 'a state of the notebook',
    files: [mergedFile('/stick/reviewer.annotation', { counts: { ...noCounts, ...total } })],
    total: { ...noCounts, ...total },
    conflicts: [],
    added: [],
    updated: [],
    deleted: [],
    unplaced: [],
    layers: [],
    losing: [],
    ...part,
  }
}

export function side(file: string | null, value: unknown, minute: number): ConflictSide {
  return {
    file,
    author: file === null ? '' : 'Reviewer',
    at: `2026-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`,
    value,
  }
}

/** The notebook against one file, which wrote last. */
export function conflictIn(field: string, own: unknown, other: unknown): MergeConflict {
  return {
    annotation: plannedAnnotation(1),
    field,
    sides: [side(null, own, 1), side('reviewer.annotation', other, 2)],
    latest: 1,
  }
}
