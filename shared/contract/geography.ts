/** Calls of named places. */
import type { Geography } from '../model/geography.ts'
import { call } from './call.ts'

export const geography = {
  /** Countries, regions and cities that the library names, and every block that names them. */
  list: call()<Geography>(),
} as const
