/**
 * Works on a notebook until it is killed: `child.ts FOLDER SEED edit|open|restore|merge`. Says on standard output what it
 * begins and, only after the reply, what is done; each a line of JSON.
 */
import { writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mergeFiles, planMerge } from '../../electron/services/merging/merge-files.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { setName } from './merge-set.ts'
import type { Begun, Done, Line } from './protocol.ts'
import { createRandom } from './random.ts'
import { digest, readState, readStateOf } from './state.ts'
import type { State } from './state.ts'
import { draftFor, openSoakStores } from './stores.ts'
import type { SoakStores } from './stores.ts'

const [folder = '', seed = '0', work = 'edit'] = process.argv.slice(2)
const random = createRandom(Number(seed))

begin('open', [])
const stores = openSoakStores(folder)
done({ state: stateOf(stores) })
if (work === 'edit') await edit(stores)
if (work === 'restore') await restoreNewest(stores)
if (work === 'merge') await mergeSet(stores)

function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

function begin(act: string, touches: Begun['touches'], becomes: State | null = null): void {
  say({ begun: { act, touches, becomes: becomes === null ? null : digest(becomes) } })
}

function done(what: Partial<Done>): void {
  say({ done: { rows: {}, state: null, backup: null, ...what } })
}

function stateOf({ deps }: SoakStores): State {
  return readState(deps.notebook.db)
}

async function edit(open: SoakStores): Promise<never> {
  const { services, deps, nextId } = open
  const draft = await draftFor(services)
  // What undo and redo have to lead to. Steps of an earlier run are not known here and are not taken back.
  let past: State[] = []
  let future: State[] = []

  const pickAnnotation = async (): Promise<Annotation | null> => {
    const all = await services.annotations.list(null)
    return all.length === 0 ? null : random.pick(all)
  }
  const note = () => `备注${random.whole(0, 1_000_000)}`.repeat(random.whole(1, 300))

  /** One step of the history: the rows it may touch, then the call, then what they are. */
  const step = async (act: string, touches: readonly string[], call: () => unknown): Promise<void> => {
    past.push(stateOf(open))
    future = []
    begin(act, touches)
    await call()
    const now = stateOf(open)
    done({ rows: Object.fromEntries(touches.map((key) => [key, now[key] ?? null])) })
  }
  /** Everything at once, to a state that is known beforehand. */
  const leap = async (act: string, to: State, call: () => unknown): Promise<void> => {
    begin(act, [], to)
    await call()
    done({ state: stateOf(open) })
  }

  const acts = {
    add: () =>
      step('add', [`annotation:${nextId()}`], () => services.annotations.add({ ...draft, note: note() })),
    change: async () => {
      const found = await pickAnnotation()
      if (found !== null)
        await step('change', [`annotation:${found.id}`], () =>
          services.annotations.change([found.id], { note: note() }),
        )
    },
    reply: async () => {
      const found = await pickAnnotation()
      if (found !== null)
        await step('reply', [`annotation:${found.id}`], () => services.annotations.reply(found.id, note()))
    },
    remove: async () => {
      const found = await pickAnnotation()
      if (found !== null)
        await step('remove', [`annotation:${found.id}`], () => services.annotations.remove([found.id]))
    },
    layer: () =>
      step('layer', [`layer:${nextId()}`], () =>
        services.layers.add({ name: '图层', owner: 'Trainer', colour: 'sky', description: note() }),
      ),
    undo: async () => {
      const to = past.pop()
      if (to === undefined) return
      future.push(stateOf(open))
      await leap('undo', to, () => services.annotations.undo())
    },
    redo: async () => {
      const to = future.pop()
      if (to === undefined) return
      past.push(stateOf(open))
      await leap('redo', to, () => services.annotations.redo())
    },
    setting: async () => {
      // Settings are no step of the history: what undo leads to has the new one. The own layer goes by the author.
      const touches = ['setting:author', `layer:${ownLayer}`]
      begin('setting', touches)
      await services.settings.change({ author: `Reviewer ${random.whole(1, 1_000_000)}` })
      const now = stateOf(open)
      const rows = Object.fromEntries(touches.map((key) => [key, now[key] ?? '']))
      past = past.map((state) => ({ ...state, ...rows }))
      future = future.map((state) => ({ ...state, ...rows }))
      done({ rows })
    },
    backUp: async () => {
      begin('backUp', [])
      const task = { folder: dirname(deps.notebook.file), now: deps.now() }
      done({ backup: await deps.host.runNotebookTask('backUp', task) })
    },
    restore: async () => {
      const backups = await services.notebook.backups()
      if (backups.length === 0) return
      const { name } = random.pick(backups)
      const to = readStateOf(join(folder, 'backups', name))
      past = []
      future = []
      await leap('restore', to, () => services.notebook.restore(name))
    },
  }
  const weights = {
    add: 36,
    change: 22,
    reply: 8,
    remove: 6,
    undo: 8,
    redo: 5,
    setting: 4,
    layer: 2,
    backUp: 5,
    restore: 4,
  } as const satisfies Readonly<Record<keyof typeof acts, number>>
  const drawn = Object.entries(weights).flatMap(([act, weight]) =>
    Array<keyof typeof acts>(weight).fill(act as keyof typeof acts),
  )
  for (;;) await acts[random.pick(drawn)]()
}

async function restoreNewest({ services }: SoakStores): Promise<void> {
  const [newest] = await services.notebook.backups()
  if (newest === undefined) throw new Error('there is no backup to restore')
  const to = readStateOf(join(folder, 'backups', newest.name))
  begin('restore', [], to)
  await services.notebook.restore(newest.name)
  done({ state: to })
}

async function mergeSet(open: SoakStores): Promise<void> {
  const { deps } = open
  const request = {
    files: [{ path: join(folder, setName), passphrase: null }],
    layers: { into: 'file' },
  } as const
  const { revision, files } = await planMerge(deps, request, () => undefined)
  const sha256 = files.map((file) => file.sha256)
  begin('merge', [])
  await mergeFiles(
    deps,
    { ...request, revision, sha256, choice: 'latest', each: {}, deletions: true },
    () => undefined,
  )
  done({ state: stateOf(open) })
}
