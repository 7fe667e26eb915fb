/** The question of an assignment that is being answered: new marks get its tag, where they go to its layer. */
import type { AssignmentId, LayerId } from '../shared/model/ids.ts'
import type { Settings } from '../shared/model/settings.ts'

export type Answering = {
  readonly assignment: AssignmentId
  /** Of the answers. */
  readonly layer: LayerId
  /** The question's. */
  readonly tag: string
}

export type AnsweringDesk = {
  /** Null: new marks get no tag by themselves. */
  readonly answering: Answering | null
  readonly answer: (question: Answering | null) => void
}

/** The tag that a mark made now gets; null while marks go to another layer, or no question is being answered. */
export function tagOfNew(
  { answering }: Pick<AnsweringDesk, 'answering'>,
  { activeLayer }: Pick<Settings, 'activeLayer'>,
): string | null {
  return answering?.layer === activeLayer ? answering.tag : null
}
