/** The real services over a notebook and the bundled pack, outside of any test runner. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openNotebook } from '../../electron/db/open-notebook.ts'
import { openPacks } from '../../electron/db/open-pack.ts'
import type { Dependencies } from '../../electron/services/dependencies.ts'
import { createServices } from '../../electron/services/services.ts'
import { describeAnchor } from '../../shared/anchor/describe.ts'
import type { Services } from '../../shared/api.ts'
import type { AnnotationDraft } from '../../shared/model/annotation.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { recordingHost } from '../electron/fixtures/recording-host.ts'

const pack = join(import.meta.dirname, '../../resources/core.dzpack')
const report = 'unicri-2024' as ReportId
const key = 'p7' as BlockKey

export type SoakStores = {
  readonly deps: Dependencies
  readonly services: Services
  /** The id that the next thing made will have. */
  readonly nextId: () => string
  readonly close: () => void
}

export function openSoakStores(folder: string): SoakStores {
  const { packs, problems } = openPacks([pack])
  const notebook = openNotebook(folder)
  let next = randomUUID()
  const deps: Dependencies = {
    packs,
    packProblems: problems,
    notebook,
    newId: () => {
      const id = next
      next = randomUUID()
      return id
    },
    now: () => new Date().toISOString(),
    host: recordingHost(folder),
  }
  const close = () => {
    for (const { db } of [...packs, notebook]) db.close()
  }
  return { deps, services: createServices(deps), nextId: () => next, close }
}

export async function draftFor({ library }: Services): Promise<AnnotationDraft> {
  const { blocks } = await library.text(report)
  const text = blocks.find((block) => block.key === key)?.text.zh ?? ''
  const anchor = describeAnchor(text, { key, lang: 'zh', start: 4, end: 12 })
  return { report, kind: 'highlight', anchors: [anchor], colour: 'amber', note: '', tags: [] }
}
