/** `concordance` on the command line: one JSON value, exactly the fields that are promised. */
import { expect, test } from 'vitest'
import { run } from './fixtures/command-line.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

test('the lines of the service with the fields that are promised, in their order, and nothing else', async () => {
  const { code, stdout, stderr } = await run(temporaryFolder(), 'concordance', '资产追回', '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const value = JSON.parse(stdout) as Record<string, unknown>[]
  const { lines } = await openTestStores().services.search.concordance({ text: '资产追回' })
  expect(value).toEqual(
    lines.map(({ report, key, lang, left, match, right, pair }) => ({
      report,
      key,
      lang,
      left,
      match,
      right,
      pair,
    })),
  )
  for (const line of value) {
    expect(Object.keys(line)).toEqual(['report', 'key', 'lang', 'left', 'match', 'right', 'pair'])
    expect(line).toMatchObject({
      lang: 'zh',
      match: '资产追回',
      left: expect.any(String),
      right: expect.any(String),
    })
  }
})

test('the options of search narrow it', async () => {
  const options = ['--lang', 'en', '--report', 'unicri-2018', '--kind', 'paragraph', '--limit', '2', '--json']
  const { stdout } = await run(temporaryFolder(), 'concordance', '"asset recovery"', ...options)
  expect(JSON.parse(stdout)).toMatchObject([
    { report: 'unicri-2018', lang: 'en' },
    { report: 'unicri-2018', lang: 'en' },
  ])
  expect(
    JSON.parse((await run(temporaryFolder(), 'concordance', '没有这样的词语', '--json')).stdout),
  ).toEqual([])
})

test('for reading: how many, and each with its match in brackets; wrong use is exit 2', async () => {
  const { stdout } = await run(temporaryFolder(), 'concordance', '软目标')
  expect(stdout.split('\n')[0]).toContain('3')
  expect(stdout).toContain('[软目标]')
  expect((await run(temporaryFolder(), 'concordance')).code).toBe(2)
  expect((await run(temporaryFolder(), 'concordance', '软目标', '--lang', 'fr')).code).toBe(2)
  expect((await run(temporaryFolder(), 'concordance', '软目标', '--report', 'nowhere')).code).toBe(3)
})
