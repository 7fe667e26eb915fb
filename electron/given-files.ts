/** Files that the app is started with or asked to open: by a double click, from the command line, by the system. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'

const extensions = ['.annotation', '.assignment']

/** Of the words after the program, those that name files of ours which are there; switches and all else are none. */
export function filesAmong(words: readonly string[], workingFolder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && extensions.some((end) => word.toLowerCase().endsWith(end)))
    .map((word) => resolve(workingFolder, word))
    .filter(isFile)
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export type GivenFiles = {
  readonly add: (files: readonly string[]) => void
  /** All that came since this was last called, each once. */
  readonly take: () => readonly string[]
}

/** `tell` is called when some have come. */
export function createGivenFiles(tell: () => void): GivenFiles {
  let waiting: readonly string[] = []
  return {
    add: (files) => {
      waiting = [...new Set([...waiting, ...files])]
      if (files.length > 0) tell()
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
