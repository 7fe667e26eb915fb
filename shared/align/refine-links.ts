/**
 * Moves single sentences from link to link as long as that is better: so a link may have sentences that are not
 * neighbours, as when another has been put between them.
 */
import type { Lang } from '../model/report.ts'
import { langs, otherLang } from '../model/report.ts'
import type { Link, Scorer } from './link-score.ts'

/** For each place where the sentences of a link do not follow each other. */
const apartCost = 3

type Move = { readonly gain: number; readonly links: readonly Link[] }

export function refineLinks(links: readonly Link[], score: Scorer): readonly Link[] {
  const worth = (link: Link) => score(link) - apartCost * (gaps(link.zh) + gaps(link.en))
  let current = links
  // Every move gains, so this ends; a block has few sentences, so it ends soon.
  for (let move = bestMove(current, worth); move !== null; move = bestMove(current, worth))
    current = move.links
  return current
}

function bestMove(links: readonly Link[], worth: Scorer): Move | null {
  let best: Move | null = null
  for (const from of links) {
    for (const lang of langs) {
      for (const place of from[lang]) {
        const rest = without(from, lang, place)
        const loss = worth(from) - total(rest, worth)
        for (const to of links) {
          if (to === from || to[otherLang(lang)].length === 0) continue
          const grown = { ...to, [lang]: [...to[lang], place].sort((a, b) => a - b) }
          const gain = worth(grown) - worth(to) - loss
          if (gain > (best?.gain ?? 1e-9))
            best = { gain, links: [...links.filter((link) => link !== from && link !== to), grown, ...rest] }
        }
      }
    }
  }
  return best
}

/** What is left of a link; sentences whose counterpart is gone are left one by one. */
function without(link: Link, lang: Lang, place: number): readonly Link[] {
  const rest: Link = { ...link, [lang]: link[lang].filter((other) => other !== place) }
  if (rest.zh.length > 0 && rest.en.length > 0) return [rest]
  return [
    ...rest.zh.map((zh): Link => ({ zh: [zh], en: [] })),
    ...rest.en.map((en): Link => ({ zh: [], en: [en] })),
  ]
}

function total(links: readonly Link[], worth: Scorer): number {
  return links.reduce((sum, link) => sum + worth(link), 0)
}

/** How many times the places of a side do not follow each other. */
function gaps(places: readonly number[]): number {
  return places.filter((place, index) => index > 0 && place !== (places[index - 1] ?? place) + 1).length
}
