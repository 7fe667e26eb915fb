/** What a term is called: both forms, other ones, notes, and the ways on from it. */
import { ArrowLeft, ArrowRight, BookA, Copy, Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { termKinds } from '../../shared/model/term.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { beginTerm } from '../terms-desk.ts'
import { Button, IconButton, Popover } from '../ui/index.ts'
import { columnBox } from '../words-box.ts'
import type { Looking } from './looking.ts'
import './term-lookup.css'
import type { Uses } from './use-uses.ts'

export type TermPopoverProps = {
  readonly panel: RefObject<HTMLDivElement | null>
  readonly looking: Looking
  /** As they stand in the text. */
  readonly words: string
  /** More than one when several share the form. */
  readonly terms: readonly ListedTerm[]
  /** Terms in the block in this language. */
  readonly count: number
  /** Uses of each of the terms in the open report; null while they are being counted. */
  readonly uses: ReadonlyMap<TermId, Uses> | null
  readonly anchor: () => DOMRect | null
  /** Page that it stays inside of. */
  readonly within: () => DOMRect | null
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
  /** Escape: the focus goes back to the text. */
  readonly onEscape: () => void
}

export function TermPopover(props: TermPopoverProps) {
  const { panel, looking, words, terms, count, uses, anchor, within, onStep, onClose, onEscape } = props
  const { t } = useTranslation()
  const { announce } = useApp()
  const byKey = looking.by === 'key'
  const name = t('termLookup.label', { name: words })
  const told = useRef('')
  const said = terms.map((term) => formsOf(term)[otherLang(looking.lang)]).join('; ')

  useEffect(() => {
    if (byKey) panel.current?.focus({ preventScroll: true })
  }, [byKey, panel])
  // Of what is opened the name is read out with the focus, of the next one and of what hovers by itself.
  useEffect(() => {
    if (told.current !== '' || !byKey) announce(`${words}: ${said}`)
    told.current = words
  }, [byKey, words, said, announce])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEscape()
    else if (event.key === 'ArrowRight' && count > 1) onStep(1)
    else if (event.key === 'ArrowLeft' && count > 1) onStep(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Popover
      label={name}
      anchor={anchor}
      onClose={onClose}
      side="above"
      within={within}
      column={() => columnBox(looking)}
      mode={byKey ? 'auto' : 'manual'}
      className="term-card"
    >
      <div
        ref={panel}
        className="term-card-body"
        role="group"
        aria-label={`${words}: ${said}`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {terms.map((term) => (
          <TermView
            key={term.id}
            term={term}
            lang={looking.lang}
            uses={uses?.get(term.id) ?? null}
            onClose={onClose}
          />
        ))}
        {byKey && count > 1 && (
          <div className="term-card-steps">
            <IconButton label={t('termLookup.previous')} icon={<ArrowLeft />} onClick={() => onStep(-1)} />
            <span className="num">{t('termLookup.at', { at: looking.at + 1, count })}</span>
            <IconButton label={t('termLookup.next')} icon={<ArrowRight />} onClick={() => onStep(1)} />
          </div>
        )}
        {byKey && (
          <p className="term-card-keys" aria-hidden="true">
            {t(count > 1 ? 'termLookup.keys' : 'termLookup.keysOfOne')}
          </p>
        )}
      </div>
    </Popover>
  )
}

function formsOf({ zh, en, acronym }: ListedTerm): Readonly<Record<Lang, string>> {
  return { zh, en: acronym === null ? en : `${en} (${acronym})` }
}

type TermActsProps = { readonly term: ListedTerm; readonly lang: Lang; readonly onClose: () => void }
type TermViewProps = TermActsProps & { readonly uses: Uses | null }

/** `lang`: the language it was found in; what it is called in the other one stands out. */
function TermView({ term, lang, uses, onClose }: TermViewProps) {
  const { t } = useTranslation()
  const { variants, note, comment } = term
  const other = otherLang(lang)
  const forms = formsOf(term)
  const kind = termKinds.find((known) => known === term.kind)
  return (
    <section className="term-card-term">
      <p className={`term-card-other reading-${other}`} lang={langTag(other)}>
        {shownText(forms[other])}
      </p>
      <p className="term-card-own">
        <span className={`reading-${lang}`} lang={langTag(lang)}>
          {shownText(forms[lang])}
        </span>
        <span className="term-card-kind">{kind === undefined ? term.kind : t(`terms.kinds.${kind}`)}</span>
        {uses !== null && <span className="term-card-kind num">{t('termLookup.uses', uses)}</span>}
      </p>
      {variants.length > 0 && (
        <p className="term-card-more">
          {t('termLookup.variants')}
          <span lang={langTag('zh')}>{variants.map(shownText).join('、')}</span>
        </p>
      )}
      {note !== null && note !== '' && (
        <p className="term-card-more">{t('termLookup.note', { text: shownText(note) })}</p>
      )}
      {comment !== '' && (
        <p className="term-card-more">{t('termLookup.comment', { text: shownText(comment) })}</p>
      )}
      <TermActs term={term} lang={lang} onClose={onClose} />
    </section>
  )
}

function TermActs({ term, lang, onClose }: TermActsProps) {
  const { t } = useTranslation()
  const { notify, notifyError, searchFor, showScreen } = useApp()
  const other = otherLang(lang)
  const copy = (): void => {
    onClose()
    client.app
      .copy(term[other])
      .then(() => notify(t('termLookup.copied', { text: term[other] })), notifyError)
  }
  const search = (): void => {
    onClose()
    searchFor(term[lang])
  }
  const open = (): void => {
    onClose()
    beginTerm({ type: 'look', term: term.id })
    showScreen('terms')
  }
  return (
    <p className="term-card-acts">
      <Button variant="quiet" onClick={copy}>
        <Copy aria-hidden="true" />
        {t(`termLookup.copy.${other}`)}
      </Button>
      <Button variant="quiet" onClick={search}>
        <Search aria-hidden="true" />
        {t('termLookup.search')}
      </Button>
      <Button variant="quiet" onClick={open}>
        <BookA aria-hidden="true" />
        {t('termLookup.open')}
      </Button>
    </p>
  )
}
