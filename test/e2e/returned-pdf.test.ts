/** Real PDFs that a viewer has changed come back: what it edited, answered, marked anew, and nothing else. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFArray, PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { openStores } from '../../electron/stores.ts'
import { describeAnchor } from '../../shared/anchor/describe.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Anchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { recordingHost } from '../electron/fixtures/recording-host.ts'
import { newFolder, root } from './app.ts'
import { readGlyphs } from './read-glyphs.ts'
import type { Glyph } from './read-glyphs.ts'

const samples = path.join(root, 'docs/samples/unicri-2024.annotation')
const report = 'unicri-2024' as ReportId

function cli(data: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/cli.mjs', ...words, '--data', data],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9 },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

type Counts = { readonly added: number; readonly updated: number; readonly unchanged: number }
const imported = (data: string, file: string, ...more: readonly string[]) =>
  JSON.parse(cli(data, 'import', file, '--json', ...more)) as Counts
const list = (data: string) =>
  JSON.parse(cli(data, 'annotations', 'list', '--json')) as readonly PlacedAnnotation[]

/** The samples, and marks so long that they go over columns and pages: whole blocks in both languages, blocks in a row. */
async function annotatedReport() {
  const data = newFolder()
  cli(data, 'annotations', 'import', samples)
  const stores = openStores([path.join(root, 'resources/core.dzpack')], recordingHost(data))
  const { blocks } = await stores.services.library.text(report)
  const whole = ({ key, text }: Block, lang: Lang): readonly Anchor[] => {
    const words = text[lang]
    return words === null ? [] : [describeAnchor(words, { key, lang, start: 0, end: words.length })]
  }
  const long = blocks.filter(({ text }) => (text.en ?? '').length > 700).slice(0, 12)
  const place = blocks.find(({ key }) => key === 'p7')
  const first = blocks.findIndex(({ key }) => key === 'p7')
  const drafts = [
    ...long.map((block) => langs.flatMap((lang) => whole(block, lang))),
    ...langs.map((lang) => blocks.slice(first, first + 4).flatMap((block) => whole(block, lang))),
  ]
  for (const [at, anchors] of drafts.entries())
    await stores.services.annotations.add({
      report,
      kind: at % 2 === 0 ? 'highlight' : 'underline',
      anchors,
      colour: 'sky',
      note: at % 3 === 0 ? '' : `long ${at}`,
      tags: [],
    })
  const part = (lang: Lang) =>
    describeAnchor(place?.text[lang] ?? '', { key: 'p7' as BlockKey, lang, start: 4, end: 12 })
  await stores.services.annotations.add({
    report,
    kind: 'highlight',
    anchors: langs.map(part),
    colour: 'mint',
    note: 'moves',
    tags: [],
  })
  stores.close()
  return { data, blocks }
}

type Quad = { readonly page: number; readonly points: readonly number[] }

/** The characters of all pages in a row, each unit with its glyph. */
type PrintedText = {
  readonly text: string
  readonly owners: readonly number[]
  readonly glyphs: readonly Glyph[]
}

function printedText(glyphs: readonly Glyph[]): PrintedText {
  const texts = glyphs.map(({ text }) => dense(text))
  const owners = texts.flatMap((text, at) => Array.from({ length: text.length }, () => at))
  return { text: texts.join(''), owners, glyphs }
}

/** Where the words stand, as another reader than ours sees them; null where they are drawn twice or not in a row. */
function quadsOf({ text, owners, glyphs }: PrintedText, words: string): readonly Quad[] | null {
  const wanted = dense(words)
  const from = text.indexOf(wanted)
  if (from === -1 || text.indexOf(wanted, from + 1) !== -1) return null
  const marked = new Set(owners.slice(from, from + wanted.length))
  const lines = new Map<string, Glyph[]>()
  for (const at of marked) {
    const glyph = glyphs[at]
    if (glyph === undefined) continue
    const line = `${glyph.page} ${Math.round(glyph.y)}`
    lines.set(line, [...(lines.get(line) ?? []), glyph])
  }
  return [...lines.values()].map((line) => {
    const [x0, x1] = [Math.min(...line.map((each) => each.x0)), Math.max(...line.map((each) => each.x1))]
    const size = Math.max(...line.map((each) => each.size))
    const [y0, y1] = [(line[0]?.y ?? 0) - size * 0.2, (line[0]?.y ?? 0) + size * 0.8]
    // As Acrobat writes them; others begin at the lower left.
    return { page: (line[0]?.page ?? 1) - 1, points: [x0, y1, x1, y1, x0, y0, x1, y0] }
  })
}

function dense(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

type Mark = { readonly lang: Lang; readonly key: string; readonly words: string }

/** Where a mark is put on other words. */
const goals: readonly Mark[] = [
  { lang: 'zh', key: 'p9', words: '以强有力的循证方法为基础' },
  { lang: 'en', key: 'p9', words: 'Building on robust evidence-based methods' },
]

/** Words within blocks all through the report, of every length. */
function chosenMarks(blocks: readonly Block[], shown: readonly Lang[]): readonly Mark[] {
  return blocks.flatMap(({ key, text }, at) => {
    const lang = shown[at % shown.length] ?? 'zh'
    const words = text[lang] ?? ''
    if (at % 3 !== 0 || words.length < 20) return []
    const start = (at * 7) % Math.floor(words.length / 2)
    const length = [6, 25, 80, 400][at % 4] ?? 6
    // As viewers do it, whole words.
    const part = words.slice(start, start + length)
    const marked = lang === 'en' ? part.replace(/^\S*\s/, '').replace(/\s\S*$/, '') : part
    return marked.trim().length < 4 ? [] : [{ lang, key, words: marked.trim() }]
  })
}

/** As other programs write the same PDF. */
function savedOtherwise(file: string): readonly string[] {
  const ways = [
    ['--linearize', '--object-streams=generate'],
    ['--object-streams=disable', '--stream-data=uncompress'],
  ]
  return ways.map((options, at) => {
    const saved = path.join(path.dirname(file), `saved-${at}.pdf`)
    execFileSync('qpdf', [...options, file, saved])
    return saved
  })
}

const viewerDate = 'D:20990101120000Z'

class Viewer {
  readonly document: PDFDocument

  constructor(document: PDFDocument) {
    this.document = document
  }

  find(id: string): PDFDict {
    const found = this.document
      .getPages()
      .flatMap((page) => page.node.Annots()?.asArray() ?? [])
      .map((ref) => this.document.context.lookup(ref, PDFDict))
      .find((dict) => dict.lookupMaybe(PDFName.of('NM'), PDFHexString)?.decodeText() === id)
    if (found === undefined) throw new Error(`no annotation ${id}`)
    return found
  }

  refOf(id: string): PDFRef {
    const ref = this.document.context.getObjectRef(this.find(id))
    if (ref === undefined) throw new Error(`no object ${id}`)
    return ref
  }

  edit(id: string, entries: object, texts: Readonly<Record<string, string>> = {}): void {
    this.write(this.find(id), { ...entries }, texts)
  }

  add(page: number, entries: object, texts: Readonly<Record<string, string>>): PDFRef {
    const dict = this.document.context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], F: 4 })
    this.write(dict, entries, texts)
    const ref = this.document.context.register(dict)
    this.document.getPage(page).node.addAnnot(ref)
    return ref
  }

  remove(id: string): void {
    const ref = this.refOf(id)
    for (const { node } of this.document.getPages()) {
      const annots = node.Annots()
      const at = annots?.asArray().indexOf(ref) ?? -1
      if (at !== -1) (annots as PDFArray).remove(at)
    }
  }

  move(id: string, page: number, quads: readonly Quad[]): void {
    const [ref, dict] = [this.refOf(id), this.find(id)]
    this.remove(id)
    this.document.getPage(page).node.addAnnot(ref)
    this.write(dict, { QuadPoints: quads.flatMap(({ points }) => [...points]) }, {})
  }

  write(dict: PDFDict, entries: object, texts: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(entries))
      dict.set(PDFName.of(name), this.document.context.obj(value as never))
    for (const [name, text] of Object.entries(texts)) dict.set(PDFName.of(name), PDFHexString.fromText(text))
    dict.set(PDFName.of('M'), PDFString.of(viewerDate))
  }
}

function said({ anchors }: Pick<PlacedAnnotation, 'anchors'>): readonly string[] {
  return anchors.map((anchor) =>
    isTextAnchor(anchor) ? `${anchor.lang} ${anchor.key} ${anchor.exact}` : `all of ${anchor.key}`,
  )
}

/** All of an annotation that is told of it. */
function whole(annotation: PlacedAnnotation) {
  const { id, kind, colour, note, author, created, status, replies, tags, layer } = annotation
  return { id, kind, colour, note, author, created, status, replies, tags, layer, places: said(annotation) }
}

let made: Awaited<ReturnType<typeof annotatedReport>>
test.beforeAll(async () => {
  made = await annotatedReport()
})

const files = [
  { name: 'columns', options: ['--layout', 'columns'], shown: langs },
  { name: 'interleaved', options: ['--layout', 'interleaved'], shown: langs },
  { name: 'Chinese', options: ['--layout', 'single', '--langs', 'zh'], shown: ['zh'] as const },
  {
    name: 'English with notes',
    options: ['--layout', 'single', '--langs', 'en', '--margin-notes', '--cover'],
    shown: ['en'] as const,
  },
]

for (const { name, options, shown } of files)
  test(`${name}: edited, answered, marked anew in a viewer`, async () => {
    test.setTimeout(360_000)
    const data = newFolder()
    fs.cpSync(made.data, data, { recursive: true })
    const file = path.join(newFolder(name), 'report.pdf')
    cli(data, 'export', report, '--format', 'pdf', ...options, '-o', file)
    const before = list(data)
    expect(imported(data, file, '--dry-run')).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: before.length,
    })

    const glyphs = printedText(await readGlyphs(fs.readFileSync(file)))
    const viewer = new Viewer(await PDFDocument.load(fs.readFileSync(file), { updateMetadata: false }))
    const [edited, answered, painted, gone] = before
    const moved = before.find(({ note }) => note === 'moves')
    if (!edited || !answered || !painted || !gone || !moved) throw new Error('too few annotations')
    viewer.edit(edited.id, {}, { Contents: `${edited.note}\rmore 𠮷` })
    const to = viewer.refOf(answered.id)
    viewer.add(0, { Subtype: 'Text', IRT: to }, { NM: 'r1', T: 'Trainer', Contents: '同意' })
    viewer.add(
      0,
      { Subtype: 'Text', IRT: to },
      { NM: 's1', T: 'Trainer', StateModel: 'Review', State: 'Accepted' },
    )
    viewer.edit(painted.id, { C: [0.95, 0.55, 0.6] })
    viewer.remove(gone.id)
    // Opened and closed again: some viewers write it anew with today's date.
    for (const { id } of before.slice(4)) viewer.edit(id, {})
    const [target] = goals.flatMap(({ lang, key, words }) => {
      const quads = shown.some((each) => each === lang) ? quadsOf(glyphs, words) : null
      const [first] = quads ?? []
      if (first === undefined || quads?.some(({ page }) => page !== first.page)) return []
      return [{ page: first.page, lang, key, words, quads: quads ?? [] }]
    })
    if (target === undefined) throw new Error('nowhere to move to')
    viewer.move(moved.id, target.page, target.quads)
    const marks = chosenMarks(made.blocks, shown)
    const added = marks.flatMap((mark, at) => {
      const quads = quadsOf(glyphs, mark.words)
      if (quads === null) return []
      const [first] = quads
      // Viewers put a mark over two pages on one of them, or make two of it.
      if (first === undefined || quads.some(({ page }) => page !== first.page)) return []
      viewer.add(
        first.page,
        {
          Subtype: at % 2 === 0 ? 'Highlight' : 'Squiggly',
          QuadPoints: quads.flatMap(({ points }) => [...points]),
        },
        { NM: `new-${at}`, T: '审阅人', Contents: `new ${at}` },
      )
      return [{ ...mark, note: `new ${at}` }]
    })
    expect(added.length).toBeGreaterThan(marks.length / 2)
    fs.writeFileSync(file, await viewer.document.save())
    execFileSync('qpdf', ['--check', file])

    const counts = { added: added.length, updated: 4, unchanged: before.length - 4 }
    expect(imported(data, file, '--dry-run')).toMatchObject(counts)
    imported(data, file)
    const after = list(data)
    const expected = before.map((annotation) => {
      const all = whole(annotation)
      if (annotation === edited) return { ...all, note: `${edited.note}\nmore 𠮷` }
      if (annotation === moved) {
        const hidden = said(moved).filter((place) => !place.startsWith(target.lang))
        return { ...all, places: [`${target.lang} ${target.key} ${target.words}`, ...hidden] }
      }
      if (annotation === painted) return { ...all, colour: 'rose' }
      if (annotation !== answered) return all
      const replies = [...answered.replies, expect.objectContaining({ note: '同意', author: 'Trainer' })]
      return { ...all, status: 'resolved', replies }
    })
    expect(
      before
        .map(({ id }) => after.find((annotation) => annotation.id === id))
        .map((each) => each && whole(each)),
    ).toEqual(expected)
    const known = new Set(before.map(({ id }) => id))
    const fresh = after.filter(({ id }) => !known.has(id))
    for (const { note, lang, key, words } of added) {
      const found = fresh.filter((annotation) => annotation.note === note)
      expect(found.map((each) => [each.author, each.report, said(each)])).toEqual([
        ['审阅人', report, [`${lang} ${key} ${words}`]],
      ])
    }
    for (const saved of [file, ...savedOtherwise(file)])
      expect(imported(data, saved)).toMatchObject({ added: 0, updated: 0, unchanged: after.length })
  })
