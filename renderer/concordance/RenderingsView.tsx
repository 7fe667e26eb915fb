/** How a term is called in the other language: the renderings with their counts, and the places of the one chosen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Renderings } from '../../shared/model/search.ts'
import { otherLang } from '../../shared/model/report.ts'
import { client } from '../client.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { EmptyState } from '../ui/index.ts'
import { keepMemory, readMemory } from './concordance-memory.ts'
import './concordance.css'
import { FormList } from './FormList.tsx'
import { PlaceList } from './PlaceList.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useAsked } from './use-lines.ts'
import { Waiting } from './Waiting.tsx'

export type RenderingsViewProps = {
  /** In the query language: its words are the term. */
  readonly text: string
}

export function RenderingsView({ text }: RenderingsViewProps) {
  const asked = useAsked(() => client.search.renderings({ text }), text)
  return (
    <div className="concordance" aria-busy={asked.loading}>
      {asked.value === null ? (
        <Waiting key={text} error={asked.error} onAgain={asked.reload} />
      ) : (
        <Found key={text} text={text} found={asked.value} />
      )}
    </div>
  )
}

function Found({ text, found }: { readonly text: string; readonly found: Renderings }) {
  const { t } = useTranslation()
  const { term, lang, forms, without, total } = found
  const first = forms.length > 0 ? (forms[0]?.text ?? null) : null
  const [chosen, setChosen] = useState(() => readMemory(text).form)
  const isThere = chosen === null ? without.length > 0 : forms.some((form) => form.text === chosen)
  const form = isThere && chosen !== undefined ? chosen : first
  const places = form === null ? without : (forms.find((each) => each.text === form)?.places ?? [])
  const choose = (next: string | null): void => {
    setChosen(next)
    keepMemory(text, { form: next })
  }
  if (total === 0) {
    return (
      <EmptyState title={t('concordance.noTerm.title', { term: shownText(term) })}>
        {found.inLonger > 0
          ? t('concordance.noTerm.longer', { count: found.inLonger })
          : t('concordance.noTerm.text')}
      </EmptyState>
    )
  }
  return (
    <>
      <div className="lines-top">
        <h2 className="lines-term">
          {t('concordance.how')}
          <bdi lang={langTag(lang)}>{shownText(term)}</bdi>
        </h2>
        <p className="lines-count num">
          {t('concordance.places', { count: total })}
          {found.inLonger > 0 && ` · ${t('concordance.inLonger', { count: found.inLonger })}`}
        </p>
        <TakeAlong request={{ of: 'rendering', query: { text }, form }} />
      </div>
      <div className="renderings">
        <FormList found={found} chosen={form} onChoose={choose} />
        <PlaceList
          key={form ?? ''}
          text={text}
          name={form === null ? term : `${term} → ${form}`}
          places={places}
          other={otherLang(lang)}
        />
      </div>
    </>
  )
}
