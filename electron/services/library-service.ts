/** Use cases of the library: its reports and their text. */
import type { Services } from '../../shared/api.ts'
import type { Dependencies } from './dependencies.ts'
import { textOf } from './library.ts'
import { namedReports } from './named-reports.ts'

export function createLibraryService(stores: Pick<Dependencies, 'packs' | 'notebook'>): Services['library'] {
  const { packs } = stores
  return {
    list: () => namedReports(stores),
    text: (report) => textOf(packs, report),
    headings: (report) => textOf(packs, report).blocks.filter(({ kind }) => kind === 'heading'),
  }
}
