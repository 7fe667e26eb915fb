/** Exports are written whole or not at all, with every annotation, and can be cancelled at every stage. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Dependencies, Host } from '../../electron/services/dependencies.ts'
import { runExportHere } from '../../electron/services/export/export-tasks.ts'
import { createExportService, exportStores } from '../../electron/services/export-service.ts'
import type { PrintDocument } from '../../shared/export/pdf/pdf-types.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { everyExported, usualOptions } from '../../shared/model/export.ts'
import type { ExportProgress, ExportRequest } from '../../shared/model/export.ts'
import { draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'
import { printedPdf, writtenAnnotations } from './fixtures/printed-pdf.ts'

const request: ExportRequest = {
  reports: [unicri],
  format: 'pdf',
  langs: ['zh', 'en'],
  layout: 'columns',
  scope: { of: 'report' },
  filter: everyExported,
  options: usualOptions,
  interfaceLang: 'zh',
}

/** A page with one link for each link of the document, as Chromium would print it. */
function print({ html }: PrintDocument): Promise<Uint8Array> {
  const uris = [...html.matchAll(/href="(x-[^"]+)"/g)].map(([, uri]) => uri ?? '')
  const pages = html.match(/<section/g)?.length ?? 1
  return printedPdf(
    pages,
    uris.map((uri, index) => ({ page: 0, uri, rect: [50, 20 * index, 90, 20 * index + 15] as const })),
  )
}

const printing: Partial<Host> = { print }

function exporting({ deps }: Opened, host: Partial<Host> = {}): Dependencies {
  return { ...deps, host: { ...deps.host, ...printing, ...host } }
}

function run(deps: Dependencies, file: string, signal = new AbortController().signal) {
  const progress: ExportProgress[] = []
  const files = runExportHere(
    exportStores(deps),
    'write',
    { request, target: { file } },
    {
      signal,
      print: (document) => deps.host.print(document, signal),
      onProgress: (step) => progress.push(step),
    },
  )
  return { result: files.then(([written]) => written), progress }
}

test('the file has every annotation of the report, and the result says so', async () => {
  const opened = openTestStores()
  await opened.services.annotations.add({ ...draftQuoting(opened, '威胁'), note: '看' })
  await opened.services.annotations.add({
    ...draftQuoting(opened, '威胁'),
    kind: 'note',
    anchors: [{ key: 'p1' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
  })
  const file = join(temporaryFolder(), '报告.pdf')
  const { result, progress } = run(exporting(opened), file)
  expect(await result).toEqual({
    file,
    bytes: readFileSync(file).length,
    annotations: 2,
    unplaced: 0,
    pages: 1,
  })
  const subtypes = (await writtenAnnotations(readFileSync(file))).map(({ subtype }) => subtype)
  expect(subtypes.toSorted()).toEqual(['Highlight', 'Popup', 'Popup', 'Text'])
  expect([...new Set(progress.map(({ stage }) => stage))]).toEqual(['layout', 'print', 'annotate', 'write'])
  expect(progress.map(({ fraction }) => fraction)).toEqual(
    progress.map(({ fraction }) => fraction).toSorted((a, b) => a - b),
  )
  expect(progress.at(-1)).toEqual({ stage: 'write', fraction: 1 })
})

test('what is in a hidden layer does not leave the machine', async () => {
  const opened = openTestStores()
  const { services } = opened
  const secret = await services.layers.add({ name: '内部', owner: '', colour: 'rose', description: '' })
  await services.annotations.add({ ...draftQuoting(opened, '威胁'), layer: secret.id, note: '保密' })
  await services.annotations.add({ ...draftQuoting(opened, '威胁'), note: '公开' })
  await services.layers.change(secret.id, { shown: false })
  const file = join(temporaryFolder(), 'report.pdf')
  expect(await run(exporting(opened), file).result).toMatchObject({ annotations: 1 })
  const contents = (await writtenAnnotations(readFileSync(file))).map((each) => each.contents)
  expect(contents.filter((each) => each !== null)).toEqual(['公开'])
})

test('of no layer, no annotation goes along; a hidden layer does when it is named', async () => {
  const opened = openTestStores()
  const { services } = opened
  const hidden = await services.layers.add({ name: '内部', owner: '', colour: 'rose', description: '' })
  await services.annotations.add({ ...draftQuoting(opened, '威胁'), layer: hidden.id })
  await services.annotations.add(draftQuoting(opened, '威胁'))
  await services.layers.change(hidden.id, { shown: false })
  const service = createExportService(exporting(opened))
  const counted = async (layers: ExportRequest['filter']['layers']) =>
    (await service.summary({ ...request, filter: { ...everyExported, layers } })).annotations
  expect([await counted(null), await counted([]), await counted([hidden.id])]).toEqual([1, 0, 1])
})

test('the dialog is offered a name; closing it exports nothing', async () => {
  const offered: string[] = []
  const chooseSavePath = (name: string) => Promise.resolve(offered.push(name) > 0 ? null : null)
  const service = createExportService(exporting(openTestStores(), { chooseSavePath }))
  expect(await service.write(request)).toBeNull()
  expect(offered).toEqual(['联合国区域间犯罪和司法研究所的报告 2024 zh-en.pdf'])
})

test('cancelled while it prints, the old file stays and nothing is left', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'report.pdf')
  writeFileSync(file, 'old')
  const never = new Promise<never>(() => undefined)
  const chooseSavePath = () => Promise.resolve(file)
  const untilCancelled = (_given: unknown, signal: AbortSignal) => {
    const cancelled = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new AppError('export-cancelled'))),
    )
    queueMicrotask(() => void service.cancel())
    return Promise.race([never, cancelled])
  }
  const service = createExportService(exporting(openTestStores(), { chooseSavePath, print: untilCancelled }))
  await expect(service.write(request)).rejects.toMatchObject({ code: 'export-cancelled' })
  expect(readdirSync(folder)).toEqual(['report.pdf'])
  expect(readFileSync(file, 'utf8')).toBe('old')
})

test('an existing file is replaced whole', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'report.pdf')
  writeFileSync(file, 'old')
  await run(exporting(openTestStores()), file).result
  expect(readdirSync(folder)).toEqual(['report.pdf'])
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a folder that is not there, or a folder in the place of the file, is not writable', async () => {
  const folder = temporaryFolder()
  const deps = exporting(openTestStores())
  const absent = join(folder, 'absent', 'report.pdf')
  await expect(run(deps, absent).result).rejects.toMatchObject({
    code: 'file-not-writable',
    details: { file: 'report.pdf' },
  })
  const taken = join(folder, 'taken')
  mkdirSync(join(taken, 'inside'), { recursive: true })
  await expect(run(deps, taken).result).rejects.toMatchObject({ code: 'file-not-writable' })
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('an unknown report is told before any dialog', async () => {
  const service = createExportService(exporting(openTestStores()))
  await expect(service.write({ ...request, reports: ['nothing' as typeof unicri] })).rejects.toMatchObject({
    code: 'report-not-found',
  })
})

test('only a file that was exported is shown in its folder', async () => {
  const shown: string[] = []
  const file = join(temporaryFolder(), 'report.pdf')
  const host = {
    chooseSavePath: () => Promise.resolve(file),
    showInFolder: (path: string) => void shown.push(path),
  }
  const service = createExportService(exporting(openTestStores(), host))
  await service.showInFolder('/etc/passwd')
  await service.write(request)
  await service.showInFolder(file)
  expect(shown).toEqual([file])
})

test('what the dialog gets ready is kept once, and let go with it', async () => {
  const kept: string[] = []
  const keep = (what: string) => () => {
    kept.push(what)
    return () => void kept.splice(kept.indexOf(what), 1)
  }
  const file = join(temporaryFolder(), 'report.pdf')
  const host = {
    chooseSavePath: () => Promise.resolve(file),
    keepExporter: keep('exporter'),
    keepPrinter: keep('printer'),
    print: (document: PrintDocument) => {
      expect(kept).toEqual(['exporter', 'printer'])
      return print(document)
    },
  }
  const service = createExportService(exporting(openTestStores(), host))
  await service.prepare()
  await service.prepare()
  expect(kept).toEqual(['exporter'])
  await service.write(request)
  expect(kept).toEqual(['exporter'])
  await service.release()
  await service.release()
  expect(kept).toEqual([])
})
