/** The quick look never misses: wherever a term is found, its probe says that it may be there. */
import { expect, test } from 'vitest'
import { readPack, openPacks } from '../../../electron/db/open-pack.ts'
import { listReports, listTerms } from '../../../electron/db/pack-repository.ts'
import { listBlockTexts } from '../../../electron/db/term-texts.ts'
import { indexTerms, termsIn } from '../../../shared/terms/term-index.ts'
import { composeTerms } from '../../../shared/terms/term-list.ts'
import { mayHold, termProbe } from '../../../shared/terms/term-probe.ts'
import { corePack } from '../../electron/fixtures/stores.ts'

test('every place of every term in the four reports', () => {
  const [pack] = openPacks([corePack]).packs
  if (pack === undefined) throw new Error('the pack opens')
  const terms = composeTerms(readPack(pack, listTerms), [])
  const index = indexTerms(terms)
  const reports = readPack(pack, (db) => listReports(db, pack.name))
  const missed: string[] = []
  let asked = 0
  let held = 0
  for (const { id } of reports) {
    for (const { key, lang, text } of readPack(pack, (db) => listBlockTexts(db, id))) {
      const found = new Set(termsIn(index, text, lang).flatMap(({ forms }) => forms.map(({ term }) => term)))
      for (const [at, term] of terms.entries()) {
        const isThere = found.has(term.id)
        const isAsked = at % 40 === 0
        const may = (isThere || isAsked) && mayHold(termProbe(term), lang, text)
        if (isAsked) asked += 1
        if (isAsked && may) held += 1
        if (isThere && !may) missed.push(`${id} ${key} ${lang} ${term.id}`)
      }
    }
  }
  expect(missed).toEqual([])
  // Otherwise it would be no quicker than looking for all terms.
  expect(held / asked).toBeLessThan(0.15)
  pack.db.close()
})
