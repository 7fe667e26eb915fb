/** All keys, from the one list of commands. */
import { useTranslation } from 'react-i18next'
import { commands } from '../../shared/commands.ts'
import { grouped } from '../../shared/grouped.ts'
import { Dialog, Shortcut } from '../ui/index.ts'
import './settings.css'

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const menus = grouped(
    commands.filter(({ key }) => key !== null),
    ({ menu }) => menu,
  )
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app.close')} onClose={onClose} size="large">
      <p className="keys-hint">{t('keys.hint')}</p>
      {/* Reached by Tab, so that the arrow keys can scroll it. */}
      <div className="keys" role="group" aria-label={t('keys.title')} tabIndex={0}>
        {[...menus].map(([menu, list]) => (
          <section key={menu} className="keys-group">
            <h3>{t(`keys.group.${menu}`)}</h3>
            <dl>
              {list.map(({ id, key }) => (
                <div key={id} className="keys-row">
                  <dt>{t(`command.${id}`)}</dt>
                  <dd>
                    <Shortcut accelerator={key ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
