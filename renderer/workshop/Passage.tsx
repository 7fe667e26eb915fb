/** One block of the report: its words, who marked it and how, and taking marks over. */
import { ArrowDown, ArrowUp, BookOpenText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import { langs } from '../../shared/model/report.ts'
import type { BlockTally, WorkshopRequest, WorkshopView } from '../../shared/model/workshop.ts'
import { accords } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { headingPath } from '../heading-path.ts'
import type { Blocks } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { Button, IconButton } from '../ui/index.ts'
import { useWorkshop } from '../workshop-state.ts'
import { PassageMarks } from './PassageMarks.tsx'
import type { ShownPerson } from './people-shown.ts'
import { AccordSign, PersonSign } from './Signs.tsx'
import type { EntryWords } from './use-entry-words.ts'
import type { Steps } from './use-steps.ts'

export type PassageProps = {
  readonly view: WorkshopView
  readonly request: WorkshopRequest
  /** Undefined: none has been chosen. */
  readonly tally: BlockTally | undefined
  readonly people: readonly ShownPerson[]
  readonly words: EntryWords
  readonly blocks: Blocks
  readonly steps: Steps
}

export function Passage(props: PassageProps) {
  const { tally, blocks, steps } = props
  const block = tally === undefined ? undefined : blocks.get(tally.key)
  return (
    <div className="passage">
      <StepBar steps={steps} />
      {tally === undefined || block === undefined ? (
        <Overview {...props} />
      ) : (
        <Marked {...props} tally={tally} block={block} />
      )}
    </div>
  )
}

/** What is stepped through, and the steps. */
function StepBar({ steps }: Pick<PassageProps, 'steps'>) {
  const { t } = useTranslation()
  const { accord, change } = useWorkshop()
  const wanted = { accord: t(`workshop.accord.${accord}`) }
  return (
    <div className="passage-steps" role="group" aria-label={t('workshop.stepThrough')}>
      <label className="passage-accord">
        <span>{t('workshop.stepThrough')}</span>
        <AccordSign accord={accord} />
        <select
          className="workshop-select"
          value={accord}
          title={t(`workshop.accordText.${accord}`)}
          onChange={(event) => change({ accord: event.target.value as typeof accord })}
        >
          {accords.map((each) => (
            <option key={each} value={each}>
              {t(`workshop.accord.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <IconButton label={t('workshop.previous', wanted)} icon={<ArrowUp />} onClick={steps.previous} />
      <IconButton label={t('workshop.next', wanted)} icon={<ArrowDown />} onClick={steps.next} />
    </div>
  )
}

/** Before a passage is chosen: what the signs mean, and how many passages have each. */
function Overview({ view }: PassageProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="passage-none">{t('workshop.passage.choose')}</p>
      <dl className="passage-kinds">
        {accords.map((accord) => (
          <div key={accord}>
            <dt>
              <AccordSign accord={accord} />
              {t(`workshop.accord.${accord}`)}
            </dt>
            <dd className="num">
              {t('workshop.passages', {
                count: view.blocks.filter((block) => block.accord === accord).length,
              })}
            </dd>
            <dd className="muted">{t(`workshop.accordText.${accord}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

type MarkedProps = PassageProps & { readonly tally: BlockTally; readonly block: Block }

function Marked({ request, tally, block, people, words, blocks }: MarkedProps) {
  const { t } = useTranslation()
  const { lang, openPlace } = useApp()
  const { change } = useWorkshop()
  const section = headingPath(blocks, block.key, lang)
  const there = new Set(tally.marks.map(({ person }) => person))
  const silent = people.filter((person) => person.compared && !there.has(person.at))
  const open = (): void => {
    change({ strip: true })
    openPlace({ report: request.report, key: block.key })
  }
  return (
    <article aria-label={words.entry(tally)}>
      <header className="passage-head">
        <h2 className="num">{words.place(block.key)}</h2>
        <p className="passage-accord" title={t(`workshop.accordText.${tally.accord}`)}>
          <AccordSign accord={tally.accord} />
          {t('workshop.passage.head', {
            accord: t(`workshop.accord.${tally.accord}`),
            people: t('workshop.people', { count: tally.marks.length }),
          })}
        </p>
        <Button onClick={open}>
          <BookOpenText aria-hidden="true" />
          {t('workshop.passage.open')}
        </Button>
      </header>
      {section !== '' && <p className="muted">{section}</p>}
      <div className="passage-texts">
        {langs.map((each) =>
          block.text[each] === null ? null : (
            <p key={each} className={`reading-${each}`} lang={langTag(each)}>
              {block.text[each]}
            </p>
          ),
        )}
      </div>
      <PassageMarks key={block.key} request={request} blockKey={block.key} people={people} />
      {silent.length > 0 && (
        <section
          className="passage-silent"
          aria-label={t('workshop.passage.silent', { count: silent.length })}
        >
          <h3>{t('workshop.passage.silent', { count: silent.length })}</h3>
          <ul>
            {silent.map((person) => (
              <li key={person.at} className="person">
                <PersonSign person={person} />
                <bdi>{person.name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
