/** The shared folder: which it is, what of the notebook goes there, and what others have put there. */
import { useTranslation } from 'react-i18next'
import type { SharingState } from '../../shared/model/sharing.ts'
import { useApp } from '../app-state.ts'
import { failureSentence } from '../error-sentence.ts'
import { localeOf } from '../report-name.ts'
import { Banner, Button, Dialog, Segmented } from '../ui/index.ts'
import { SharedFiles } from './SharedFiles.tsx'
import { SharedLayers } from './SharedLayers.tsx'
import './sharing.css'
import { useSharing } from './use-sharing.ts'
import type { SharingActs } from './use-sharing.ts'

/** So often the time of the last look is read anew, in milliseconds. */
const refresh = 3000

export type SharingDialogProps = {
  readonly onClose: () => void
  /** Shows what a file would do, for one that asks first. */
  readonly onOpenFile: (path: string) => void
}

export function SharingDialog({ onClose, onOpenFile }: SharingDialogProps) {
  const { t } = useTranslation()
  const { state, busy, acts } = useSharing(refresh)
  return (
    <Dialog
      title={t('sharing.title')}
      closeLabel={t('app.close')}
      onClose={onClose}
      size="large"
      className="sharing"
    >
      <p className="field-hint">{t('sharing.about')}</p>
      {state !== null && state.settings.folder === null && <Start busy={busy} acts={acts} />}
      {state !== null && state.settings.folder !== null && (
        <>
          {state.failure !== null && (
            <Banner tone="warning" title={failureSentence(state.failure)} landmark={false} />
          )}
          <Folder state={state} folder={state.settings.folder} busy={busy} acts={acts} />
          <SharedLayers chosen={state.settings.layers} onChange={(layers) => acts.change({ layers })} />
          <SharedFiles
            files={state.files}
            folder={state.settings.folder}
            onOpenFile={(path) => {
              onClose()
              onOpenFile(path)
            }}
          />
        </>
      )}
    </Dialog>
  )
}

type ActsProps = { readonly busy: boolean; readonly acts: SharingActs }

function Start({ busy, acts }: ActsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="sharing-warning">{t('sharing.before')}</p>
      <p>
        <Button variant="primary" aria-disabled={busy} onClick={() => busy || acts.choose()} data-first-focus>
          {t('sharing.choose')}
        </Button>
      </p>
    </>
  )
}

type FolderProps = ActsProps & { readonly state: SharingState; readonly folder: string }

function Folder({ state: { settings, ownFile, lookedAt }, folder, busy, acts }: FolderProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const unlessBusy = (act: () => void) => () => {
    if (!busy) act()
  }
  return (
    <div className="sharing-folder">
      <div>
        <p className="field-label">{t('sharing.folder')}</p>
        <p className="sharing-path">{folder}</p>
        {ownFile !== null && <p className="field-hint">{t('sharing.ownFile', { file: ownFile })}</p>}
      </div>
      <div className="sharing-acts">
        <Segmented<'on' | 'off'>
          label={t('sharing.switch')}
          options={[
            { value: 'on', label: t('sharing.on') },
            { value: 'off', label: t('sharing.off') },
          ]}
          value={settings.on ? 'on' : 'off'}
          onChange={(value) => acts.change({ on: value === 'on' })}
        />
        <Button aria-disabled={busy} onClick={unlessBusy(acts.choose)}>
          {t('sharing.chooseOther')}
        </Button>
        <Button aria-disabled={busy} onClick={unlessBusy(() => acts.change({ folder: null }))}>
          {t('sharing.stop')}
        </Button>
        {settings.on && (
          <Button aria-disabled={busy} onClick={unlessBusy(acts.look)}>
            {t('sharing.look')}
          </Button>
        )}
      </div>
      <p className="field-hint">{t('sharing.stopHint')}</p>
      {!settings.on && <p className="sharing-warning">{t('sharing.isOff')}</p>}
      {settings.on && lookedAt !== null && (
        <p className="field-hint num">
          {t('sharing.lookedAt', {
            time: new Intl.DateTimeFormat(localeOf(lang), { timeStyle: 'medium' }).format(new Date(lookedAt)),
          })}
        </p>
      )}
    </div>
  )
}
