/** The bar of a block: by person a place for each, filled for those who marked it; by meaning the colours and their shares. */
import type { BlockTally } from '../../shared/model/workshop.ts'
import { useWorkshop } from '../workshop-state.ts'
import type { ShownPerson } from './people-shown.ts'
import { hueOf } from './Signs.tsx'
import { peopleByColour } from './strip-rows.ts'

export type EntryBarProps = {
  readonly tally: BlockTally
  /** Those compared, in the order in which they stand everywhere. */
  readonly people: readonly ShownPerson[]
}

export function EntryBar({ tally, people }: EntryBarProps) {
  const { colouring } = useWorkshop()
  if (colouring === 'person') {
    const there = new Set(tally.marks.map(({ person }) => person))
    return (
      <span className="strip-bar" aria-hidden="true">
        {people.map((person) => (
          <i
            key={person.at}
            className="strip-slot"
            data-hue={there.has(person.at) ? hueOf(person) : undefined}
          />
        ))}
      </span>
    )
  }
  const shares = peopleByColour(tally)
  const most = shares.reduce((sum, share) => sum + share.people.length, 0)
  return (
    <span className="strip-bar" aria-hidden="true">
      {shares.map((share) => (
        <i
          key={share.colour}
          className={`strip-share edge-${share.colour}`}
          style={{ flexGrow: share.people.length }}
        />
      ))}
      <i className="strip-rest" style={{ flexGrow: Math.max(0, people.length - most) }} />
    </span>
  )
}
