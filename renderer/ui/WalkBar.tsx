/** A bar over what is read, while one goes from place to place of a list made elsewhere. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './Button.tsx'

export type WalkStep = {
  readonly label: string
  /** At an end of the list a step does nothing, but the keyboard stays where it is. */
  readonly isEnd: boolean
  readonly act: () => void
}

export type WalkBarProps = {
  /** Name of the bar. */
  readonly label: string
  readonly icon: ReactNode
  /** What the list is of. */
  readonly name: string
  /** Which place of how many. */
  readonly place: string
  readonly previous: WalkStep
  readonly next: WalkStep
  readonly backLabel: string
  /** To the list. */
  readonly onBack: () => void
  readonly closeLabel: string
  readonly onClose: () => void
}

export function WalkBar(props: WalkBarProps) {
  const { label, icon, name, place, previous, next, backLabel, onBack, closeLabel, onClose } = props
  return (
    <section className="walk" aria-label={label} data-region="walk">
      <Button variant="quiet" className="walk-title" title={backLabel} onClick={onBack}>
        {icon}
        <bdi>{name}</bdi>
      </Button>
      <IconButton
        label={previous.label}
        icon={<ChevronLeft />}
        aria-disabled={previous.isEnd}
        onClick={previous.act}
      />
      <span className="walk-count num" role="status">
        {place}
      </span>
      <IconButton label={next.label} icon={<ChevronRight />} aria-disabled={next.isEnd} onClick={next.act} />
      <Button variant="quiet" className="walk-back" onClick={onBack}>
        {backLabel}
      </Button>
      <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
    </section>
  )
}
