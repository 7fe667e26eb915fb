/** Puts words on the system's clipboard in several forms at once: each program takes the richest that it can. */
import * as electron from 'electron'

export type CopiedForms = {
  readonly text: string
  readonly html?: string
  readonly markdown?: string
}

/** Electron before 45 has no items; it takes plain and rich text only. */
type OlderClipboard = { readonly write: (forms: { readonly text: string; readonly html?: string }) => void }

export async function copyForms({ text, html, markdown }: CopiedForms): Promise<void> {
  if (!hasItems())
    return (electron.clipboard as unknown as OlderClipboard).write({
      text,
      ...(html === undefined ? {} : { html }),
    })
  const item = new electron.ClipboardItem({
    'text/plain': text,
    ...(html === undefined ? {} : { 'text/html': html }),
    // No system has a type of its own for Markdown: a custom format of the W3C Clipboard API.
    ...(markdown === undefined ? {} : { 'web text/markdown': markdown }),
  })
  await electron.clipboard.write([item])
}

function hasItems(): boolean {
  return 'ClipboardItem' in electron
}
