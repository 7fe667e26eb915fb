/** The command `export`: one report or several, in one of the formats. */
import { statSync } from 'node:fs'
import type { Services } from '../../shared/api.ts'
import { annotationKinds, annotationStatuses, colours } from '../../shared/model/annotation.ts'
import { exportFormats, isOneFile, usualOptions } from '../../shared/model/export.ts'
import type { ExportedFile, ExportRequest } from '../../shared/model/export.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import { exportRequest } from '../../shared/schemas/export.ts'
import { layerName } from '../../shared/shown-names.ts'
import type { NameWords } from '../../shared/shown-names.ts'
import { UsageError } from './command-line.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { nameWords } from '../translator.ts'
import { readOptions, readReport } from './read-words.ts'

/** One report gives one value; several give a list, also where they share a file. */
export async function exportReports(input: CommandInput): Promise<Outcome> {
  const { stores, translate } = input
  const request = await readRequest(input)
  checkTarget(request, input.options['output'])
  const files = await stores.services.exporting.write(request)
  if (files === null) throw new AppError('export-cancelled')
  return {
    value: request.reports.length === 1 ? files[0] : files,
    lines: files.map((file) => lineOf(file, translate)),
  }
}

async function readRequest({ stores, words, options, interfaceLang, translate }: CommandInput) {
  const { format, layout, output, section, ids } = options
  if (typeof format !== 'string' || typeof output !== 'string' || words.length === 0)
    throw new UsageError('REPORT, --format and -o are needed')
  if (!exportFormats.some((known) => known === format)) throw new AppError('format-not-supported', { format })
  const reports = [...new Set(words)].map(readReport)
  const chosen = options['langs'] === undefined ? langs : [...new Set(oneOf(langs, list(options['langs'])))]
  if (section !== undefined && ids !== undefined) throw new UsageError('--section or --ids, not both')
  if (section !== undefined && reports.length > 1) throw new UsageError('--section: one REPORT')
  const scope =
    section !== undefined
      ? { of: 'section', key: section }
      : ids !== undefined
        ? { of: 'annotations', ids: list(ids) }
        : { of: 'report' }
  return readOptions(exportRequest, {
    reports,
    format,
    langs: chosen,
    layout: layout ?? (chosen.length === 1 ? 'single' : 'columns'),
    scope,
    filter: {
      layers: await layerIds(stores.services, options['layers'], nameWords(translate)),
      authors: list(options['authors']),
      tags: list(options['tags']),
      colours: oneOf(colours, list(options['colours'])),
      kinds: oneOf(annotationKinds, list(options['kinds'])),
      statuses: oneOf(annotationStatuses, list(options['statuses'])),
    },
    options: {
      paper: options['paper'] ?? usualOptions.paper,
      orientation:
        options['orientation'] ??
        (layout === 'interleaved' || chosen.length === 1 ? 'portrait' : 'landscape'),
      marginNotes: options['margin-notes'] === true,
      appendix: options['appendix'] === true,
      cover: options['cover'] === true,
      content: options['content'] ?? (format === 'xlsx' || format === 'csv' ? 'annotations' : 'text'),
      template: options['template'] ?? null,
      level: options['level'] ?? usualOptions.level,
      withoutNames: options['without-names'] === true,
    },
    interfaceLang,
  })
}

/** Several files go into a folder, which is told before the first of them is made. */
function checkTarget(request: ExportRequest, output: unknown): void {
  if (isOneFile(request) || typeof output !== 'string') return
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError('-o: a folder that is there, for a file of each REPORT')
}

/** Each by its id or else its name; null when the option is not given, none when it is empty. Throws `layer-not-found`. */
async function layerIds(
  services: Services,
  option: unknown,
  words: NameWords,
): Promise<readonly LayerId[] | null> {
  if (option === undefined) return null
  const layers = await services.layers.list()
  return list(option).map((word) => {
    const found =
      layers.find(({ id }) => id === word) ?? layers.find((layer) => layerName(layer, words) === word)
    if (found === undefined) throw new AppError('layer-not-found', { layer: word })
    return found.id
  })
}

function list(option: unknown): readonly string[] {
  return typeof option === 'string' ? option.split(',').filter((word) => word !== '') : []
}

function oneOf(known: readonly string[], words: readonly string[]): readonly string[] {
  const other = words.find((word) => !known.includes(word))
  if (other !== undefined) throw new UsageError(`${other}: one of ${known.join(', ')}`)
  return words
}

function lineOf(file: ExportedFile, translate: CommandInput['translate']): string {
  return file.pages === null
    ? translate('cli.exportedFile', { ...file, pages: 0, count: file.annotations })
    : translate('cli.exported', { ...file, pages: file.pages, count: file.pages })
}
