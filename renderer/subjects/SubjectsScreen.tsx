/** TODO */
import { useTranslation } from 'react-i18next'
import { IndexTabs } from '../index-tabs/index.ts'
import { TopBar } from '../shell/TopBar.tsx'

export function SubjectsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <TopBar title={t('app.rail.subjects')} />
      <IndexTabs />
      <main className="subjects" />
    </>
  )
}
