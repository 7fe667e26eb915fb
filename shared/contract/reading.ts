/** Calls of where the reading was. */
import type { ReadingPosition } from '../model/settings.ts'
import { readingPosition } from '../schemas/settings.ts'
import { call } from './call.ts'

export const reading = {
  positions: call()<readonly ReadingPosition[]>(),
  keep: call(readingPosition)<null>(),
} as const
