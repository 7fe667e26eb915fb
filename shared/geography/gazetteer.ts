/** All places that are known: countries of a package with the UN's names, regions, groups and seas, cities. */
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import type { NamedPlace } from '../model/geography.ts'
import cities from './cities.json' with { type: 'json' }
import { countryNames, noCountries } from './country-names.ts'
import type { KnownPlace } from './known-place.ts'
import { otherCities, otherCityForms } from './other-cities.ts'
import { regions } from './regions.ts'

type PackageNames = { readonly countries: Readonly<Record<string, string | readonly string[]>> }

function packageNames({ countries }: PackageNames, code: string): readonly string[] {
  const names = countries[code] ?? []
  return typeof names === 'string' ? [names] : names
}

function knownCountries(): readonly KnownPlace[] {
  return Object.keys((english as PackageNames).countries)
    .filter((code) => !noCountries.has(code))
    .sort()
    .map((code) => {
      const { zh = packageNames(chinese, code), en = packageNames(english, code) } = countryNames[code] ?? {}
      return placeOf(code, 'country', { zh, en })
    })
}

function placeOf(code: string, kind: NamedPlace['kind'], forms: KnownPlace['forms']): KnownPlace {
  const { zh, en } = forms
  return { code, kind, name: { zh: zh[0] ?? code, en: en[0] ?? code }, country: null, point: null, forms }
}

function knownCities(): readonly KnownPlace[] {
  return cities.map(({ en, zh, country, point }) => ({
    ...placeOf(en, 'city', {
      zh: [zh, ...(otherCityForms[en]?.zh ?? [])],
      en: [en, ...(otherCityForms[en]?.en ?? [])],
    }),
    country,
    point: [point[0] ?? 0, point[1] ?? 0] as const,
  }))
}

export const gazetteer: readonly KnownPlace[] = [
  ...knownCountries(),
  ...regions.map(({ code, zh, en }) => placeOf(code, 'region', { zh, en })),
  ...knownCities(),
  ...otherCities,
]
