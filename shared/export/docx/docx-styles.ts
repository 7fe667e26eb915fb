/** Styles of an exported Word file: the parts of a UN document, so that its editors can restyle them as their own. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'

/** Names in the `w:styleId` of paragraphs; Word shows the names below. */
export type BlockStyle =
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'UNFront'
  | 'UNParagraph'
  | 'UNItem1'
  | 'UNItem2'
  | 'UNItem3'
  | 'UNFootnote'
  | 'UNMissing'

/** Fonts that Word has everywhere stand in where the first is missing (docx-package.ts, `w:altName`). */
const fonts = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Noto Serif SC',
}

/** Twentieths of a point. */
const hang = 567

const body = { spacing: { after: 120, line: 288 } }

function own(
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions['paragraph'],
  run: IParagraphStyleOptions['run'] = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run }
}

function item(level: 1 | 2 | 3): IParagraphStyleOptions {
  const left = hang * (level + 1)
  return own(`UNItem${level}`, `UN Item ${level}`, { ...body, indent: { left, hanging: hang } })
}

/** `outline`: depth from 0 in Word's navigation pane. */
function heading(outline: 0 | 1 | 2, size: number, before: number) {
  return {
    run: { bold: true, size, color: '15191C', font: fonts },
    paragraph: {
      outlineLevel: outline,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 120 },
      indent: { left: hang, hanging: hang },
    },
  }
}

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fonts, size: 21, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
    },
    title: {
      run: { bold: true, size: 32, font: fonts },
      paragraph: { keepNext: true, spacing: { before: 240, after: 160 } },
    },
    heading1: heading(0, 28, 320),
    heading2: heading(1, 24, 260),
    heading3: heading(2, 22, 200),
  },
  paragraphStyles: [
    own('UNFront', 'UN Front Matter', { spacing: { after: 60 } }),
    own('UNParagraph', 'UN Paragraph', { ...body, indent: { left: hang, hanging: hang } }),
    item(1),
    item(2),
    item(3),
    own(
      'UNFootnote',
      'UN Footnote',
      { spacing: { after: 60 }, indent: { left: hang, hanging: hang } },
      { size: 17 },
    ),
    own('UNMissing', 'UN Missing Text', body, { italics: true, color: '6D777D', size: 18 }),
    own(
      'UNEdition',
      'UN Edition',
      { keepNext: true, spacing: { after: 40 } },
      { bold: true, size: 17, color: '5C666D' },
    ),
    own('UNQuote', 'UN Quoted Words', { ...body, indent: { left: hang } }, { italics: true }),
    own('UNNote', 'UN Note', { spacing: { after: 40 }, indent: { left: hang } }),
    own('CommentText', 'annotation text', { spacing: { after: 0 } }, { size: 20 }),
    own('UNRunning', 'UN Running Head', {}, { size: 15, color: '5C666D' }),
  ],
  characterStyles: [
    {
      id: 'CommentReference',
      name: 'annotation reference',
      basedOn: 'DefaultParagraphFont',
      run: { size: 16 },
    },
  ],
}
