/** Use cases of assignments: a trainer makes them, participants open them and hand in their answers. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { AssignmentId } from '../../shared/model/ids.ts'
import { deleteAssignment, listAssignments } from '../db/assignment-repository.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { stateOf } from './assignments/assignment-state.ts'
import type { Dependencies } from './dependencies.ts'

export function createAssignmentService(deps: Dependencies): Services['assignments'] {
  const { packs, notebook } = deps
  return {
    list: () => listAssignments(notebook.db).map((assignment) => stateOf(packs, notebook.db, assignment)),
    // Start-up does not wait for the code of what is done once in a while.
    make: async (draft) => (await import('./assignments/assignment-making.ts')).makeAssignment(deps, draft),
    open: async (path) => (await import('./assignments/assignment-opening.ts')).openAssignment(deps, path),
    work: async (id) => (await import('./assignments/assignment-answers.ts')).workOn(deps, id),
    handIn: async (id, passphrase) =>
      (await import('./assignments/assignment-answers.ts')).handIn(deps, id, passphrase),
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
