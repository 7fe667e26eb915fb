/** Use case of the geography: countries, regions and cities that the library names. */
import type { Services } from '../../shared/api.ts'
import type { Dependencies } from './dependencies.ts'

export function createGeographyService(_deps: Pick<Dependencies, 'packs'>): Services['geography'] {
  return { list: () => ({ places: [], mentions: [] }) }
}
