/** One subject: its passages in all reports or in one, and the figures, places and terms in them. */
import { Plus } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { SubjectEntry } from '../../shared/model/subject.ts'
import { subjectTitle } from '../../shared/subjects/subject-names.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import { Button, Tabs } from '../ui/index.ts'
import { AddPassage } from './AddPassage.tsx'
import { BlockList } from './BlockList.tsx'
import { FigureTable } from './FigureTable.tsx'
import { PlaceTable } from './PlaceTable.tsx'
import { useContentOf } from './subject-content.ts'
import type { ContentSources } from './subject-content.ts'
import { byReport, isUnder, placeId } from './subject-places.ts'
import type { PlaceId } from './subject-places.ts'
import { keepMemory, subjectTabs } from './subjects-memory.ts'
import type { SubjectView } from './subjects-memory.ts'
import { TermTable } from './TermTable.tsx'
import { useTermUses } from './use-term-uses.ts'
import type { SubjectActs, SubjectPlace } from './use-subjects.ts'

export type SubjectPageProps = {
  readonly all: readonly SubjectEntry[]
  readonly sources: ContentSources
  readonly view: SubjectView
  readonly onView: (change: Partial<SubjectView>) => void
  readonly acts: SubjectActs
}

export function SubjectPage({ all, sources, view, onView, acts }: SubjectPageProps) {
  const { t } = useTranslation()
  const { reports, notify, lang } = useApp()
  const { subject, tab } = view
  const report = reports.some(({ id }) => id === view.report) ? view.report : null
  const of = useMemo(() => all.filter((block) => block.subject === subject), [all, subject])
  const shown = useMemo(() => of.filter((block) => report === null || block.report === report), [of, report])
  const under = useMemo(() => shown.filter(isUnder), [shown])
  const removed = useMemo(() => shown.filter((block) => !isUnder(block)), [shown])
  const content = useContentOf(sources, under)
  const terms = useTermUses(under, tab === 'terms')
  const [wanted, setWanted] = useState<PlaceId | null>(null)

  const { put } = acts
  const add = async (place: Omit<SubjectPlace, 'subject'>): Promise<boolean> => {
    const isThere = of.some((block) => isUnder(block) && placeId(block) === placeId(place))
    if (!isThere && !(await put({ subject, ...place }, placeWords(t, place.key, lang), true))) return false
    if (isThere) notify(t('subjects.add.already'))
    onView({ tab: 'blocks', report: report === place.report ? report : null })
    keepMemory({ current: placeId(place) })
    setWanted(placeId(place))
    return true
  }
  const list = `${subject} ${tab} ${report ?? ''}`
  const counts = {
    blocks: under.length,
    figures: content.figures?.length,
    places: content.places?.length,
    terms: terms?.length,
    removed: removed.length,
  }
  return (
    <section className="subject-page" aria-labelledby="subject-name" data-region="page">
      <Head all={of} view={{ ...view, report }} onView={onView} onAdd={add} />
      <Tabs
        label={t('subjects.tabsLabel')}
        className="subject-tabs"
        tabs={subjectTabs.map((id) => {
          const count = counts[id]
          return { id, label: t(`subjects.tabs.${id}`), ...(count === undefined ? {} : { count }) }
        })}
        current={tab}
        onChange={(id) => onView({ tab: id })}
      >
        {tab === 'blocks' || tab === 'removed' ? (
          <BlockList
            key={list}
            list={list}
            blocks={tab === 'blocks' ? under : removed}
            removed={tab === 'removed'}
            filtered={report !== null && of.length > 0}
            wanted={wanted}
            onReached={() => setWanted(null)}
            onPut={put}
            onAllReports={() => onView({ report: null })}
          />
        ) : tab === 'figures' ? (
          <FigureTable key={list} list={list} figures={content.figures} error={sources.error} />
        ) : tab === 'places' ? (
          <PlaceTable
            key={list}
            list={list}
            places={content.places}
            error={sources.error}
            within={{ subject, report }}
          />
        ) : (
          <TermTable key={list} list={list} terms={terms} />
        )}
      </Tabs>
    </section>
  )
}

type HeadProps = {
  /** Of this subject, in all reports. */
  readonly all: readonly SubjectEntry[]
  readonly view: SubjectView
  readonly onView: (change: Partial<SubjectView>) => void
  readonly onAdd: (place: Omit<SubjectPlace, 'subject'>) => Promise<boolean>
}

function Head({ all, view: { subject, report }, onView, onAdd }: HeadProps) {
  const { t } = useTranslation()
  const { reports, lang, state } = useApp()
  const [adding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const under = all.filter(isUnder)
  const groups = byReport(under)
  const added = under.filter(({ choice }) => choice === 'added').length
  const countOf = (id: ReportId): number => groups.find((group) => group.report === id)?.items.length ?? 0
  const close = useCallback(() => setAdding(false), [])
  return (
    <div className="subject-head">
      <div className="subject-names">
        <h2 id="subject-name">
          {subjectTitle(subject, lang)}{' '}
          <span className="subject-other" lang={langTag(otherLang(lang))}>
            {subjectTitle(subject, otherLang(lang))}
          </span>
        </h2>
        <p className="subject-summary num">
          {t('subjects.passages', { count: under.length })}
          {groups.length > 0 && ` · ${t('subjects.inReports', { count: groups.length })}`}
          {added > 0 && ` · ${t('subjects.added', { count: added })}`}
        </p>
      </div>
      <div className="subject-acts">
        <select
          className="field-input subject-report"
          aria-label={t('subjects.report')}
          title={t('subjects.report')}
          value={report ?? ''}
          onChange={({ target: { value } }) => onView({ report: value === '' ? null : (value as ReportId) })}
        >
          <option value="">{t('subjects.allReports', { count: under.length })}</option>
          {reports.map((each) => (
            <option key={each.id} value={each.id}>
              {t('subjects.oneReport', { report: reportLine(each, lang), count: countOf(each.id) })}
            </option>
          ))}
        </select>
        <Button ref={button} aria-haspopup="dialog" aria-expanded={adding} onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {t('subjects.add.open')}
        </Button>
        {adding && (
          <AddPassage
            report={report ?? state.report}
            anchor={() => button.current?.getBoundingClientRect() ?? null}
            onAdd={onAdd}
            onClose={close}
          />
        )}
      </div>
    </div>
  )
}
