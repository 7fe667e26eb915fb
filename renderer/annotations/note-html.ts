/** A note as it is shown: Markdown of a few kinds, made safe. All else that was typed stays text. */
import DOMPurify from 'dompurify'
import { micromark } from 'micromark'
import { noteSyntax } from '../../shared/export/notes/note-syntax.ts'
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
