/** Instead of lines that are not there: under way, stopped, failed. */
import { SearchX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { isStopped } from './use-lines.ts'

export type WaitingProps = {
  /** Null while it is under way. */
  readonly error: unknown
  readonly onAgain: () => void
}

/** Milliseconds after which it is worth saying that the answer is under way. */
const slow = 400

export function Waiting({ error, onAgain }: WaitingProps) {
  const { t } = useTranslation()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), slow)
    return () => window.clearTimeout(timer)
  }, [])
  if (error !== null) {
    return (
      <EmptyState
        title={isStopped(error) ? t('concordance.stopped') : errorSentence(error)}
        icon={isStopped(error) ? undefined : <SearchX />}
      >
        <Button onClick={onAgain}>{t('concordance.again')}</Button>
      </EmptyState>
    )
  }
  return isSlow ? (
    <div className="lines-slow">
      <progress className="progress" aria-label={t('concordance.underWay')} />
      <span role="status">{t('concordance.underWay')}</span>
      <Button onClick={() => void client.search.cancel()}>{t('concordance.stop')}</Button>
    </div>
  ) : null
}
