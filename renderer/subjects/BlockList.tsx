/** Passages of a subject under their reports: arrow keys go from one to the next, keys open it and take it away. */
import { Shapes } from 'lucide-react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { SubjectBlock, SubjectEntry, SubjectReason } from '../../shared/model/subject.ts'
import { blocksByKey } from '../heading-path.ts'
import { useReportTexts } from '../report-texts.ts'
import type { ReportTexts } from '../report-texts.ts'
import { Button, EmptyState, moveFocus } from '../ui/index.ts'
import { BlockRow } from './BlockRow.tsx'
import { limitWith } from './KeptList.tsx'
import { MoreButton } from './MoreButton.tsx'
import { ReportHeading } from './ReportHeading.tsx'
import { byReport, marksOf, placeId } from './subject-places.ts'
import type { PlaceId } from './subject-places.ts'
import { keepMemory, readMemory, topOf } from './subjects-memory.ts'
import { useKeptTop } from './use-kept-top.ts'
import { useOpenFrom } from './use-open-from.ts'
import { useSubjectBlocks } from './use-subjects.ts'
import type { SubjectPlace } from './use-subjects.ts'

const rowSelector = '.subject-block'
/** Passages drawn at first, and by how many more each time: more would hold up the window while they come. */
const portion = 10

export type BlockListProps = {
  /** Unlike any other list's. */
  readonly list: string
  readonly blocks: readonly SubjectEntry[]
  /** They have been taken away, and can be put back. */
  readonly removed: boolean
  /** Others are under the subject in reports that are not shown. */
  readonly filtered: boolean
  /** Passage that was just put there: it gets the focus. */
  readonly wanted: PlaceId | null
  readonly onReached: () => void
  readonly onPut: (place: SubjectPlace, name: string, under: boolean) => Promise<boolean>
  readonly onAllReports: () => void
}

export function BlockList(props: BlockListProps) {
  const { blocks, removed, filtered, onAllReports } = props
  const { t } = useTranslation()
  if (blocks.length > 0) return <Passages {...props} />
  return (
    <div className="subject-scroll" data-region="shown">
      <EmptyState title={t(removed ? 'subjects.none.removed' : 'subjects.none.blocks')} icon={<Shapes />}>
        <p>
          {removed
            ? t('subjects.none.removedText')
            : filtered
              ? t('subjects.none.inReport')
              : t('subjects.none.blocksText')}
        </p>
        {filtered && (
          <div className="empty-acts">
            <Button onClick={onAllReports}>{t('subjects.none.all')}</Button>
          </div>
        )}
      </EmptyState>
    </div>
  )
}

function Passages({ list, blocks, removed, wanted, onReached, onPut }: BlockListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(() => readMemory().current)
  const [limit, setLimit] = useState(() => limitFor(blocks, [current, topOf(list)?.place ?? null]))
  const drawn = Math.max(limit, limitFor(blocks, [wanted]))
  const shown = useMemo(() => blocks.slice(0, drawn), [blocks, drawn])
  const reports = useMemo(() => [...new Set(shown.map(({ report }) => report))], [shown])
  const texts = useTextsOf(reports)
  const reasonsOf = useReasons(reports)
  const reachable = shown.some((block) => placeId(block) === current) ? current : idOf(shown[0])
  useKeptTop(scroller, list, texts !== null)
  useWanted(scroller, wanted, () => {
    setLimit(drawn)
    onReached()
  })
  const acts = useRowActs({ scroller, blocks: shown, removed, onPut, reasonsOf })
  const onCurrent = useCallback((id: PlaceId) => {
    setCurrent(id)
    keepMemory({ current: id })
  }, [])
  const groups = byReport(blocks)
  return (
    <div
      ref={scroller}
      className="subject-scroll"
      data-region="shown"
      aria-busy={texts === null}
      onKeyDown={acts.onKey}
    >
      {texts !== null &&
        byReport(shown).map(({ report, items }) => (
          <section key={report} className="subject-group">
            <ReportHeading
              report={report}
              count={t('subjects.passages', {
                count: groups.find((group) => group.report === report)?.items.length ?? 0,
              })}
            />
            <ul className="subject-blocks" aria-describedby="subjects-keys">
              {items.map((block) => (
                <BlockRow
                  key={block.key}
                  place={block}
                  reasons={reasonsOf(block)}
                  blocks={blocksOf(texts, block)}
                  reachable={placeId(block) === reachable}
                  onFocus={onCurrent}
                  onOpen={acts.open}
                  onPut={acts.put}
                />
              ))}
            </ul>
          </section>
        ))}
      {texts !== null && blocks.length > drawn && (
        <MoreButton
          key={drawn}
          label={t('subjects.more', { count: Math.min(portion, blocks.length - drawn) })}
          onMore={() => setLimit(drawn + portion)}
        />
      )}
      <p id="subjects-keys" hidden>
        {t('subjects.keys')}
      </p>
    </div>
  )
}

function idOf(block: SubjectEntry | undefined): PlaceId | null {
  return block === undefined ? null : placeId(block)
}

function blocksOf(texts: ReportTexts, { report }: SubjectEntry) {
  const text = texts.get(report)
  return text === undefined ? null : blocksByKey(text)
}

function limitFor(blocks: readonly SubjectEntry[], places: readonly (PlaceId | null)[]): number {
  return limitWith(blocks, (block) => places.includes(placeId(block)), portion)
}

/** Texts that were read stay while those of one more report are read. */
function useTextsOf(reports: readonly ReportId[]): ReportTexts | null {
  const read = useReportTexts(reports).value
  const last = useRef(read)
  if (read !== null) last.current = read
  return last.current
}

const none: readonly SubjectReason[] = []

/** Why a block stands there: none until that is read. */
function useReasons(reports: readonly ReportId[]): (block: SubjectEntry) => readonly SubjectReason[] {
  const { value } = useSubjectBlocks(reports)
  return useMemo(() => {
    const nameOf = (block: SubjectEntry | SubjectBlock) => `${block.subject} ${placeId(block)}`
    const byName = new Map((value ?? []).map((block) => [nameOf(block), block.reasons]))
    return (block) => byName.get(nameOf(block)) ?? none
  }, [value])
}

/** Gives the focus to a passage that was just put under the subject, once it is there. */
function useWanted(
  scroller: { readonly current: HTMLElement | null },
  wanted: PlaceId | null,
  onReached: () => void,
): void {
  useLayoutEffect(() => {
    const row = wanted === null ? null : rowOf(scroller.current, wanted)
    if (row === null) return
    row.scrollIntoView({ block: 'center' })
    row.focus({ preventScroll: true })
    onReached()
  })
}

function rowOf(scroller: HTMLElement | null, id: PlaceId): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`) ?? null
}

type RowActsOptions = Pick<BlockListProps, 'blocks' | 'removed' | 'onPut'> & {
  readonly scroller: { readonly current: HTMLElement | null }
  readonly reasonsOf: (block: SubjectEntry) => readonly SubjectReason[]
}

function useRowActs({ scroller, blocks, removed, onPut, reasonsOf }: RowActsOptions) {
  const openFrom = useOpenFrom()
  /** Number of the row that has gone: the one in its place gets the focus. */
  const gone = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (gone.current === null) return
    const left = [...(scroller.current?.querySelectorAll<HTMLElement>(rowSelector) ?? [])]
    left[Math.min(gone.current, left.length - 1)]?.focus()
    gone.current = null
  }, [blocks, scroller])
  const now = useRef({ blocks, removed, onPut, reasonsOf })
  now.current = { blocks, removed, onPut, reasonsOf }
  const open = useCallback(
    (block: SubjectEntry) => {
      keepMemory({ current: placeId(block) })
      const reasons = now.current.reasonsOf(block)
      openFrom(block, { zh: marksOf(reasons, 'zh'), en: marksOf(reasons, 'en') })
    },
    [openFrom],
  )
  const put = useCallback(async (block: SubjectEntry, name: string) => {
    const { blocks: all, removed: isBack, onPut: store } = now.current
    gone.current = all.indexOf(block)
    if (!(await store(block, name, isBack))) gone.current = null
  }, [])
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(rowSelector)
    const block = blocks.find((each) => placeId(each) === row?.dataset['place'])
    if (row === null || block === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const onRow = event.target === row
    if (onRow && event.key === 'Enter') open(block)
    else if (event.key === 'Delete' && !removed) void put(block, row.querySelector('h4')?.textContent ?? '')
    else if (!moves.has(event.key)) return
    else {
      row.focus()
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(rowSelector)]
      if (!moveFocus(event.key, rows, along)) return
    }
    event.preventDefault()
  }
  return { open, put, onKey }
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }
const moves: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End'])
