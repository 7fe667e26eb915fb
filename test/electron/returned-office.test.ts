/** LibreOffice opens a Word file that we exported and saves it again: every comment is still the annotation it was. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocument } from '../../electron/services/returned/read-document.ts'
import { writeDocx } from '../../shared/export/docx/write-docx.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { langs } from '../../shared/model/report.ts'
import { hasProgram } from '../programs.ts'
import { anchorOn, requestWith, sourceOf } from '../shared/export/bundled-report.ts'
import { nastyAnnotations } from '../shared/export/nasty-annotations.ts'
import {
  answer,
  baseOf,
  changesIn,
  library,
  made,
  setOf,
  unicri,
  uuid,
} from '../shared/returned/returned-material.ts'

const hasOffice = hasProgram('soffice')
const folder = mkdtempSync(join(tmpdir(), 'duizhao-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const on = (key: string, quote: string) => anchorOn(unicri.text, key, 'zh', quote)

/** Some made in the same second by the same hand, as an import makes them. */
const annotations: readonly Annotation[] = [
  ...nastyAnnotations(unicri),
  made(101, [on('p7', '战略优先')], { note: 'before' }),
  made(102, [on('p7.a', '恐怖主义')], { replies: [answer(1, 'yes'), answer(2, '好', '审阅人')] }),
  made(103, [on('p8', '秘书长')], { note: '  spaces  within \tand tabs  \n\n\nlines', status: 'resolved' }),
  made(104, [on('p9', '循证')], { note: '', author: '' }),
]

async function savedAgain(layout: 'columns' | 'interleaved' | 'single'): Promise<Buffer> {
  const shown = layout === 'single' ? (['zh'] as const) : langs
  const request = requestWith({ format: 'docx', layout, langs: shown, options: { orientation: 'portrait' } })
  const { bytes } = await writeDocx(sourceOf(unicri, annotations, request, { set: setOf(annotations) }), {
    onProgress: () => undefined,
  })
  writeFileSync(join(folder, `${layout}.docx`), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'saved'), `${layout}.docx`],
    { cwd: folder, stdio: 'ignore' },
  )
  return readFileSync(join(folder, 'saved', `${layout}.docx`))
}

/** Somebody has gone on with the comments. */
function edited(bytes: Buffer, from: string, to: string): Buffer {
  const name = 'word/comments.xml'
  const parts = unzipSync(bytes)
  const comments = strFromU8(parts[name] ?? new Uint8Array())
  expect(comments.split(from)).toHaveLength(2)
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(comments.replace(from, to)) }))
}

/** LibreOffice parts a comment's paragraph after 16,000 characters or so. */
const parted = annotations.find(({ note }) => note.length > 16_000)

describe.skipIf(!hasOffice)('saved again by LibreOffice', () => {
  test.each(['columns', 'interleaved', 'single'] as const)('%s', { timeout: 120_000 }, async (layout) => {
    const base = baseOf(annotations)
    const read = async (bytes: Buffer) => {
      const set = await readDocument(bytes, { file: 'a.docx' }, library)
      expect(set.refused).toEqual([])
      expect(set.set.annotations.size).toBe(annotations.length)
      const changes = new Map(changesIn({ base, set }))
      const { note } = (changes.get(parted?.id ?? '') ?? {}) as { note?: string }
      expect(note?.replaceAll('\n', '')).toBe(parted?.note)
      changes.delete(parted?.id ?? '')
      return changes
    }
    const saved = await savedAgain(layout)
    expect(await read(saved)).toEqual(new Map())
    expect(await read(edited(saved, '>before<', '>after<'))).toEqual(
      new Map([[uuid(101), expect.objectContaining({ note: 'after' })]]),
    )
    const reply = `reply/${answer(2, '').id}`
    expect(await read(edited(saved, '>好<', '>不好<'))).toEqual(
      new Map([[uuid(102), { [reply]: expect.objectContaining({ note: '不好', author: '审阅人' }) }]]),
    )
  })
})
