/** The notebook's desk: asks for its health once text can be read, backs up, restores, mends. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotebookHealth, NotebookState, Restored } from '../../shared/model/notebook.ts'
import type { Lang } from '../../shared/model/report.ts'
import { client, onEvent } from '../client.ts'
import { sizeText } from '../file-words.ts'
import type { NotebookDesk, NotebookNotice, NotebookWork } from '../notebook-state.ts'
import { useQuery } from '../use-query.ts'
import { textShown } from './use-first-text.ts'
import type { Messages } from './use-messages.ts'

/** Rest after a change before the health is asked for again: typing a note is many changes. */
const rest = 1000

export function useNotebook(
  first: NotebookState,
  lang: Lang,
  { notify, notifyError, announce }: Messages,
  showSettings: () => void,
): NotebookDesk {
  const { t } = useTranslation()
  const [health, reloadHealth] = useHealth(first, notifyError)
  const [work, setWork] = useState<NotebookWork | null>(null)
  const [backedUp, setBackedUp] = useState<NotebookDesk['backedUp']>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const [dismissed, setDismissed] = useState<ReadonlySet<NotebookNotice>>(new Set())
  const [sectionWanted, setSectionWanted] = useState(false)
  const working = useRef(false)

  const acts = useMemo(() => {
    const during = async (kind: NotebookWork, act: () => Promise<void>): Promise<void> => {
      if (working.current) return
      working.current = true
      setWork(kind)
      announce(t(`notebook.working.${kind}`))
      await act().catch(notifyError)
      working.current = false
      setWork(null)
    }
    return {
      backUp: () =>
        void during('backUp', async () => {
          const made = await client.notebook.backUp()
          if (made === null) return
          setBackedUp(made)
          notify(t('notebook.backedUp', { file: made.file, size: sizeText(made.bytes, lang) }))
        }),
      restore: (backup: string | null) =>
        void during('restore', async () => {
          const done = await (backup === null
            ? client.notebook.restoreFile()
            : client.notebook.restore(backup))
          if (done !== null) setRestored(done)
        }),
      mend: (id: Parameters<NotebookDesk['mend']>[0]) =>
        void client.notebook.mend(id).then(() => {
          notify(t('notebook.damaged.mended'))
          reloadHealth()
        }, notifyError),
      restart: () => void client.notebook.restart().catch(notifyError),
      closeRestored: () => setRestored(null),
      dismiss: (notice: NotebookNotice) => setDismissed((before) => new Set([...before, notice])),
      openSection: () => {
        setSectionWanted(true)
        showSettings()
      },
      sectionShown: () => setSectionWanted(false),
    }
  }, [announce, lang, notify, notifyError, reloadHealth, showSettings, t])

  return useMemo(
    () => ({ health, work, backedUp, restored, dismissed, sectionWanted, ...acts }),
    [health, work, backedUp, restored, dismissed, sectionWanted, acts],
  )
}

/** Until the first answer only the state is known; the same object for as long as nothing in it changes. */
function useHealth(
  state: NotebookState,
  onError: (error: unknown) => void,
): [health: NotebookHealth, reload: () => void] {
  const query = useQuery(askWhenIdle, [], { domain: 'notebook' })
  const { error, reload } = query
  useEffect(() => {
    if (error !== null) onError(error)
  }, [error, onError])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEvent('changed', ({ domain }) => {
      if (domain !== 'annotations') return
      clearTimeout(timer)
      timer = setTimeout(reload, rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [reload])
  // Every screen reads this: an answer like the last one must not draw them anew.
  const told = JSON.stringify(query.value ?? { state, warnings: [], damaged: [] })
  const health = useMemo(() => JSON.parse(told) as NotebookHealth, [told])
  return [health, reload]
}

/** Reading every row through must not hold up the first text. */
async function askWhenIdle(): Promise<NotebookHealth> {
  await textShown()
  await new Promise((done) => requestIdleCallback(done, { timeout: rest }))
  return client.notebook.health()
}
