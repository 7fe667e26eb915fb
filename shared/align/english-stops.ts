/** Which stops end an English sentence, and which belong to an abbreviation, an initial or an ellipsis. */

/** Before a number, a numeral or `No.` only: `No. 12`, `paras. 3–5`, `vol. II`, `res. No. 5`, `Sept. 2021`. */
const numbered = new Set(
  [
    'no nos para paras art arts p pp vol vols fig figs chap chaps sect sects res doc docs add corr rev approx',
    'jan feb mar apr jun jul aug sep sept oct nov dec',
  ]
    .join(' ')
    .split(' '),
)
const neverLast = new Set('e.g i.e cf vs mr mrs ms dr prof st messrs gen'.split(' '))
/** Words whose label is a single letter: `annex A.` ends a sentence, `J. Smith` does not. */
const labelled = new Set('annex appendix chapter group part schedule section table tier'.split(' '))
/** Words that begin sentences and no names: they tell `in the U.S. The Office` from `the U.S. Office`. */
const starters = new Set(
  [
    'a after all also although an as at because before both by during each following for from further however if in it',
    'its many moreover most of on other she he since some such that the their there these they this those through to',
    'under we when while with',
  ]
    .join(' ')
    .split(' '),
)

/** A capital, figure, sum of money, or what opens brackets and quotes. */
const beginning = /[\p{Lu}\p{N}\p{Sc}“‘"'([]/u

/**
 * Whether the stop that begins at `stop`, and is over with its quotes and brackets at `end`, ends a sentence: white
 * space and the beginning of another must follow, and a full stop must not be part of a word.
 */
export function endsEnglish(text: string, stop: number, end: number): boolean {
  const rest = /^\s+(\S+)/.exec(text.slice(end, end + 40))
  if (rest === null) return text.slice(end).trim() === ''
  const next = rest[1] ?? ''
  if (!beginning.test(next.charAt(0))) return false
  if (text.charAt(stop) === '!' || text.charAt(stop) === '?') return true
  if (isEllipsis(text, stop)) return !/\s/.test(text.charAt(stop - 1))
  return !isAbbreviation(text.slice(Math.max(0, stop - 40), stop), next)
}

/** With white space before it words are left out, and the sentence goes on; without, it trails off. */
function isEllipsis(text: string, stop: number): boolean {
  return (
    text.charAt(stop) === '…' ||
    text.startsWith('..', stop) ||
    /\. ?\. $/.test(text.slice(Math.max(0, stop - 4), stop))
  )
}

function isAbbreviation(before: string, next: string): boolean {
  const words = before.split(/\s/)
  const last = (words.at(-1) ?? '').replace(/^[“‘"'([]+/, '')
  const word = last.toLowerCase()
  if (neverLast.has(word)) return true
  if (numbered.has(word)) return /^(?:[\d([IVXL]|Nos?\.)/.test(next)
  if (word === 'a.m' || word === 'p.m') return false
  if (starters.has(next.toLowerCase().replace(/[^a-z].*$/, ''))) return false
  if (/^[A-Za-z]$/.test(last)) return !labelled.has((words.at(-2) ?? '').toLowerCase())
  return /^(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}$/.test(last)
}
