/** The list in About is what is installed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licences } from '../../electron/services/licences.ts'

const root = join(import.meta.dirname, '../..')
const readPackage = (folder: string) => {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    version: string
    license: string
    dependencies?: Record<string, string>
  }
}

test('every library that ships is listed with its version and licence', () => {
  const installed = Object.keys(readPackage('.').dependencies ?? {}).map((name) => {
    const { version, license } = readPackage(join('node_modules', name))
    return { name, version, licence: license.replaceAll(/[()]/g, '') }
  })
  expect(licences).toEqual(expect.arrayContaining(installed))
})

test('every bundled font is listed with the version it was made from', () => {
  const readme = readFileSync(join(root, 'resources/fonts/README.md'), 'utf8')
  const sources = [...readme.matchAll(/\| ([^|]+) \| @[\w-]+\/[\w-]+@([\d.]+) \| OFL-1.1/g)]
  expect(sources).toHaveLength(4)
  const fonts = sources.map(([, name, version]) => ({ name, version, licence: 'OFL-1.1' }))
  expect(licences).toEqual(expect.arrayContaining(fonts))
})
