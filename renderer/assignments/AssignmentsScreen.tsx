/** All assignments: a list, and beside it the one that is chosen. */
import { useState } from 'react'
import { ClipboardList, FolderOpen, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { errorSentence } from '../error-sentence.ts'
import { TopBar } from '../shell/index.ts'
import { shownText } from '../shown-text.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { AssignmentView } from './AssignmentView.tsx'
import './assignments.css'
import { Source } from './Source.tsx'
import { chooseAssignment, useChosenAssignment } from './chosen-assignment.ts'
import { MakeDialog } from './MakeDialog.tsx'
import { useAssignments } from './use-assignments.ts'

export function AssignmentsScreen() {
  const { t } = useTranslation()
  const run = useRunCommand()
  const { value: assignments, error } = useAssignments()
  const chosen = useChosenAssignment()
  const [making, setMaking] = useState<AssignmentState | null>(null)
  const shown = assignments?.find(({ id }) => id === chosen) ?? assignments?.[0]
  return (
    <>
      <TopBar title={t('assignment.title')}>
        <Button onClick={() => run('exchange.open')}>
          <FolderOpen aria-hidden="true" />
          {t('assignment.openFile')}
        </Button>
        <Button onClick={() => run('assignment.make')}>
          <Plus aria-hidden="true" />
          {t('assignment.make')}
        </Button>
      </TopBar>
      <main className="assignments" aria-label={t('assignment.title')}>
        {error !== null && <p role="alert">{errorSentence(error)}</p>}
        {assignments?.length === 0 && (
          <EmptyState title={t('assignment.emptyTitle')} icon={<ClipboardList />}>
            <p>{t('assignment.emptyText')}</p>
            <p className="assignment-first">
              <Button variant="primary" onClick={() => run('exchange.open')}>
                {t('assignment.openFile')}
              </Button>
              <Button onClick={() => run('assignment.make')}>{t('assignment.make')}</Button>
            </p>
          </EmptyState>
        )}
        {assignments !== null && assignments.length > 1 && <List assignments={assignments} shown={shown} />}
        {shown !== undefined && (
          <AssignmentView key={shown.id} assignment={shown} onChange={() => setMaking(shown)} />
        )}
      </main>
      {making !== null && <MakeDialog from={making} onClose={() => setMaking(null)} />}
    </>
  )
}

type ListProps = {
  readonly assignments: readonly AssignmentState[]
  readonly shown: AssignmentState | undefined
}

function List({ assignments, shown }: ListProps) {
  const { t } = useTranslation()
  return (
    <nav className="assignment-list" aria-label={t('assignment.list')}>
      <ul>
        {assignments.map((assignment) => (
          <li key={assignment.id}>
            <button
              type="button"
              className="assignment-item"
              aria-current={assignment.id === shown?.id || undefined}
              onClick={() => chooseAssignment(assignment.id)}
            >
              <bdi className="assignment-name">{shownText(assignment.title)}</bdi>
              <Source assignment={assignment} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
