// `npm test`: the checks, then vitest, then Playwright; at the end one line with the sum of what both report.
import fs from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './checks.mjs'
import { run } from './command.mjs'
import { root, workFolder } from './paths.mjs'
import { prepare } from './setup.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const reports = join(workFolder, 'reports')

/**
 * @param {string[]} args `--unit` or `--e2e` for a part; the rest goes to the runners (a file name, for instance)
 * @param {(line: string) => void} say
 */
export async function runTests(args, say) {
  const isPart = args.includes('--unit') || args.includes('--e2e')
  const unit = !isPart || args.includes('--unit')
  const e2e = !isPart || args.includes('--e2e')
  const rest = args.filter((word) => word !== '--unit' && word !== '--e2e')
  // The service tests export PDFs and read SQLite, hence Electron's SQLite module and the tools for them too.
  const { env } = await prepare({ electron: true, testTools: true, corpus: true, bundle: true }, say)

  const failedChecks = isPart ? [] : await runChecks(say)
  /** @type {Count[]} */
  const counts = []
  if (unit) counts.push(await vitest(rest, env))
  if (e2e) counts.push(await playwright(rest, env))

  const sum = total(counts)
  if (failedChecks.length) console.log(`Failed checks: ${failedChecks.join(', ')}`)
  console.log(summaryLine(sum))
  return sum.failed === 0 && failedChecks.length === 0 ? 0 : 1
}

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
async function vitest(args, env) {
  const report = freshReport('vitest.json')
  const code = await run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env },
  )
  return withExitCode(countVitest(read(report)), code)
}

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
async function playwright(args, env) {
  const report = freshReport('playwright.json')
  const code = await run(
    process.execPath,
    [
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      'build/playwright.config.ts',
      '--reporter=list,json',
      ...args,
    ],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  return withExitCode(countPlaywright(read(report)), code)
}

/** @param {string} name */
function freshReport(name) {
  fs.mkdirSync(reports, { recursive: true })
  fs.rmSync(join(reports, name), { force: true })
  return join(reports, name)
}

/** @param {string} file @returns {any} null when the runner died before it wrote its report */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {any} report @returns {Count} */
export function countVitest(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  // A file that could not even be loaded has no tests to fail; it counts as one.
  const unloadable = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ t) => t.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {any} report @returns {Count} */
export function countPlaywright(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

/**
 * A runner that fails without a failed test (it crashed, or found no test) must not pass.
 * @param {Count} count
 * @param {number} exitCode
 */
export function withExitCode(count, exitCode) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {readonly Count[]} counts @returns {Count} */
export function total(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((all, count) => all + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** @param {Count} count */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}
