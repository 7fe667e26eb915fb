/** Calls of the app itself. */
import * as v from 'valibot'
import type { AboutInfo, StartState } from '../model/app.ts'
import { citedPassages } from '../schemas/reference.ts'
import { call } from './call.ts'

export const app = {
  start: call()<StartState>(),
  /** The page tells that text can be read; start-up is timed by it. */
  ready: call()<null>(),
  about: call()<AboutInfo>(),
  /** Plain text only. */
  copy: call(v.pipe(v.string(), v.maxLength(1_000_000)))<null>(),
  /** Words with their citation: as rich text, and as plain text or Markdown. */
  copyCited: call(citedPassages, v.picklist(['plain', 'markdown']))<null>(),
} as const
