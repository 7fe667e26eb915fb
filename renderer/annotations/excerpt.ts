/** As much of a text as tells where the words beside it stand. */
import type { Lang } from '../../shared/model/report.ts'
import { shownText } from '../shown-text.ts'
import { borderAfter, borderBefore } from './graphemes.ts'

/** Units of text: Chinese says more in fewer. */
const most = { zh: 24, en: 60 }

/** The end of what stands before, with `…` where it was cut. */
export function endOf(text: string, lang: Lang): string {
  const from = borderBefore(text, Math.max(0, text.length - most[lang]))
  return (from > 0 ? '…' : '') + shownText(text.slice(from))
}

/** The beginning of what stands after, with `…` where it was cut. */
export function startOf(text: string, lang: Lang): string {
  const to = borderAfter(text, Math.min(text.length, most[lang]))
  return shownText(text.slice(0, to)) + (to < text.length ? '…' : '')
}
