/** Explains the query language by queries that find something; a click tries one. */
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/index.ts'
import { examples } from './examples.ts'

export type HelpCardProps = {
  readonly onTry: (text: string) => void
  readonly onClose: () => void
}

export function HelpCard({ onTry, onClose }: HelpCardProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('search.help.title')}
      closeLabel={t('search.help.close')}
      size="large"
      className="search-help"
      onClose={onClose}
    >
      <div>
        <p className="muted">{t('search.help.try')}</p>
        <dl className="help-rows">
          {examples.map(({ what, queries }) => (
            <div key={what} className="help-row">
              <dt>
                {queries.map((query) => (
                  <button key={query} type="button" className="help-query" onClick={() => onTry(query)}>
                    {query}
                  </button>
                ))}
              </dt>
              <dd>{t(`search.help.${what}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <h3 className="help-head">{t('search.help.keysTitle')}</h3>
        <p className="help-note">{t('search.help.keys')}</p>
        <p className="help-note">{t('search.help.folding')}</p>
      </div>
    </Dialog>
  )
}
