// Holds every import to the table in import-table.mjs, by where the file really is, not by how the path is spelt.
import fs from 'node:fs'
import path from 'node:path'
import { commonFolders, table } from './import-table.mjs'
import { root } from './paths.mjs'

/** @typedef {{ file: string, imported: string, isOwn: boolean }} Import `imported` is a path from the root when own */

/**
 * What is wrong with one import, or null.
 * @param {Import} one
 */
export function violation({ file, imported, isOwn }) {
  const row = table.find(({ files }) => files.test(file))
  if (!row) return null
  const allowed = isOwn ? row.own : row.packages
  if (!allowed.some((pattern) => pattern.test(imported)))
    return `${file}: ${row.name} must not import ${imported}`
  if (isOwn && entersFeature(file, imported))
    return `${file}: import ${featureOf(imported)}/index.ts, not ${imported}`
  return null
}

/**
 * @param {string} file
 * @param {string} imported
 */
function entersFeature(file, imported) {
  const feature = featureOf(imported)
  if (!feature || feature === featureOf(file)) return false
  return !/^renderer\/[^/]+\/index\.tsx?$/.test(imported)
}

/** `renderer/reader` for what lies in that feature's folder, otherwise null. @param {string} file */
function featureOf(file) {
  const folder = /^renderer\/([^/]+)\//.exec(file)?.[1]
  return folder && !commonFolders.includes(folder) ? `renderer/${folder}` : null
}

/**
 * Every import, re-export and import() of a source file; those computed at run time cannot be seen.
 * @param {string} file relative to the root
 * @param {string} source
 * @param {(name: string, source: string) => import('vite').ParseResult} parse
 * @returns {Import[]}
 */
export function importsOf(file, source, parse) {
  const { module } = parse(file, source)
  const written = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
      literal(source.slice(start, end)),
    ),
  ]
  return written.map((request) => {
    const isOwn = request.startsWith('.')
    const imported = isOwn ? path.posix.join(path.posix.dirname(file), request.replace(/\?.*$/, '')) : request
    return { file, imported, isOwn }
  })
}

/** @param {string} expression @returns {string[]} */
function literal(expression) {
  const quoted = /^(['"`])([^$]*)\1$/.exec(expression)
  return quoted?.[2] ? [quoted[2]] : []
}

/** All violations in the tree, one line each. */
export async function checkImports() {
  const { parseSync } = await import('vite')
  return ['shared', 'electron', 'renderer', 'build']
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => importsOf(file, fs.readFileSync(path.join(root, file), 'utf8'), parseSync))
    .flatMap((one) => violation(one) ?? [])
}
