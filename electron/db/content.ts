/** Values stored as JSON with the hash of their bytes: SQLite itself does not notice most bits that a disk flips. */
import { hash } from 'node:crypto'

export type Content = { readonly json: string; readonly sha256: string }

export function contentOf(value: unknown): Content {
  const json = JSON.stringify(value)
  return { json, sha256: sha256Of(json) }
}

/** The value; null when the bytes are not those that were written. */
export function readContent<Value>({ content, sha256 }: StoredContent): Value | null {
  return sha256Of(content) === sha256 ? (JSON.parse(content) as Value) : null
}

export type StoredContent = { readonly content: string; readonly sha256: string }

/** Of one change in the log: over the JSON of both its sides. */
export function changeHash(before: string, after: string): string {
  return sha256Of(`${before}\n${after}`)
}

function sha256Of(json: string): string {
  return hash('sha256', json)
}
