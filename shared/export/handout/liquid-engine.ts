/** Renders a template. It reads no file, reaches nothing but the data, and is stopped when it takes too long or too much. */
import { Liquid } from 'liquidjs'
import { AppError } from '../../result.ts'
import { tagOfWords } from '../lang-tags.ts'
import { noteHtml, notePlain } from '../notes/note-html.ts'
import type { HandoutData } from './handout-data.ts'
import { markdownNote, markdownText } from './markdown-text.ts'

/** Longest template, in UTF-16 units. */
export const templateLimit = 1_000_000

/** Milliseconds; and units of text that filters and loops make. */
const limits = { parseLimit: templateLimit, renderLimit: 20_000, memoryLimit: 400_000_000 }

/** Longest file, in UTF-16 units. */
const outputLimit = 200_000_000

/**
 * `name` is for the reader. In HTML every value is escaped; only `note_html` gives HTML, and that is safe. Throws
 * `template-damaged` with the place of the fault.
 */
export function renderTemplate(
  { name, text, format }: { readonly name: string; readonly text: string; readonly format: 'md' | 'html' },
  data: HandoutData,
): string {
  try {
    const output: unknown = engineFor(format).parseAndRenderSync(text, data)
    if (typeof output === 'string' && output.length <= outputLimit) return output
  } catch (error) {
    throw new AppError('template-damaged', { name, reason: reasonOf(error) })
  }
  throw new AppError('template-damaged', { name, reason: `> ${outputLimit}` })
}

function engineFor(format: 'md' | 'html'): Liquid {
  const engine = new Liquid({
    ...limits,
    ownPropertyOnly: true,
    strictFilters: true,
    // Other templates to include: none, and no folder to look for them in.
    templates: {},
    ...(format === 'html' ? { outputEscape: 'escape' as const } : {}),
  })
  engine.registerFilter('note_html', { raw: true, handler: (note: unknown) => noteHtml(textOf(note)) })
  engine.registerFilter('note_plain', (note: unknown) => notePlain(textOf(note)))
  engine.registerFilter('note_lang', (note: unknown) => tagOfWords(textOf(note)))
  engine.registerFilter('note_md', (note: unknown) => markdownNote(textOf(note)))
  engine.registerFilter('md', (text: unknown) => markdownText(textOf(text)))
  // What others wrote never gets into a file unescaped.
  engine.registerFilter('raw', (text: unknown) => text)
  return engine
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The engine's own words, which name line and column, on one line. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return said.replace(/\s+/g, ' ').slice(0, 300)
}
