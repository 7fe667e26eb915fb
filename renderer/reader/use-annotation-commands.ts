/** The commands on words and annotations, as menu, keys and palette run them: everything without a mouse. */
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Lang } from '../../shared/model/report.ts'
import { isUnsaved, markAt, noMarks, touching, wordLangs, wordsIn } from '../annotations/index.ts'
import type {
  AnnotationActs,
  AnnotationData,
  PageSelection,
  SelectedRange,
  TextPlace,
} from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { useColourNames } from '../colour-names.ts'
import { useLayers } from '../layers/index.ts'
import { useCommand } from '../use-command.ts'
import { wholeBlock } from './copy.ts'
import type { Outline } from './outline.ts'
import { nextSentences } from './sentences.ts'
import { spokenAnnotation } from './spoken.ts'
import type { Annotating } from './use-annotating.ts'
import type { Caret } from './use-caret.ts'
import type { CopyChoice } from './use-copy-ranges.ts'
import type { Words } from './words.ts'

export type AnnotationCommandOptions = {
  readonly outline: Outline
  readonly words: Words
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  readonly data: AnnotationData
  readonly acts: AnnotationActs
  readonly annotating: Annotating
  readonly selected: () => PageSelection | null
  readonly caret: Caret
  /** Where the keyboard is, else the beginning of the text at the top of the page; null where nothing is shown. */
  readonly currentPlace: () => TextPlace | null
}

export function useAnnotationCommands(options: AnnotationCommandOptions): void {
  useMarkingCommands(options)
  useCopyingCommands(options)
  useSelectingCommands(options)
  useBlockCommands(options)
  const say = useSay(options)
  useActiveCommands(options, say)
  useWalkCommands(options, say)
}

type Say = (annotation: PlacedAnnotation) => void

function useMarkingCommands({ annotating }: AnnotationCommandOptions): void {
  const { mark, markAs, markAndEdit, ask } = annotating
  const [amber, mint, sky, rose, violet] = colours.map((colour) => () => void mark(colour))
  useCommand('selection.amber', () => amber?.())
  useCommand('selection.mint', () => mint?.())
  useCommand('selection.sky', () => sky?.())
  useCommand('selection.rose', () => rose?.())
  useCommand('selection.violet', () => violet?.())
  useCommand('selection.underline', () => void markAs('underline'))
  useCommand('selection.question', () => void ask())
  useCommand('selection.note', () => void markAndEdit('note'))
  useCommand('selection.tag', () => void markAndEdit('tags'))
}

/** Words with their citation: those selected, those of the card that has the keyboard, else the block that is read. */
function useCopyingCommands({ outline, annotating, selected, currentPlace }: AnnotationCommandOptions): void {
  const block = (): SelectedRange | null => {
    const place = currentPlace()
    const here = place === null ? undefined : outline.blockOf(place.key)
    return place === null || here === undefined ? null : wholeBlock(here, place.lang)
  }
  const onCard = (): PlacedAnnotation | undefined =>
    selected() === null && document.activeElement?.closest('.annotation') != null
      ? annotating.active
      : undefined
  const copy = (how: CopyChoice) => (): void => {
    const annotation = onCard()
    if (annotation === undefined) annotating.copyReference(how, block())
    else annotating.cards.copy(annotation, how)
  }
  useCommand('selection.copyReference', copy({}))
  useCommand('selection.copyBoth', copy({ both: true }))
  useCommand('selection.copyMarkdown', copy({ form: 'markdown' }))
  useCommand('selection.copyCitation', () => {
    const place = block()
    const ranges = selected()?.ranges ?? (place === null ? [] : [place])
    if (ranges.length > 0) annotating.copyCitation(ranges)
  })
}

function useSelectingCommands(options: AnnotationCommandOptions): void {
  const { outline, selected, caret, currentPlace } = options
  useCommand('sentence.select', () => {
    const place = currentPlace()
    const stretch = place === null ? null : nextSentences(outline, place, selected()?.ranges ?? [])
    if (stretch !== null) caret.select(stretch.from, stretch.to)
  })
  useCommand('paragraph.select', () => {
    const place = currentPlace()
    if (place !== null) caret.selectAll(place.key, place.lang)
  })
}

function useBlockCommands({ data, acts, annotating, currentPlace }: AnnotationCommandOptions): void {
  const { t } = useTranslation()
  const { settings, announce } = useApp()
  useCommand('paragraph.note', () => {
    const place = currentPlace()
    if (place !== null) annotating.writeOn(place.key)
  })
  /** The same key takes the bookmark off again. */
  const bookmark = async (key: BlockKey): Promise<void> => {
    const there = data.marks.get(key)?.notes.find(({ kind }) => kind === 'bookmark')
    if (there !== undefined) {
      if (await acts.remove(there.id)) announce(t('marks.bookmarkOff'))
      return
    }
    const made = await acts.addToBlock(key, 'bookmark', settings.colour, '')
    if (made === null) return
    annotating.dispatch({ type: 'look', id: made.id })
    if (!isUnsaved(made.id)) announce(t('marks.bookmarkOn'))
  }
  useCommand('paragraph.bookmark', () => {
    const place = currentPlace()
    if (place !== null) void bookmark(place.key)
  })
}

/** On the annotation looked at, else the one that the caret is in. */
function useActiveCommands(options: AnnotationCommandOptions, say: Say): void {
  const { outline, langs, data, acts, annotating, selected, caret, currentPlace } = options
  const { t } = useTranslation()
  const { notify, announce } = useApp()
  const meant = (): PlacedAnnotation | undefined => annotating.active ?? markedAt(data, currentPlace())
  const onMeant = (act: (annotation: PlacedAnnotation) => void) => () => {
    const annotation = meant()
    if (annotation === undefined) notify(t('marks.chooseFirst'))
    else act(annotation)
  }
  const extend = (annotation: PlacedAnnotation): void => {
    const selection = selected()
    if (selection !== null) annotating.cards.addWords(annotation, selection.ranges)
    else if (wordLangs(annotation).length === 2) notify(t('marks.hasBoth'))
    else annotating.cards.extend(annotation)
  }
  /** Without a selection its own words are selected, so that Shift and arrows change them; the key again takes them. */
  const resize = (annotation: PlacedAnnotation): void => {
    const selection = selected()
    if (selection !== null) {
      annotating.cards.resizeTo(annotation, selection.ranges)
      return
    }
    const here = currentPlace()?.lang
    const ranges = langs
      .toSorted((a, b) => Number(b === here) - Number(a === here))
      .map((lang) => wordsIn(annotation, lang))
      .find((words) => words.length > 0)
    const first = ranges?.[0]
    const last = ranges?.at(-1)
    if (first === undefined || last === undefined) {
      notify(t('marks.noWords'))
      return
    }
    annotating.dispatch({ type: 'look', id: annotation.id })
    caret.select({ ...first, offset: first.start }, { ...last, offset: last.end })
    announce(t('marks.resizing'))
  }
  const merge = async (annotation: PlacedAnnotation): Promise<void> => {
    const others = touching(annotation, data.annotations, outline)
    if (others.length === 0) {
      notify(t('marks.nothingToMerge'))
      return
    }
    const merged = await acts.merge([annotation.id, ...others])
    if (merged === null) return
    annotating.dispatch({ type: 'look', id: merged.id })
    notify(t('marks.merged', { count: others.length + 1 }))
  }
  useCommand('annotation.extend', onMeant(extend))
  useCommand('annotation.resize', onMeant(resize))
  useCommand(
    'annotation.merge',
    onMeant((annotation) => void merge(annotation)),
  )
  useCommand(
    'annotation.reply',
    onMeant((annotation) => annotating.edit(annotation, 'reply')),
  )
  useCommand(
    'annotation.resolve',
    onMeant((annotation) =>
      annotating.cards.setStatus(annotation, annotation.status === 'open' ? 'resolved' : 'open'),
    ),
  )
  useCommand('annotation.say', onMeant(say))
}

/** Has an annotation read out in full. */
function useSay({ words, outline }: AnnotationCommandOptions): Say {
  const { t } = useTranslation()
  const { announce } = useApp()
  const layers = useLayers()
  const names = useColourNames()
  return (annotation) => {
    const unsaved = isUnsaved(annotation.id)
    announce(spokenAnnotation(annotation, { t, words, outline, layers, colours: names, unsaved }))
  }
}

/** From mark to mark in the order of the text, beginning where the reading is. */
function useWalkCommands(options: AnnotationCommandOptions, say: Say): void {
  const { outline, data, annotating, currentPlace } = options
  const { t } = useTranslation()
  const { notify } = useApp()
  const walk = (step: 1 | -1): void => {
    const { annotations } = data
    const at = annotations.findIndex(({ id }) => id === annotating.desk.active)
    const next = at >= 0 ? annotations[at + step] : nearest(step)
    if (next === undefined) {
      notify(t(annotations.length === 0 ? 'annotation.none' : step === 1 ? 'marks.last' : 'marks.first'))
      return
    }
    annotating.dispatch({ type: 'look', id: next.id })
    annotating.goToAnnotation(next)
    say(next)
  }
  const nearest = (step: 1 | -1) => {
    const here = outline.indexOf(currentPlace()?.key ?? ('' as BlockKey)) ?? 0
    const placeOf = (index: number) =>
      outline.indexOf(data.annotations[index]?.anchors[0]?.key ?? ('' as BlockKey)) ?? 0
    const from = data.annotations.findIndex((_annotation, index) => placeOf(index) >= here)
    if (step === 1) return data.annotations[from]
    return data.annotations[(from < 0 ? data.annotations.length : from) - 1]
  }
  useCommand('annotation.next', () => walk(1))
  useCommand('annotation.previous', () => walk(-1))
}

/** The mark on top where the caret is, else what hangs on the whole block. */
function markedAt({ marks }: AnnotationData, place: TextPlace | null): PlacedAnnotation | undefined {
  if (place === null) return undefined
  const here = marks.get(place.key) ?? noMarks
  const words = here.marks.filter(({ lang }) => lang === place.lang)
  return (markAt(words, place.offset) ?? markAt(words, place.offset - 1))?.annotation ?? here.notes[0]
}
