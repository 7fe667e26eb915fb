/** Entries of the files that cannot be taken in, each with where it stands in its file and why. */
import { useTranslation } from 'react-i18next'
import type { MergedFile, RefusedEntry } from '../../shared/model/exchange.ts'
import { shownText } from '../shown-text.ts'
import { ListFoot } from './ListFoot.tsx'
import { useListed } from './use-listed.ts'

/** Most people want to know which one it is; who mends the file, where in it (RFC 6901) and under which id. */
function Place({ where, id }: Pick<RefusedEntry, 'where' | 'id'>) {
  const { t } = useTranslation()
  const [, index, property] = /^\/items\/(\d+)(.*)$/.exec(where) ?? []
  if (index === undefined) return <code>{shownText(id ?? where)}</code>
  return (
    <span title={shownText(id === null ? where : `${where} ${id}`)}>
      {t('exchange.refusedEntry', { number: Number(index) + 1 })}
      {property !== '' && (
        <>
          {' · '}
          <code>{shownText(property ?? '')}</code>
        </>
      )}
    </span>
  )
}

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
              <bdi>{shownText(name)}</bdi>
              {' · '}
              <Place where={where} id={id} />
            </p>
          </li>
        ))}
      </ul>
      <ListFoot listed={listed.length} named={all.length} total={total} onMore={more} />
    </>
  )
}
