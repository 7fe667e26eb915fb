/** The whole contract in memory, for component tests and for looking at screens without the main process. */
import type { Bridge, Events, Services, StartState } from '../../shared/api.ts'
import { contract } from '../../shared/api.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { TextRange } from '../../shared/model/block.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { SearchHit } from '../../shared/model/search.ts'
import { defaultSettings } from '../../shared/model/settings.ts'
import type { ReadingPosition, Settings } from '../../shared/model/settings.ts'
import { AppError } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
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
  readonly start: () => StartState
}

export function createFakeBridge(given: Partial<Stored> = {}): FakeBridge {
  const stored: Stored = {
    reports,
    texts,
    terms,
    settings: defaultSettings,
    notebook: { mode: 'ready' },
    packProblems: [],
    positions: [],
    ...given,
  }
  const listeners = new Map<string, Set<(event: never) => void>>()
  const emit: FakeBridge['emit'] = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never)
  }
  const services = createServices(stored, emit)
  const calls: { name: string; args: readonly unknown[] }[] = []

  const send = async (domain: string, method: string, args: readonly unknown[]): Promise<Result<unknown>> => {
    calls.push({ name: `${domain}.${method}`, args })
    const domains = services as unknown as Record<
      string,
      Record<string, (...args: readonly unknown[]) => unknown>
    >
    try {
      return { ok: true, value: await domains[domain]?.[method]?.(...args) }
    } catch (error) {
      const { code, details } = error instanceof AppError ? error : new AppError('internal')
      return { ok: false, error: { code, details } }
    }
  }

  const bridge = Object.fromEntries(
    Object.entries(contract).map(([domain, methods]) => [
      domain,
      Object.fromEntries(
        Object.keys(methods).map((method) => [
          method,
          (...args: readonly unknown[]) => send(domain, method, args),
        ]),
      ),
    ]),
  )
  const on = (name: string, listener: (event: never) => void): (() => void) => {
    const all = listeners.get(name) ?? new Set()
    listeners.set(name, all.add(listener))
    return () => all.delete(listener)
  }
  return {
    bridge: { ...bridge, on } as unknown as Bridge,
    emit,
    calls,
    services,
    start: () => services.app.start() as StartState,
  }
}

function createServices(stored: Stored, emit: FakeBridge['emit']): FakeBridge['services'] {
  let settings = stored.settings
  let annotations: readonly Annotation[] = []
  const positions = new Map<string, ReadingPosition>(stored.positions.map((one) => [one.report, one]))
  const counts = (): Record<string, number> => {
    const byReport: Record<string, number> = {}
    for (const { report } of annotations) byReport[report] = (byReport[report] ?? 0) + 1
    return byReport
  }
  const placed = (): readonly PlacedAnnotation[] =>
    annotations.map((one) => ({
      ...one,
      placements: one.anchors.map((anchor) => ({
        state: 'exact',
        range: anchor.lang === null ? [0, 0] : [anchor.start, anchor.end],
      })),
    }))
  const missing = (): never => {
    throw new AppError('internal')
  }
  const textOf = (report: string) => {
    const text = stored.texts.get(report)
    if (text === undefined) throw new AppError('report-not-found', { report })
    return text
  }

  return {
    app: {
      start: () => ({
        settings,
        systemLang: 'zh',
        notebook: stored.notebook,
        packProblems: stored.packProblems,
        reports: stored.reports,
        positions: [...positions.values()],
        annotationCounts: counts(),
        layers: [],
        opened:
          settings.lastReport === null
            ? null
            : { report: settings.lastReport, text: textOf(settings.lastReport), annotations: placed() },
      }),
      ready: () => null,
      about: () => ({
        version: '0.1.0',
        electron: '33.2.1',
        chromium: '130.0.6723.137',
        node: '20.18.1',
        sqlite: '3.54.1',
        dataFolder: '/home/reader/.config/Duizhao',
        licences: [{ name: 'react', version: '19.3.1', licence: 'MIT' }],
      }),
      copy: () => null,
    },
    library: { list: () => stored.reports, text: textOf, headings: () => [] },
    search: {
      find: ({ text, limit = 200 }) => {
        const hits = findHits(stored, text)
        return { total: hits.length, hits: hits.slice(0, limit) }
      },
    },
    terms: { list: () => stored.terms },
    annotations: {
      list: (report) => placed().filter((one) => report === null || one.report === report),
      page: () => ({ revision: 1, total: 0, annotations: [] }),
      tags: () => [],
      merge: missing,
      reply: missing,
      changeReply: missing,
      removeReply: missing,
      proposals: () => [],
      counts,
      add: (draft) => {
        const at = new Date().toISOString()
        const added: Annotation = {
          author: settings.author,
          layer: ownLayer,
          status: 'open',
          replies: [],
          ...draft,
          id: crypto.randomUUID() as AnnotationId,
          created: at,
          modified: at,
        }
        annotations = [...annotations, added]
        emit('changed', { domain: 'annotations', report: draft.report })
        return added
      },
      change: (ids, change) => {
        annotations = annotations.map((one) => (ids.includes(one.id) ? { ...one, ...change } : one))
        emit('changed', { domain: 'annotations', report: null })
        return annotations.filter((one) => ids.includes(one.id))
      },
      remove: (ids) => {
        annotations = annotations.filter((one) => !ids.includes(one.id))
        emit('changed', { domain: 'annotations', report: null })
        return null
      },
      undo: () => {
        throw new AppError('nothing-to-undo')
      },
      redo: () => {
        throw new AppError('nothing-to-redo')
      },
      history: () => ({ undo: null, redo: null }),
    },
    layers: { list: () => [], add: missing, change: missing, remove: missing, order: () => null },
    notebook: {
      health: () => ({ state: stored.notebook, warnings: [], damaged: [] }),
      backups: () => [],
      backUp: () => null,
      restore: missing,
      restoreFile: () => null,
      mend: missing,
      restart: () => null,
    },
    reading: {
      positions: () => [...positions.values()],
      keep: (position) => {
        positions.set(position.report, { ...position, at: new Date().toISOString() })
        return null
      },
    },
    settings: {
      get: () => settings,
      change: (change) => {
        settings = { ...settings, ...change }
        return settings
      },
    },
    exporting: {
      pdf: ({ report }) => ({
        file: `/home/reader/Documents/${report}.pdf`,
        bytes: 1_234_567,
        annotations: counts()[report] ?? 0,
        pages: 42,
      }),
      cancel: () => null,
      showInFolder: () => null,
    },
  }
}

/** Plain case-blind containment: enough for the screens; the real search has its own tests. */
function findHits({ texts: all }: Stored, text: string): readonly SearchHit[] {
  const wanted = text.toLowerCase()
  return [...all].flatMap(([report, { blocks }]) =>
    blocks.flatMap((block) =>
      langs.flatMap((lang) => {
        const own = block.text[lang]
        const ranges = own === null ? [] : rangesOf(own.toLowerCase(), wanted)
        if (own === null || ranges.length === 0) return []
        return [
          {
            report: report as SearchHit['report'],
            key: block.key,
            lang,
            ranges,
            text: own,
            pair: block.text[otherLang(lang)],
          },
        ]
      }),
    ),
  )
}

function rangesOf(text: string, wanted: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  for (
    let at = text.indexOf(wanted);
    at >= 0 && wanted !== '';
    at = text.indexOf(wanted, at + wanted.length)
  ) {
    ranges.push([at, at + wanted.length])
  }
  return ranges
}
