/** `app://ui/…`: the page, its fonts and documents being printed, under one strict content security policy. */
import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { appFile, appPath, contentType } from './app-files.ts'
import type { AppFolders } from './app-files.ts'
import { printDocument } from './print.ts'

const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  // PDF.js reads the preview in one.
  `worker-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

/** Has to be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveApp(folders: AppFolders): void {
  protocol.handle('app', async ({ method, url }) => {
    const path = method === 'GET' ? appPath(url) : null
    if (path === null) return new Response(null, { status: 404 })
    return path.startsWith('/print/') ? printed(path.slice('/print/'.length)) : file(path, folders)
  })
}

function printed(name: string): Response {
  const text = printDocument(name)
  return text === null ? new Response(null, { status: 404 }) : answer(text, name)
}

async function file(path: string, folders: AppFolders): Promise<Response> {
  const found = appFile(path, folders)
  return found === null ? new Response(null, { status: 404 }) : answer(await readFile(found), found)
}

function answer(body: string | Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': contentType(name) ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
