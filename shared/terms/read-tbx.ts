/**
 * TBX of either edition as terms: ISO 30042:2019 (`tbx`, styles DCA and DCT) and the older form (`martif`, `termEntry`,
 * `langSet`, `tig` or `ntig`). What TBX knows and we do not is left aside.
 */
import type { Element, Node, Parents, Root } from 'xast'
import { given } from './file-row.ts'
import type { FileRow } from './file-row.ts'
import { kindNamed } from './kind-words.ts'
import { plainForm, plainRemark } from './term-draft.ts'

/** Null when the document is no TBX. */
export function readTbx(tree: Root): readonly FileRow[] | null {
  const top = childrenOf(tree)[0]
  const name = top === undefined ? '' : localName(top)
  if (top === undefined || (name !== 'tbx' && name !== 'martif')) return null
  return descendants(top, ['conceptEntry', 'termEntry']).map(conceptRow)
}

type Form = {
  readonly text: string
  readonly lang: string
  /** `preferred` and so on; empty when it does not say. */
  readonly status: string
  readonly isShort: boolean
}

function conceptRow(entry: Element): FileRow {
  const forms = descendants(entry, ['langSec', 'langSet']).flatMap(formsOf)
  const english = forms.filter(({ lang }) => /^en(-|$)/i.test(lang))
  const chinese = forms.filter(({ lang }) => /^(zh|cmn)(-|$)/i.test(lang))
  const names = best(english.filter(({ isShort }) => !isShort))
  const short = english.find(({ isShort }) => isShort)
  // Simplified characters are what the texts have.
  const simplified = best(chinese.filter((form) => !isTraditional(form)))
  const [zh, ...others] = [...simplified, ...best(chinese.filter(isTraditional))]
  const variants = others.map(({ text }) => text)
  const notes = childrenOf(entry).filter((child) => localName(child) === 'note')
  return {
    line: entry.position?.start.line ?? 1,
    en: names.map(({ text }) => text).join('; ') || (short?.text ?? ''),
    zh: zh?.text ?? '',
    ...given('acronym', names.length > 0 ? (short?.text ?? '') : ''),
    ...given('kind', textOf(described(entry, 'subjectField')), kindNamed),
    ...(variants.length === 0 ? {} : { variants }),
    ...given('note', notes.map((note) => plainRemark(textOf(note))).join('\n')),
  }
}

function isTraditional({ lang }: Form): boolean {
  return /-(hant|tw|hk|mo)\b/i.test(lang)
}

/** The preferred one first; none that is not to be used any more, unless there is no other. */
function best(forms: readonly Form[]): readonly Form[] {
  const rank = ({ status }: Form): number => (status.startsWith('preferred') ? 0 : 1)
  const used = forms.filter(({ status }) => !/^(deprecated|superseded|obsolete)/.test(status))
  return (used.length > 0 ? used : forms).toSorted((a, b) => rank(a) - rank(b))
}

function formsOf(section: Element): readonly Form[] {
  const lang = section.attributes['xml:lang'] ?? section.attributes['lang'] ?? ''
  return descendants(section, ['termSec', 'tig', 'ntig']).flatMap((group) => {
    const [term] = descendants(group, ['term'])
    const text = plainForm(textOf(term))
    if (text === '') return []
    const type = textOf(described(group, 'termType'))
    const status = plainForm(textOf(described(group, 'administrativeStatus'))).toLowerCase()
    return [
      { text, lang, status, isShort: /^(acronym|abbreviation|initialism|shortForm)/i.test(plainForm(type)) },
    ]
  })
}

/** `<descrip type="subjectField">` in style DCA, `<basic:subjectField>` in style DCT. */
function described(element: Element, category: string): Element | undefined {
  return descendantsOf(element).find(
    (child) => localName(child) === category || child.attributes['type'] === category,
  )
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1)
}

function childrenOf(parent: Parents): readonly Element[] {
  return (parent.children as readonly Node[]).filter((child): child is Element => child.type === 'element')
}

/** In document order; what lies in one that fits is not looked through. */
function descendants(parent: Element, names: readonly string[]): readonly Element[] {
  return childrenOf(parent).flatMap((child) =>
    names.includes(localName(child)) ? [child] : descendants(child, names),
  )
}

function descendantsOf(parent: Element): readonly Element[] {
  return childrenOf(parent).flatMap((child) => [child, ...descendantsOf(child)])
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text' || node.type === 'cdata') return (node as Node & { readonly value: string }).value
  return 'children' in node ? (node as Element).children.map(textOf).join('') : ''
}
