/** The subjects of a passage that is being read: each can be put over it or taken from it, with the reason shown. */
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { subjectIds } from '../../shared/model/subject.ts'
import type { SubjectBlock, SubjectId } from '../../shared/model/subject.ts'
import { subjectTitle } from '../../shared/subjects/subject-names.ts'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { langTag } from '../i18n.ts'
import { Button, IconButton, Popover, Tag } from '../ui/index.ts'
import { blockName } from './block-name.ts'
import { Reasons } from './Reasons.tsx'
import { isUnder, placeId } from './subject-places.ts'
import { keepMemory } from './subjects-memory.ts'
import './subjects.css'
import { useSubjectActs, useSubjectBlocks } from './use-subjects.ts'

export type SubjectChooserProps = {
  readonly report: ReportId
  readonly block: Block
  readonly anchor: () => DOMRect | null
  readonly onClose: () => void
}

export function SubjectChooser({ report, block, anchor, onClose }: SubjectChooserProps) {
  const { t } = useTranslation()
  const { announce, lang, showScreen } = useApp()
  const { value: all, error } = useSubjectBlocks([report])
  const entries = (all ?? []).map((each) => ({ ...each, byRules: each.reasons.length > 0 }))
  const acts = useSubjectActs(entries)
  const list = useRef<HTMLUListElement>(null)
  const { key } = block
  const place = blockName(t, block, key, lang)
  const here = all?.filter((each) => placeId(each) === placeId({ report, key })) ?? null
  const ready = here !== null
  useEffect(() => {
    if (ready) list.current?.querySelector('input')?.focus()
  }, [ready])
  const said = acts.notice?.text
  useEffect(() => {
    if (said !== undefined) announce(said)
  }, [said, announce])
  const openPage = (subject: SubjectId): void => {
    keepMemory({
      view: { subject, report: null, tab: 'blocks' },
      current: placeId({ report, key }),
      left: true,
    })
    onClose()
    showScreen('subjects')
  }
  return (
    <Popover
      label={t('subjects.chooser.title', { place })}
      anchor={() => atEdge(anchor())}
      onClose={onClose}
      className="subject-chooser"
    >
      <div className="subject-chooser-head">
        <p className="subject-chooser-title" aria-hidden="true">
          {t('subjects.chooser.title', { place })}
        </p>
        <IconButton label={t('app.close')} icon={<X />} onClick={onClose} />
      </div>
      {here === null ? (
        <p role="status">{error === null ? t('subjects.reading') : errorSentence(error)}</p>
      ) : (
        <>
          <p className="subject-chooser-hint">{t('subjects.chooser.hint')}</p>
          <ul ref={list} className="subject-choices">
            {subjectIds.map((subject) => (
              <Choice
                key={subject}
                subject={subject}
                block={here.find((each) => each.subject === subject)}
                onPut={(under) => void acts.put({ subject, report, key }, place, under)}
                onOpen={() => openPage(subject)}
              />
            ))}
          </ul>
        </>
      )}
    </Popover>
  )
}

/** Beside the passage at the edge of the window: over it, it would cover what is to be judged. */
function atEdge(passage: DOMRect | null): DOMRect | null {
  return passage === null ? null : new DOMRect(window.innerWidth, passage.top, 0, 0)
}

type ChoiceProps = {
  readonly subject: SubjectId
  /** Undefined: neither the rules nor the reader have put the passage there. */
  readonly block: SubjectBlock | undefined
  readonly onPut: (under: boolean) => void
  readonly onOpen: () => void
}

function Choice({ subject, block, onPut, onOpen }: ChoiceProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const under = block !== undefined && isUnder(block)
  return (
    <li className="subject-option">
      <label>
        <input type="checkbox" checked={under} onChange={() => onPut(!under)} />
        <span>
          {subjectTitle(subject, lang)}{' '}
          <span className="muted" lang={langTag(otherLang(lang))}>
            {subjectTitle(subject, otherLang(lang))}
          </span>
        </span>
      </label>
      {block !== undefined && (
        <div className="subject-option-why">
          <Why block={block} />
          {under && (
            <Button
              variant="quiet"
              aria-label={t('subjects.chooser.pageOf', { subject: subjectTitle(subject, lang) })}
              onClick={onOpen}
            >
              {t('subjects.chooser.page')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** In the interface's language, else in the other one; the page of the subject has all. */
function Why({ block: { reasons, choice } }: { readonly block: SubjectBlock }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const told = reasons.some((reason) => reason.lang === lang) ? lang : otherLang(lang)
  return (
    <>
      {choice !== null && <Tag tone="accent">{t(`subjects.choices.${choice}`)}</Tag>}
      <Reasons reasons={reasons} lang={told} blocks={null} />
    </>
  )
}
