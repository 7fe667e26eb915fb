/** The links of the open report, and the places of the library that cite it. */
import { useEffect, useMemo } from 'react'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Citing } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'
import { citedBlocks } from './cited.ts'
import { linksOf } from './links.ts'
import type { Links } from './links.ts'

export type ReportLinks = {
  /** Null until they are read. */
  readonly links: Links | null
  /** Who cites which block. */
  readonly cited: ReadonlyMap<BlockKey, readonly Citing[]>
}

const noCiting: readonly Citing[] = []

/** Read again when the library changes, or a report in it is given another symbol. */
export function useLinks(
  report: ReportId,
  blocks: readonly Block[],
  indexOf: (key: BlockKey) => number | undefined,
): ReportLinks {
  const { settings, notifyError } = useApp()
  const { symbols } = settings
  const options = { domain: 'library', keep: true } as const
  const found = useQuery(() => client.references.of(report), [report, symbols], options)
  const citing = useQuery(() => client.references.citedBy({ report }), [report, symbols], options)
  const error = found.error ?? citing.error
  useEffect(() => {
    if (error !== null) notifyError(error)
  }, [error, notifyError])

  const references = found.value?.references ?? null
  const links = useMemo(
    () => (references === null ? null : linksOf(references, indexOf)),
    [references, indexOf],
  )
  const places = citing.value ?? noCiting
  const cited = useMemo(
    () => citedBlocks(places, (key) => indexOf(key) !== undefined, blocks[0]?.key),
    [places, blocks, indexOf],
  )
  return { links, cited }
}
