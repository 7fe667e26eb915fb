/** EPUBs on disk before the publishers' own checker (epubcheck, in Java). */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeEpub } from '../../shared/export/epub/write-epub.ts'
import { exportLayouts } from '../../shared/model/export.ts'
import { hasProgram } from '../programs.ts'
import { bundledReport, requestWith, sourceOf } from '../shared/export/bundled-report.ts'
import { nastyAnnotations } from '../shared/export/nasty-annotations.ts'

/** Where Debian's package has it. */
const checker = '/usr/share/java/epubcheck.jar'

it.skipIf(!hasProgram(checker))(
  'passes epubcheck in every layout with annotations, and for every report',
  { timeout: 180_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-epub-'))
    try {
      const noted = bundledReport('unicri-2024')
      const files = [
        ...exportLayouts.map((layout) => {
          const request = requestWith({ format: 'epub', layout, interfaceLang: 'zh' })
          return [layout, sourceOf(noted, nastyAnnotations(noted), request, { set: '{}' })] as const
        }),
        ...(['unicri-2018', 'sg-crime-2020', 'unodc-untoc-2024'] as const).map(
          (id) => [id, sourceOf(bundledReport(id), [], requestWith({ format: 'epub' }))] as const,
        ),
      ]
      for (const [name, source] of files) {
        const path = join(folder, `${name}.epub`)
        writeFileSync(path, writeEpub(source).bytes)
        const { status, stderr } = spawnSync('java', ['-jar', checker, '--failonwarnings', path], {
          encoding: 'utf8',
        })
        expect({ name, status, stderr: stderr.replace(/^Picked up.*$/gm, '').trim() }).toEqual({
          name,
          status: 0,
          stderr: '',
        })
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
