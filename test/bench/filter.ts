/**
 * `npm run bench -- filter [--annotations N] [--json]`: one key typed in the list of all annotations: what fits, and
 * the number beside every choice, against the floor: `String.includes` over the same folded texts in the same run.
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import path from 'node:path'
import { openPack, readPack } from '../../electron/db/open-pack.ts'
import { getReportText, listReports } from '../../electron/db/pack-repository.ts'
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import { groupItems, sortItems } from '../../shared/filter/arrange.ts'
import { countChoices, filterItems } from '../../shared/filter/filter-items.ts'
import { listItem } from '../../shared/filter/item.ts'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId } from '../../shared/model/ids.ts'
import type { ListedAnnotation } from '../../shared/model/placement.ts'

const { values } = parseArgs({
  options: { annotations: { type: 'string', default: '20000' }, json: { type: 'boolean' } },
})
const count = Number(values.annotations)
if (!Number.isInteger(count) || count < 1) throw new Error('--annotations takes a whole number from 1')
const rounds = 40

/** The same list in every run (a linear congruential generator, Numerical Recipes 1992). */
let seed = 42
const random = (below: number): number => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32
  return Math.floor((seed / 2 ** 32) * below)
}

const blocks = readPack(openPack(path.resolve(import.meta.dirname, '../../resources/core.dzpack')), (db) =>
  listReports(db, 'core').flatMap(({ id }) =>
    getReportText(db, id).blocks.map((block) => ({ report: id, block })),
  ),
)
const notes = [
  '',
  '核对数字：附件表 3。',
  'Ask the group: which of these do you meet at your own posts?',
  'See the glossary.',
]

function annotation(number: number): ListedAnnotation {
  const { report, block } = blocks[random(blocks.length)] as (typeof blocks)[number]
  const lang = random(2) === 0 ? 'zh' : 'en'
  const text = block.text[lang] ?? ''
  const start = random(Math.max(1, text.length - 40))
  const anchor =
    text.length < 12
      ? describeBlock(block)
      : describeAnchor(text, { key: block.key, lang, start, end: Math.min(text.length, start + 40) })
  const at = new Date(Date.UTC(2026, 0, 1, 0, random(500_000))).toISOString()
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as AnnotationId,
    report,
    kind: 'highlight',
    anchors: [anchor],
    colour: colours[random(colours.length)] as Colour,
    note: notes[random(notes.length)] ?? '',
    tags: [`tag ${random(30)}`, `tag ${random(30)}`],
    author: ['', 'Reviewer', 'Trainer'][random(3)] ?? '',
    layer: (random(2) === 0 ? 'personal' : 'workshop') as LayerId,
    status: random(4) === 0 ? 'resolved' : 'open',
    replies: [],
    created: at,
    modified: at,
    placements: [{ state: random(50) === 0 ? 'moved' : 'exact', range: [0, 1] }],
    section: block.parent,
  }
}

const annotations = Array.from({ length: count }, (_, number) => annotation(number))
const begin = performance.now()
const items = annotations.map(listItem)
const prepared = performance.now() - begin
const texts = items.map(({ folded }) => folded)

/** Median and 95th percentile of the milliseconds of a call. */
function times(call: () => unknown): { readonly median: number; readonly p95: number } {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    call()
    taken.push(performance.now() - start)
  }
  taken.sort((a, b) => a - b)
  const at = (part: number): number => Number((taken[Math.floor((rounds - 1) * part)] ?? 0).toFixed(2))
  return { median: at(0.5), p95: at(0.95) }
}

const ranking = { reports: [], layers: [], compareNames: new Intl.Collator('zh-CN').compare }
const typed = (text: string, part: Partial<AnnotationFilter> = {}): AnnotationFilter => ({
  ...everyAnnotation,
  ...part,
  text,
})
const cases: Readonly<Record<string, AnnotationFilter>> = {
  everything: everyAnnotation,
  'one character': typed('安'),
  'a word': typed('附件'),
  'two words': typed('glossary 犯罪'),
  nothing: typed('zzz'),
  'a word and two fields': typed('附件', { colours: ['amber'], tags: ['tag 3'] }),
}

const rows = Object.entries(cases).map(([name, filter]) => {
  const words = filter.text.split(' ').filter((word) => word !== '')
  times(() => filterItems(items, filter))
  const ours = times(() => filterItems(items, filter))
  const counted = times(() => countChoices(items, filter))
  const floor = times(() => texts.filter((text) => words.every((word) => text.includes(word))))
  const left = filterItems(items, filter).length
  return { name, left, ms: ours, counted, floor, ratio: Number((ours.median / floor.median).toFixed(2)) }
})
const arranged = {
  sort: times(() => sortItems(items, 'author', ranking)),
  group: times(() => groupItems(items, 'tag', ranking)),
}

if (values.json)
  console.log(JSON.stringify({ bench: 'filter', annotations: count, preparedMs: prepared, rows, arranged }))
else {
  console.log(`${count} annotations, made ready in ${prepared.toFixed(0)} ms; ms, median (p95) of ${rounds}`)
  for (const { name, left, ms, counted, floor, ratio } of rows) {
    const cells = [
      name,
      `${left} left`,
      `${ms.median} (${ms.p95})`,
      `scan ${floor.median} (${floor.p95})`,
      `ratio ${ratio}`,
      `counts ${counted.median} (${counted.p95})`,
    ]
    console.log(
      cells
        .map((cell) => cell.padEnd(24))
        .join('')
        .trimEnd(),
    )
  }
  for (const [name, { median, p95 }] of Object.entries(arranged)) console.log(`${name}: ${median} (${p95})`)
}
