/** The one question before the notebook is replaced, in its place in the list: what will be there, and what is kept. */
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { Button } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'

export type RestoreConfirmProps = {
  readonly title: string
  /** What the notebook will hold. */
  readonly after: string
  readonly yes: string
  readonly onYes: () => void
  readonly onNo: () => void
}

export function RestoreConfirm({ title, after, yes, onYes, onNo }: RestoreConfirmProps) {
  const { t } = useTranslation()
  const { work } = useApp().notebook
  const kept = useKept()
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    group.current?.focus()
    // The last of the list would open below the edge.
    group.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const busy = work !== null

  return (
    <div
      ref={group}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      className="restore-confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onNo()
      }}
    >
      <p id={`${id}title`} className="restore-title">
        {title}
      </p>
      <div id={`${id}text`}>
        <p>{after}</p>
        {kept !== null && <p>{kept}</p>}
      </div>
      <div className="notebook-acts">
        <Button variant="primary" aria-disabled={busy} onClick={onYes}>
          {work === 'restore' ? t('notebook.working.restore') : yes}
        </Button>
        <Button disabled={busy} onClick={onNo}>
          {t('notebook.confirm.no')}
        </Button>
      </div>
    </div>
  )
}

/** What becomes of the notebook as it is now; null when there is none. */
function useKept(): string | null {
  const { t } = useTranslation()
  const { start, notebook } = useApp()
  const counts = useQuery(() => client.annotations.counts(), [], { domain: 'annotations' })
  const { state } = notebook.health
  if (state.mode === 'ready') {
    const count = Object.values(counts.value ?? start.annotationCounts).reduce((sum, one) => sum + one, 0)
    return t('notebook.confirm.kept', { count })
  }
  return state.failure.code === 'notebook-missing' ? null : t('notebook.confirm.keptFile')
}
