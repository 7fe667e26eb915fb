/** Which countries of the map show a place. Pure. */
import { countryOfPart } from '../../shared/geography/map-places.ts'
import type { NamedPlace } from '../../shared/model/geography.ts'
import { regionMembers } from './region-members.ts'

/** Alpha-2: of a country itself, of those of a region; none for a city, and for a region without settled edges. */
export function shownBy({ code, kind }: Pick<NamedPlace, 'code' | 'kind'>): readonly string[] {
  if (kind === 'city') return []
  if (kind === 'country') return [code]
  const whole = countryOfPart(code)
  return whole === null ? regionMembers(code) : [whole]
}
