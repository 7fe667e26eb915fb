/** Word and PDF files that were exported, changed as Word and PDF readers change them, and taken in again. */
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStores } from '../../electron/stores.ts'
import { attachSet } from '../../electron/services/export/pdf/attached-set.ts'
import type { MergePlan } from '../../shared/model/exchange.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import { paraIdOf } from '../../shared/export/docx/para-id.ts'
import { run } from './fixtures/command-line.ts'
import { recordingHost } from './fixtures/recording-host.ts'
import { corePack, temporaryFolder } from './fixtures/stores.ts'

type Imported = Pick<MergePlan['total'], 'added' | 'updated' | 'unchanged'> &
  Pick<MergePlan, 'conflicts' | 'unplaced'>

async function json<Value = Imported>(data: string, ...args: readonly string[]): Promise<Value> {
  const { code, stdout, stderr } = await run(data, ...args, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Value
}

const list = (data: string) => json<readonly PlacedAnnotation[]>(data, 'annotations', 'list')

function wordsOf({ anchors }: PlacedAnnotation): readonly string[] {
  return anchors.map((anchor) =>
    isTextAnchor(anchor) ? `${anchor.lang} ${anchor.key} ${anchor.exact}` : anchor.key,
  )
}

function annotated(
  data: string,
  key: string,
  lang: string,
  quote: string,
  note: string,
): Promise<PlacedAnnotation> {
  const place = ['annotate', 'unicri-2024', key, '--lang', lang, '--quote', quote]
  return json<PlacedAnnotation>(data, ...place, '--note', note, '--author', 'Reviewer')
}

type Edit = (parts: Record<string, string>) => void

/** As Word saves it: later than it was exported. */
function edited(file: string, edit: Edit): void {
  const files = unzipSync(readFileSync(file))
  const parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
  edit(parts)
  parts['docProps/core.xml'] = (parts['docProps/core.xml'] ?? '').replace(
    /(<dcterms:modified[^>]*>)[^<]*/,
    '$12099-01-01T00:00:00Z',
  )
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  )
}

async function exportedDocx(data: string): Promise<string> {
  const file = join(data, 'a.docx')
  await json<object>(data, 'export', 'unicri-2024', '--format', 'docx', '-o', file)
  return file
}

/** Around the first of these words. */
function withComment(parts: Record<string, string>, id: string, words: string): void {
  const body = parts['word/document.xml'] ?? ''
  const run = [...body.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].find(([text]) => text.includes(words))
  if (run === undefined) throw new Error('no such words')
  const [whole] = run
  const [before = '', after = ''] = whole.split(words)
  const open = whole.slice(0, whole.indexOf('<w:t'))
  const text = (part: string) => `${open}<w:t xml:space="preserve">${part}</w:t></w:r>`
  const left = before.slice(before.lastIndexOf('>') + 1)
  const right = after.slice(0, after.indexOf('<'))
  const marked = `<w:commentRangeStart w:id="${id}"/>${text(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const inserted = `<w:ins w:id="9001" w:author="Trainer"><w:r><w:t>not the report's</w:t></w:r></w:ins>`
  parts['word/document.xml'] =
    body.slice(0, run.index) +
    text(left) +
    inserted +
    marked +
    text(right) +
    body.slice(run.index + whole.length)
}

function comment(id: string, paraId: string, author: string, text: string): string {
  return `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-22T10:00:00Z"><w:p w14:paraId="${paraId}"><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
}

test('comments that Word changed, added, answered and resolved', { timeout: 60_000 }, async () => {
  const data = temporaryFolder()
  const one = await annotated(data, 'p7', 'zh', '战略优先', 'before')
  const two = await annotated(data, 'p7.a', 'zh', '恐怖主义', 'stays')
  const file = await exportedDocx(data)
  expect(await json(data, 'import', file, '--dry-run')).toMatchObject({ added: 0, updated: 0, conflicts: [] })
  edited(file, (parts) => {
    const comments = (parts['word/comments.xml'] ?? '').replace('before', 'after')
    const added =
      comment('900', '7A7A7A01', 'Trainer', '新的') + comment('901', '7A7A7A02', 'Trainer', 'an answer')
    parts['word/comments.xml'] = comments.replace('</w:comments>', `${added}</w:comments>`)
    const own = paraIdOf(one.id)
    parts['word/commentsExtended.xml'] = (parts['word/commentsExtended.xml'] ?? '')
      .replace(`w15:paraId="${own}" w15:done="0"`, `w15:paraId="${own}" w15:done="1"`)
      .replace(
        '</w15:commentsEx>',
        `<w15:commentEx w15:paraId="7A7A7A02" w15:paraIdParent="${paraIdOf(two.id)}"/></w15:commentsEx>`,
      )
    withComment(parts, '900', '跨国安全威胁')
  })
  const plan = await json(data, 'import', file, '--dry-run')
  expect(plan).toMatchObject({ added: 1, updated: 2, conflicts: [], unplaced: [] })
  await json(data, 'import', file)
  const all = await list(data)
  expect(all.find(({ id }) => id === one.id)).toMatchObject({ note: 'after', status: 'resolved' })
  expect(all.find(({ id }) => id === two.id)?.replies).toMatchObject([
    { note: 'an answer', author: 'Trainer' },
  ])
  const added = all.find(({ note }) => note === '新的')
  expect(added).toMatchObject({ author: 'Trainer', report: 'unicri-2024' })
  expect(added === undefined ? [] : wordsOf(added)).toEqual(['zh p7.a 跨国安全威胁'])
  expect(await json(data, 'import', file)).toMatchObject({ added: 0, updated: 0, conflicts: [] })
})

test('a comment that was changed here and in Word is in conflict', { timeout: 60_000 }, async () => {
  const data = temporaryFolder()
  const one = await annotated(data, 'p7', 'zh', '战略优先', 'before')
  const file = await exportedDocx(data)
  edited(file, (parts) => {
    parts['word/comments.xml'] = (parts['word/comments.xml'] ?? '').replace('before', 'in Word')
  })
  const stores = openStores([corePack], recordingHost(data))
  await stores.services.annotations.change([one.id], { note: 'here' })
  stores.close()
  expect((await json(data, 'import', file, '--dry-run')).conflicts).toMatchObject([{ field: 'note' }])
})

/** One page with the English words of a paragraph, the set, and what a PDF reader would add. */
async function pdfOf(data: string, key: string, change: (page: PdfPage) => void): Promise<string> {
  const set = join(data, 'set.annotation')
  await json<object>(data, 'annotations', 'export', '-o', set)
  const stores = openStores([corePack], recordingHost(data))
  const { blocks } = await stores.services.library.text('unicri-2024' as never)
  stores.close()
  const words = blocks.find((block) => block.key === key)?.text.en ?? ''
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  const lines = words.match(/.{1,70}(?:\s|$)/g) ?? []
  lines.forEach((line, at) => page.drawText(line, { x: 50, y: 780 - at * 14, size: 10, font }))
  await attachSet(document, readFileSync(set, 'utf8'), '2026-11-21T00:00:00Z')
  const list = document.context.obj([])
  page.node.set(PDFName.of('Annots'), list)
  change({
    add: (entries, texts) => {
      const dict = document.context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...entries } as never)
      for (const [name, text] of Object.entries(texts))
        (dict as never as Map<PDFName, unknown>).set(PDFName.of(name), PDFHexString.fromText(text))
      ;(dict as never as Map<PDFName, unknown>).set(PDFName.of('M'), PDFString.of('D:20990101000000Z'))
      const ref = document.context.register(dict)
      list.push(ref)
      return ref
    },
    boxOf: (quote) => {
      const at = lines.findIndex((line) => line.includes(quote))
      const line = lines[at] ?? ''
      const x0 = 50 + font.widthOfTextAtSize(line.slice(0, line.indexOf(quote)), 10)
      const x1 = x0 + font.widthOfTextAtSize(quote, 10)
      const y0 = 778 - at * 14
      return [x0, y0 + 10, x1, y0 + 10, x0, y0, x1, y0]
    },
  })
  const file = join(data, 'a.pdf')
  writeFileSync(file, await document.save())
  return file
}

type PdfPage = {
  readonly add: (entries: object, texts: Readonly<Record<string, string>>) => unknown
  readonly boxOf: (quote: string) => readonly number[]
}

test(
  'annotations that a PDF reader changed, added, answered and completed',
  { timeout: 60_000 },
  async () => {
    const data = temporaryFolder()
    const one = await annotated(data, 'p7', 'zh', '战略优先', 'before')
    const quote = 'transnational security threats'
    const file = await pdfOf(data, 'p7.a', ({ add, boxOf }) => {
      const own = add({ Subtype: 'Text' }, { NM: one.id, Contents: 'after\rtwo' })
      add({ Subtype: 'Text', IRT: own, RT: 'R' }, { NM: 'answer-1', Contents: 'an answer', T: 'Trainer' })
      add({ Subtype: 'Text', IRT: own }, { NM: 's', StateModel: 'Review', State: 'Completed' })
      add(
        { Subtype: 'Highlight', QuadPoints: boxOf(quote), C: [0.6, 0.9, 0.7] },
        { NM: 'new', Contents: 'new', T: 'Trainer' },
      )
    })
    expect(await json(data, 'import', file, '--dry-run')).toMatchObject({
      added: 1,
      updated: 1,
      conflicts: [],
    })
    await json(data, 'import', file)
    const all = await list(data)
    expect(all.find(({ id }) => id === one.id)).toMatchObject({
      note: 'after\ntwo',
      status: 'resolved',
      replies: [{ note: 'an answer', author: 'Trainer' }],
    })
    const added = all.find(({ note }) => note === 'new')
    expect(added).toMatchObject({ author: 'Trainer', colour: 'mint', kind: 'highlight' })
    expect(added === undefined ? [] : wordsOf(added)).toEqual([`en p7.a ${quote}`])
    expect(await json(data, 'import', file)).toMatchObject({ added: 0, updated: 0, conflicts: [] })
  },
)

test('damaged files and those of others are refused cleanly', { timeout: 120_000 }, async () => {
  const data = temporaryFolder()
  await annotated(data, 'p7', 'zh', '战略优先', 'before')
  const files = [await exportedDocx(data), await pdfOf(data, 'p7.a', () => undefined)]
  const bad = join(data, 'bad')
  let seed = 7
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (const file of files) {
    const bytes = readFileSync(file)
    for (let turn = 0; turn < 100; turn += 1) {
      const changed = turn % 4 === 0 ? bytes.subarray(0, random(bytes.length)) : Buffer.from(bytes)
      for (let at = 0; at < 8; at += 1) changed[random(changed.length)] = random(256)
      writeFileSync(bad, changed)
      const { code, stderr } = await run(data, 'import', bad, '--dry-run')
      expect([0, 3], `${turn} ${stderr}`).toContain(code)
    }
  }
  const other = await (await PDFDocument.create()).save()
  const refused = [other, zipSync({ 'a.txt': strToU8('x') }), strToU8('plain'), randomBytes(100)]
  for (const bytes of refused) {
    writeFileSync(bad, bytes)
    expect(await run(data, 'import', bad)).toMatchObject({ code: 3 })
  }
})

test('a file that would unpack to far more than it says is refused', async () => {
  const data = temporaryFolder()
  const bomb = join(data, 'bomb.docx')
  writeFileSync(bomb, zipSync({ 'word/document.xml': new Uint8Array(150_000_000) }))
  expect(await run(data, 'import', bomb)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('larger') as string,
  })
  const lying = Buffer.from(readFileSync(bomb))
  const directory = lying.indexOf(Buffer.from('PK\u0001\u0002'))
  lying.writeUInt32LE(1000, directory + 24)
  lying.writeUInt32LE(1000, 22)
  writeFileSync(bomb, lying)
  expect(await run(data, 'import', bomb)).toMatchObject({ code: 3 })
  const entity =
    '<!DOCTYPE a [<!ENTITY b "c">]><annotations xmlns="urn:duizhao:annotations">&b;</annotations>'
  writeFileSync(bomb, zipSync({ 'customXml/item1.xml': strToU8(entity) }))
  expect(await run(data, 'import', bomb)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('damaged') as string,
  })
})
