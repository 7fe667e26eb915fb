/** The only user of ipcMain: answers our own page, and nobody else. */
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { originOf } from './app-files.ts'
import { AppError } from '../shared/result.ts'
import type { Reply } from './reply.ts'

/** Answers as JSON, see `Bridge`. Calls are taken from the main frame of `page()` while it shows `origin`. */
export function registerIpc(
  replies: ReadonlyMap<string, Reply>,
  page: () => WebContents | null,
  origin: string,
): void {
  for (const [channel, reply] of replies) {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      if (!isOurs(event, page(), origin)) throw new AppError('bad-input')
      return JSON.stringify(await reply(args))
    })
  }
}

function isOurs(
  { sender, senderFrame }: IpcMainInvokeEvent,
  page: WebContents | null,
  origin: string,
): boolean {
  return (
    sender === page &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    originOf(senderFrame.url) === origin
  )
}
