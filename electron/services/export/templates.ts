/** Templates for Markdown and HTML: ours, and the reader's own as files of the folder `templates` among their data. */
import type { Stats } from 'node:fs'
import { lstat, mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltInTemplate } from '../../../shared/export/handout/built-in-templates.ts'
import { builtInTemplates } from '../../../shared/export/handout/built-in-templates.ts'
import type { ExportRequest, ExportTemplate } from '../../../shared/model/export.ts'
import { AppError } from '../../../shared/result.ts'
import { replaceFile } from '../replace-file.ts'

/** Largest file, in bytes: a template is a page of text. */
const sizeLimit = 1_000_000

/** `course.md.liquid`: no path, nothing hidden. */
const ownName = /^[^./\\][^/\\]*\.(md|html)\.liquid$/

/**
 * Text of the reader's own template that is asked for; null for one of ours and for formats without templates. Throws
 * `template-not-found`, also for what is no plain file, and `template-damaged` for one that is too large.
 */
export async function readTemplate(
  folder: string,
  { format, options: { template: name } }: Pick<ExportRequest, 'format' | 'options'>,
): Promise<string | null> {
  if (name === null || (format !== 'md' && format !== 'html')) return null
  if (builtInTemplates.some((each) => each.name === name && each.format === format)) return null
  if (formatOf(name) !== format) throw new AppError('template-not-found', { name })
  return await readOwn(folder, name)
}

/** Ours first, then the reader's own by name; what cannot be read is not among them. */
export async function listTemplates(folder: string): Promise<readonly ExportTemplate[]> {
  const ours = builtInTemplates.map(({ name, format, content }) => ({ name, format, content, builtIn: true }))
  const own: ExportTemplate[] = []
  for (const name of await ownNames(folder)) {
    const text = await readOwn(folder, name).catch(() => null)
    if (text !== null) own.push(describe(name, text))
  }
  return [...ours, ...own]
}

/**
 * Puts a copy of a template into the folder, under a name that is free there. Throws `template-not-found`, `disk-full`,
 * `file-not-writable`.
 */
export async function copyTemplate(
  folder: string,
  name: string,
): Promise<{ readonly template: ExportTemplate; readonly file: string }> {
  const text = textOf(name) ?? (await readOwn(folder, name))
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new AppError('file-not-writable', { file: 'templates' })
  })
  const copy = await freeName(folder, name)
  const file = join(folder, copy)
  await replaceFile(file, Buffer.from(text), new AbortController().signal)
  return { template: describe(copy, text), file }
}

function textOf(name: string): BuiltInTemplate['text'] | undefined {
  return builtInTemplates.find((each) => each.name === name)?.text
}

/** Null for a name that is none of a template. */
function formatOf(name: string): 'md' | 'html' | null {
  const [, format] = ownName.exec(name) ?? []
  return format === 'md' || format === 'html' ? format : null
}

/** What shows the blocks shows the text. */
function describe(name: string, text: string): ExportTemplate {
  const content = /\bblocks\b/.test(text) ? 'text' : 'annotations'
  return { name, format: formatOf(name) ?? 'md', content, builtIn: false }
}

async function ownNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => formatOf(name) !== null).toSorted((one, other) => one.localeCompare(other))
}

async function readOwn(folder: string, name: string): Promise<string> {
  if (formatOf(name) === null) throw new AppError('template-not-found', { name })
  const file = join(folder, name)
  const found = await lstat(file).catch((): Stats | null => null)
  // A link could lead anywhere on the machine.
  if (found === null || !found.isFile()) throw new AppError('template-not-found', { name })
  if (found.size > sizeLimit) throw new AppError('template-damaged', { name, reason: '> 1 MB' })
  return await readFile(file, 'utf8').catch(() => {
    throw new AppError('template-not-found', { name })
  })
}

/** `handout 2.md.liquid` for the second copy. */
async function freeName(folder: string, name: string): Promise<string> {
  const [, stem = name, format = 'md'] = /^(.*?)(?: \d+)?\.(md|html)(?:\.liquid)?$/.exec(name) ?? []
  const taken = new Set((await readdir(folder).catch(() => [])).map((each) => each.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}${number === 1 ? '' : ` ${number}`}.${format}.liquid`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
