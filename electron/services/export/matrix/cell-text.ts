/** Texts as the cells of a workbook can hold them. */
import { safeCell } from '../../../../shared/export/csv-text.ts'
import { xmlText } from '../../../../shared/export/xml-text.ts'

/** Excel calls a file damaged that has a longer cell, in UTF-16 units. */
const limit = 32_767

/** `_x0041_` in a file is read as `A` (ECMA-376 part 1, 22.4.2.4): the first underscore has to be written that way too. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g

/**
 * One part, or several that together are the text. Line ends are `\n`, as in cells. What looks like a formula gets an
 * apostrophe, although a cell of text is not run: who edits the cell, or saves the sheet as CSV, makes it live again.
 */
export function cellParts(text: string): readonly string[] {
  const rest = [...xmlText(text.replace(/\r\n?/g, '\n'))]
  const parts: string[] = []
  let part = ''
  for (const character of rest) {
    if (part.length + character.length > limit - 1) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].map((each) => safeCell(each).replace(escapeLike, '_x005F_'))
}
