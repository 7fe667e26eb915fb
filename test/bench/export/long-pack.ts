/** A pack with one very long report: the paragraphs of a bundled one over and over. */
import Database from 'better-sqlite3'
import fs from 'node:fs'

/** Writes it to `file`; `report` then has at least that many blocks. */
export function writeLongPack(source: string, file: string, report: string, blocks: number): void {
  fs.copyFileSync(source, file)
  const db = new Database(file)
  const paragraphs = db
    .prepare(`SELECT id, number FROM blocks WHERE report_id = ? AND kind = 'paragraph' ORDER BY sort`)
    .all(report) as { id: number; number: number }[]
  const count = () =>
    db.prepare('SELECT count(*) FROM blocks WHERE report_id = ?').pluck().get(report) as number
  const copyBlock = db.prepare(
    `INSERT INTO blocks (report_id, key, sort, kind, level, label, number, parent_key)
     SELECT report_id, 'p' || @number, (SELECT max(sort) + 1 FROM blocks), kind, level, label, @number, parent_key
     FROM blocks WHERE id = @id`,
  )
  const copyTexts = db.prepare(
    `INSERT INTO block_texts (block_id, lang, printed, text)
     SELECT @copy, lang, printed, text FROM block_texts WHERE block_id = @id`,
  )
  db.transaction(() => {
    for (let round = 1; count() < blocks; round += 1)
      for (const { id, number } of paragraphs) {
        const copy = copyBlock.run({ id, number: number + 1000 * round }).lastInsertRowid
        copyTexts.run({ id, copy })
      }
    db.prepare(`UPDATE manifest SET value = 'long' WHERE key = 'name'`).run()
  })()
  db.close()
}
