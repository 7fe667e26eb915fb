/** Use cases of the library: its reports and their text. */
import type { Services } from '../../shared/api.ts'
import type { Dependencies } from './dependencies.ts'
import { readLibrary, textOf } from './library.ts'

export function createLibraryService({ packs }: Pick<Dependencies, 'packs'>): Services['library'] {
  return {
    list: () => readLibrary(packs).reports,
    text: (report) => textOf(packs, report),
    headings: (report) => textOf(packs, report).blocks.filter(({ kind }) => kind === 'heading'),
  }
}
