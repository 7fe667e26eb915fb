/** Targets in our own form (write-target.ts) as anchors; every other target is only carried along. */
import type { Anchor } from '../model/annotation.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import { langs } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import type { Rest, TargetRest } from './rest.ts'
import type { Properties } from './rest.ts'
import {
  carried,
  below,
  filled,
  isObject,
  objectAt,
  oneOf,
  Refusal,
  textAt,
  unknownOf,
} from './read-values.ts'
import { fragmentStandard, reportOfIri } from './set-names.ts'

const mostAnchors = 1000
const longestQuote = 1_000_000
const lastOffset = 10_000_000
const keyPattern = /^[A-Za-z0-9.]{1,80}$/
const hashPattern = /^[0-9a-f]{0,64}$/

export type ReadTargets = {
  readonly report: ReportId
  readonly anchors: readonly Anchor[]
  readonly rest: Pick<Rest, 'targets' | 'anchors'> | undefined
}

/** Null when none of the targets is one of ours. */
export function readTargets(value: unknown, where: string): ReadTargets | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length > mostAnchors) throw new Refusal('too-many', where)
  let report: string | null = null
  const anchors: Anchor[] = []
  const others: unknown[] = []
  const rests: [string, TargetRest][] = []
  for (const [index, target] of list.entries()) {
    const at = list === value ? below(where, index) : where
    const own = ownTarget(target)
    if (own === null) others.push(carried(target, at))
    else if (report !== null && report !== own.report) throw new Refusal('wrong-value', below(at, 'source'))
    else {
      const { anchor, rest } = readTarget(own, at)
      report = own.report
      if (rest !== undefined) rests.push([String(anchors.length), rest])
      anchors.push(anchor)
    }
  }
  if (report === null) return null
  const rest = filled({
    targets: others.length === 0 ? undefined : others,
    anchors: rests.length === 0 ? undefined : Object.fromEntries(rests),
  })
  return { report: report as ReportId, anchors, rest }
}

type OwnTarget = {
  readonly target: Properties
  readonly report: string
  readonly lang: Lang | null
  /** The selectors; the first is the block's. */
  readonly selectors: readonly unknown[]
  readonly fragment: Properties
}

function ownTarget(target: unknown): OwnTarget | null {
  if (!isObject(target) || typeof target['source'] !== 'string') return null
  const source = reportOfIri(target['source'])
  const selectors = target['selector']
  if (source === null || target['duizhao:hash'] === undefined || !Array.isArray(selectors)) return null
  const fragment: unknown = selectors[0]
  if (!isObject(fragment) || fragment['type'] !== 'FragmentSelector') return null
  return { target, ...source, selectors, fragment }
}

type ReadOne = { readonly anchor: Anchor; readonly rest: TargetRest | undefined }

function readTarget(own: OwnTarget, where: string): ReadOne {
  return own.lang === null ? readBlock(own, where) : readWords(own, own.lang, where)
}

const ofBlock: ReadonlySet<string> = new Set([
  'source',
  'selector',
  'duizhao:textLang',
  'duizhao:opening',
  'duizhao:hash',
])

function readBlock({ target, selectors, fragment }: OwnTarget, where: string): ReadOne {
  const at = below(where, 'selector')
  const anchor: Anchor = {
    key: keyOf(fragment, at),
    lang: null,
    textLang: oneOf(langs, target['duizhao:textLang'], below(where, 'duizhao:textLang')),
    exact: textAt(target['duizhao:opening'], below(where, 'duizhao:opening'), longestQuote),
    hash: hashOf(target, where),
  }
  const rest = filled<TargetRest>({
    target: unknownOf(target, ofBlock, where),
    selectors: furtherSelectors(selectors, at),
    fragment: fragmentRest(fragment, at),
    refinements: refinementsBeside(fragment, new Set(), at),
  })
  return { anchor, rest }
}

const ofWords: ReadonlySet<string> = new Set(['source', 'selector', 'duizhao:range', 'duizhao:hash'])
const ofPosition: ReadonlySet<string> = new Set(['type', 'start', 'end'])
const ofQuote: ReadonlySet<string> = new Set(['type', 'exact', 'prefix', 'suffix'])

function readWords({ target, selectors, fragment }: OwnTarget, lang: Lang, where: string): ReadOne {
  const at = below(where, 'selector')
  const refinements: readonly unknown[] = Array.isArray(fragment['refinedBy']) ? fragment['refinedBy'] : []
  const quote = objectAt(firstOf(refinements, 'TextQuoteSelector'), `${at}/0/refinedBy`)
  const position = firstOf(refinements, 'TextPositionSelector')
  const [start, end] = rangeOf(target['duizhao:range'], below(where, 'duizhao:range'))
  const anchor: Anchor = {
    key: keyOf(fragment, at),
    lang,
    start,
    end,
    exact: textAt(quote['exact'], `${at}/0/refinedBy/exact`, longestQuote),
    prefix: textAt(quote['prefix'] ?? '', `${at}/0/refinedBy/prefix`, longestQuote),
    suffix: textAt(quote['suffix'] ?? '', `${at}/0/refinedBy/suffix`, longestQuote),
    hash: hashOf(target, where),
  }
  const rest = filled<TargetRest>({
    target: unknownOf(target, ofWords, where),
    selectors: furtherSelectors(selectors, at),
    fragment: fragmentRest(fragment, at),
    refinements: refinementsBeside(fragment, new Set<unknown>([quote, position]), at),
    position: position === undefined ? undefined : unknownOf(position, ofPosition, `${at}/0/refinedBy`),
    quote: unknownOf(quote, ofQuote, `${at}/0/refinedBy`),
  })
  return { anchor, rest }
}

function firstOf(selectors: readonly unknown[], type: string): Properties | undefined {
  return selectors.find((selector): selector is Properties => isObject(selector) && selector['type'] === type)
}

function keyOf(fragment: Properties, where: string): BlockKey {
  const key = fragment['value']
  if (typeof key !== 'string' || !keyPattern.test(key)) throw new Refusal('wrong-value', `${where}/0/value`)
  return key as BlockKey
}

function hashOf(target: Properties, where: string): string {
  const hash = target['duizhao:hash']
  if (typeof hash !== 'string' || !hashPattern.test(hash))
    throw new Refusal('wrong-value', below(where, 'duizhao:hash'))
  return hash
}

function rangeOf(value: unknown, where: string): readonly [start: number, end: number] {
  const [start, end]: readonly unknown[] = Array.isArray(value) && value.length === 2 ? value : []
  if (!isOffset(start) || !isOffset(end) || end < start) throw new Refusal('wrong-value', where)
  return [start, end]
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= lastOffset
}

const ofFragment: ReadonlySet<string> = new Set(['type', 'conformsTo', 'value', 'refinedBy'])

function fragmentRest(fragment: Properties, where: string): Properties | undefined {
  const others = unknownOf(fragment, ofFragment, `${where}/0`)
  const standard = fragment['conformsTo']
  return standard === fragmentStandard
    ? others
    : { ...others, conformsTo: carried(standard ?? null, `${where}/0/conformsTo`) }
}

function furtherSelectors(selectors: readonly unknown[], where: string): readonly unknown[] | undefined {
  return selectors.length === 1
    ? undefined
    : selectors.slice(1).map((selector, index) => carried(selector, below(where, index + 1)))
}

/** What else refines the block's selector; a single one without a list is as good as a list. */
function refinementsBeside(
  fragment: Properties,
  ours: ReadonlySet<unknown>,
  where: string,
): readonly unknown[] | undefined {
  const refinedBy = fragment['refinedBy']
  if (refinedBy === undefined) return undefined
  const list: readonly unknown[] = Array.isArray(refinedBy) ? refinedBy : [refinedBy]
  const others = list.filter((refinement) => !ours.has(refinement))
  return others.length === 0
    ? undefined
    : others.map((refinement) => carried(refinement, `${where}/0/refinedBy`))
}
