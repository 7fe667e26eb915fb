/** The subjects of the passage that the keyboard is in, or that is read: asked for by key and menu. */
import { useState } from 'react'
import type { BlockKey } from '../../shared/model/ids.ts'
import { late } from '../late.ts'
import { useCommand } from '../use-command.ts'
import type { ReaderParts } from './use-reader.ts'

const SubjectChooser = late(async () => (await import('../subjects/index.ts')).SubjectChooser)

export function SubjectsHere({
  reader: { report, outline, currentPlace },
}: {
  readonly reader: ReaderParts
}) {
  const [place, setPlace] = useState<BlockKey | null>(null)
  useCommand('subject.choose', () => setPlace(currentPlace()?.key ?? null))
  const block = place === null ? undefined : outline.blockOf(place)
  if (block === undefined) return null
  return (
    <SubjectChooser
      key={block.key}
      report={report.id}
      block={block}
      anchor={() => document.getElementById(`number-${block.key}`)?.getBoundingClientRect() ?? null}
      onClose={() => setPlace(null)}
    />
  )
}
