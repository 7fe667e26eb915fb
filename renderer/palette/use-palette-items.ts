/** The palette's list for what has been typed: exact places first, then what fuse.js finds likest. */
import type Fuse from 'fuse.js'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { i18n } from '../i18n.ts'
import { useReportTexts } from '../report-texts.ts'
import { useCommands } from '../use-command.ts'
import { useQuery } from '../use-query.ts'
import { commandItems, headingItems, paragraphItem, reportItems, termItems } from './items.ts'
import type { PaletteItem } from './items.ts'

const mostShown = 40

export function usePaletteItems(input: string): readonly PaletteItem[] {
  const { t } = useTranslation()
  const { reports, state, lang } = useApp()
  const available = useCommands()
  const terms = useQuery(() => client.terms.list(), []).value
  const texts = useReportTexts(reports.map(({ id }) => id)).value

  const first = useMemo(
    () => [
      ...reportItems(reports, lang),
      ...commandItems(available, (id, wanted) => i18n.t(`command.${id}`, { lng: wanted }), lang),
    ],
    [reports, lang, available],
  )
  const all = useMemo(
    () => [
      ...first,
      ...(texts === null ? [] : headingItems(reports, texts, lang)),
      ...termItems(terms ?? [], lang),
    ],
    [first, reports, texts, terms, lang],
  )
  const fuse = useFuse(all)

  return useMemo(() => {
    const asked = input.trim()
    if (asked === '') return first
    const open = reports.find(({ id }) => id === state.report)
    const paragraph = paragraphItem(asked, open, texts, lang)
    const found = fuse === null ? [] : likeliest(fuse, asked)
    const search: PaletteItem = {
      id: 'search',
      kind: 'search',
      label: t('palette.searchFor', { text: asked }),
      detail: '',
      also: [],
      labelLang: lang,
      detailLang: lang,
      key: null,
      act: { type: 'search', text: asked },
    }
    return [...(paragraph === null ? [] : [paragraph]), ...found, search]
  }, [input, first, fuse, reports, state.report, texts, lang, t])
}

/** Those that begin with what was typed come first; among items that fit equally well, the shorter names. */
function likeliest(fuse: Fuse<PaletteItem>, asked: string): readonly PaletteItem[] {
  const start = asked.toLowerCase()
  const late = ({ label }: PaletteItem): number => (label.toLowerCase().startsWith(start) ? 0 : 1)
  return fuse
    .search(asked)
    .map(({ item, score = 1 }) => ({ item, rank: Math.round(score * 20) }))
    .toSorted(
      (one, other) =>
        late(one.item) - late(other.item) ||
        one.rank - other.rank ||
        one.item.label.length - other.item.label.length,
    )
    .slice(0, mostShown)
    .map(({ item }) => item)
}

/** fuse.js comes when the palette is first opened, not when the app starts. */
function useFuse(items: readonly PaletteItem[]): Fuse<PaletteItem> | null {
  const loaded = useQuery(async () => (await import('fuse.js')).default, []).value
  return useMemo(
    () =>
      loaded === null
        ? null
        : new loaded(items, {
            keys: [
              { name: 'label', weight: 3 },
              { name: 'also', weight: 2 },
              { name: 'detail', weight: 1 },
            ],
            threshold: 0.2,
            includeScore: true,
            ignoreLocation: true,
            ignoreDiacritics: true,
          }),
    [loaded, items],
  )
}
