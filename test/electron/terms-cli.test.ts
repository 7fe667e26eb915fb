/** `terms` on the command line, and the terms in exports of reports: both know the reader's own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TermDraft } from '../../shared/model/term.ts'
import { run } from './fixtures/command-line.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

const draft: TermDraft = {
  en: 'social reintegration programme',
  acronym: null,
  kind: 'programme',
  zh: '重新融入社会方案',
  variants: ['重返社会方案'],
  note: null,
  comment: '核对\u001b[31m',
  of: null,
}

test('a query finds in all forms of either language, in any width and case; the fields are those that are promised', async () => {
  const data = temporaryFolder()
  const all = JSON.parse((await run(data, 'terms', '--json')).stdout) as readonly object[]
  expect(all).toHaveLength(930)
  for (const term of all)
    expect(Object.keys(term)).toEqual(['en', 'acronym', 'kind', 'zh', 'variants', 'note'])
  const named = async (query: string) =>
    (JSON.parse((await run(data, 'terms', query, '--json')).stdout) as readonly { en: string }[]).map(
      ({ en }) => en,
    )
  expect(await named('ａｒｉｎｓａ')).toEqual(['Asset Recovery Inter-Agency Network for Southern Africa'])
  expect(await named('南部非洲資產追回')).toEqual(['Asset Recovery Inter-Agency Network for Southern Africa'])
  expect(await named('行动导向型')).toEqual(['action-oriented research'])
  expect(await named('no such term')).toEqual([])
})

test('the reader’s own terms are found too; what they wrote cannot colour the terminal', async () => {
  const data = temporaryFolder()
  await openTestStores(data).services.terms.save(draft, null)
  const { code, stdout } = await run(data, 'terms', '重返社会方案')
  expect(code).toBe(0)
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    '1 term',
    '[Own] social reintegration programme  重新融入社会方案；重返社会方案  — 核对\\u001b[31m',
  ])
  expect((await run(data, 'terms', 'one', 'two')).code).toBe(2)
})

test('a term list of a report has changed terms as they are now, and own ones that the report uses', async () => {
  const data = temporaryFolder()
  const { services } = openTestStores(data)
  const known = (await services.terms.list()).find(({ en }) => en === 'asset recovery')
  await services.terms.save({ ...draft, en: 'workshop', zh: '讲习班' }, null)
  await services.terms.save({ ...draft, en: 'nowhere used at all', zh: '哪里都没有用到' }, null)
  await services.terms.save({ ...draft, en: 'asset recovery', zh: '追回资产', of: known?.of ?? null }, null)
  const file = join(temporaryFolder(), 'terms.tbx')
  expect((await run(data, 'export', 'unicri-2024', '--format', 'tbx', '-o', file)).code).toBe(0)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('<term>讲习班</term>')
  expect(text).toContain('<term>追回资产</term>')
  expect(text).not.toContain('<term>资产追回</term>')
  expect(text).not.toContain('哪里都没有用到')
})
