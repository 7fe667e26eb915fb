/** The check of terms over reports, all three kinds of findings in one passage through the texts. */
import type { Block } from '../model/block.ts'
import type { Findings } from '../model/consistency.ts'
import type { ReportId } from '../model/ids.ts'
import type { ListedTerm } from '../model/term.ts'
import { countLacking } from './lacking-terms.ts'
import { countNames } from './name-variants.ts'
import { termsIn } from './term-index.ts'
import type { TermIndex } from './term-index.ts'
import { countForms } from './used-forms.ts'

export type Check = {
  /** Reports one after the other, each with its blocks in order. */
  readonly add: (report: ReportId, block: Block) => void
  /** To be called once. Yields now and then, for the caller to let others work. */
  readonly findings: () => Generator<undefined, Findings>
}

/** `index` is of the same terms. */
export function startCheck(terms: readonly ListedTerm[], index: TermIndex): Check {
  const forms = countForms(terms)
  const names = countNames(terms)
  const lacking = countLacking(terms)
  return {
    add(report, block) {
      const { zh, en } = block.text
      const places = {
        zh: zh === null ? [] : termsIn(index, zh, 'zh'),
        en: en === null ? [] : termsIn(index, en, 'en'),
      }
      const where = { report, key: block.key }
      const english = new Set(places.en.flatMap((place) => place.forms.map(({ term }) => term)))
      forms.add(where, places.zh, english)
      if (zh !== null) names.add(where, zh, 'zh', places.zh)
      if (en !== null) names.add(where, en, 'en', places.en)
      lacking.add(report, block, places)
    },
    *findings() {
      return { forms: forms.findings(), lacking: yield* lacking.findings(), names: yield* names.findings() }
    },
  }
}
