/** Entries of the files that cannot be taken in, each with where it stands in its file and why. */
import { useTranslation } from 'react-i18next'
import type { MergedFile, RefusedEntry } from '../../shared/model/exchange.ts'
import { shownText } from '../shown-text.ts'
import { ListFoot } from './ListFoot.tsx'
import { useListed } from './use-listed.ts'

export type RefusedListProps = { readonly files: readonly MergedFile[]; readonly total: number }

export function RefusedList({ files, total }: RefusedListProps) {
  const { t } = useTranslation()
  const all = files.flatMap(({ name, path, refused }) =>
    refused.map((entry: RefusedEntry) => ({ ...entry, name, path })),
  )
  const { listed, more } = useListed(all)
  return (
    <>
      <p className="merge-explained">{t('exchange.explained.refused')}</p>
      <ul className="merge-rows" aria-label={t('exchange.tab.refused')}>
        {listed.map(({ name, path, where, reason, id }) => (
          <li key={`${path} ${where} ${reason}`} className="merge-row">
            <p>{t(`exchange.refused.${reason}`)}</p>
            <p className="merge-where muted">
              <bdi>{shownText(name)}</bdi> · <code>{shownText(where === '' ? '/' : where)}</code>
              {id !== null && (
                <>
                  {' · '}
                  <code>{shownText(id)}</code>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ListFoot listed={listed.length} named={all.length} total={total} onMore={more} />
    </>
  )
}
