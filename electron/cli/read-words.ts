/** Reads the words and options of a command into ids and values of the model. */
import * as v from 'valibot'
import type { Services } from '../../shared/api.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { blockKey, reportId } from '../../shared/schemas/ids.ts'
import type { OptionValues } from './command-line.ts'
import { UsageError } from './command-line.ts'

/** An id that cannot be one names a report that is not there. */
export function readReport(word: string | undefined): ReportId {
  const read = v.safeParse(reportId, word)
  if (!read.success) throw new AppError('report-not-found', { report: word ?? '' })
  return read.output
}

/** Throws `report-not-found`. */
export async function existingReport(services: Services, word: OptionValues[string]): Promise<ReportId> {
  const id = readReport(String(word))
  const reports = await services.library.list()
  if (!reports.some((report) => report.id === id)) throw new AppError('report-not-found', { report: id })
  return id
}

/** A key that cannot be one names a block that is not there. */
export function readKey(report: ReportId, word: string | undefined): BlockKey {
  const read = v.safeParse(blockKey, word)
  if (!read.success) throw new AppError('block-not-found', { report, key: word ?? '' })
  return read.output
}

/** Throws UsageError. */
export function readOptions<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  const issue = read.issues[0]
  const name = v.getDotPath(issue)
  throw new UsageError(name === null ? issue.message : `${name}: ${issue.message}`)
}
