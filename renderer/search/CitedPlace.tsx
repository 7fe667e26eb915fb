/** Over the hits: where the query leads, when it is a citation. Its words are looked for all the same. */
import { useRef } from 'react'
import type { CitationAnswer } from '../../shared/model/reference.ts'
import { CitationOffers } from '../cite/index.ts'
import { useApp } from '../app-state.ts'

export type CitedPlaceProps = {
  readonly answer: CitationAnswer
  readonly onText: (text: string) => void
  /** Up, to the box. */
  readonly onLeave: () => void
}

export function CitedPlace({ answer, onText, onLeave }: CitedPlaceProps) {
  const { openPlace, openReport } = useApp()
  const box = useRef<HTMLDivElement>(null)
  const toHits = (): void =>
    box.current?.parentElement?.querySelector<HTMLElement>('.hit[tabindex="0"], .advice button')?.focus()
  return (
    <div ref={box} className="search-cited">
      <CitationOffers
        answer={answer}
        onGo={(report, key) => {
          if (key === null) openReport(report)
          else openPlace({ report, key, back: 'search' })
        }}
        onAsk={onText}
        onLeave={onLeave}
        onPast={toHits}
      />
    </div>
  )
}
