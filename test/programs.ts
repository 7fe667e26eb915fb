/** Programs of the system with which tests open what is exported. On Debian the set-up installs them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDebian } from '../build/system.mjs'

/**
 * By name or by path. Always true on Debian, where a test has to fail without it; elsewhere says that a missing one is
 * not asked.
 */
export function hasProgram(name: string): boolean {
  if (isDebian() || existsSync(name) || spawnSync(name, ['--version']).error === undefined) return true
  console.info(`Skipped: ${name} is not installed`)
  return false
}

const hasXmllint = hasProgram('xmllint')
const validators = join(resolve(import.meta.dirname, '..'), '../shared/validators')

/** Where a schema lies beside the checkout; null, with a message, when it does not, or nothing can read it. */
export function schemaFile(path: string): string | null {
  const file = join(validators, path)
  if (hasXmllint && existsSync(file)) return file
  console.info(`Skipped: the schema ${path} is not asked`)
  return null
}

/** What libxml2 says of the XML, in at most 2,000 characters; empty when it is well-formed and valid. */
export function problemsOf(xml: string, ...against: readonly string[]): string {
  if (!hasXmllint) return ''
  const args = ['--nonet', '--huge', '--noout', ...against, '-']
  const { status, stderr, error } = spawnSync('xmllint', args, { input: xml, encoding: 'utf8' })
  if (error !== undefined) throw error
  const said = against.length > 0 ? stderr.replace(/^- validates\n$/, '') : stderr
  return status === 0 && said === '' ? '' : said.slice(0, 2000) || `xmllint ended with ${status}`
}
