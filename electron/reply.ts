/** Answers calls of the contract: reads the arguments, calls the service, wraps what comes back. */
import * as v from 'valibot'
import { contract } from '../shared/api.ts'
import type { Services } from '../shared/api.ts'
import type { Change } from '../shared/model/change.ts'
import type { HistoryStep } from '../shared/model/history.ts'
import type { Annotation } from '../shared/model/annotation.ts'
import { AppError } from '../shared/result.ts'
import type { Failure, Result } from '../shared/result.ts'
import type { LogFault } from './log.ts'

export type Reply = (args: readonly unknown[]) => Promise<Result<unknown>>

type Method = (...args: readonly unknown[]) => unknown
type Calls = Readonly<
  Record<string, Readonly<Record<string, { readonly args: v.GenericSchema<unknown, readonly unknown[]> }>>>
>

/** Units of JSON that the arguments of one call may take: more than the largest real one, a bulk change. */
const argumentLimit = 8_000_000

/** Answers by channel, `domain.method`: every call of the contract and nothing else. */
export function createReplies(
  services: Promise<Services>,
  announce: (change: Change) => void,
  log: LogFault,
): ReadonlyMap<string, Reply> {
  const replies = new Map<string, Reply>()
  for (const [domain, calls] of Object.entries(contract as unknown as Calls)) {
    for (const [name, { args: schema }] of Object.entries(calls)) {
      const channel = `${domain}.${name}`
      replies.set(channel, async (args) => {
        try {
          const values = readArguments(schema, args)
          const methods = (await services)[domain as keyof Services] as unknown as Readonly<
            Record<string, Method>
          >
          const value = await methods[name]?.(...values)
          for (const change of changesOf(channel, value)) announce(change)
          return { ok: true, value }
        } catch (error) {
          return { ok: false, error: failureOf(channel, error, log) }
        }
      })
    }
  }
  return replies
}

function readArguments(
  schema: v.GenericSchema<unknown, readonly unknown[]>,
  args: readonly unknown[],
): readonly unknown[] {
  const read = isSmall(args) ? v.safeParse(schema, args) : null
  if (read === null || !read.success) throw new AppError('bad-input')
  return read.output
}

function isSmall(args: readonly unknown[]): boolean {
  try {
    return JSON.stringify(args).length <= argumentLimit
  } catch {
    // Cycles and big integers belong in no call.
    return false
  }
}

function failureOf(channel: string, error: unknown, log: LogFault): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  log(channel, error)
  return { code: 'internal', details: {} }
}

const annotationsAnywhere: Change = { domain: 'annotations', report: null }
const layers: Change = { domain: 'layers', report: null }
const assignments: Change = { domain: 'assignments', report: null }
const terms: Change = { domain: 'terms', report: null }
const subjects: Change = { domain: 'subjects', report: null }

/** What views have to read again after a call that went well. */
function changesOf(channel: string, value: unknown): readonly Change[] {
  switch (channel) {
    case 'annotations.add':
    case 'annotations.merge':
    case 'annotations.reply':
    case 'annotations.changeReply':
    case 'annotations.removeReply':
    case 'notebook.mend':
      return [{ domain: 'annotations', report: (value as Annotation).report }]
    case 'annotations.change':
    case 'annotations.confirm':
    case 'annotations.remove':
    case 'workshop.adopt':
      return [annotationsAnywhere]
    case 'annotations.undo':
    case 'annotations.redo':
      return touchesLayers(value as HistoryStep) ? [layers, annotationsAnywhere] : [annotationsAnywhere]
    case 'exchange.merge':
      return [layers, annotationsAnywhere]
    case 'layers.add':
    case 'layers.change':
    case 'layers.order':
      return [layers]
    case 'layers.remove':
      return [layers, annotationsAnywhere]
    case 'notebook.restore':
    case 'notebook.restoreFile':
      return value === null ? [] : [{ domain: 'notebook', report: null }]
    case 'settings.change':
      return [{ domain: 'settings', report: null }]
    case 'assignments.make':
    case 'assignments.open':
    case 'assignments.work':
    case 'assignments.handIn':
      return value === null ? [] : [assignments, layers, annotationsAnywhere]
    case 'assignments.remove':
      return [assignments]
    case 'terms.save':
    case 'terms.remove':
    case 'terms.take':
    case 'terms.takeBack':
      return [terms]
    case 'subjects.choose':
      return [subjects]
    default:
      return []
  }
}

function touchesLayers({ action }: HistoryStep): boolean {
  return action === 'layer' || action === 'import'
}
