/**
 * The text of one edition -> its blocks. One grammar for both languages, in four steps: lines, pieces that the layout
 * holds together, front matter, and the body by the sequence of its labels.
 * Every character of the source is in a block's `printed` or `text`, in the notice, or in the furniture, in order;
 * only white space is left out.
 */
import type { Lang } from '../model/report.ts'
import { createBlockWriter } from './block-writer.ts'
import { findBody, readBody } from './body.ts'
import type { EditionText } from './edition.ts'
import { findFootnoteMarks } from './footnotes.ts'
import { readFields, readFrontMatter } from './front-matter.ts'
import { isNotice } from './furniture.ts'
import type { ParseIssue, Parsed } from './issue.ts'
import { issueAt } from './issue.ts'
import { readLines } from './lines.ts'

/** Never throws; text that it cannot place stays with the block above and is told of. */
export function parseEdition(source: string, lang: Lang): Parsed<EditionText> {
  const all = readLines(source)
  const notice = all[0] !== undefined && isNotice(all[0].text) ? all[0].text : null
  const lines = notice === null ? all : all.slice(1)

  const writer = createBlockWriter(lang)
  const firstText = lines.findIndex((line) => !line.furniture)
  const start = firstText < 0 ? lines.length : firstText
  for (const line of lines.slice(0, start)) writer.skip(line)

  const text = lines.slice(start)
  const body = findBody(text)
  readFrontMatter(text.slice(0, body), lang, writer)
  const issues = [...readBody(text.slice(body), lang, writer)]
  if (body === text.length) issues.push(issueAt('no-body', text[0]?.number ?? 1, text[0]?.text ?? ''))

  const { blocks, furniture } = writer.finish()
  const footnoteMarks = findFootnoteMarks(blocks, lang)
  const called = new Set(footnoteMarks.map((mark) => mark.footnote))
  for (const { kind, key, printed, text: words } of blocks) {
    if (kind === 'footnote' && !called.has(key)) issues.push(uncalled(printed, words))
  }
  return {
    value: {
      lang,
      fields: readFields(blocks),
      status: notice === null ? 'official' : 'working-translation',
      notice,
      blocks,
      footnoteMarks,
      furniture,
    },
    issues,
  }
}

function uncalled(printed: string, words: string): ParseIssue {
  return issueAt('footnote-without-mark', 1, `${printed} ${words}`)
}
