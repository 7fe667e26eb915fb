/** A term being entered or changed. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/model/report.ts'
import type { ListedTerm, TermDraft } from '../../shared/model/term.ts'
import { termKinds } from '../../shared/model/term.ts'
import { formLimit, remarkLimit, splitVariants } from '../../shared/terms/term-draft.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { langTag } from '../i18n.ts'
import { Button, TextArea, TextField } from '../ui/index.ts'
import { useKindName } from './kind-name.ts'
import { draftOf, newTerm } from './use-term-acts.ts'

export type TermFormProps = {
  /** Null for a new one. */
  readonly term: ListedTerm | null
  /** Forms that a new one begins with. */
  readonly begun: Partial<Pick<TermDraft, Lang>>
  /** What was saved; null when it was left as it was. */
  readonly onDone: (saved: ListedTerm | null) => void
}

export function TermForm({ term, begun, onDone }: TermFormProps) {
  const { t } = useTranslation()
  const { notify } = useApp()
  const [draft, setDraft] = useState<TermDraft>(() =>
    term === null ? { ...newTerm, ...begun } : draftOf(term),
  )
  const [variants, setVariants] = useState(() => draft.variants.join('\n'))
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), [])
  useEffect(() => {
    if (problem !== '') told.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  const change = (part: Partial<TermDraft>): void => setDraft((was) => ({ ...was, ...part }))

  const save = async (): Promise<void> => {
    if (draft.en.trim() === '' || draft.zh.trim() === '') {
      setProblem(t('terms.form.missing'))
      return
    }
    try {
      const whole = { ...draft, variants: splitVariants(variants) }
      const saved = await client.terms.save(whole, term?.id ?? null)
      notify(t('terms.saved', { term: saved.en }))
      onDone(saved)
    } catch (error) {
      setProblem(errorSentence(error))
    }
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone(null)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
  }
  return (
    <form
      ref={form}
      className="term-form"
      aria-label={t(term === null ? 'terms.form.add' : 'terms.form.edit')}
      noValidate
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t(term === null ? 'terms.form.add' : 'terms.form.edit')}</h2>
      <p className="term-required" aria-hidden="true">
        {t('terms.form.required')}
      </p>
      <p ref={told} className="term-problem" role="alert">
        {problem}
      </p>
      <TextField
        label={t('terms.form.en')}
        lang={langTag('en')}
        required
        maxLength={formLimit}
        value={draft.en}
        onChange={(en) => change({ en })}
      />
      <TextField
        label={t('terms.form.acronym')}
        lang={langTag('en')}
        maxLength={formLimit}
        value={draft.acronym ?? ''}
        onChange={(acronym) => change({ acronym })}
      />
      <TextField
        label={t('terms.form.zh')}
        lang={langTag('zh')}
        required
        maxLength={formLimit}
        value={draft.zh}
        onChange={(zh) => change({ zh })}
      />
      <TextArea
        label={t('terms.form.variants')}
        hint={t('terms.form.variantsHint')}
        rows={3}
        maxLength={remarkLimit}
        value={variants}
        onChange={setVariants}
      />
      <KindField kind={draft.kind} onChange={(kind) => change({ kind })} />
      <TextArea
        label={t('terms.form.note')}
        rows={2}
        maxLength={remarkLimit}
        value={draft.note ?? ''}
        onChange={(note) => change({ note })}
      />
      <TextArea
        label={t('terms.form.comment')}
        rows={2}
        maxLength={remarkLimit}
        value={draft.comment}
        onChange={(comment) => change({ comment })}
      />
      <div className="term-acts">
        <Button type="submit" variant="primary">
          {t('terms.form.save')}
        </Button>
        <Button onClick={() => onDone(null)}>{t('terms.form.cancel')}</Button>
      </div>
    </form>
  )
}

type KindFieldProps = { readonly kind: string; readonly onChange: (kind: string) => void }

/** The usual kinds, and the one it has. */
function KindField({ kind, onChange }: KindFieldProps) {
  const { t } = useTranslation()
  const kindName = useKindName()
  const kinds = [...new Set([...termKinds, kind])]
  return (
    <label className="field">
      <span className="field-label">{t('terms.form.kind')}</span>
      <select className="field-input" value={kind} onChange={(event) => onChange(event.target.value)}>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {kindName(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
