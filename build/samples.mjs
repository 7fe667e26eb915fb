// Makes docs/samples anew: the sample annotations of a real report, exported in every format. Run: `npm run samples`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './command.mjs'

const folder = join(import.meta.dirname, '../docs/samples')
const set = join(folder, 'unicri-2024.annotation')

/** Name of the file and the options that make it. */
const samples = [
  ['columns.pdf', '--format pdf --orientation landscape --margin-notes --appendix --cover'],
  ['interleaved.pdf', '--format pdf --layout interleaved --section h2.A --appendix'],
  ['english.pdf', '--format pdf --langs en --section h2.A --margin-notes --paper Letter'],
  ['columns.docx', '--format docx --orientation landscape'],
  ['chinese.docx', '--format docx --langs zh --section h2.A'],
  ['bilingual.epub', '--format epub'],
  ['matrix.xlsx', '--format xlsx'],
  ['matrix.csv', '--format csv'],
  ['handout.md', '--format md --content annotations'],
  ['handout.html', '--format html --content annotations'],
  ['text.html', '--format html --section h2.A'],
  ['section.tmx', '--format tmx --section h2.A --level sentence'],
  ['section.xlf', '--format xliff --section h2.A'],
  ['glossary.tbx', '--format tbx'],
  ['structure.akn.xml', '--format akn --section h2.A'],
]

const data = mkdtempSync(join(tmpdir(), 'duizhao-samples-'))
const cli = (/** @type {readonly string[]} */ words) =>
  run(process.execPath, [join(import.meta.dirname, 'cli.mjs'), ...words, '--data', data], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' },
  })
try {
  mkdirSync(folder, { recursive: true })
  let failed = await cli(['annotations', 'import', set])
  for (const [name = '', options = ''] of samples) {
    failed ||= await cli(['export', 'unicri-2024', ...options.split(' '), '-o', join(folder, name)])
  }
  process.exitCode = failed
} finally {
  rmSync(data, { recursive: true, force: true })
}
