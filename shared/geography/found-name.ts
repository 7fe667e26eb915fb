/** A place's name as it stands in one language of a block. */
import type { TextRange } from '../model/block.ts'

export type FoundName = {
  readonly code: string
  readonly range: TextRange
  /**
   * `named`: the place is spoken of. `inside`: the name is part of another, such as of an organisation or a title.
   * `perhaps`: so it looks, but the other language knows better.
   */
  readonly role: 'named' | 'perhaps' | 'inside'
}
