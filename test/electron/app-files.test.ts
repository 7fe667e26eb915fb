/** Addresses of the app reach the app's own files and nothing else. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appFile, appPath, contentType } from '../../electron/app-files.ts'
import type { AppFolders } from '../../electron/app-files.ts'
import { temporaryFolder } from './fixtures/stores.ts'

/** `page` and `fonts` with a file each, and around them what must never be served. */
function folders(): AppFolders {
  const root = temporaryFolder()
  for (const name of ['page/assets', 'page-evil', 'fonts']) mkdirSync(join(root, name), { recursive: true })
  const files = [
    'page/index.html',
    'page/assets/a b.js',
    'page/notes.db',
    'page-evil/x.html',
    'secret.html',
    'fonts/f.woff2',
  ]
  for (const name of files) writeFileSync(join(root, name), name)
  symlinkSync(join(root, 'secret.html'), join(root, 'page/link.html'))
  symlinkSync(join(root, 'page-evil'), join(root, 'page/folder'))
  return { page: join(root, 'page'), fonts: join(root, 'fonts') }
}

const served = (url: string, from: AppFolders) => {
  const path = appPath(url)
  return path === null ? null : appFile(path, from)
}

test.each([
  ['app://ui/', 'page/index.html'],
  ['app://ui/index.html', 'page/index.html'],
  ['app://ui/index.html?x=1#y', 'page/index.html'],
  ['app://ui/assets/a%20b.js', 'page/assets/a b.js'],
  ['app://ui/fonts/f.woff2', 'fonts/f.woff2'],
  ['app://ui/fonts/../index.html', 'page/index.html'],
])('%s is %s', (url, name) => {
  const from = folders()
  expect(served(url, from)).toBe(join(from.page, '..', name))
})

test.each([
  'app://ui/../secret.html',
  'app://ui/%2e%2e/secret.html',
  'app://ui/..%2fsecret.html',
  'app://ui/%2e%2e%2fsecret.html',
  'app://ui/%252e%252e%252fsecret.html',
  'app://ui/..\\secret.html',
  'app://ui/..%5csecret.html',
  'app://ui/assets/../../secret.html',
  'app://ui/../page-evil/x.html',
  'app://ui/-evil/x.html',
  'app://ui/index.html%00.js',
  'app://ui/%E0%A4%A',
  'app://ui//etc/passwd',
  'app://ui/link.html',
  'app://ui/folder/x.html',
  'app://ui/notes.db',
  'app://ui/assets',
  'app://ui/missing.html',
  'app://ui/fonts/..%2findex.html',
  'app://ui/fonts/',
  'app://other/index.html',
  'app://ui.evil/index.html',
  'app://ui:80/index.html',
  'https://ui/index.html',
  'file:///etc/passwd',
  'index.html',
])('%s is nothing', (url) => {
  expect(served(url, folders())).toBeNull()
})

test('whatever is asked for, the answer lies inside the folders', () => {
  const from = folders()
  const part = fc.constantFrom(
    '..',
    '%2e%2e',
    '.',
    '/',
    '%2f',
    '\\',
    '%5c',
    'index.html',
    'link.html',
    'secret.html',
    'fonts',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const file = served(`app://ui/${parts.join('')}`, from)
      if (file !== null) expect([join(from.page, 'index.html')]).toContain(file)
    }),
  )
})

test('types are by name, and unknown ones are not served', () => {
  expect(contentType('a.woff2')).toBe('font/woff2')
  expect(contentType('a.js')).toBe('text/javascript; charset=utf-8')
  expect(contentType('notes.db')).toBeNull()
})
