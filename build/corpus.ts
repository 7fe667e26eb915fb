// Builds core.dzpack out of the texts in reports/{zh,en} and the glossary of a folder, by default resources:
// `node build/corpus.ts [folder]`. Exits 1 and leaves the pack as it was when the sources do not hold together.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PackReport } from '../electron/db/pack-hash.ts'
import { writePack } from '../electron/db/pack-writer.ts'
import { pairEditions } from '../shared/align/pair-blocks.ts'
import type { BlockKind } from '../shared/model/block.ts'
import type { ReportId } from '../shared/model/ids.ts'
import { langs } from '../shared/model/report.ts'
import type { Lang } from '../shared/model/report.ts'
import type { Term } from '../shared/model/term.ts'
import type { EditionText } from '../shared/parse/edition.ts'
import { parseGlossary } from '../shared/parse/glossary.ts'
import { parseEdition } from '../shared/parse/parse-edition.ts'

const resources = resolve(process.argv[2] ?? join(import.meta.dirname, '../resources'))
const packFile = join(resources, 'core.dzpack')
const packageFile = resolve(import.meta.dirname, '../package.json')

/** What keeps the pack from being built, one line each, naming the file. */
const problems: string[] = []

function reportIds(): readonly ReportId[] {
  const idsOf = (lang: Lang) =>
    readdirSync(join(resources, 'reports', lang))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => name.slice(0, -'.txt'.length))
  const chinese = idsOf('zh')
  const english = idsOf('en')
  for (const id of [...chinese, ...english]) {
    if (!english.includes(id)) problems.push(`${id}: its English edition is missing`)
    if (!chinese.includes(id)) problems.push(`${id}: its Chinese edition is missing`)
  }
  return chinese.filter((id) => english.includes(id)).sort() as ReportId[]
}

function readEdition(id: ReportId, lang: Lang): EditionText {
  const file = join('reports', lang, `${id}.txt`)
  const { value, issues } = parseEdition(readFileSync(join(resources, file), 'utf8'), lang)
  for (const { code, line, excerpt } of issues) problems.push(`${file}:${line}: ${code}: ${excerpt}`)
  return value
}

function readReport(id: ReportId, terms: readonly Term[]): PackReport {
  const editions = langs.map((lang) => readEdition(id, lang))
  const [zh, en] = editions
  const { value, issues } = pairEditions(zh ?? null, en ?? null, terms)
  for (const { code, key } of issues) problems.push(`${id}: ${code}: ${key}`)
  return { id, ...value, editions: editions.map(({ lang, status, notice }) => ({ lang, status, notice })) }
}

function readTerms(reports: readonly ReportId[]): readonly Term[] {
  const { value, issues } = parseGlossary(readFileSync(join(resources, 'glossary.tsv'), 'utf8'))
  for (const { line, excerpt } of issues) problems.push(`glossary.tsv:${line}: ${excerpt}`)
  for (const term of value) {
    const unknown = term.reports.find((id) => !reports.includes(id))
    if (unknown !== undefined)
      problems.push(`glossary.tsv: “${term.en}” names a report that is not there: ${unknown}`)
  }
  return value
}

function describe({ id, blocks, unpaired }: PackReport): string {
  const count = (kind: BlockKind) => blocks.filter((block) => block.kind === kind).length
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0)
  return [
    id.padEnd(18),
    `paragraphs ${count('paragraph')}, headings ${count('heading')}, items ${count('item')},`,
    `footnotes ${count('footnote')}, front blocks ${count('front')}, sentence pairs ${sentences}, unpaired ${unpaired}`,
  ].join(' ')
}

function build(): void {
  const started = performance.now()
  const ids = reportIds()
  const terms = readTerms(ids)
  const reports = ids.map((id) => readReport(id, terms))
  for (const report of reports) console.log(describe(report))
  if (problems.length > 0) {
    console.error(`The pack was not built:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    process.exitCode = 1
    return
  }
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const manifest = writePack(packFile, { name: 'core', version, reports, terms })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const kilobytes = Math.round(statSync(packFile).size / 1024)
  console.log(
    `core.dzpack: ${terms.length} terms, ${kilobytes} KB, sha256 ${manifest.sha256.slice(0, 16)}, ${seconds} s`,
  )
}

build()
