/** Which file an address of the app stands for: only files inside its own folders. */
import { realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

/** The page's scheme and host; `/fonts/` is answered from one folder, the rest from the other. */
export const appOrigin = 'app://ui'

export type AppFolders = { readonly page: string; readonly fonts: string }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Content type by the name's ending; null for what the app has no business serving. */
export function contentType(file: string): string | null {
  return types[extname(file)] ?? null
}

/** Scheme and host; null for what is no address. `URL.origin` says `null` for schemes that Node does not know. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** Path of the address, decoded once; null when it is not ours or is written to be misread. */
export function appPath(url: string): string | null {
  if (originOf(url) !== appOrigin) return null
  try {
    const path = decodeURIComponent(new URL(url).pathname)
    return /[\\\0]|\.\.|%|\/\//.test(path) ? null : path
  } catch {
    return null
  }
}

/** Real path of the file behind `path`; null when there is none, or it lies outside its folder by a link. */
export function appFile(path: string, folders: AppFolders): string | null {
  const isFont = path.startsWith('/fonts/')
  const root = isFont ? folders.fonts : folders.page
  const name = isFont ? path.slice('/fonts/'.length) : path === '/' ? 'index.html' : path.slice(1)
  try {
    const inside = realpathSync(root) + sep
    const file = realpathSync(join(root, name))
    return file.startsWith(inside) && statSync(file).isFile() && contentType(file) !== null ? file : null
  } catch {
    return null
  }
}
