/** Annotations without a place in the document: each an entry at its end, with its comment on the entry. */
import { Paragraph, TextRun } from 'docx'
import type { ParagraphChild } from 'docx'
import type { Lang } from '../../model/report.ts'
import { isTextAnchor } from '../../model/annotation.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { ExportWords } from '../export-words.ts'
import { authorOf, lineContent, linesOf } from './docx-comments.ts'
import { rangeEnd, rangeStart, runLanguage } from './docx-text.ts'
import type { DocxFile } from './docx-text.ts'
import { wordText } from './docx-words.ts'

/** Nothing when all have a place. */
export function writeAppendix(
  marks: readonly ExportedMark[],
  interfaceLang: Lang,
  words: ExportWords,
  file: DocxFile,
): readonly Paragraph[] {
  if (marks.length === 0) return []
  const title = new TextRun({ text: words.docx.unplaced, ...runLanguage(interfaceLang) })
  return [
    new Paragraph({ style: 'Heading1', pageBreakBefore: true, children: [title] }),
    ...marks.flatMap((mark) => entry(mark, interfaceLang, words, file)),
  ]
}

/** Citation, the words marked, note and replies, each with its author and day. */
function entry(
  mark: ExportedMark,
  interfaceLang: Lang,
  words: ExportWords,
  file: DocxFile,
): readonly Paragraph[] {
  const { annotation, author, replies, places } = mark
  const quotes = places.filter(({ quote }) => quote !== '')
  const cited: ParagraphChild[] = [
    new TextRun({ text: wordText(mark.citation(interfaceLang)), ...runLanguage(interfaceLang) }),
  ]
  const quoted = quotes.map(({ quote, anchor }): ParagraphChild[] => [
    new TextRun({
      text: wordText(quote),
      ...runLanguage(isTextAnchor(anchor) ? anchor.lang : anchor.textLang),
    }),
  ])
  // The comment hangs on the first words quoted; a whole block that is gone has only its citation.
  const around = (children: readonly ParagraphChild[]) => [
    ...rangeStart(mark, file),
    ...children,
    ...rangeEnd(mark, file),
  ]
  const said = [{ ...annotation, author }, ...replies]
  return [
    new Paragraph({
      style: 'UNParagraph',
      keepNext: true,
      children: [new TextRun(`${mark.number}.\t`), ...(quoted.length === 0 ? around(cited) : cited)],
    }),
    ...quoted.map((quote, index) => {
      return new Paragraph({ style: 'UNQuote', children: index === 0 ? around(quote) : quote })
    }),
    ...said.flatMap(({ note, author: by, created }) => [
      ...linesOf(note)
        .filter((line) => line !== '')
        .map(noteLine),
      noteLine(`${authorOf(by, words)} · ${created.slice(0, 10)}`),
    ]),
  ]
}

function noteLine(line: string): Paragraph {
  return new Paragraph({ style: 'UNNote', children: lineContent(line) })
}
