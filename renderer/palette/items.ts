/** What the palette can find: commands, reports, headings, terms, tags and saved searches, in both languages. Pure. */
import { commands } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import type { Heading } from '../../shared/model/block.ts'
import type { BlockKey, ReportId, TermId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { SavedSearch } from '../../shared/model/settings.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import { headingName } from '../heading-path.ts'
import { reportTitle, sessionParts, yearOrSession } from '../report-name.ts'

export type PaletteKind =
  'citation' | 'paragraph' | 'command' | 'report' | 'heading' | 'term' | 'tag' | 'saved' | 'search'

export type PaletteAct =
  | { readonly type: 'command'; readonly id: CommandId }
  | { readonly type: 'report'; readonly report: ReportId }
  | { readonly type: 'place'; readonly report: ReportId; readonly key: BlockKey }
  | { readonly type: 'term'; readonly term: TermId }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'copy-symbol'; readonly symbol: string }
  /** Only says something. */
  | { readonly type: 'none' }

export type Name = { readonly text: string; readonly lang: Lang }

export type PaletteItem = {
  readonly id: string
  readonly kind: PaletteKind
  /** What it is found by; the first one is what it is listed as. */
  readonly names: readonly [Name, ...Name[]]
  /** Shown before it and never cut: what tells apart those of one name. */
  readonly lead?: Name | undefined
  /** Shown beside: one of its further names, or what tells it apart; null for nothing. */
  readonly detail: Name | null
  /** Said at the end of its row in place of its kind, and never cut; none for most. */
  readonly note?: string | undefined
  /** Where it belongs: words that narrow a search but do not find it by themselves. */
  readonly about: string
  /** Electron accelerator of a command. */
  readonly key: string | null
  readonly act: PaletteAct
}

/** `nameOf` gives a command's name in each language. */
export function commandItems(
  available: readonly CommandId[],
  nameOf: (id: CommandId, lang: Lang) => string,
  lang: Lang,
): readonly PaletteItem[] {
  const other = otherLang(lang)
  return commands
    .filter(({ id }) => available.includes(id) && id !== 'palette.open')
    .map(({ id, key }) => ({
      id: `command ${id}`,
      kind: 'command',
      names: [
        { text: nameOf(id, lang), lang },
        { text: nameOf(id, other), lang: other },
      ],
      detail: null,
      about: '',
      key,
      act: { type: 'command', id },
    }))
}

export function reportItems(reports: readonly Report[], lang: Lang): readonly PaletteItem[] {
  const other = otherLang(lang)
  return reports.map((report) => {
    const title = reportTitle(report, lang)
    const lead = yearOrSession(report, lang)
    const detail = sessionParts(report, lang)
      .filter((part) => part !== lead)
      .join(' · ')
    return {
      id: `report ${report.id}`,
      kind: 'report',
      names: named(
        title,
        { text: report.fields.title[other] ?? '', lang: other },
        { text: detail, lang },
        { text: lead ?? '', lang },
        { text: report.fields.symbol ?? '', lang: 'en' },
        { text: report.id, lang: 'en' },
      ),
      lead: lead === null ? undefined : { text: lead, lang },
      detail: { text: detail, lang },
      about: '',
      key: null,
      act: { type: 'report', report: report.id },
    }
  })
}

export function headingItems(
  reports: readonly Report[],
  headings: ReadonlyMap<ReportId, readonly Heading[]>,
  lang: Lang,
): readonly PaletteItem[] {
  return reports.flatMap((report) => {
    const title = reportTitle(report, lang)
    const detail = [yearOrSession(report, lang), title.text].filter((part) => part !== null).join(' ')
    const about = `${detail} ${report.fields.title[otherLang(lang)] ?? ''} ${report.id}`
    return (headings.get(report.id) ?? []).map((heading) => {
      const shown = heading.text[lang] === null ? otherLang(lang) : lang
      return {
        id: `heading ${report.id} ${heading.key}`,
        kind: 'heading' as const,
        names: named(
          { text: headingName(heading, lang), lang: shown },
          { text: heading.text[lang] ?? '', lang },
          { text: heading.text[otherLang(lang)] ?? '', lang: otherLang(lang) },
        ),
        detail: { text: detail, lang: title.lang },
        about,
        key: null,
        act: { type: 'place' as const, report: report.id, key: heading.key },
      }
    })
  })
}

export function termItems(terms: readonly ListedTerm[], lang: Lang): readonly PaletteItem[] {
  return terms.map((term) => {
    const forms: Readonly<Record<Lang, Name>> = {
      zh: { text: term.zh, lang: 'zh' },
      en: { text: term.acronym === null ? term.en : `${term.en} (${term.acronym})`, lang: 'en' },
    }
    const other = forms[otherLang(lang)]
    return {
      id: `term ${term.id}`,
      kind: 'term',
      names: named(
        forms[lang],
        other,
        { text: term.acronym ?? '', lang: 'en' },
        ...term.variants.map((text) => ({ text, lang: 'zh' as const })),
      ),
      detail: other,
      about: '',
      key: null,
      act: { type: 'term', term: term.id },
    }
  })
}

/** Tags of annotations: they lead to what carries them, by the search for tags. */
export function tagItems(tags: readonly string[], lang: Lang): readonly PaletteItem[] {
  return tags.map((tag) => ({
    id: `tag ${tag}`,
    kind: 'tag',
    names: [{ text: tag, lang }],
    detail: null,
    about: '',
    key: null,
    act: { type: 'search', text: `tag:"${tag}"` },
  }))
}

export function savedSearchItems(searches: readonly SavedSearch[], lang: Lang): readonly PaletteItem[] {
  return searches.map(({ name, text }) => ({
    id: `saved ${name}`,
    kind: 'saved',
    names: [
      { text: name, lang },
      { text, lang },
    ],
    detail: name === text ? null : { text, lang },
    about: '',
    key: null,
    act: { type: 'search', text },
  }))
}

/** Without the empty ones, and each but once. */
function named(first: Name, ...others: readonly Name[]): readonly [Name, ...Name[]] {
  const seen = new Set([first.text])
  return [
    first,
    ...others.filter(({ text }) => {
      if (text === '' || seen.has(text)) return false
      seen.add(text)
      return true
    }),
  ]
}
