/** Findings of one kind; arrow keys go from one to the next. */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, FindingId } from '../../shared/model/consistency.ts'
import { placesOf } from '../../shared/terms/finding-places.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button, moveFocus } from '../ui/index.ts'
import { findingName, useFindingText } from './finding-words.ts'
import { FindingCard } from './FindingCard.tsx'
import { useOpenPlace } from './use-open-place.ts'

/** Findings shown at first, and by how many more each time. */
const portion = 60

export type FindingListProps = {
  readonly findings: readonly Finding[]
  readonly ticked: ReadonlySet<FindingId>
  readonly onTick: (id: FindingId, on: boolean) => Promise<boolean>
  /** The one that was left; null before the first. */
  readonly current: FindingId | null
  readonly onCurrent: (id: FindingId) => void
}

export function FindingList({ findings, ticked, onTick, current, onCurrent }: FindingListProps) {
  const { t } = useTranslation()
  const { announce, notify, notifyError } = useApp()
  const [limit, setLimit] = useState(() => portionWith(findings, current))
  const list = useRef<HTMLUListElement>(null)
  const shown = findings.slice(0, limit)
  const reports = [...new Set(shown.flatMap((finding) => placesOf(finding).map(({ report }) => report)))]
  const texts = useReportTexts(reports.toSorted()).value
  const textOf = useFindingText(texts)
  const openPlace = useOpenPlace()
  const reachable = shown.find(({ id }) => id === current)?.id ?? shown[0]?.id

  const rows = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('.finding') ?? []),
  ]
  const tick = async (finding: Finding): Promise<void> => {
    const on = !ticked.has(finding.id)
    const at = shown.indexOf(finding)
    if (!(await onTick(finding.id, on))) return
    const name = findingName(finding)
    announce(t(on ? 'consistency.tickedNote' : 'consistency.untickedNote', { name }))
    // When the finding goes from the list, the one that comes in its place has the focus.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const all = rows()
      all[Math.min(at, all.length - 1)]?.focus()
    })
  }
  const copy = (finding: Finding): void => {
    client.app
      .copy(textOf(finding))
      .then(() => notify(t('consistency.copied')))
      .catch(notifyError)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.finding')
    const finding = shown.find(({ id }) => id === row?.dataset['finding'])
    if (row === null || finding === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const onRow = event.target === row
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => openPlace(finding, 0),
      ' ': () => void tick(finding),
      c: () => copy(finding),
      C: () => copy(finding),
    }
    const act = onRow ? acts[event.key] : undefined
    if (act !== undefined) {
      event.preventDefault()
      act()
    } else if (toPlace(event.key, row) || toRow(event.key, row, rows())) event.preventDefault()
  }
  return (
    <>
      <ul
        className="findings"
        ref={list}
        aria-label={t('consistency.label')}
        aria-describedby="consistency-keys"
        onKeyDown={onKey}
      >
        {shown.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            texts={texts}
            ticked={ticked.has(finding.id)}
            reachable={finding.id === reachable}
            onFocus={() => onCurrent(finding.id)}
            onTick={() => void tick(finding)}
            onCopy={() => copy(finding)}
            onOpen={(at) => openPlace(finding, at)}
          />
        ))}
      </ul>
      {findings.length > limit && (
        <Button className="findings-more" onClick={() => setLimit(limit + portion)}>
          {t('consistency.more', { count: Math.min(portion, findings.length - limit) })}
        </Button>
      )}
    </>
  )
}

/** As many portions as it takes to show the one that was left. */
function portionWith(findings: readonly Finding[], current: FindingId | null): number {
  const at = findings.findIndex(({ id }) => id === current)
  return portion * (Math.floor(Math.max(0, at) / portion) + 1)
}

/** Left and right go along the places of one finding, and back to the finding before the first. */
function toPlace(key: string, row: HTMLElement): boolean {
  const places = [...row.querySelectorAll<HTMLElement>('.finding-place')]
  if (key === 'ArrowLeft' && document.activeElement === places[0]) {
    row.focus()
    return true
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
  if (key === 'ArrowLeft' && document.activeElement === row) return false
  return moveFocus(key, places, { back: 'ArrowLeft', forth: 'ArrowRight' })
}

function toRow(key: string, row: HTMLElement, rows: readonly HTMLElement[]): boolean {
  if (!['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)) return false
  row.focus()
  return moveFocus(key, rows, { back: 'ArrowUp', forth: 'ArrowDown' })
}
