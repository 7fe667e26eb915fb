/** The passages that name a place, by report: the words in both languages, each leading into the reader. */
import { Fragment, useEffect, useMemo, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { PlaceMention } from '../../shared/model/geography.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { excerpt } from '../excerpt.ts'
import { blocksByKey, headingName } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { Pieces } from '../Pieces.tsx'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import { useReportTexts } from '../report-texts.ts'
import type { ReportTexts } from '../report-texts.ts'
import { Button, moveFocus } from '../ui/index.ts'
import { keepMemory, readMemory } from './geography-memory.ts'
import { blockId } from './place-counts.ts'

/** Passages shown at first, and by how many more each time. */
const portion = 50

export type PassageListProps = {
  readonly list: RefObject<HTMLUListElement | null>
  readonly name: string
  readonly mentions: readonly PlaceMention[]
  /** Back to where the place was chosen. */
  readonly onLeave: () => void
}

export function PassageList({ list, name, mentions, onLeave }: PassageListProps) {
  const { t } = useTranslation()
  const { reports, lang, openPlace } = useApp()
  const [opened] = useState(() => readMemory().opened)
  const openedAt = mentions.findIndex((mention) => blockId(mention) === opened)
  const [limit, setLimit] = useState(Math.max(portion, openedAt + 1))
  const [at, setAt] = useState(Math.max(0, openedAt))
  const texts = useTextsOf(mentions)
  const shown = mentions.slice(0, limit)
  const left = mentions.length - shown.length
  useEffect(() => {
    if (openedAt >= 0) list.current?.querySelectorAll<HTMLElement>('.passage')[openedAt]?.focus()
    keepMemory({ opened: null })
    // Once, when the screen is shown again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where the keyboard was when the screen was left
  }, [])

  const open = (mention: PlaceMention): void => {
    keepMemory({ opened: blockId(mention) })
    const of = mention[lang].length > 0 ? lang : otherLang(lang)
    openPlace({
      report: mention.report,
      key: mention.key,
      lang: of,
      ranges: mention[of].map(({ range }) => range),
      back: 'geography',
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.passage') ?? [])]
    if (event.key === 'Escape') onLeave()
    else if (!moveFocus(event.key, rows, { back: 'ArrowUp', forth: 'ArrowDown' })) return
    event.preventDefault()
  }
  return (
    <>
      <ul
        ref={list}
        className="passages"
        aria-label={t('geography.passagesOf', { name })}
        aria-description={t('geography.passageKeys')}
        onKeyDown={onKeyDown}
      >
        {shown.map((mention, index) => {
          const report = reports.find(({ id }) => id === mention.report)
          return (
            <Fragment key={blockId(mention)}>
              {shown[index - 1]?.report !== mention.report && (
                <li className="passages-of">
                  <h3>{report === undefined ? mention.report : reportLine(report, lang)}</h3>
                </li>
              )}
              <li>
                <Passage
                  mention={mention}
                  block={blockOf(texts, mention)}
                  reachable={index === at}
                  onFocus={() => setAt(index)}
                  onOpen={() => open(mention)}
                />
              </li>
            </Fragment>
          )
        })}
      </ul>
      {left > 0 && (
        <Button className="passages-more" onClick={() => setLimit(limit + portion)}>
          {t('geography.more', { count: Math.min(portion, left) })}
        </Button>
      )}
    </>
  )
}

function useTextsOf(mentions: readonly PlaceMention[]): ReportTexts | null {
  const ids = useMemo(() => [...new Set(mentions.map(({ report }) => report))].toSorted(), [mentions])
  return useReportTexts(ids).value
}

function blockOf(texts: ReportTexts | null, { report, key }: PlaceMention): Block | undefined {
  const text = texts?.get(report)
  return text === undefined ? undefined : blocksByKey(text).get(key)
}

type PassageProps = {
  readonly mention: PlaceMention
  /** Undefined until its text has been read. */
  readonly block: Block | undefined
  readonly reachable: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

function Passage({ mention, block, reachable, onFocus, onOpen }: PassageProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const address = block?.kind === 'heading' ? headingName(block, lang) : placeWords(t, mention.key, lang)
  return (
    <button
      type="button"
      className="text-row passage"
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className="place-link passage-address num">{address}</span>
      <span className="passage-texts">
        {langs
          .toSorted((one) => (one === lang ? -1 : 1))
          .map((of) => (
            <PassageText key={of} mention={mention} block={block} of={of} />
          ))}
      </span>
    </button>
  )
}

type PassageTextProps = Pick<PassageProps, 'mention' | 'block'> & { readonly of: Lang }

function PassageText({ mention, block, of }: PassageTextProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  if (block === undefined) return null
  const text = block.text[of]
  const marks = mention[of].map(({ range }) => range)
  if (text === null) return <span className="passage-none">{t(`geography.noText.${of}`)}</span>
  return (
    <>
      <span className={`reading-${of} ${of === lang ? 'passage-own' : 'passage-other'}`} lang={langTag(of)}>
        <Pieces pieces={excerpt({ lang: of, text, marks, terms: [], sentences: [] })} />
      </span>
      {marks.length === 0 && <span className="passage-none">{t(`geography.noWords.${of}`)}</span>}
    </>
  )
}
