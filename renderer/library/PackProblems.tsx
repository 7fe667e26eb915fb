/** Packs that could not be opened: which file, why, and what still works. */
import { FileWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PackProblem } from '../../shared/model/pack.ts'
import { failureSentence } from '../error-sentence.ts'
import { Banner } from '../ui/index.ts'

export function PackProblems({ problems }: { readonly problems: readonly PackProblem[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <Banner
      tone="warning"
      title={t('library.problems.title', { count: problems.length })}
      icon={<FileWarning />}
    >
      <ul className="problems">
        {problems.map(({ file, failure }) => (
          <li key={file}>{failureSentence({ ...failure, details: { file, ...failure.details } })}</li>
        ))}
      </ul>
      <p>{t('library.problems.rest')}</p>
    </Banner>
  )
}
