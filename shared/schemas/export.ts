/** Schema of a request for an export. */
import * as v from 'valibot'
import { exportFormats, exportLayouts } from '../model/export.ts'
import type { ExportRequest } from '../model/export.ts'
import { choices } from './annotation-filter.ts'
import { distinct, lang } from './basics.ts'
import { annotationIds, blockKey, reportId } from './ids.ts'

export const exportRequest: v.GenericSchema<unknown, ExportRequest> = v.pipe(
  v.strictObject({
    reports: v.pipe(v.array(reportId), v.minLength(1), v.maxLength(1000), v.check(distinct)),
    format: v.picklist(exportFormats),
    langs: v.pipe(v.array(lang), v.minLength(1), v.maxLength(2), v.check(distinct)),
    layout: v.picklist(exportLayouts),
    scope: v.variant('of', [
      v.strictObject({ of: v.literal('report') }),
      v.strictObject({ of: v.literal('section'), key: blockKey }),
      v.strictObject({ of: v.literal('annotations'), ids: annotationIds }),
    ]),
    filter: v.strictObject({ ...choices, layers: v.nullable(choices.layers) }),
    options: v.strictObject({
      paper: v.picklist(['A4', 'Letter']),
      orientation: v.picklist(['portrait', 'landscape']),
      marginNotes: v.boolean(),
      appendix: v.boolean(),
      cover: v.boolean(),
      content: v.picklist(['text', 'annotations']),
      template: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
      level: v.picklist(['paragraph', 'sentence']),
      withoutNames: v.boolean(),
    }),
    interfaceLang: lang,
  }),
  v.check(({ reports, scope }) => reports.length === 1 || scope.of !== 'section'),
)
