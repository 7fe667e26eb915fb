/** Subjects by name: id, either language, and what is offered for a typing error. */
import { expect, test } from 'vitest'
import { subjectIds } from '../../../shared/model/subject.ts'
import { nearestSubjects, readSubject } from '../../../shared/subjects/read-subject.ts'
import { subjectNames } from '../../../shared/subjects/subject-names.ts'

test('each by its id and its names, in any case and width', () => {
  for (const id of subjectIds) {
    const { zh, en } = subjectNames[id]
    for (const name of [id, zh, en, en.toUpperCase(), ` ${en} `, id.replaceAll('-', ' ')])
      expect(readSubject(name)).toBe(id)
  }
  expect(readSubject('ＣＹＢＥＲＣＲＩＭＥ')).toBe('cybercrime')
  expect(readSubject('販毒')).toBe('drug-trafficking')
})

test('no subject is guessed', () => {
  for (const name of ['', ' ', '-', 'crime', '贩运', 'cybercrme', 'constructor'])
    expect(readSubject(name)).toBeNull()
})

test.each([
  ['cybercrme', ['cybercrime']],
  ['corupption', ['corruption']],
  ['drug traficking', ['drug-trafficking']],
  ['海盗', ['piracy-maritime']],
  ['贩运', ['trafficking-in-persons', 'cultural-property', 'firearms']],
  ['xyz', []],
  ['', []],
])('nearest to “%s”', (name, nearest) => {
  expect(nearestSubjects(name).slice(0, Math.max(1, nearest.length))).toEqual(nearest)
})
