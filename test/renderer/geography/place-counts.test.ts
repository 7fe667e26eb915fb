import { expect, test } from 'vitest'
import {
  blockId,
  blocksUnder,
  countPlaces,
  isNamed,
  listPlaces,
  mentionsIn,
} from '../../../renderer/geography/place-counts.ts'
import { regionMembers } from '../../../renderer/geography/region-members.ts'
import { shownBy } from '../../../renderer/geography/shown-by.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { SubjectEntry } from '../../../shared/model/subject.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'
import { geography } from './geography-fixture.ts'

const counted = (mentions = geography.mentions) =>
  [...countPlaces(geography, mentions).values()].map(({ code, count }) => [code, count])

const blocks = [
  { subject: 'terrorism', key: 'p23', choice: null },
  { subject: 'terrorism', key: 'p56', choice: 'removed' },
  { subject: 'terrorism', key: 'p6', choice: 'added' },
  { subject: 'corruption', key: 'p56', choice: null },
].map((block) => ({ report: unicri2024, byRules: false, ...block }) as unknown as SubjectEntry)

test('a place counts the passages that name it, in the reports and under the subject that are chosen', () => {
  expect(counted()).toEqual([
    ['018', 1],
    ['CI', 1],
    ['LY', 3],
    ['MT', 1],
    ['TV', 1],
    ['Tripoli', 1],
  ])
  expect(counted(mentionsIn(geography, sgCrime2020, null))).toEqual([
    ['018', 1],
    ['LY', 1],
    ['TV', 1],
  ])
  // What was taken away from the subject does not count, what was put under it does.
  const terrorism = blocksUnder('terrorism', blocks)
  expect([...terrorism]).toEqual([
    blockId({ report: unicri2024, key: 'p23' as BlockKey }),
    blockId({ report: unicri2024, key: 'p6' as BlockKey }),
  ])
  expect(counted(mentionsIn(geography, null, terrorism))).toEqual([
    ['CI', 1],
    ['LY', 1],
    ['MT', 1],
  ])
  expect(mentionsIn(geography, sgCrime2020, terrorism)).toEqual([])
})

test('lists by number or by name in the language, found in both languages', () => {
  const places = [...countPlaces(geography, geography.mentions).values()]
  const listed = (lang: 'zh' | 'en', text = '', order: 'count' | 'name' = 'count') =>
    listPlaces(places, { kind: 'country', text, order }, lang).map(({ code }) => code)
  expect(listed('en')).toEqual(['LY', 'CI', 'MT', 'TV'])
  expect(listed('en', '', 'name')).toEqual(['CI', 'LY', 'MT', 'TV'])
  expect(listed('zh', '', 'name')).toEqual(['CI', 'LY', 'MT', 'TV'])
  expect(listed('zh', 'malta')).toEqual(['MT'])
  expect(listed('en', '科特')).toEqual(['CI'])
  // Marks over letters, the apostrophe, width and traditional characters do not matter.
  expect(listed('en', "COTE D'")).toEqual(['CI'])
  expect(listed('zh', 'Ｌｉｂｙａ')).toEqual(['LY'])
  expect(listed('zh', '利比亞')).toEqual(['LY'])
  expect(listed('en', 'x')).toEqual([])
  const [libya] = places.filter(({ code }) => code === 'LY')
  if (libya !== undefined) expect(isNamed(libya, '  ')).toBe(true)
})

test('regions of M49 and their countries', () => {
  expect(regionMembers('143')).toEqual(['KZ', 'KG', 'TJ', 'TM', 'UZ'])
  expect(regionMembers('x-mediterranean')).toEqual([])
  const [africa, americas, asia, europe, oceania] = ['002', '019', '142', '150', '009'].map(regionMembers)
  // As M49 has it: 60, 57 and so on, each country in one region only.
  const world = [africa, americas, asia, europe, oceania].flatMap((each) => each ?? [])
  expect(new Set(world).size).toBe(world.length)
  expect([africa?.length, americas?.length, asia?.length, europe?.length, oceania?.length]).toEqual([
    60, 57, 50, 51, 29,
  ])
  expect(shownBy({ code: 'LY', kind: 'country' })).toEqual(['LY'])
  expect(shownBy({ code: 'x-taiwan', kind: 'region' })).toEqual(['CN'])
  expect(shownBy({ code: 'Rome', kind: 'city' })).toEqual([])
})
