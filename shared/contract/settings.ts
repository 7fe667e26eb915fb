/** Calls of settings. */
import type { Settings } from '../model/settings.ts'
import { settingsChange } from '../schemas/settings.ts'
import { call } from './call.ts'

export const settings = {
  get: call()<Settings>(),
  change: call(settingsChange)<Settings>(),
} as const
