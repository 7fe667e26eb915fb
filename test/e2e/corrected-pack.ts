/** The bundled pack as a corrected edition would have it, built from changed sources by the real builder. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { newFolder, root } from './app.ts'

const report = 'unicri-2024'

/** Words that end up in paragraph 41 of the corrected edition. */
export const wordsThatMove = '同时考虑到世界各地的安全领域从业者面临的最新挑战'

/** Words that are retyped in paragraph 25. */
export const wordsRetyped = '犯罪司法所协助组织了12次专门的培训讲习班'

/**
 * In unicri-2024 a sentence is put before paragraph 23, paragraphs 24 and 41 change places, and in paragraph 25 a
 * figure is written out. The other reports stay. Gives the file of the pack.
 */
export function correctedPack(): string {
  const folder = newFolder('pack')
  fs.cpSync(path.join(root, 'resources/reports'), path.join(folder, 'reports'), { recursive: true })
  fs.copyFileSync(path.join(root, 'resources/glossary.tsv'), path.join(folder, 'glossary.tsv'))
  edit(folder, 'zh', (text) =>
    replaced(
      replaced(swapped(text, 24, 41), '\n23. ', '\n23. 本段业经订正。'),
      '12 次专门的',
      '十二次专门的',
    ),
  )
  edit(folder, 'en', (text) =>
    replaced(swapped(text, 24, 41), '\n23. ', '\n23. This paragraph has been corrected. '),
  )
  execFileSync(process.execPath, [path.join(root, 'build/corpus.ts'), folder])
  return path.join(folder, 'core.dzpack')
}

function edit(folder: string, lang: string, change: (text: string) => string): void {
  const file = path.join(folder, 'reports', lang, `${report}.txt`)
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')))
}

/** Two paragraphs of one line each with their texts exchanged; the numbers stay. */
function swapped(text: string, one: number, other: number): string {
  const line = (number: number) => {
    const found = new RegExp(`^${number}\\. (.+)$`, 'm').exec(text)?.[1]
    if (found === undefined) throw new Error(`paragraph ${number} is not one line`)
    return found
  }
  const [first, second] = [line(one), line(other)]
  return replaced(
    replaced(text, `\n${one}. ${first}`, `\n${one}. ${second}`),
    `\n${other}. ${second}`,
    `\n${other}. ${first}`,
  )
}

function replaced(text: string, old: string, next: string): string {
  if (text.split(old).length !== 2) throw new Error(`“${old.trim()}” is not there once`)
  return text.replace(old, () => next)
}
