/** Hand-outs in Markdown and HTML: a template filled with the report and its annotations. */
import type { ExportedDocument, ExportSource } from '../export-source.ts'
import { builtInFor } from './built-in-templates.ts'
import { handoutModel } from './handout-model.ts'
import { renderTemplate } from './liquid-engine.ts'

/** Throws `template-damaged`. */
export function writeHandout(source: ExportSource, format: 'md' | 'html'): ExportedDocument {
  const { options } = source.request
  const data = handoutModel(source)
  const own = source.template
  const template = own === null ? builtInFor(format, options) : { name: options.template ?? '', text: own }
  const output = renderTemplate({ ...template, format }, data)
  return {
    bytes: format === 'md' ? tidied(output) : locked(output),
    annotations: data.marks.length,
    unplaced: data.marks.filter(({ unplaced }) => unplaced).length,
    pages: null,
  }
}

/** At most one empty line in a row, none at the ends: conditions of a template leave more behind. */
function tidied(markdown: string): string {
  return `${markdown.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim()}\n`
}

/** Whatever the template holds, the file loads nothing and runs nothing. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`

/** The policy has to stand before all else in the head. */
function locked(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html)
  if (head === null) return `<!doctype html>\n<head><meta charset="utf-8">${policy}</head>\n${html}`
  const at = head.index + head[0].length
  return `${html.slice(0, at)}\n${policy}${html.slice(at)}`
}
