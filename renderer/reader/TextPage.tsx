/** The part of the reader that scrolls: column heads and texts, with the find bar and the offer to undo over them. */
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ActNotice } from '../ActNotice.tsx'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { reportTitle } from '../report-name.ts'
import { useRunCommand } from '../use-command.ts'
import { selectedText } from './copy.ts'
import { FindBar } from './FindBar.tsx'
import { MarkHandles } from './MarkHandles.tsx'
import { ColumnHeads, Page } from './Page.tsx'
import { UnsavedNotice } from './UnsavedNotice.tsx'
import type { ReaderParts } from './use-reader.ts'

export function TextPage({ reader }: { readonly reader: ReaderParts }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const {
    report,
    scroller,
    outline,
    footnotes,
    words,
    langs,
    data,
    marks,
    annotating,
    find,
    pointer,
    caret,
    selected,
  } = reader

  const { active } = annotating
  const resizable = active === undefined || data.locked.has(active.layer) ? undefined : active
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && !event.shiftKey && focusBar(reader)) event.preventDefault()
    else caret.onKeyDown(event)
  }
  const onCopy = (event: ClipboardEvent): void => {
    const selection = selected()
    if (selection === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', selectedText(selection.ranges, outline))
  }
  return (
    <main className="page" aria-label={t('reader.page')} data-region="text">
      {find.query !== null && (
        <FindBar
          query={find.query}
          asked={find.asked}
          at={find.at}
          count={find.count}
          onQuery={find.setQuery}
          onStep={find.step}
          onClose={find.close}
        />
      )}
      <div
        ref={scroller}
        className="scroller"
        onClick={pointer.onClick}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
      >
        <div className="probe" aria-hidden="true" />
        <div className="sheet">
          <ColumnHeads report={report} />
          <article aria-label={reportTitle(report, lang).text} aria-description={t('reader.keys')}>
            <Page report={report} outline={outline} footnotes={footnotes} marks={marks} words={words} />
          </article>
          <div className="caret" aria-hidden="true" />
          {resizable !== undefined && (
            <MarkHandles
              scroller={scroller}
              annotation={resizable}
              langs={langs}
              onResize={(ranges) => annotating.cards.resizeTo(resizable, ranges)}
            />
          )}
        </div>
      </div>
      <UnsavedNotice onCopy={annotating.copyText} />
      <Notice reader={reader} />
    </main>
  )
}

/** After a deletion the way back; on the way to an annotation that its layer hides, what shows it. */
function Notice({ reader: { annotating } }: { readonly reader: ReaderParts }) {
  const { t } = useTranslation()
  const run = useRunCommand()
  const layers = useLayers()
  const { notifyError } = useApp()
  const { deleted, closeDeleted, sought, seek } = annotating
  if (deleted) {
    return (
      <ActNotice
        className="page-notice"
        text={t('annotation.deleted')}
        act={t('annotation.undo')}
        onAct={() => {
          closeDeleted()
          run('history.undo')
        }}
        onClose={closeDeleted}
      />
    )
  }
  const layer = sought === undefined ? null : layers.byId(sought.layer)
  if (layer === null) return null
  return (
    <ActNotice
      className="page-notice"
      text={t('annotation.inHiddenLayer', { name: layers.nameOf(layer) })}
      act={t('annotation.showLayer')}
      onAct={() => void client.layers.change(layer.id, { shown: true }).catch(notifyError)}
      onClose={() => seek(null)}
    />
  )
}

/** From selected words Tab leads to the bar beside them. */
function focusBar({ root }: ReaderParts): boolean {
  const button = root.current?.querySelector<HTMLElement>('[data-region="bar"] button[tabindex="0"]')
  button?.focus()
  return button != null
}
