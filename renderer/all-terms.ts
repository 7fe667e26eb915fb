/** All terms as they hold now, read in parts: thousands at once would hold up the window. */
import type { ListedTerm } from '../shared/model/term.ts'
import { client } from './client.ts'

export async function readTerms(): Promise<readonly ListedTerm[]> {
  const terms: ListedTerm[] = []
  for (let stamp: string | null = null; ;) {
    const page = await client.terms.page(terms.length)
    // What was read before belongs to another state: all of it is read anew.
    if (stamp !== null && page.stamp !== stamp) terms.length = 0
    else terms.push(...page.terms)
    stamp = page.stamp
    if (terms.length >= page.total) return terms
  }
}
