/** One assignment: instructions, questions with their answers, and what else the trainer gave along. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FileInput, FilePlus2, FileUp, Trash2, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { fullTime, NoteText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { dayText, foreignTag, localeOf } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Banner, Button, Tag } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { Glossary } from './Glossary.tsx'
import { HandInDialog } from './HandInDialog.tsx'
import { Questions } from './Questions.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useAssignedName } from './use-assigned-name.ts'
import { Source } from './Source.tsx'

export type AssignmentViewProps = {
  readonly assignment: AssignmentState
  /** Makes a newer edition of it. */
  readonly onChange: () => void
}

export function AssignmentView({ assignment, onChange }: AssignmentViewProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const { title, role, edition, created, handedIn, instructions } = assignment
  const [dialog, setDialog] = useState<'hand-in' | 'remove' | null>(null)
  const isParticipant = role === 'participant'
  return (
    <article className="assignment" aria-label={shownText(title)}>
      <header className="assignment-head">
        <h2 className="user-text" dir="auto">
          {shownText(title)}
        </h2>
        <p className="assignment-about num">
          <Source assignment={assignment} />
          {edition > 1 && <span> · {t('assignment.edition', { edition })}</span>}
          <span> · {dayText(created, lang)}</span>
        </p>
        <div className="assignment-acts">
          {isParticipant ? (
            <Button variant="primary" onClick={() => setDialog('hand-in')}>
              <FileUp aria-hidden="true" />
              {t('assignment.handIn')}
            </Button>
          ) : (
            <TrainersActs onChange={onChange} />
          )}
          {isParticipant && (
            <span className="muted num">
              {handedIn === null
                ? t('assignment.neverHandedIn')
                : t('assignment.handedIn', { time: fullTime(handedIn, localeOf(lang)) })}
            </span>
          )}
          <Button variant="quiet" onClick={() => setDialog('remove')}>
            <Trash2 aria-hidden="true" />
            {t('assignment.remove')}
          </Button>
        </div>
        {isParticipant && <WhereMarksGo assignment={assignment} />}
      </header>
      <Part title={t('assignment.instructions')}>
        {instructions === '' ? (
          <p className="muted">{t('assignment.noInstructions')}</p>
        ) : (
          <NoteText note={instructions} />
        )}
      </Part>
      <Part title={t('assignment.reports')}>
        <Reports assignment={assignment} />
      </Part>
      <Part title={t('assignment.questions')}>
        <Questions assignment={assignment} />
      </Part>
      <GivenWords assignment={assignment} />
      {dialog === 'hand-in' && <HandInDialog assignment={assignment} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog assignment={assignment} onClose={() => setDialog(null)} />}
    </article>
  )
}

/** What comes next for the trainer: the files that come back, the answers side by side, the questions put otherwise. */
function TrainersActs({ onChange }: Pick<AssignmentViewProps, 'onChange'>) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const run = useRunCommand()
  return (
    <>
      <Button variant="primary" onClick={() => run('exchange.open')}>
        <FileInput aria-hidden="true" />
        {t('assignment.collect')}
      </Button>
      <Button onClick={() => showScreen('workshop')}>
        <UsersRound aria-hidden="true" />
        {t('assignment.compare')}
      </Button>
      <Button onClick={onChange}>
        <FilePlus2 aria-hidden="true" />
        {t('assignment.newEdition')}
      </Button>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="assignment-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** A mark that goes elsewhere is no answer: that is said, with the way out. */
function WhereMarksGo({ assignment }: { readonly assignment: AssignmentState }) {
  const { t } = useTranslation()
  const { settings, changeSettings, notify, notifyError } = useApp()
  const { active, byId, nameOf } = useLayers()
  const { id, layer, title } = assignment
  if (layer === null) return null
  if (settings.activeLayer === layer && byId(layer) !== null)
    return <p className="muted">{t('assignment.layerActive')}</p>
  const work = (): void => {
    client.assignments.work(id).then(() => {
      changeSettings({ activeLayer: layer })
      notify(t('assignment.working', { name: shownText(title) }))
    }, notifyError)
  }
  return (
    <Banner
      tone="warning"
      landmark={false}
      title={t('assignment.layerOther', { name: active === undefined ? '' : nameOf(active) })}
    >
      <Button onClick={work}>{t('assignment.work')}</Button>
    </Banner>
  )
}

function Reports({ assignment: { reports, matches, role } }: { readonly assignment: AssignmentState }) {
  const { t } = useTranslation()
  const { lang, openReport } = useApp()
  const nameOf = useAssignedName()
  return (
    <ul className="assignment-reports">
      {reports.map(({ id, title }) => {
        const name = nameOf({ id, title })
        const match = matches.find(({ report }) => report === id)?.match ?? 'away'
        return (
          <li key={id}>
            {match === 'away' ? (
              <span lang={foreignTag(name.lang, lang)}>{name.text}</span>
            ) : (
              <button
                type="button"
                className="text-button"
                lang={foreignTag(name.lang, lang)}
                onClick={() => openReport(id)}
              >
                {name.text}
              </button>
            )}
            {role === 'participant' && (
              <span className="assignment-match" data-match={match}>
                {t(`assignment.match.${match}`)}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function GivenWords({ assignment }: { readonly assignment: AssignmentState }) {
  const { t } = useTranslation()
  const { settings, changeSettings, notify } = useApp()
  const { tags, colourMeanings, glossary } = assignment
  const meant = colours.filter((colour) => (colourMeanings[colour] ?? '') !== '')
  const areUsed = meant.every((colour) => settings.colourMeanings[colour] === colourMeanings[colour])
  const use = (): void => {
    changeSettings({ colourMeanings: { ...settings.colourMeanings, ...colourMeanings } })
    notify(t('assignment.coloursUsed'))
  }
  return (
    <>
      {tags.length > 0 && (
        <Part title={t('assignment.tags')}>
          <p className="assignment-tags">
            {tags.map((tag) => (
              <Tag key={tag}>
                <bdi>{shownText(tag)}</bdi>
              </Tag>
            ))}
          </p>
          <p className="field-hint">{t('assignment.tagsHint')}</p>
        </Part>
      )}
      {meant.length > 0 && (
        <Part title={t('assignment.colours')}>
          <ul className="assignment-colours">
            {meant.map((colour) => (
              <li key={colour}>
                <i className={`swatch swatch-${colour}`} aria-hidden="true" />
                <span>{t(`colour.${colour}`)}</span>
                <bdi className="user-text">{shownText(colourMeanings[colour] ?? '')}</bdi>
              </li>
            ))}
          </ul>
          <Button disabled={areUsed} onClick={use}>
            {t('assignment.useColours')}
          </Button>
        </Part>
      )}
      {glossary.length > 0 && (
        <Part title={t('assignment.glossary')}>
          <Glossary terms={glossary} />
        </Part>
      )}
    </>
  )
}
