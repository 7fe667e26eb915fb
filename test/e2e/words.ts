/** The catalogue's Chinese words, where a journey is about what happens and not about how it is said. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './app.ts'

const catalogue: unknown = JSON.parse(readFileSync(path.join(root, 'shared/i18n/zh.json'), 'utf8'))

/** Throws for a key that there is not. With a count, the key is that of its plural. */
export function zh(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const found = `${key}${'count' in values ? '_other' : ''}`
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], catalogue)
  if (typeof found !== 'string') throw new Error(`the catalogue has no ${key}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
