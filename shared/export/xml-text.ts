/** XML 1.0 documents from syntax trees: the one place that knows which characters they may hold. */
import type { Element, ElementContent, Text } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** What XML 1.0 (section 2.2, production Char) forbids even as a reference. With `u`, `\p{Cs}` is a lone surrogate. */
const forbidden = /[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Cs}/gu

/** As long as `text` in UTF-16 units, so that offsets stay: every character that XML forbids becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\u{FFFD}')
}

/**
 * The file's text, for UTF-8, with its declaration. Forbidden characters are replaced as by `xmlText`. The tree holds
 * elements and texts only; a reader gets line ends in texts as `\n`, whatever they were, and in attributes as spaces.
 */
export function xmlDocument(root: Element): string {
  const body = toXml(cleaned(root), { closeEmptyElements: true, tightClose: true })
  // The library leaves it as it is, where only the end of a CDATA section may stand (section 2.4).
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll(']]>', ']]&gt;')}\n`
}

/** Children of an element without text of its own, each on a line, for those who read the file itself. */
export function onLines(children: readonly Element[]): (Element | Text)[] {
  const lineEnd: Text = { type: 'text', value: '\n' }
  return children.length === 0 ? [] : [...children.flatMap((child) => [lineEnd, child]), lineEnd]
}

function cleaned(element: Element): Element {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => [name, typeof value === 'string' ? xmlText(value) : value] as const,
  )
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: element.children.map(cleanedChild),
  }
}

function cleanedChild(child: ElementContent): ElementContent {
  if (child.type === 'element') return cleaned(child)
  return child.type === 'text' ? { ...child, value: xmlText(child.value) } : child
}
