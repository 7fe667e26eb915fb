/** How the text begins that a reference leads to, in the languages of the page. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import { langs as bothLangs, otherLang } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { placeWords } from '../place-words.ts'
import { useReportTexts } from '../report-texts.ts'
import { shownText } from '../shown-text.ts'

export type FirstLinesProps = {
  readonly reference: LinkedReference
  /** The open one. */
  readonly report: ReportId
  readonly langs: readonly Lang[]
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** They are read out as well, in the language of the reference. */
  readonly spoken: boolean
}

/** Units of a text that are shown: whoever wants more goes there. */
const shownLength = 400
/** Units that are read out. */
const spokenLength = 240

export function FirstLines({ reference, report, langs, blockOf, spoken }: FirstLinesProps) {
  const { t } = useTranslation()
  const { lang, announce } = useApp()
  const { block, reading } = useTargetBlock(reference, report, blockOf)
  const said = block?.text[reference.lang] ?? block?.text[otherLang(reference.lang)] ?? null
  useEffect(() => {
    if (spoken && said !== null) announce(cut(said, spokenLength))
  }, [spoken, said, announce])
  if (block === undefined) return reading ? <p aria-busy="true">{t('references.link.reading')}</p> : null
  const shown = langs.filter((each) => block.text[each] !== null)
  return (
    <div className="link-target-texts">
      {block.key !== reference.place && <p className="link-card-kind">{placeWords(t, block.key, lang)}</p>}
      {(shown.length === 0 ? bothLangs : shown).map((each) => {
        const text = block.text[each]
        return text === null ? null : (
          <p key={each} className={`link-target-text reading-${each}`} lang={langTag(each)}>
            {shownText(cut(text, shownLength))}
          </p>
        )
      })}
    </div>
  )
}

/** Of a report as a whole the first paragraph: it says more than what is printed at its head. */
function useTargetBlock(
  { target, place }: LinkedReference,
  report: ReportId,
  blockOf: FirstLinesProps['blockOf'],
): { readonly block: Block | undefined; readonly reading: boolean } {
  const away = target.report === report ? null : target.report
  const texts = useReportTexts(away === null ? [] : [away])
  if (away === null) {
    return { block: target.key === null ? undefined : blockOf(target.key), reading: false }
  }
  const blocks = texts.value?.get(away)?.blocks ?? []
  const first = place === null ? blocks.find(({ number }) => number !== null) : undefined
  return { block: first ?? blocks.find(({ key }) => key === target.key), reading: texts.loading }
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
