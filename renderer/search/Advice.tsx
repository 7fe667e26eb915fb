/** When nothing is found: which part fails, and what may find something. */
import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TextRange } from '../../shared/model/block.ts'
import type { SearchAdvice } from '../../shared/model/search.ts'
import { openQuote } from '../../shared/search/query-words.ts'
import { parseQuery } from '../../shared/search/query.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { Hints } from './Hints.tsx'
import { added, filtersOf, phrase, replaced, valueOf, without, withoutField } from './query-edits.ts'
import { TryThese } from './TryThese.tsx'

export type AdviceProps = {
  readonly text: string
  /** Null while it is being found. */
  readonly advice: SearchAdvice | null
  readonly onText: (text: string) => void
}

/** Units of the query in the headline. */
const shownUnits = 80

export function Advice({ text, advice, onText }: AdviceProps) {
  const { t } = useTranslation()
  const title = Array.from(text).slice(0, shownUnits).join('') + (text.length > shownUnits ? '…' : '')
  return (
    <EmptyState title={t('search.none.title', { text: shownText(title) })} icon={<SearchX />}>
      {advice === null ? (
        <p role="status">{t('search.none.looking')}</p>
      ) : (
        <Advised text={text} advice={advice} onText={onText} />
      )}
    </EmptyState>
  )
}

function Advised({ text, advice, onText }: AdviceProps & { readonly advice: SearchAdvice }) {
  const { t } = useTranslation()
  const { parts, eitherLanguage, spellings, forms } = advice
  const anyAsked = filtersOf(text, 'lang').some((filter) => valueOf(filter) === 'any')
  const nothing = eitherLanguage === 0 && spellings.length === 0 && forms.length === 0
  const typed = (source: TextRange): string =>
    shownText(text.slice(...source).replace(/^["“「『]|["”」』]$/g, ''))
  return (
    <div className="advice">
      <Unclosed text={text} onText={onText} />
      {eitherLanguage > 0 && !anyAsked && (
        <p>
          <Button variant="primary" onClick={() => onText(added(withoutField(text, 'lang'), 'lang:any'))}>
            {t('search.none.eitherLanguage', { count: eitherLanguage })}
          </Button>
        </p>
      )}
      {spellings.map(({ source, words }) => (
        <div key={source.join('-')} className="advice-group">
          <h3>{t('search.none.spelling', { part: typed(source) })}</h3>
          <div className="advice-choices">
            {words.map((word) => (
              <Button key={word} lang="en" onClick={() => onText(replaced(text, source, word))}>
                {word}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {forms.map(({ source, term, forms: others }) => (
        <div key={`${source.join('-')} ${term}`} className="advice-group">
          <h3>{t('search.none.forms', { part: typed(source) })}</h3>
          <div className="advice-choices">
            {others.map((form) => (
              <Button
                key={form.text}
                onClick={() =>
                  onText(replaced(text, source, form.lang === 'en' ? phrase(form.text) : form.text))
                }
              >
                <span lang={langTag(form.lang)}>{form.text}</span>
                <span className="num muted">{form.texts}</span>
              </Button>
            ))}
          </div>
        </div>
      ))}
      {parts.length > 1 && <Parts text={text} parts={parts} onText={onText} />}
      {nothing && parts.every(({ texts }) => texts === 0) && (
        <div className="advice-group">
          <p>{t('search.none.text')}</p>
          <h3>{t('search.none.try')}</h3>
          <TryThese count={3} onTry={onText} />
        </div>
      )}
    </div>
  )
}

/** A quotation mark that has no other takes all that follows it as it stands, fields too. */
function Unclosed({ text, onText }: Pick<AdviceProps, 'text' | 'onText'>) {
  const { t } = useTranslation()
  const at = openQuote(text)
  if (at === null) return null
  const unquoted = text.slice(0, at) + text.slice(at + 1)
  return (
    <div className="advice-group">
      <p>{t('search.none.quote', { mark: text.charAt(at) })}</p>
      <Button onClick={() => onText(unquoted)}>{t('search.none.unquote')}</Button>
      <Hints text={unquoted} label={t('search.none.unquotedHints')} />
    </div>
  )
}

/** Words by themselves, fields with all of the words: those have nothing to narrow when a word is not found. */
function Parts({ text, parts, onText }: Pick<AdviceProps, 'text' | 'onText'> & Pick<SearchAdvice, 'parts'>) {
  const { t } = useTranslation()
  const isField = ({ source }: (typeof parts)[number]): boolean =>
    parseQuery(text).filters.some((filter) => filter.source[0] === source[0])
  const words = parts.filter((part) => !isField(part))
  const told = words.some(({ texts }) => texts === 0) ? words : parts
  return (
    <div className="advice-group">
      <h3>{t('search.none.parts')}</h3>
      <ul className="advice-parts">
        {told.map(({ source, texts }) => (
          <li key={source.join('-')} data-fails={texts === 0}>
            <bdi>{shownText(text.slice(...source))}</bdi>
            <span className="num">{t('search.texts', { count: texts })}</span>
            <Button
              aria-label={t('search.none.withoutPart', { part: shownText(text.slice(...source)) })}
              onClick={() => onText(without(text, source))}
            >
              {t('search.none.without')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
