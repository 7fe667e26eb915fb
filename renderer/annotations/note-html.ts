/** A note as it is shown: Markdown of a few kinds, made safe. All else that was typed stays text. */
import DOMPurify from 'dompurify'
import { micromark } from 'micromark'

/** Links, images and HTML are not read at all, so that they show as typed; titles would shout in a card. */
const plainOnly = {
  disable: {
    null: [
      'labelStartLink',
      'labelStartImage',
      'labelEnd',
      'definition',
      'autolink',
      'htmlFlow',
      'htmlText',
      'headingAtx',
      'setextUnderline',
      'codeIndented',
    ],
  },
}

const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'hr', 'strong', 'em', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
}

/** HTML without attributes, from Markdown. */
export function noteHtml(note: string): string {
  const html = micromark(note, { extensions: [plainOnly] })
  return DOMPurify.sanitize(html, {
    ...allowed,
    ALLOWED_ATTR: [],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  })
}
