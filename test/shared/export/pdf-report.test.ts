/** Headers, bookmarks and properties of an export say what each edition is. */
import { expect, test } from 'vitest'
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import { layoutOf } from '../../../shared/export/pdf/pdf-paper.ts'
import type { ExportRequest } from '../../../shared/model/export.ts'
import { bundledReport, inColumns, sourceOf } from './bundled-report.ts'

const unicri = bundledReport('unicri-2024')

function exportOf(request: ExportRequest) {
  return pdfReport({ ...sourceOf(unicri, [], request), date: '21 November 2026' })
}

test('every page has the titles, the status of each edition, and its number', () => {
  const { html } = exportOf(inColumns).frame(3)
  expect(html.match(/<section/g)).toHaveLength(3)
  expect(html.match(/联合国区域间犯罪和司法研究所的报告/g)).toHaveLength(3)
  expect(html.match(/>中文：官方文本</g)).toHaveLength(3)
  expect(html.match(/>English: working translation, not an official document</g)).toHaveLength(3)
  expect(html).toContain('Page 2 of 3')
  expect(html).toContain('0 annotations · Exported on 21 November 2026')
})

test('a working translation is called so in the language of the interface too', () => {
  const { frame, info } = exportOf({ ...inColumns, interfaceLang: 'zh' })
  expect(frame(1).html).toContain('>英文：工作译文，非官方文件<')
  expect(info.subject).toContain('English: working translation')
})

test('there is a bookmark title for each heading, in both languages', () => {
  const { document, info } = exportOf(inColumns)
  expect(info.bookmarks).toHaveLength(document.html.match(/<h[1-4] /g)?.length ?? 0)
  expect(info.bookmarks).toContain('一. 引言 · I. Introduction')
})

test('title and language follow what is exported', () => {
  expect(exportOf({ ...inColumns, langs: ['en'] }).info).toMatchObject({
    title: 'Report of the United Nations Interregional Crime and Justice Research Institute',
    lang: 'en',
  })
})

test('columns lie on their side, one language is single whatever was asked', () => {
  const columns = layoutOf(inColumns)
  expect(columns.paper.width).toBeGreaterThan(columns.paper.height)
  const single = layoutOf({ ...inColumns, langs: ['en', 'en'] })
  expect(single).toMatchObject({ layout: 'single', langs: ['en'] })
  expect(single.paper.width).toBeLessThan(single.paper.height)
})
