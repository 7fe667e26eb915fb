/** A data folder as it is on any day but the first: a report was read half-way yesterday. */
import { openNotebook, writeNotebook } from '../../../electron/db/open-notebook.ts'
import { openPack, readPack } from '../../../electron/db/open-pack.ts'
import { getReportText, listReports } from '../../../electron/db/pack-repository.ts'
import { savePosition } from '../../../electron/db/position-repository.ts'
import { saveSettings } from '../../../electron/db/setting-repository.ts'

export function makeUsedNotebook(folder: string, packFile: string): void {
  const place = readPack(openPack(packFile), (db) => {
    const report = listReports(db, 'core')[0]?.id
    if (!report) throw new Error(`no report in ${packFile}`)
    const { blocks } = getReportText(db, report)
    const key = blocks[Math.floor(blocks.length / 2)]?.key
    return key ? { report, key } : null
  })
  if (!place) throw new Error(`no text in ${packFile}`)
  const notebook = openNotebook(folder)
  writeNotebook(notebook, (db) => {
    saveSettings(db, { lastReport: place.report })
    savePosition(db, { ...place, fraction: 0, at: '2026-01-01T08:00:00.000Z' })
  })
  notebook.db.close()
}
