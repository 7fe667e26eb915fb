/**
 * The way of every change to the notebook: one after the other, and what the notebook cannot take now is kept and
 * tried again until it can, or until the reader gives it up.
 */
import { useSyncExternalStore } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ReportId } from '../../shared/model/ids.ts'
import type { Failure } from '../../shared/result.ts'
import { AppError } from '../../shared/result.ts'
import { client } from '../client.ts'
import { guardUnsaved } from './unsaved-guard.ts'
import type { NotebookAct, QueueAction, UnsavedQueue, Waiting } from './unsaved-queue.ts'
import { canWait, queueReducer, unsavedOf } from './unsaved-queue.ts'

/** Milliseconds until what waits is tried again by itself. */
const pause = 4000

/** `waiting`: it is kept and will be tried again. */
export type Outcome =
  { readonly saved: Annotation; readonly waiting: null } | { readonly saved: null; readonly waiting: Waiting }

export type UnsavedStore = {
  /** Throws what no waiting can mend. */
  readonly save: (report: ReportId, act: NotebookAct) => Promise<Outcome>
  /** Tries all that waits now. */
  readonly retry: () => Promise<void>
  readonly discard: (name: AnnotationId) => void
  /** The same array until it changes. */
  readonly get: () => UnsavedQueue
  readonly subscribe: (listener: () => void) => () => void
  /** Hears of annotations that had to wait and are stored now, under an id of their own. */
  readonly onStored: (listener: (from: AnnotationId, id: AnnotationId) => void) => () => void
}

type Settle = { readonly resolve: (outcome: Outcome) => void; readonly reject: (error: unknown) => void }

/** `send` stores one change and gives the annotation as it is then. */
export function createUnsavedStore(send: (act: NotebookAct) => Promise<Annotation>): UnsavedStore {
  let queue: UnsavedQueue = []
  let shown: UnsavedQueue = []
  let made = 0
  let sending: Promise<void> | null = null
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const storedListeners = new Set<(from: AnnotationId, id: AnnotationId) => void>()
  const first = new Map<AnnotationId, Settle>()

  const dispatch = (action: QueueAction): void => {
    queue = queueReducer(queue, action)
    const unsaved = unsavedOf(queue)
    if (unsaved.length === 0 && shown.length === 0) return
    shown = unsaved
    for (const listener of listeners) listener()
  }
  /** Whoever made the change is told once, when it has been tried. */
  const settle = (name: AnnotationId, tell: (settle: Settle) => void): void => {
    const waiting = first.get(name)
    first.delete(name)
    if (waiting !== undefined) tell(waiting)
  }
  const sendAll = async (): Promise<void> => {
    const refused = new Set<AnnotationId>()
    for (;;) {
      const next = queue.find(({ name }) => !refused.has(name))
      if (next === undefined) return
      try {
        const saved = await send(next.act)
        dispatch({ type: 'saved', name: next.name, id: saved.id })
        if (next.act.type === 'add' && next.failure !== null)
          for (const listener of storedListeners) listener(next.name, saved.id)
        settle(next.name, ({ resolve }) => resolve({ saved, waiting: null }))
      } catch (error) {
        const failure = failureOf(error)
        const isNew = first.has(next.name)
        if (isNew && !canWait(failure)) {
          dispatch({ type: 'discarded', name: next.name })
          settle(next.name, ({ reject }) => reject(error))
          continue
        }
        dispatch({ type: 'failed', name: next.name, failure })
        for (const waiting of queue)
          if (waiting.failure !== null)
            settle(waiting.name, ({ resolve }) => resolve({ saved: null, waiting }))
        if (canWait(failure)) return
        refused.add(next.name)
      }
    }
  }
  const sendUntilDone = async (): Promise<void> => {
    do {
      again = false
      await sendAll()
    } while (again)
    // In the same turn as the last look at `again`: whoever comes next begins anew.
    sending = null
    if (queue.some(({ failure }) => failure !== null && canWait(failure)))
      timer = setTimeout(() => void retry(), pause)
  }
  const retry = (): Promise<void> => {
    clearTimeout(timer)
    again = true
    sending ??= sendUntilDone()
    return sending
  }
  return {
    save(report, act) {
      made += 1
      const name = `unsaved-${made}` as AnnotationId
      const waiting: Waiting = { name, report, act, made: new Date().toISOString(), failure: null }
      const outcome = new Promise<Outcome>((resolve, reject) => first.set(name, { resolve, reject }))
      dispatch({ type: 'made', waiting })
      void retry()
      return outcome
    },
    retry,
    discard: (name) => dispatch({ type: 'discarded', name }),
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onStored(listener) {
      storedListeners.add(listener)
      return () => storedListeners.delete(listener)
    },
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof AppError
    ? { code: error.code, details: error.details }
    : { code: 'internal', details: {} }
}

function sendToNotebook(act: NotebookAct): Promise<Annotation> {
  switch (act.type) {
    case 'add':
      return client.annotations.add(act.draft)
    case 'change':
      return client.annotations.change([act.id], act.change).then(([changed]) => {
        if (changed === undefined) throw new AppError('annotation-not-found', { id: act.id })
        return changed
      })
    case 'reply':
      return client.annotations.reply(act.id, act.note)
    case 'changeReply':
      return client.annotations.changeReply(act.id, act.reply, act.note)
  }
}

/** For as long as the window is open, over all reports. */
export const unsavedChanges: UnsavedStore = createUnsavedStore(sendToNotebook)

guardUnsaved(unsavedChanges)

/** All that is not on disk, oldest first. */
export function useUnsaved(): UnsavedQueue {
  return useSyncExternalStore(unsavedChanges.subscribe, unsavedChanges.get)
}

/** Made, but not stored yet: it has no id but the name of its change. */
export function isUnsaved(id: AnnotationId): boolean {
  return unsavedChanges.get().some(({ name }) => name === id)
}
