/** The check of terms over the real pack and a notebook: findings, ticking off, cancelling, the printed list, the command. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTermService } from '../../electron/services/term-service.ts'
import type { Dependencies, Host } from '../../electron/services/dependencies.ts'
import type { CheckRequest, FindingId } from '../../shared/model/consistency.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { TermDraft } from '../../shared/model/term.ts'
import { run } from './fixtures/command-line.ts'
import { printedPdf } from './fixtures/printed-pdf.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

const request: CheckRequest = {
  reports: [],
  kinds: ['forms', 'names', 'lacking'],
  concerning: null,
  excepted: false,
  interfaceLang: 'zh',
}
const unicri2018 = 'unicri-2018' as ReportId

const withHost = (deps: Dependencies, host: Partial<Host>) =>
  createTermService({ ...deps, host: { ...deps.host, ...host } })

test('all of the library, or some reports of it; one that is not there is named', async () => {
  const { services } = openTestStores()
  const all = await services.terms.check([])
  expect(all.reports).toEqual(['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'])
  expect(all.forms).toHaveLength(52)
  expect(all.totals).toEqual({ forms: 52, names: all.names.length, lacking: all.lacking.length })
  expect(all.excepted).toEqual([])
  const one = await services.terms.check([unicri2018, unicri2018])
  expect(one.reports).toEqual([unicri2018])
  const known = new Set(all.lacking.map(({ id }) => id))
  expect(one.lacking.every(({ id }) => known.has(id))).toBe(true)
  await expect(services.terms.check(['nowhere' as ReportId])).rejects.toMatchObject({
    code: 'report-not-found',
    details: { report: 'nowhere' },
  })
})

test('ticked off, a finding stays so after a restart, and is the same one', async () => {
  const folder = temporaryFolder()
  const { services } = openTestStores(folder)
  const { forms, lacking } = await services.terms.check([])
  const [first, second] = [forms[3]?.id, lacking[5]?.id] as [FindingId, FindingId]
  await services.terms.except(first, true)
  await services.terms.except(second, true)
  await services.terms.except(second, true)

  const later = openTestStores(folder).services.terms
  const again = await later.check([])
  expect(again.excepted).toEqual([first, second].toSorted())
  expect(again.forms[3]).toEqual(forms[3])
  expect(again.lacking[5]).toEqual(lacking[5])
  await later.except(second, false)
  expect((await later.check([unicri2018])).excepted).toEqual([first])
})

test('a term of the reader’s own counts at once, and what it is named by does not change', async () => {
  const { services } = openTestStores()
  const before = await services.terms.check([])
  const draft: TermDraft = {
    en: 'class of training',
    acronym: null,
    kind: 'concept',
    zh: '培训课程',
    variants: ['培训班'],
    note: null,
    comment: '',
    of: null,
  }
  const infrastructure = (await services.terms.list()).find(({ en }) => en === 'critical infrastructure')
  if (infrastructure === undefined) throw new Error('the glossary has it')
  const { id: _id, origin: _origin, reports: _reports, ...known } = infrastructure
  await services.terms.save(draft, null)
  // Without its other form, the concept is no longer found in two.
  await services.terms.save({ ...known, variants: [] }, infrastructure.id)
  const after = await services.terms.check([])
  const own = after.forms.find(({ en }) => en === 'class of training')
  expect(own?.forms.map(({ text }) => text).toSorted()).toEqual(['培训班', '培训课程'])
  const kept = new Set(after.forms.map(({ id }) => id))
  expect(before.forms.filter(({ id }) => !kept.has(id)).map(({ en }) => en)).toEqual([
    'critical infrastructure',
  ])
})

test('it tells how far it is, lets others work, and ends when it is cancelled or asked anew', async () => {
  const { deps } = openTestStores()
  const told: number[] = []
  const terms = withHost(deps, {
    sendEvent: (name, event) => {
      if (name === 'checkProgress') told.push((event as { readonly fraction: number }).fraction)
    },
  })
  let others = 0
  let done = false
  const other = (): void => {
    others += 1
    if (!done) setImmediate(other)
  }
  setImmediate(other)
  const [first, second] = await Promise.allSettled([terms.check([]), terms.check([])])
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'check-cancelled' } })
  expect(second.status).toBe('fulfilled')
  done = true
  expect(others).toBeGreaterThan(5)
  expect(told.at(-1)).toBe(1)

  const { deps: fresh } = openTestStores()
  const later = withHost(fresh, { sendEvent: () => void later.cancelCheck() })
  await expect(later.check([])).rejects.toMatchObject({ code: 'check-cancelled' })
})

test('a notebook that can only be read keeps nothing, and says so', async () => {
  const folder = temporaryFolder()
  openTestStores(folder)
  const { deps } = openTestStores(folder)
  const readOnly = createTermService({ ...deps, notebook: { ...deps.notebook, writable: null } })
  await expect(async () => readOnly.except('0123456789abcdef' as FindingId, true)).rejects.toMatchObject({
    code: 'notebook-read-only',
  })
})

test('printed: whole or not at all', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'findings.pdf')
  const { deps } = openTestStores()
  const pages: string[] = []
  const host: Partial<Host> = {
    chooseSavePath: (name) => {
      expect(name).toMatch(/^术语一致性检查 \d{4}-\d{2}-\d{2}\.pdf$/)
      return Promise.resolve(file)
    },
    print: ({ html }) => {
      pages.push(html)
      return printedPdf(html.match(/<section class="sheet"/g)?.length ?? 3, [])
    },
  }
  const written = await withHost(deps, host).writeCheck(request)
  expect(written).toMatchObject({ file, pages: 3 })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('跨国组织犯罪')
  expect(readdirSync(folder)).toEqual(['findings.pdf'])

  // To look at the list again does not end its printing.
  const both = withHost(deps, {
    ...host,
    print: async (document, signal) => {
      await both.check([])
      return (await host.print?.(document, signal)) ?? new Uint8Array()
    },
  })
  expect(await both.writeCheck(request)).toMatchObject({ pages: 3 })

  writeFileSync(file, 'as it was')
  const stopped = withHost(deps, {
    ...host,
    print: (document) => {
      stopped.cancelCheck()
      return host.print?.(document, new AbortController().signal) ?? Promise.reject(new Error('no printer'))
    },
  })
  await expect(stopped.writeCheck(request)).rejects.toMatchObject({ code: 'check-cancelled' })
  expect(readFileSync(file, 'utf8')).toBe('as it was')
  expect(readdirSync(folder)).toEqual(['findings.pdf'])
  const closed = withHost(deps, { ...host, chooseSavePath: () => Promise.resolve(null) })
  expect(await closed.writeCheck(request)).toBeNull()
  await expect(
    withHost(deps, {
      ...host,
      chooseSavePath: () => Promise.resolve(join(folder, 'no', 'where.pdf')),
    }).writeCheck(request),
  ).rejects.toMatchObject({ code: 'file-not-writable' })
})

test('the command: concepts with several Chinese forms as JSON, all kinds as lines', async () => {
  const data = temporaryFolder()
  const { code, stdout, stderr } = await run(data, 'terms', 'check', '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const value = JSON.parse(stdout) as readonly Record<string, unknown>[]
  expect(value).toHaveLength(52)
  expect(value.map((each) => Object.keys(each))).toEqual(value.map(() => ['en', 'forms', 'expected']))
  expect(value.find(({ en }) => en === 'piracy')).toEqual({
    en: 'piracy',
    forms: [
      { zh: '海盗', count: 1, blocks: [{ report: 'sg-crime-2020', key: 'p35' }] },
      { zh: '海盗活动', count: 2, blocks: [{ report: 'unodc-untoc-2024', key: 'p52' }] },
      { zh: '海盗行为', count: 1, blocks: [{ report: 'unodc-untoc-2024', key: 'p9' }] },
    ],
    expected: '海盗',
  })
  const some = await run(data, 'terms', 'check', 'unicri-2018', 'unicri-2024', '--json')
  const concepts = (JSON.parse(some.stdout) as readonly { readonly en: string }[]).map(({ en }) => en)
  expect(concepts).toContain('action-oriented research')
  expect(concepts).not.toContain('piracy')

  const lines = await run(data, 'terms', 'check', 'unodc-untoc-2024')
  expect(lines.stdout).toContain('Several Chinese forms')
  expect(lines.stdout).toContain('unodc-untoc-2024:p60  transnational organized crime → 跨国有组织犯罪')
})

test('the command: a report that is not there', async () => {
  const { code, stdout, stderr } = await run(
    temporaryFolder(),
    'terms',
    'check',
    'unicri-2018',
    'nowhere',
    '--json',
  )
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toContain('nowhere')
  expect((await run(temporaryFolder(), 'terms', 'check', '../x')).code).toBe(3)
})
