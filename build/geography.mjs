// Makes shared/geography/cities.json: cities with their names in both languages and where they are.
//   node build/geography.mjs <folder of the npm package cldr-dates-full> <zone.tab of the tz database>
// Names: the exemplar cities of time zones in CLDR (Unicode License v3). Country and coordinates: zone.tab (public
// domain). Neither is a dependency: the file is checked in, and made again when names change.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import prettier from 'prettier'

const [packageFolder, zoneTab] = process.argv.slice(2)
if (packageFolder === undefined || zoneTab === undefined) {
  console.error('node build/geography.mjs <cldr-dates-full> <zone.tab>')
  process.exit(1)
}

/** Zones that CLDR has under an older name than the tz database. */
const renamed = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Africa/Asmera': 'Africa/Asmara',
}

/** No cities (islands, provinces, stations), or names that are words and people far more often than these towns. */
const left = new Set(
  `Pacific/Rarotonga Pacific/Easter Pacific/Galapagos Pacific/Kosrae Pacific/Guam Pacific/Kiritimati
  Pacific/Kwajalein Pacific/Saipan Pacific/Norfolk Pacific/Chatham Pacific/Tahiti Pacific/Marquesas Pacific/Gambier
  Pacific/Bougainville Pacific/Pitcairn Pacific/Guadalcanal Pacific/Fakaofo Pacific/Tongatapu Pacific/Midway
  Pacific/Wake Pacific/Efate Pacific/Wallis Europe/Busingen Europe/Guernsey Europe/Isle_of_Man Europe/Jersey
  Europe/Kirov Asia/Oral Asia/Hovd Asia/Kamchatka Asia/Sakhalin Asia/Chita Asia/Khandyga Asia/Ust-Nera
  Asia/Srednekolymsk Asia/Anadyr Asia/Macau Asia/Hong_Kong America/Argentina/San_Juan
  America/Argentina/La_Rioja America/Argentina/San_Luis America/Argentina/Salta America/St_Barthelemy
  America/Eirunepe America/Noronha America/Bahia America/Bahia_Banderas America/Dawson America/Whitehorse
  America/Inuvik America/Fort_Nelson America/Dawson_Creek America/Creston America/Swift_Current
  America/Cambridge_Bay America/Regina America/Resolute America/Rankin_Inlet America/Iqaluit America/Moncton
  America/Goose_Bay America/Glace_Bay America/Blanc-Sablon America/Thule America/Scoresbysund
  America/Danmarkshavn America/St_Kitts America/Cayman America/Lower_Princes America/Grand_Turk America/Adak
  America/Nome America/Yakutat America/Sitka America/Juneau America/Metlakatla America/Boise America/Phoenix
  America/Menominee America/Miquelon America/Tortola America/St_Thomas America/St_Vincent America/Merida
  America/Santarem Antarctica/Macquarie Australia/Eucla Australia/Lindeman Australia/Lord_Howe
  Atlantic/Canary Atlantic/Faeroe Atlantic/South_Georgia Atlantic/Azores Atlantic/Madeira Atlantic/St_Helena
  Atlantic/Stanley Indian/Cocos Indian/Christmas Indian/Chagos Indian/Mahe Indian/Kerguelen Africa/Ceuta
  Africa/Tunis America/Ojinaga Asia/Pontianak Asia/Aqtau Asia/Atyrau Asia/Aqtobe Asia/Qostanay Asia/Qyzylorda
  Asia/Magadan Asia/Barnaul Asia/Novokuznetsk`.split(/\s+/),
)

/** @param {string} lang */
function zoneCities(lang) {
  const file = join(packageFolder ?? '', 'main', lang, 'timeZoneNames.json')
  const { zone } = JSON.parse(readFileSync(file, 'utf8')).main[lang].dates.timeZoneNames
  const cities = new Map()
  const walk = (/** @type {Record<string, any>} */ node, /** @type {string} */ path) => {
    for (const [name, value] of Object.entries(node)) {
      const id = path === '' ? name : `${path}/${name}`
      if (typeof value.exemplarCity === 'string') cities.set(id, value.exemplarCity)
      else if (!('long' in value || 'short' in value)) walk(value, id)
    }
  }
  walk(zone, '')
  return cities
}

/** `+4230+00131` or `+404251-0740023`, in degrees, with two decimals. @param {string} text */
function degrees(text) {
  const [, sign, whole = '', minutes = ''] = /^([+-])(\d{2,3}?)(\d{2})(?:\d{2})?$/.exec(text) ?? []
  const value = Math.round((Number(whole) + Number(minutes) / 60) * 100) / 100
  return sign === '-' ? -value : value
}

/** @param {string} text */
function point(text) {
  const [, latitude = '', longitude = ''] = /^([+-]\d+)([+-]\d+)$/.exec(text) ?? []
  return [degrees(longitude), degrees(latitude)]
}

const zones = new Map(
  readFileSync(zoneTab, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([country, place = '', id]) => [id, { country, point: point(place) }]),
)
/** Where the tz database's country is not the usage of the United Nations. */
const countries = { 'Asia/Taipei': 'CN', 'Asia/Jerusalem': null }

const countryNames = new Set([chinese, english].flatMap(({ countries }) => Object.values(countries).flat()))
const englishCities = zoneCities('en')
const rows = []
for (const [id, zh] of zoneCities('zh')) {
  const known = zones.get(renamed[/** @type {keyof typeof renamed} */ (id)] ?? id)
  const en = englishCities.get(id) ?? id.replace(/^.*\//, '').replaceAll('_', ' ')
  const isTown = /^(?:Antarctica|America\/(?:Indiana|Kentucky|North_Dakota))\//.test(id)
  if (known === undefined || left.has(id) || isTown || countryNames.has(en) || countryNames.has(zh)) continue
  const country = id in countries ? countries[/** @type {keyof typeof countries} */ (id)] : known.country
  rows.push({ en, zh, country, point: known.point })
}
rows.sort((a, b) => (a.en < b.en ? -1 : 1))
const file = join(import.meta.dirname, '../shared/geography/cities.json')
const options = { ...(await prettier.resolveConfig(file)), parser: 'json' }
writeFileSync(file, await prettier.format(JSON.stringify(rows), options))
console.log(`${rows.length} cities`)
