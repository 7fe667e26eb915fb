/** Asked before an assignment goes from the list: no undo brings it back, only its file does. */
import { useTranslation } from 'react-i18next'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { shownText } from '../shown-text.ts'
import { Button, Dialog } from '../ui/index.ts'

export type RemoveDialogProps = { readonly assignment: AssignmentState; readonly onClose: () => void }

export function RemoveDialog({ assignment, onClose }: RemoveDialogProps) {
  const { t } = useTranslation()
  const { answering, answer, notify, notifyError } = useApp()
  const { id, role } = assignment
  const title = shownText(assignment.title)
  const remove = (): void => {
    onClose()
    client.assignments.remove(id).then(() => {
      if (answering?.assignment === id) answer(null)
      notify(t('assignment.removed', { title }))
    }, notifyError)
  }
  return (
    <Dialog
      size="small"
      title={t('assignment.removeTitle', { title })}
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('assignment.cancel')}</Button>
          <Button variant="danger" onClick={remove}>
            {t('assignment.removeDo')}
          </Button>
        </>
      }
    >
      <p>{t(role === 'trainer' ? 'assignment.removeOwnText' : 'assignment.removeText')}</p>
    </Dialog>
  )
}
