/** The marks in one block, person by person: words, colour, note, tags; each can be taken over. */
import { Check, CopyPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { WorkshopRequest } from '../../shared/model/workshop.ts'
import { kindIcons, NoteText } from '../annotations/index.ts'
import { useColourNames } from '../colour-names.ts'
import { errorSentence } from '../error-sentence.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { Button, Tag } from '../ui/index.ts'
import type { ShownPerson } from './people-shown.ts'
import { ColourSign, PersonSign } from './Signs.tsx'
import { useAdoption } from './use-adoption.ts'
import type { Adoption } from './use-adoption.ts'
import { usePassageMarks } from './use-passage-marks.ts'

/** A block may be marked by hundreds: more than this many are counted. */
const mostShown = 200

export type PassageMarksProps = {
  readonly request: WorkshopRequest
  readonly blockKey: BlockKey
  readonly people: readonly ShownPerson[]
}

export function PassageMarks({ request, blockKey, people }: PassageMarksProps) {
  const { t } = useTranslation()
  const { marks, own, error } = usePassageMarks(request, blockKey)
  const adoption = useAdoption(own)
  if (marks === null)
    return error === null ? <div aria-busy="true" /> : <p role="alert">{errorSentence(error)}</p>
  if (marks.length === 0) return <p>{t('workshop.passage.nobody')}</p>
  const shown = marks.slice(0, mostShown)
  const fresh = marks.filter((mark) => !adoption.has(mark)).map(({ id }) => id)
  return (
    <section aria-label={t('workshop.passage.marks')}>
      <div className="passage-marks-head">
        <h3>{t('workshop.marks', { count: marks.length })}</h3>
        <Button
          aria-disabled={fresh.length === 0}
          onClick={() => {
            if (fresh.length > 0) adoption.adopt(fresh)
          }}
        >
          <CopyPlus aria-hidden="true" />
          {t('workshop.passage.adoptAll')}
        </Button>
      </div>
      <ul className="passage-people">
        {people.map((person) => {
          const theirs = shown.filter(({ author }) => author === person.author)
          return theirs.length === 0 ? null : (
            <li key={person.at}>
              <p className="person">
                <PersonSign person={person} />
                <bdi>{person.name}</bdi>
              </p>
              <ul>
                {theirs.map((mark) => (
                  <Mark
                    key={mark.id}
                    mark={mark}
                    blockKey={blockKey}
                    name={person.name}
                    adoption={adoption}
                  />
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
      {marks.length > shown.length && (
        <p className="muted">{t('workshop.passage.more', { count: marks.length - shown.length })}</p>
      )}
    </section>
  )
}

type MarkProps = {
  readonly mark: PlacedAnnotation
  readonly blockKey: BlockKey
  readonly name: string
  readonly adoption: Adoption
}

function Mark({ mark, blockKey, name, adoption }: MarkProps) {
  const { t } = useTranslation()
  const colourNames = useColourNames()
  const Icon = kindIcons[mark.kind]
  const known = adoption.has(mark)
  return (
    <li className="mark">
      <p className="mark-head">
        <ColourSign colour={mark.colour} />
        <span className="user-text">{colourNames.full(mark.colour)}</span>
        <span className="mark-kind">
          <Icon aria-hidden="true" />
          {t(`kind.${mark.kind}`)}
        </span>
        {mark.tags.map((tag) => (
          <Tag key={tag}>
            <span className="user-text">{shownText(tag)}</span>
          </Tag>
        ))}
      </p>
      <Quotes mark={mark} blockKey={blockKey} />
      <NoteText note={mark.note} />
      {/* Taken over, it stays where it is: the keyboard is on it. */}
      <Button
        className="mark-adopt"
        aria-disabled={known}
        aria-label={known ? undefined : t('workshop.passage.adoptOf', { name })}
        onClick={() => {
          if (!known) adoption.adopt([mark.id])
        }}
      >
        {known ? <Check aria-hidden="true" /> : <CopyPlus aria-hidden="true" />}
        {known ? t('workshop.passage.known', { layer: adoption.layer }) : t('workshop.passage.adopt')}
      </Button>
    </li>
  )
}

/** The words that are marked in this block, each in its language. */
function Quotes({ mark, blockKey }: Pick<MarkProps, 'mark' | 'blockKey'>) {
  const { t } = useTranslation()
  const here = mark.anchors.filter(({ key }) => key === blockKey)
  return (
    <div className="mark-quotes">
      {here.map((anchor, index) =>
        anchor.lang === null ? (
          <p key={index}>{t('annotation.whole')}</p>
        ) : (
          <p
            key={index}
            className={`mark-quote reading-${anchor.lang} edge-of-${mark.colour}`}
            lang={langTag(anchor.lang)}
          >
            {shownText(anchor.exact)}
          </p>
        ),
      )}
    </div>
  )
}
