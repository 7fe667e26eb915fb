/** Whose marks are compared, and from which layers; with how much each has marked. */
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import type { WorkshopView } from '../../shared/model/workshop.ts'
import { useLayers } from '../layers/index.ts'
import { Button } from '../ui/index.ts'
import { useWorkshop } from '../workshop-state.ts'
import type { ShownPerson } from './people-shown.ts'
import { PersonSign } from './Signs.tsx'

export type PeopleChoiceProps = {
  readonly view: WorkshopView
  readonly people: readonly ShownPerson[]
}

export function PeopleChoice({ view, people }: PeopleChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className="people-choice">
      {people.length > 0 && <PeopleTable people={people} />}
      {view.unplaced.length > 0 && (
        <p>{t('workshop.who_is.unplacedText', { count: view.unplaced.length })}</p>
      )}
      <LayerChoice view={view} />
    </div>
  )
}

function PeopleTable({ people }: Pick<PeopleChoiceProps, 'people'>) {
  const { t } = useTranslation()
  const { without, change } = useWorkshop()
  const toggle = (author: string): void =>
    change({
      without: without.includes(author) ? without.filter((each) => each !== author) : [...without, author],
    })
  return (
    <div className="table-frame" role="group" aria-label={t('workshop.who_is.people')} tabIndex={0}>
      <table className="sums">
        <caption>{t('workshop.who_is.people')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workshop.who_is.name')}</th>
            <th scope="col">{t('workshop.who_is.marks')}</th>
            <th scope="col">{t('workshop.who_is.passages')}</th>
            <th scope="col">{t('workshop.who_is.unplaced')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.at} data-left-out={!person.compared || undefined}>
              <th scope="row">
                <label className="person">
                  <input type="checkbox" checked={person.compared} onChange={() => toggle(person.author)} />
                  <PersonSign person={person} />
                  <bdi>{person.name}</bdi>
                </label>
              </th>
              <td>{person.marks}</td>
              <td>{person.blocks}</td>
              <td>{person.unplaced}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** At least one stays chosen: none would mean those of others again. */
function LayerChoice({ view }: Pick<PeopleChoiceProps, 'view'>) {
  const { t } = useTranslation()
  const { all, nameOf } = useLayers()
  const { layers, change } = useWorkshop()
  const compared = new Set(view.layers)
  const toggle = (id: LayerId): void => {
    const next = compared.has(id) ? view.layers.filter((each) => each !== id) : [...view.layers, id]
    if (next.length > 0) change({ layers: next })
  }
  return (
    <fieldset className="layer-choices">
      <legend>{t('workshop.who_is.layers')}</legend>
      <p className="muted">{t('workshop.who_is.layersText')}</p>
      {all.map((layer) => (
        <label key={layer.id} className="person">
          <input
            type="checkbox"
            checked={compared.has(layer.id)}
            aria-disabled={compared.has(layer.id) && compared.size === 1}
            onChange={() => toggle(layer.id)}
          />
          <i className={`swatch swatch-${layer.colour}`} aria-hidden="true" />
          <bdi>{nameOf(layer)}</bdi>{' '}
          <span className="muted num">{t('layers.count', { count: layer.annotations })}</span>
        </label>
      ))}
      {layers.length > 0 && (
        <Button onClick={() => change({ layers: [] })}>{t('workshop.who_is.layersReset')}</Button>
      )}
    </fieldset>
  )
}
