/** Whether anchors may be stored: a mark that cannot be found again now never will be. */
import { locateAnchor } from '../../shared/anchor/locate.ts'
import type { Anchor, Annotation, AnnotationKind } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { readPack } from '../db/open-pack.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { getBlockTexts } from '../db/pack-repository.ts'
import { packOf } from './library.ts'

/** Kinds that mark words, and cannot stand on a whole block. */
export function marksWords(kind: AnnotationKind): boolean {
  return kind === 'highlight' || kind === 'underline'
}

/** Throws `bad-input`. */
export function checkKind({ kind, anchors }: Pick<Annotation, 'kind' | 'anchors'>): void {
  if (marksWords(kind) && !anchors.every(isTextAnchor)) throw new AppError('bad-input', { field: 'anchors' })
}

/** Throws `report-not-found`, `block-not-found`, `anchor-mismatch`. */
export function checkNewAnchors(
  packs: readonly OpenPack[],
  report: ReportId,
  anchors: readonly Anchor[],
): void {
  const pack = packOf(packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
  checkAnchors(pack, report, anchors)
}

/**
 * Those that the annotation does not have yet: one that is lost stays as it is while another is put right. Anchors in a
 * report that is away cannot be checked; they are when it is back. Throws as `checkNewAnchors`.
 */
export function checkChangedAnchors(
  packs: readonly OpenPack[],
  { report, anchors: known }: Annotation,
  anchors: readonly Anchor[],
): void {
  const pack = packOf(packs, report)
  if (pack === null) return
  const kept = new Set(known.map((anchor) => JSON.stringify(anchor)))
  checkAnchors(
    pack,
    report,
    anchors.filter((anchor) => !kept.has(JSON.stringify(anchor))),
  )
}

function checkAnchors(pack: OpenPack, report: ReportId, anchors: readonly Anchor[]): void {
  for (const anchor of anchors) {
    const { key } = anchor
    const texts = readPack(pack, (db) => getBlockTexts(db, report, key))
    if (texts === null) throw new AppError('block-not-found', { report, key })
    if (!isTextAnchor(anchor)) continue
    const text = texts[anchor.lang]
    if (text === null || locateAnchor(text, anchor) === null)
      throw new AppError('anchor-mismatch', { report, key })
  }
}
