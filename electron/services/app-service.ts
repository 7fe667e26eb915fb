/** Use cases of the app as a whole: its start, what it is made of, the clipboard. */
import type { Services } from '../../shared/api.ts'
import type { AboutInfo, StartState } from '../../shared/model/app.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { countAnnotations } from '../db/annotation-repository.ts'
import { sqliteVersion } from '../db/database.ts'
import { listPositions } from '../db/position-repository.ts'
import { readSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { readLibrary, textOf } from './library.ts'
import { withSymbols } from './named-reports.ts'
import { placedAnnotations } from './placing.ts'
import { listedLayers } from './layers.ts'
import { licences } from './licences.ts'

export function createAppService(deps: Dependencies): Services['app'] {
  return {
    start: () => start(deps),
    ready: () => {
      deps.host.readyToRead()
      return null
    },
    about: () => about(deps),
    copy: async (text) => {
      await deps.host.copyText({ text })
      return null
    },
    copyCited: async (passages, form) => {
      const { passageForms } = await import('../../shared/cite/passages.ts')
      const { text, html, markdown } = passageForms(passages)
      await deps.host.copyText({ text: form === 'markdown' ? markdown : text, html, markdown })
      return null
    },
  }
}

function start(deps: Dependencies): StartState {
  const { packs, packProblems, notebook, host } = deps
  const settings = readSettings(notebook.db)
  const { reports, problems } = readLibrary(packs)
  const last = reports.find(({ id }) => id === settings.lastReport)?.id ?? null
  return {
    settings,
    systemLang: host.systemLang,
    notebook: notebook.state,
    packProblems: [...packProblems, ...problems],
    reports: withSymbols(reports, settings.symbols),
    positions: listPositions(notebook.db),
    annotationCounts: countAnnotations(notebook.db),
    layers: listedLayers(notebook.db),
    opened: last === null ? null : openedReport(deps, last),
  }
}

/** Null when its text cannot be read: the app opens all the same, and the report says so when it is asked for. */
function openedReport(deps: Dependencies, report: ReportId): StartState['opened'] {
  try {
    return { report, text: textOf(deps.packs, report), annotations: placedAnnotations(deps, report) }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function about({ host, notebook }: Dependencies): AboutInfo {
  const { app, electron, chromium, node } = host.versions
  const sqlite = sqliteVersion(notebook.db)
  return {
    version: app,
    electron,
    chromium,
    node,
    sqlite,
    dataFolder: host.dataFolder,
    licences: [
      { name: 'Electron', version: electron, licence: 'MIT' },
      { name: 'Chromium', version: chromium, licence: 'BSD-3-Clause' },
      { name: 'Node.js', version: node, licence: 'MIT' },
      { name: 'SQLite', version: sqlite, licence: 'Public domain' },
      ...licences,
    ],
  }
}
