/** `window.bridge` for component tests: the real replies and services over a pack and a notebook of their own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Bridge, Events, Services } from '../../shared/api.ts'
import type { StartState } from '../../shared/model/app.ts'
import { contract } from '../../shared/api.ts'
import { openNotebook } from '../../electron/db/open-notebook.ts'
import { openPacks } from '../../electron/db/open-pack.ts'
import { writePack } from '../../electron/db/pack-writer.ts'
import { savePosition } from '../../electron/db/position-repository.ts'
import { saveSettings } from '../../electron/db/setting-repository.ts'
import { createReplies } from '../../electron/reply.ts'
import type { Dependencies, Host } from '../../electron/services/dependencies.ts'
import { createServices } from '../../electron/services/services.ts'
import type { ReportText } from '../../shared/model/block.ts'
import type { Report } from '../../shared/model/report.ts'
import { defaultSettings } from '../../shared/model/settings.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Term } from '../../shared/model/term.ts'
import { recordingHost } from '../electron/fixtures/recording-host.ts'
import { reports, terms, texts } from './fixture.ts'

type Stored = Pick<StartState, 'reports' | 'notebook' | 'packProblems' | 'positions'> & {
  readonly texts: typeof texts
  readonly terms: typeof terms
  readonly settings: Settings
}

export type FakeBridge = {
  readonly bridge: Bridge
  /** What the main process would tell the window. */
  readonly emit: <Name extends keyof Events>(name: Name, event: Events[Name]) => void
  /** Every call so far, as `domain.method`, with its arguments. */
  readonly calls: readonly { readonly name: string; readonly args: readonly unknown[] }[]
  /** The use cases themselves: a test may put another one in place. */
  readonly services: {
    -readonly [D in keyof Services]: { -readonly [M in keyof Services[D]]: Services[D][M] }
  }
  /** Stores behind the services. */
  readonly deps: Dependencies
  readonly start: () => StartState
}

const folder = mkdtempSync(join(tmpdir(), 'duizhao-renderer-'))
const opened: Dependencies[] = []
afterAll(() => {
  for (const { packs, notebook } of opened) for (const { db } of [...packs, notebook]) db.close()
  rmSync(folder, { recursive: true, force: true })
})

export function createFakeBridge(given: Partial<Stored> = {}): FakeBridge {
  const listeners = new Map<string, Set<(event: never) => void>>()
  const emit: FakeBridge['emit'] = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never)
  }
  const deps = openDependencies(given, { sendEvent: emit })
  const services = replaceable(createServices(deps), given)
  const replies = createReplies(
    Promise.resolve(services),
    (change) => emit('changed', change),
    (source, fault) => console.error(source, fault),
  )
  const calls: { name: string; args: readonly unknown[] }[] = []
  const call =
    (name: string) =>
    async (...args: readonly unknown[]) => {
      calls.push({ name, args })
      return JSON.stringify(await replies.get(name)?.(args))
    }
  const bridge = Object.fromEntries(
    Object.entries(contract).map(([domain, methods]) => [
      domain,
      Object.fromEntries(Object.keys(methods).map((method) => [method, call(`${domain}.${method}`)])),
    ]),
  )
  const on = (name: string, listener: (event: never) => void): (() => void) => {
    const all = listeners.get(name) ?? new Set()
    listeners.set(name, all.add(listener))
    return () => all.delete(listener)
  }
  return {
    bridge: { ...bridge, on, pathOf: () => '' } as unknown as Bridge,
    emit,
    calls,
    services,
    deps,
    start: () => services.app.start() as StartState,
  }
}

function openDependencies(given: Partial<Stored>, host: Partial<Host>): Dependencies {
  const data = mkdtempSync(join(folder, 'data-'))
  const { packs } = openPacks([packFileOf(given)])
  const notebook = openNotebook(data)
  const { writable } = notebook
  if (writable === null) throw new Error('a new notebook can be written')
  saveSettings(writable, given.settings ?? defaultSettings)
  for (const position of given.positions ?? []) savePosition(writable, position)
  const deps: Dependencies = {
    packs,
    packProblems: given.packProblems ?? [],
    notebook,
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    host: { ...recordingHost(data), ...host, systemLang: 'zh' },
  }
  opened.push(deps)
  return deps
}

/** The fixture's reports as a pack; made once for all tests that change nothing in it. */
const packs = new Map<string, string>()

function packFileOf(given: Partial<Stored>): string {
  const own = given.reports !== undefined || given.texts !== undefined || given.terms !== undefined
  const known = own ? undefined : packs.get('fixture')
  if (known !== undefined) return known
  const file = join(mkdtempSync(join(folder, 'pack-')), 'core.dzpack')
  writeFixture(file, given.reports ?? reports, given.texts ?? texts, given.terms ?? terms)
  if (!own) packs.set('fixture', file)
  return file
}

function writeFixture(
  file: string,
  listed: readonly Report[],
  textOf: ReadonlyMap<string, ReportText>,
  glossary: readonly Term[],
): void {
  const packed = listed.map(({ pack: _pack, editions, ...report }) => ({
    ...report,
    ...(textOf.get(report.id) ?? { blocks: [], footnoteMarks: [] }),
    editions: editions.map((edition) => ({ ...edition, notice: null })),
  }))
  writePack(file, { name: 'core', version: '0.1.0', reports: packed, terms: glossary })
}

/** What needs Electron is answered here; the state of the notebook may be another than it is. */
function replaceable(services: Services, { notebook: state }: Partial<Stored>): FakeBridge['services'] {
  const { app, exporting, notebook } = services
  const domains = Object.entries(services).map(([domain, methods]) => [domain, { ...methods }])
  const copied = Object.fromEntries(domains) as FakeBridge['services']
  return {
    ...copied,
    app: {
      ...app,
      start: () => {
        const start = app.start() as StartState
        return state === undefined ? start : { ...start, notebook: state }
      },
      about: async () => ({ ...(await app.about()), electron: '33.2.1', chromium: '130.0.6723.137' }),
    },
    notebook: {
      ...notebook,
      health: async () => {
        const health = await notebook.health()
        return state === undefined ? health : { ...health, state }
      },
    },
    exporting: {
      ...exporting,
      write: ({ reports, format }) =>
        reports.map((report) => ({
          file: `/home/reader/Documents/${report}.${format}`,
          bytes: 1_234_567,
          annotations: 0,
          unplaced: 0,
          pages: 42,
        })),
      cancel: () => null,
      showInFolder: () => null,
    },
  }
}
