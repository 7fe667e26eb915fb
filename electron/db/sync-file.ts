/** Makes sure that what was written is on the disk and not only in the system's memory. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

export function syncFile(file: string): void {
  syncDescriptor(openSync(file, 'r+'))
}

/** Of the folder's own entries: a new name is safe only then. Windows cannot and need not. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncDescriptor(openSync(folder, 'r'))
}

function syncDescriptor(descriptor: number): void {
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
