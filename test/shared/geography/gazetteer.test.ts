/** The places that are known: each is found by every way in which it is written; names and codes are sound. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demonyms } from '../../../shared/geography/demonyms.ts'
import { gazetteer } from '../../../shared/geography/gazetteer.ts'
import { countryOfPart, placeOfShape } from '../../../shared/geography/map-places.ts'
import { codesIn, placesIn } from './one-block.ts'

const countries = gazetteer.filter(({ kind }) => kind === 'country')

test('every country and area of ISO 3166 but one, which the United Nations name as a region', () => {
  const expected = (codes as readonly (readonly string[])[]).map(([code = '']) => code)
  const own = countries.map(({ code }) => code)
  expect(expected.filter((code) => !own.includes(code)).sort()).toEqual(['TW', 'XK'])
  expect(own.filter((code) => !expected.includes(code))).toEqual([])
})

test('codes are used once, and so is every name in its language', () => {
  const all = gazetteer.map(({ code }) => code)
  expect(all.filter((code, place) => all.indexOf(code) !== place)).toEqual([])
  for (const lang of ['zh', 'en'] as const) {
    const names = gazetteer.flatMap(({ forms }) => forms[lang])
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  }
})

test('every way to write a place is found, alone and in both languages', () => {
  const wrong = gazetteer.flatMap(({ code, name, forms }) => [
    ...forms.zh.filter((form) => codesIn(`会议讨论了${form}的局势。`, null) !== code),
    ...forms.en.filter(
      (form) => codesIn(null, `Delegates discussed the situation in ${form} again.`) !== code,
    ),
    ...(codesIn(`代表讨论了${name.zh}的局势。`, `Delegates spoke of ${name.en}.`) === code ? [] : [code]),
  ])
  expect(wrong).toEqual([])
})

test('every adjective tells its country, of which there is one', () => {
  const wrong = [...demonyms].flatMap(([code, words]) =>
    words.filter((word) => codesIn(null, `The ${word} authorities agreed.`) !== code),
  )
  expect(wrong).toEqual([])
})

test('cities have a country and a place on the globe, the others neither', () => {
  const known = new Set(countries.map(({ code }) => code))
  const isOnGlobe = ([longitude, latitude]: readonly [number, number]) =>
    Math.abs(longitude) <= 180 && Math.abs(latitude) <= 80
  const wrong = gazetteer.filter(({ kind, country, point }) =>
    kind === 'city'
      ? point === null || !isOnGlobe(point) || (country !== null && !known.has(country))
      : country !== null || point !== null,
  )
  expect(wrong).toEqual([])
  // The status of two is not settled.
  const without = gazetteer.filter(({ kind, country }) => kind === 'city' && country === null)
  expect(without.map(({ code }) => code)).toEqual(['Jerusalem', 'Pristina'])
})

test.each([
  ['CD', '刚果民主共和国', 'Democratic Republic of the Congo'],
  ['KR', '大韩民国', 'Republic of Korea'],
  ['GB', '大不列颠及北爱尔兰联合王国', 'United Kingdom of Great Britain and Northern Ireland'],
  ['BO', '玻利维亚（多民族国）', 'Bolivia (Plurinational State of)'],
  ['EH', '西撒哈拉', 'Western Sahara'],
  ['PS', '巴勒斯坦国', 'State of Palestine'],
  ['TR', '土耳其', 'Türkiye'],
  ['VN', '越南', 'Viet Nam'],
  ['SY', '阿拉伯叙利亚共和国', 'Syrian Arab Republic'],
  ['HK', '中国香港特别行政区', 'China, Hong Kong Special Administrative Region'],
  ['x-taiwan', '中国台湾省', 'Taiwan Province of China'],
])('%s is shown as the United Nations write it', (code, zh, en) => {
  expect(gazetteer.find((place) => place.code === code)?.name).toEqual({ zh, en })
})

type MapGeometry = { readonly id?: string; readonly properties: { readonly name: string } }

test.each(['110m', '50m'])(
  'every shape of the map of %s counts with a country, one glacier with none',
  (scale) => {
    const file = join(import.meta.dirname, `../../../node_modules/world-atlas/countries-${scale}.json`)
    const map = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly objects: { readonly countries: { readonly geometries: readonly MapGeometry[] } }
    }
    const shapes = map.objects.countries.geometries.map(({ id, properties }) => ({
      id,
      name: properties.name,
    }))
    const known = new Set(countries.map(({ code }) => code))
    const nobody = shapes.filter((shape) => !known.has(placeOfShape(shape) ?? ''))
    expect(nobody.map(({ name }) => name)).toEqual(scale === '50m' ? ['Siachen Glacier'] : [])
    const placeOf = (name: string) => placeOfShape(shapes.find((shape) => shape.name === name) ?? { name })
    expect(placeOf('Taiwan')).toBe('CN')
    expect(placeOf('Kosovo')).toBe('RS')
    expect(placeOf('N. Cyprus')).toBe('CY')
    expect(placeOf('Somaliland')).toBe('SO')
    expect(placeOf('W. Sahara')).toBe('EH')
  },
)

test('a part of a country is shown by its shapes', () => {
  expect(countryOfPart('x-taiwan')).toBe('CN')
  expect(countryOfPart('x-sahel')).toBeNull()
})

test('any words: names stand where they are said to stand', () => {
  const names = gazetteer.flatMap(({ forms }) => [...forms.zh, ...forms.en])
  const piece = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(
      '《',
      '》',
      '“',
      '”',
      '"',
      '和',
      ', ',
      ' and ',
      '-',
      '’s',
      '（',
      '）',
      '文',
      '语',
      '国家',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(words, words, (zh, en) => {
      for (const mention of placesIn(zh, en)) {
        expect(mention.zh.length + mention.en.length).toBeGreaterThan(0)
        for (const { text, range } of mention.zh) expect(zh.slice(...range)).toBe(text)
        for (const { text, range } of mention.en) expect(en.slice(...range)).toBe(text)
      }
    }),
  )
})
