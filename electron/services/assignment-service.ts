/** Use cases of assignments: a trainer makes them, participants open them and hand in their answers. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { AssignmentId } from '../../shared/model/ids.ts'
import { deleteAssignment, listAssignments } from '../db/assignment-repository.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { handIn, workOn } from './assignment-answers.ts'
import { makeAssignment } from './assignment-making.ts'
import { openAssignment } from './assignment-opening.ts'
import { stateOf } from './assignment-state.ts'
import type { Dependencies } from './dependencies.ts'

export function createAssignmentService(deps: Dependencies): Services['assignments'] {
  const { packs, notebook } = deps
  return {
    list: () => listAssignments(notebook.db).map((assignment) => stateOf(packs, notebook.db, assignment)),
    make: (draft) => makeAssignment(deps, draft),
    open: (path) => openAssignment(deps, path),
    work: (id) => workOn(deps, id),
    handIn: (id, passphrase) => handIn(deps, id, passphrase),
    remove: (id) => remove(deps, id),
  }
}

/** Its layers and annotations stay. Throws `assignment-not-found`. */
function remove({ notebook }: Dependencies, id: AssignmentId): null {
  return writeNotebook(notebook, (db) => {
    if (!deleteAssignment(db, id)) throw new AppError('assignment-not-found')
    raiseRevision(db)
    return null
  })
}
