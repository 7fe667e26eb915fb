/** The annotation set that an export writes: every annotation with all that it says, by the standard, and no others. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveAnnotation } from '../../electron/db/annotation-repository.ts'
import { writeNotebook } from '../../electron/db/open-notebook.ts'
import { createExportService } from '../../electron/services/export-service.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ExportFilter, ExportRequest, ExportScope } from '../../shared/model/export.ts'
import { everyExported } from '../../shared/model/export.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { Lang } from '../../shared/model/report.ts'
import { itemOf, part } from '../shared/exchange/json-parts.ts'
import type { JsonObject } from '../shared/exchange/json-parts.ts'
import { brokenMusts, musts, noMusts } from '../shared/exchange/musts.ts'
import { blockOf, bundledReport, requestWith } from '../shared/export/bundled-report.ts'
import { nastyAnnotations } from '../shared/export/nasty-annotations.ts'
import { everyKind } from '../shared/export/translation-material.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const report = bundledReport('unicri-2024')
const motivations = {
  highlight: 'highlighting',
  underline: 'highlighting',
  note: 'commenting',
  bookmark: 'bookmarking',
  question: 'questioning',
} as const
const colours = { amber: 'yellow', mint: 'green', sky: 'blue', rose: 'pink', violet: 'purple' } as const

/** All that an exporter may stumble over, some of it in a layer of somebody else, some in one that is hidden. */
async function marked() {
  const opened = openTestStores()
  const { layers } = opened.services
  const others = await layers.add({ name: '', owner: 'Trainer', colour: 'sky', description: '<i>' })
  const hidden = await layers.add({ name: '内部', owner: '', colour: 'rose', description: '' })
  const annotations = [...nastyAnnotations(report), ...everyKind(report.text)].map((annotation, at) =>
    at % 6 === 4 ? { ...annotation, layer: others.id, author: 'Trainer' } : annotation,
  )
  const [first] = annotations
  if (first === undefined) throw new Error('no annotation')
  const secret = { ...first, id: 'aaaaaaaa-0000-4000-8000-000000000000' as AnnotationId, layer: hidden.id }
  writeNotebook(opened.deps.notebook, (db) => {
    for (const annotation of [...annotations, secret]) saveAnnotation(db, annotation)
  })
  await layers.change(hidden.id, { shown: false })
  return { opened, annotations, others: others.id, hidden: hidden.id }
}

async function exported({ deps }: Opened, changes: Parameters<typeof requestWith>[0] = {}): Promise<string> {
  const file = join(temporaryFolder(), 'set.annotation')
  const chooseSavePath = () => Promise.resolve(file)
  const request: ExportRequest = requestWith({ format: 'jsonld', ...changes })
  await createExportService({ ...deps, host: { ...deps.host, chooseSavePath } }).write(request)
  return readFileSync(file, 'utf8')
}

const itemsOf = (set: string): readonly JsonObject[] => part<JsonObject[]>(JSON.parse(set), 'items')
const idOf = (item: JsonObject): string => String(item['id']).replace(/^urn:uuid:/, '')
const isReply = (item: JsonObject): boolean => item['motivation'] === 'replying'
const annotationIds = (set: string) =>
  itemsOf(set)
    .filter((item) => !isReply(item))
    .map(idOf)
    .toSorted()
const listed = (value: unknown): readonly JsonObject[] =>
  (Array.isArray(value) ? value : [value]) as readonly JsonObject[]

/** What an item says, read by the standard's words and by ours only where it has none. */
function saidBy(item: JsonObject) {
  const [body, ...tags] = listed(item['body'])
  return {
    kind: item['duizhao:kind'],
    motivation: item['motivation'],
    note: body?.['value'],
    format: body?.['format'],
    colour: body?.['color'],
    underline: body?.['highlight'] === 'underline',
    tags: tags.length === 0 ? listed(body?.['tag'] ?? []) : tags.map(({ value }) => value),
    author: part(item, 'creator')['name'],
    layer: item['duizhao:layer'],
    status: item['duizhao:status'],
    created: item['created'],
    modified: item['modified'],
    targets: listed(item['target']).map(targetOf),
  }
}

/** The words both as quoted and as the report has them at the place that is given in characters. */
function targetOf(target: JsonObject) {
  const [, , , , lang = null] = String(target['source']).split(':')
  const fragment = part(target, 'selector', 0)
  const refined = listed(fragment['refinedBy'] ?? [])
  const byType = (type: string) => refined.find((each) => each['type'] === type)
  const position = byType('TextPositionSelector')
  const key = String(fragment['value'])
  const text = lang === null || key === 'p999' ? '' : (blockOf(report.text, key).text[lang as Lang] ?? '')
  return {
    key,
    lang,
    quote: byType('TextQuoteSelector')?.['exact'] ?? '',
    found:
      position === undefined
        ? null
        : [...text].slice(Number(position['start']), Number(position['end'])).join(''),
  }
}

function expected({ anchors, kind, ...annotation }: Annotation) {
  const { note, colour, tags, author, layer, status, created, modified } = annotation
  return {
    kind,
    motivation: motivations[kind],
    note,
    format: 'text/markdown',
    colour: colours[colour],
    underline: kind === 'underline',
    tags,
    author,
    layer,
    status,
    created,
    modified,
    targets: anchors.map(({ key, lang, exact }) => ({ key, lang, quote: lang === null ? '' : exact })),
  }
}

test('holds every annotation of the layers shown with all that it says, and its replies', async () => {
  const { opened, annotations } = await marked()
  const set = await exported(opened)
  const items = new Map(itemsOf(set).map((item) => [idOf(item), item]))
  expect(annotationIds(set)).toEqual(annotations.map(({ id }) => id).toSorted())
  for (const annotation of annotations) {
    const said = saidBy(items.get(annotation.id) ?? {})
    const targets = said.targets.map(({ found: _found, ...target }) => target)
    // The first layer of a notebook goes by the notebook's name.
    const layer = annotation.layer === ownLayer ? expect.stringMatching(/^reader:/) : annotation.layer
    expect({ ...said, targets }).toEqual({ ...expected(annotation), layer })
    const isThere = !annotation.note.endsWith('gone')
    for (const { lang, quote, found } of isThere ? said.targets : [])
      expect(found).toBe(lang === null ? null : quote)
    for (const { id, note, author, created } of annotation.replies)
      expect(items.get(id)).toMatchObject({
        motivation: 'replying',
        target: `urn:uuid:${annotation.id}`,
        body: { value: note },
        creator: { name: author },
        created,
      })
  }
  const replies = annotations.flatMap((annotation) => annotation.replies)
  expect(itemsOf(set).filter(isReply)).toHaveLength(replies.length)
})

test.skipIf(noMusts)('every item keeps each MUST of the Web Annotation Data Model', async () => {
  const { opened } = await marked()
  const checks = musts()
  for (const withoutNames of [false, true])
    for (const item of itemsOf(await exported(opened, { options: { withoutNames } })))
      expect([idOf(item), ...brokenMusts(checks, item)]).toEqual([idOf(item)])
})

test('what a filter or the scope leaves out is not in it, nor its layer or replies', async () => {
  const { opened, annotations, others, hidden } = await marked()
  const filtered = async (filter: Partial<ExportFilter>, scope: ExportScope = { of: 'report' }) => {
    const set = await exported(opened, { filter: { ...everyExported, ...filter }, scope })
    const ids = annotationIds(set)
    const wanted = annotations.filter(({ id }) => ids.includes(id))
    const replies = wanted.flatMap((annotation) => annotation.replies.map(({ id }) => id as string))
    expect(itemsOf(set).filter(isReply).map(idOf).toSorted()).toEqual(replies.toSorted())
    const layers = part<JsonObject[]>(JSON.parse(set), 'duizhao:layers')
    const used = new Set(itemsOf(set).flatMap((item) => (isReply(item) ? [] : [item['duizhao:layer']])))
    expect(new Set(layers.map(({ id }) => id))).toEqual(used)
    return ids
  }
  const those = (test: (annotation: Annotation) => boolean) =>
    annotations
      .filter(test)
      .map(({ id }) => id)
      .toSorted()
  const some = async (filter: Partial<ExportFilter>, test: (annotation: Annotation) => boolean) => {
    const wanted = those(test)
    expect(wanted.length).toBeGreaterThan(0)
    expect(await filtered(filter)).toEqual(wanted)
  }
  await some({ layers: [others] }, ({ layer }) => layer === others)
  await some({ authors: ['Trainer'] }, ({ author }) => author === 'Trainer')
  await some({ tags: ['b&c', '<b>'] }, ({ tags }) => tags.includes('b&c') || tags.includes('<b>'))
  await some({ colours: ['sky', 'rose'] }, ({ colour }) => colour === 'sky' || colour === 'rose')
  await some({ kinds: ['question', 'bookmark'] }, ({ kind }) => kind === 'question' || kind === 'bookmark')
  await some({ statuses: ['resolved'] }, ({ status }) => status === 'resolved')
  await some(
    { kinds: ['underline'], colours: ['sky'] },
    ({ kind, colour }) => kind === 'underline' && colour === 'sky',
  )
  expect(await filtered({ layers: [] })).toEqual([])
  expect(await filtered({ layers: [hidden] })).toEqual(['aaaaaaaa-0000-4000-8000-000000000000'])
  const [one, two] = annotations.map(({ id }) => id)
  if (one === undefined || two === undefined) throw new Error('no annotations')
  expect(await filtered({}, { of: 'annotations', ids: [one, two] })).toEqual([one, two].toSorted())
  const inSection = await filtered({}, { of: 'section', key: 'h1.A' as BlockKey })
  expect(inSection).toContain(annotations.find(({ anchors: [anchor] }) => anchor?.key === 'h1.A')?.id)
  expect(inSection.length).toBeLessThan(annotations.length)
})

test('without names, nobody is named in it anywhere', async () => {
  const { opened, annotations } = await marked()
  const authors = [...new Set(annotations.map(({ author }) => author))]
  const named = await exported(opened)
  const set = await exported(opened, { options: { withoutNames: true } })
  for (const author of authors) {
    expect(named).toContain(JSON.stringify(author).slice(1, -1))
    expect(set).not.toContain(JSON.stringify(author).slice(1, -1))
  }
  expect(set).not.toContain('creator')
  expect(part<JsonObject[]>(JSON.parse(set), 'duizhao:layers').filter((layer) => 'owner' in layer)).toEqual(
    [],
  )
  expect(annotationIds(set)).toEqual(annotationIds(named))
  expect(itemOf(JSON.parse(set), 0)['body']).toEqual(itemOf(JSON.parse(named), 0)['body'])
})
