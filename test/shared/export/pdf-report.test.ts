/** Headers, bookmarks and properties of an export say what each edition is. */
import { expect, test } from 'vitest'
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import { layoutOf } from '../../../shared/export/pdf/pdf-paper.ts'
import type { ExportRequest } from '../../../shared/model/export.ts'
import { bundledReport, inColumns, requestWith, sourceOf } from './bundled-report.ts'

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

test('any layout stands or lies as asked, one language is single whatever was asked', () => {
  for (const paper of ['A4', 'Letter'] as const)
    for (const layout of ['columns', 'interleaved', 'single'] as const) {
      const lying = layoutOf(requestWith({ layout, options: { paper, orientation: 'landscape' } })).paper
      const standing = layoutOf(requestWith({ layout, options: { paper, orientation: 'portrait' } })).paper
      expect([lying.width, lying.height]).toEqual([standing.height, standing.width])
      expect(lying.width).toBeGreaterThan(lying.height)
    }
  expect(layoutOf({ ...inColumns, langs: ['en', 'en'] })).toMatchObject({ layout: 'single', langs: ['en'] })
})

test('a cover is a page without header or number', () => {
  const { frame, info } = exportOf(requestWith({ options: { cover: true } }))
  expect(info.coverPages).toBe(1)
  const { html } = frame(3)
  expect(html).toContain('<section class="sheet"></section>')
  expect(html).toContain('Page 2 of 2')
  expect(html).not.toContain('Page 3')
})
