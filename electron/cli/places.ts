/** `places`: countries, regions and cities that one report names, or all. */
import type { NamedPlace, PlaceMention } from '../../shared/model/geography.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { existingReport } from './read-words.ts'

export async function places({ stores, options, translate }: CommandInput): Promise<Outcome> {
  const { services } = stores
  const report = options.report === undefined ? null : await existingReport(services, options.report)
  const geography = await services.geography.list()
  const mentions = geography.mentions.filter((mention) => report === null || mention.report === report)
  const byCode = Map.groupBy(mentions, ({ code }) => code)
  const value = geography.places.flatMap(({ code, name }) => {
    const blocks = byCode.get(code)?.map(({ report: of, key }) => ({ report: of, key }))
    return blocks === undefined ? [] : [{ code, name, blocks }]
  })
  const kinds = new Map(geography.places.map(({ code, kind }) => [code, kind]))
  const lines = kindsInOrder.flatMap((kind) => {
    const ofKind = value.filter(({ code }) => kinds.get(code) === kind)
    return ofKind.length === 0
      ? []
      : [translate(`cli.places.${kind}`, { count: ofKind.length }), ...ofKind.flatMap(linesOf), '']
  })
  return { value, lines: lines.length === 0 ? [translate('cli.places.none')] : lines.slice(0, -1) }
}

const kindsInOrder: readonly NamedPlace['kind'][] = ['country', 'region', 'city']

type ListedPlace = Pick<NamedPlace, 'code' | 'name'> & {
  readonly blocks: readonly Pick<PlaceMention, 'report' | 'key'>[]
}

/** `  Kenya 肯尼亚 (KE)`, and the blocks of each report on a line of its own. */
function linesOf({ code, name, blocks }: ListedPlace): readonly string[] {
  const byReport = Map.groupBy(blocks, ({ report }) => report)
  const names = [name.en, name.zh, ...(code === name.en ? [] : [`(${code})`])].join(' ')
  return [
    `  ${names}`,
    ...[...byReport].map(([report, of]) => `    ${report}: ${of.map(({ key }) => key).join(', ')}`),
  ]
}
