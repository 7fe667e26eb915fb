/** The open report: contents, page and annotations side by side. */
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import { MessageSquareText, TableOfContents } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { AnnotationPanel } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { late } from '../late.ts'
import { IconButton } from '../ui/index.ts'
import { useRegions } from '../use-regions.ts'
import { useWorkshop } from '../workshop-state.ts'
import { Contents } from './Contents.tsx'
import { PagePopovers } from './PagePopovers.tsx'
import { SubjectsHere } from './SubjectsHere.tsx'
import { TextPage } from './TextPage.tsx'
import { useFollowed } from './use-followed.ts'
import { useReader } from './use-reader.ts'
import type { ReaderParts } from './use-reader.ts'
import { useIdle } from './when-idle.ts'

// What says what the terms are called, and what is cited, comes once the texts can be read.
const TermLookup = late(async () => (await import('../term-lookup/index.ts')).TermLookup)
const ReferenceLinks = late(async () => (await import('../reference-links/index.ts')).ReferenceLinks)
const WorkshopStrip = late(async () => (await import('../workshop/index.ts')).WorkshopStrip)

export function ReaderPage({ report, text }: { readonly report: Report; readonly text: ReportText }) {
  const reader = useReader(report, text)
  useRegions(regions)
  const { panel } = reader.sides
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave(reader)
  }
  return (
    <div
      ref={reader.root}
      className="reader"
      data-layout={reader.sides.layout}
      data-panel={panel.open && panel.passing ? panel.place : undefined}
      onKeyDown={onKeyDown}
    >
      <ContentsSide reader={reader} />
      <StripSide reader={reader} text={text} />
      <TextPage reader={reader} />
      <AnnotationSide reader={reader} />
      <PagePopovers reader={reader} />
      <SubjectsHere reader={reader} />
      <Lookups reader={reader} />
    </div>
  )
}

/** Question being answered, hits of a search, contents, strip, text, selection bar, annotations. */
const regions = [
  '[data-region="question"] select',
  '[data-region="walk"] button',
  '[data-region="contents"] .contents-entry[tabindex="0"]',
  '[data-region="strip"] .strip-entry[tabindex="0"]',
  '[data-cell][tabindex="0"]',
  '[data-region="bar"] button[tabindex="0"]',
  '[data-region="panel"] .annotation[tabindex="0"], [data-region="panel"] button',
]

/** Escape: the nearest thing that is open closes, and the keyboard is in the text again. */
function leave({ selection, clear, sides, annotating, focusText }: ReaderParts): void {
  const { panel, contents } = sides
  if (selection !== null) clear()
  else if (panel.passing && panel.open) panel.close()
  else if (contents.passing && contents.open) contents.close()
  else annotating.dispatch({ type: 'look', id: null })
  focusText()
}

function ContentsSide({ reader }: { readonly reader: ReaderParts }) {
  const { t } = useTranslation()
  const { lang: interfaceLang } = useApp()
  const { sides, outline, data, langs, jump } = reader
  const { contents } = sides
  const counts = useMemo(() => {
    const found = new Map<BlockKey, number>()
    for (const { anchors } of data.annotations) {
      const heading = outline.headingOf(anchors[0]?.key ?? ('' as BlockKey))
      if (heading !== null) found.set(heading, (found.get(heading) ?? 0) + 1)
    }
    return found
  }, [data.annotations, outline])

  if (!contents.open) {
    return (
      <IconButton
        label={t('reader.contents')}
        icon={<TableOfContents />}
        className="side-open side-open-start"
        onClick={contents.show}
      />
    )
  }
  return (
    <div className={contents.place === 'over' ? 'side side-start side-over' : 'side side-start'}>
      <Contents
        headings={outline.headings}
        counts={counts}
        lang={langs.includes(interfaceLang) ? interfaceLang : (langs[0] ?? interfaceLang)}
        onGo={(key) => {
          if (contents.passing) contents.close()
          jump(key)
        }}
        onClose={contents.close}
      />
    </div>
  )
}

function Lookups({ reader }: { readonly reader: ReaderParts }) {
  const { report, scroller, outline, langs, currentPlace, enterWords, jump, selected, focusText } = reader
  const ready = useIdle()
  if (!ready) return null
  const page = { scroller, blocks: outline.blocks, blockOf: outline.blockOf, langs, currentPlace, focusText }
  return (
    <>
      <TermLookup {...page} selected={selected} />
      <ReferenceLinks
        {...page}
        report={report.id}
        indexOf={outline.indexOf}
        enterWords={enterWords}
        jump={jump}
      />
    </>
  )
}

/** Who marked what, when a workshop is held. */
function StripSide({ reader, text }: { readonly reader: ReaderParts; readonly text: ReportText }) {
  const { strip } = useWorkshop()
  if (!strip) return null
  return <WorkshopStrip report={reader.report.id} text={text} onGo={reader.jump} />
}

function AnnotationSide({ reader }: { readonly reader: ReaderParts }) {
  const { t } = useTranslation()
  const { sides, data } = reader
  const { panel } = sides
  // The texts with their marks come first, then the cards.
  const ready = useIdle() || data.annotations.length === 0
  if (!panel.open) {
    return (
      <IconButton
        label={`${t('annotation.panel')} · ${data.annotations.length}`}
        icon={<MessageSquareText />}
        className="side-open side-open-end"
        onClick={panel.show}
      />
    )
  }
  return <OpenPanel reader={reader} ready={ready} />
}

function OpenPanel({ reader, ready }: { readonly reader: ReaderParts; readonly ready: boolean }) {
  const { sides, scroller, outline, data, words, annotating } = reader
  const { panel } = sides
  const { annotations } = data
  const follow = useFollowed({ scroller, outline, annotations, active: annotating.active })
  const place = panel.place === 'below' ? 'side side-below' : 'side side-end'
  if (!ready) return <div className={place} aria-busy="true" />
  return (
    <div className={place}>
      <AnnotationPanel
        annotations={annotations}
        follow={follow}
        hiddenCount={data.hidden.length}
        desk={annotating.desk}
        blockOf={outline.blockOf}
        placeOf={(key) => {
          const block = outline.blockOf(key)
          return block === undefined ? key : words.place(block)
        }}
        acts={annotating.cards}
        onSavePending={annotating.savePending}
        onClosePending={annotating.closePending}
        onClose={panel.close}
      />
    </div>
  )
}
