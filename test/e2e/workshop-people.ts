/** The second participant of a workshop, and the table that it ends with, read as a spreadsheet reads it. */
import path from 'node:path'
import { describeAnchor } from '../../shared/anchor/describe.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { openSoakStores } from '../soak/stores.ts'
import { newFolder } from './app.ts'

const report = 'unicri-2024' as ReportId

/** Where, how many characters from the paragraph's beginning, and which question it answers. */
export type AnswerMark = {
  readonly key: string
  readonly length: number
  readonly colour: Colour
  readonly tag: string
}

/** Opens the assignment in a data folder of their own, marks, and hands in. Gives the file. */
export async function answersOf(
  name: string,
  assignment: string,
  marks: readonly AnswerMark[],
): Promise<string> {
  const folder = newFolder('second')
  const { deps, services, close } = openSoakStores(folder)
  const file = path.join(folder, 'answers.annotation')
  Object.assign(deps.host, { chooseSavePath: () => Promise.resolve(file) })
  await services.settings.change({ author: name })
  const { id } = await services.assignments.open(assignment)
  const { blocks } = await services.library.text(report)
  for (const { key, length, colour, tag } of marks) {
    const text = blocks.find((block) => block.key === key)?.text.zh ?? ''
    const anchor = describeAnchor(text, { key: key as BlockKey, lang: 'zh', start: 0, end: length })
    await services.annotations.add({
      report,
      kind: 'highlight',
      anchors: [anchor],
      colour,
      note: '',
      tags: [tag],
    })
  }
  await services.assignments.handIn(id, null)
  close()
  return file
}

/** The cells of a CSV file with a byte order mark. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
