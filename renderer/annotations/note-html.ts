/** A note as it is shown: Markdown of a few kinds, made safe. All else that was typed stays text. */
import DOMPurify from 'dompurify'
import { micromark } from 'micromark'
import { markdownLimit, noteSyntax } from '../../shared/export/notes/note-syntax.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'

const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'hr', 'strong', 'em', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
}

/** HTML without attributes, from Markdown of up to `markdownLimit` units. */
export function noteHtml(note: string): string {
  const html = micromark(shownText(note), { extensions: [noteSyntax] })
  return DOMPurify.sanitize(html, {
    ...allowed,
    ALLOWED_ATTR: [],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  })
}

/** A Chinese character says as much as several Latin letters. */
const lettersOfHan = 2

/**
 * A note is written in either language, whatever the interface: its quotation marks and its voice go by its own. A term
 * of the other language in it does not count, only the majority of its letters.
 */
export function noteLang(note: string): string {
  const text = note.slice(0, markdownLimit)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return langTag(han > 0 && han * lettersOfHan >= latin ? 'zh' : 'en')
}
