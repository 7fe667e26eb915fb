/** What has been written of assignments that are not handed out yet: a dialog that closes loses nothing of it. */
import type { AssignmentId } from '../../shared/model/ids.ts'
import type { AssignmentForm } from './assignment-form.ts'

/** `new`: of one that has no id yet. */
export type FormName = AssignmentId | 'new'

const forms = new Map<FormName, AssignmentForm>()

export const keptForms = {
  get: (name: FormName): AssignmentForm | undefined => forms.get(name),
  set: (name: FormName, form: AssignmentForm): void => void forms.set(name, form),
  forget: (name: FormName): void => void forms.delete(name),
}
