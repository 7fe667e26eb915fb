/** About: versions, what the texts are, and the licences of what the app is made of. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { Dialog } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import './settings.css'

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const about = useQuery(() => client.app.about(), [])
  return (
    <Dialog title={t('about.title')} closeLabel={t('app.close')} onClose={onClose}>
      <p className="about-name">
        <span lang="zh-Hans">{t('app.name', { lng: 'zh' })}</span>{' '}
        <span lang="en">{t('app.name', { lng: 'en' })}</span>{' '}
        <span className="num">{about.value?.version}</span>
      </p>
      <p>{t('about.what')}</p>
      <p className="muted">{t('about.texts')}</p>
      {about.error !== null && <p role="alert">{errorSentence(about.error)}</p>}
      {about.value !== null && <Versions about={about.value} />}
    </Dialog>
  )
}

type About = Awaited<ReturnType<typeof client.app.about>>

function Versions({ about }: { readonly about: About }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const versions = [
    ['Electron', about.electron],
    ['Chromium', about.chromium],
    ['Node.js', about.node],
    ['SQLite', about.sqlite],
  ] as const
  return (
    <>
      <h3 className="about-head">{t('about.versions')}</h3>
      <dl className="versions num">
        {versions.map(([name, version]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
      <h3 className="about-head">{t('about.licences')}</h3>
      <ul
        className="licences"
        tabIndex={0}
        aria-label={t('about.licences')}
        lang={lang === 'en' ? undefined : 'en'}
      >
        {about.licences.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`}>
            <span>
              {name} <span className="muted num">{version}</span>
            </span>
            <span className="muted">{licence}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
