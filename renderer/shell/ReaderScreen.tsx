/** The reader's frame: the top bar of the open report, and the reader itself below. */
import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Layout } from '../../shared/model/settings.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { late } from '../late.ts'
import { LayersButton } from '../layers/index.ts'
import { Reader } from '../reader/index.ts'
import { foreignTag, reportTitle, sessionParts } from '../report-name.ts'
import { Button, Segmented, Shortcut } from '../ui/index.ts'
import type { SegmentedOption } from '../ui/index.ts'
import { useHitWalk } from '../search-state.ts'
import { useWalk } from '../terms-desk.ts'
import { commandKey, useRunCommand } from '../use-command.ts'
import { TopBar } from './TopBar.tsx'

const AnsweringBar = late(async () => (await import('../assignments/index.ts')).AnsweringBar)
const HitBar = late(async () => (await import('../search/index.ts')).HitBar)
const WalkBar = late(async () => (await import('../terms/index.ts')).WalkBar)

export function ReaderScreen({ report: id }: { readonly report: ReportId }) {
  const { reports, lang } = useApp()
  const report = reports.find((one) => one.id === id)
  const title = report === undefined ? null : reportTitle(report, lang)
  return (
    <>
      <TopBar
        title={title?.text ?? id}
        titleLang={title === null ? undefined : foreignTag(title.lang, lang)}
        subtitle={report === undefined ? undefined : particulars(report, lang)}
      >
        <LayoutControl />
        <LayersButton />
        <ExportButton />
      </TopBar>
      <Answering />
      <UseWalk />
      <SearchWalk />
      <div className="screen">
        <Reader key={id} report={id} />
      </div>
    </>
  )
}

/** The year tells reports of one title apart at a glance; then the symbol, if there is one, and where it belongs. */
function particulars(report: Report, lang: Lang): readonly string[] {
  const [first, ...rest] = sessionParts(report, lang)
  return [first, report.fields.symbol, ...rest].filter((part) => part !== null && part !== undefined)
}

/** What marks answer while they go to an assignment; most readers have none. */
function Answering() {
  const { settings } = useApp()
  if (settings.activeLayer === ownLayer) return null
  return <AnsweringBar />
}

/** Where the reader walks from use to use of a term. */
function UseWalk() {
  if (useWalk() === null) return null
  return <WalkBar />
}

/** Where the reader goes from hit to hit of a search. */
function SearchWalk() {
  if (useHitWalk() === null) return null
  return <HitBar />
}

function LayoutControl() {
  const { t } = useTranslation()
  const { settings, changeSettings } = useApp()
  const options: readonly SegmentedOption<Layout>[] = [
    { value: 'zh', label: '中', title: t('app.layout.zh') },
    { value: 'columns', label: '中 | EN', title: t('app.layout.columns') },
    { value: 'interleaved', label: '中 / EN', title: t('app.layout.interleaved') },
    { value: 'en', label: 'EN', title: t('app.layout.en') },
  ]
  return (
    <Segmented
      label={t('app.layout.label')}
      options={options}
      value={settings.layout}
      onChange={(layout) => changeSettings({ layout })}
    />
  )
}

function ExportButton() {
  const { t } = useTranslation()
  const run = useRunCommand()
  return (
    <Button className="top-export" onClick={() => run('export.open')}>
      <FileDown aria-hidden="true" />
      <span className="top-label">{t('app.export')}</span>
      <Shortcut accelerator={commandKey('export.open') ?? ''} />
    </Button>
  )
}
