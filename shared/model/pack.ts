/** Packs, as far as their reader hears of them. */
import type { Failure } from '../result.ts'

/** A pack that could not be opened: which file, and why. What other packs hold still works. */
export type PackProblem = { readonly file: string; readonly failure: Failure }
