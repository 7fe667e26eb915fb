/** Document symbols: those in a text, and one as someone types it. */

/** First part of a symbol: principal organs, conferences, programmes, treaty bodies, inter-agency bodies. */
const first =
  'A|S|E|T|ST|TD|DP|CD|CAC|CTOC|UNODC|UNEP|UNW|CCPR|CEDAW|CERD|CRC|CAT|CMW|CRPD|CED|HRI|FCCC|ICCD|CBD|HSP|LOS|SPLOS|PBC|NPT|BWC|CCW|ISBA|ICC-ASP|JIU|ECE|TRANS|CCPCJ'

const changed = String.raw`(?:Add|Rev|Corr|Amend)\.\d{1,3}`
const part = String.raw`(?:${changed}|(?:E?S|[A-Z]{1,3})-\d{1,2}|[A-Z]{1,12}(?:\.(?:[A-Z]{0,3}\d{1,4}|[IVX]{1,4})){0,2}|\d{1,5}[A-Z]?)`
/** What comes after `RES` or `DEC` in the older forms, and the letter of a resolution in parts. */
const old = String.raw`/(?:RES|DEC)/\d{1,4}(?: ?[A-H])? ?\((?:(?:19|20)\d\d|(?:E?S-)?[IVXLC]{1,8})\)`
const lettered = String.raw`/(?:RES|DEC)/\d{1,3}/\d{1,4} ?[A-H](?![A-Za-z])`
const source = String.raw`(?:${first})(?:/(?!(?:RES|DEC)/)${part}){0,8}(?:${old}|${lettered}|(?:/${part}){1,8})`

const inText = new RegExp(String.raw`(?<![A-Za-z0-9/.@])(?:${source})(?![A-Za-z])`, 'g')
const whole = new RegExp(`^(?:${source})$`)

export type FoundSymbol = {
  readonly start: number
  readonly end: number
  readonly symbol: string
}

/** Addresses of the web name documents too, but are read as addresses. */
const webAddress = /(?:https?:\/\/|www\.)[!-~]+/g

const further = /,? ?(?:and|or|和|及|以及|、|,) ?(?=(?:Add|Rev|Corr)\.\d)/y
const change = /((?:Add|Rev|Corr)\.)(\d{1,3})(?:-(\d{1,3}))?/y
/** The 2 of `Add.1 and 2`: what goes on behind it could be counted by the number. */
const changeNumber = /(?:-| ?(?:and|or|和|及|、|,) ?)(\d{1,3})(?= ?(?:[),;.。、和及\]]|and|or|$))(?![/.]\d)/y

/** In text order; `A/75/90 and Add.1` is two. `plain` as `plainForm` gives it. */
export function findSymbols(plain: string): readonly FoundSymbol[] {
  const found: FoundSymbol[] = []
  const addresses = [...plain.matchAll(webAddress)].map(
    ({ 0: text, index }) => [index, index + text.length] as const,
  )
  let address = 0
  for (const match of plain.matchAll(inText)) {
    const start = match.index
    while ((addresses[address]?.[1] ?? Infinity) <= start) address += 1
    if ((addresses[address]?.[0] ?? Infinity) <= start) continue
    const symbol = normal(match[0])
    if (symbol === null) continue
    const end = start + match[0].length
    found.push({ start, end, symbol }, ...changesAfter(plain, end, symbol))
  }
  return found
}

/** Most documents that one range of additions stands for. */
const longestRange = 20

/** `A/75/90 and Add.1-3`, `Add.1 and 2`: each is a document of its own. */
function changesAfter(plain: string, at: number, symbol: string): readonly FoundSymbol[] {
  const found: FoundSymbol[] = []
  const base = symbol.replace(/(?:\/(?:Add|Rev|Corr)\.\d+)$/, '')
  let end = at
  let kind = /\/((?:Add|Rev|Corr)\.)\d+$/.exec(symbol)?.[1]
  for (;;) {
    const number = kind === undefined ? null : stickyMatch(changeNumber, plain, end)
    if (number !== null) {
      const [text, digits = ''] = number
      end += text.length
      found.push({ start: end - digits.length, end, symbol: `${base}/${kind}${Number(digits)}` })
      continue
    }
    const joined = stickyMatch(further, plain, end)
    const match = joined === null ? null : stickyMatch(change, plain, end + joined[0].length)
    if (match === null) return found
    const [text, word, from = '', to = from] = match
    const start = match.index
    end = start + text.length
    kind = word
    for (let each = Number(from); each <= Math.min(Number(to), Number(from) + longestRange); each += 1)
      found.push({ start, end, symbol: `${base}/${kind}${each}` })
  }
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** In any case and width, with spaces around its strokes: `a / 75 / 90 /add 1`. Null for what is none. */
export function readSymbol(typed: string): string | null {
  const upper = typed
    .trim()
    .toUpperCase()
    .replace(/ ?\/ ?/g, '/')
    .replace(/\/(ADD|REV|CORR|AMEND)\.? ?(\d)/g, (_, word: string, digit: string) => {
      return `/${word.charAt(0)}${word.slice(1).toLowerCase()}.${digit}`
    })
  return whole.test(upper) ? normal(upper) : null
}

/** One way of writing it; null for what is too short to be a document: `E/CN.15`, `A/4`. */
function normal(symbol: string): string | null {
  const [, ...parts] = symbol.split('/')
  const last = parts.at(-1) ?? ''
  if (!/\d/.test(last) || (parts.length === 1 && !/^\d{3}/.test(last))) return null
  if (parts.length === 2 && /^(?:CN|C|AC|CONF|WG)\.\d/.test(last)) return null
  if (!parts.some((each) => /^\d/.test(each) || /\.\d/.test(each) || /-\d/.test(each))) return null
  return symbol.replace(
    /(\d) ?([A-H])?(?: ?\(([^)]+)\))?$/,
    (_, digit: string, letter?: string, bracket?: string) => {
      return `${digit}${letter === undefined ? '' : separate(symbol, letter)}${bracket === undefined ? '' : ` (${bracket})`}`
    },
  )
}

/** A part of a resolution stands by itself, `57/270 B`; a document's letter does not, `48A`. */
function separate(symbol: string, letter: string): string {
  return /\/(?:RES|DEC)\//.test(symbol) ? ` ${letter}` : letter
}

/** What it is by its own words. */
export function kindOfSymbol(symbol: string): 'symbol' | 'resolution' | 'decision' {
  if (symbol.includes('/RES/')) return 'resolution'
  return symbol.includes('/DEC/') ? 'decision' : 'symbol'
}
