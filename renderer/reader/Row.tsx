/** One row of the page: number, the text in each language, and what hangs on the block. Draws no marks: see paint. */
import { memo, useRef } from 'react'
import { Undo2 } from 'lucide-react'
import { colours } from '../../shared/model/annotation.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Block, FootnoteMark } from '../../shared/model/block.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { annotationsOf, kindIcons, markedAcross, textAttributes, textId } from '../annotations/index.ts'
import type { BlockMarks } from '../annotations/index.ts'
import { langTag } from '../i18n.ts'
import type { FrontRole } from './front-role.ts'
import { useNearView } from './near-view.ts'
import type { Words } from './words.ts'

export type RowProps = {
  readonly block: Block
  readonly role: FrontRole | null
  readonly marks: BlockMarks
  /** Footnotes that the block calls, or for a footnote the places that call it. */
  readonly footnotes: readonly FootnoteMark[]
  readonly labelOfFootnote: (mark: FootnoteMark) => string
  readonly words: Words
}

export const Row = memo(function Row(props: RowProps) {
  const { block, role, marks, words } = props
  return (
    <div
      className="row"
      id={`row-${block.key}`}
      data-row={block.key}
      data-kind={block.kind}
      data-level={block.level ?? undefined}
      data-role={role ?? undefined}
    >
      <Gutter block={block} marks={marks} words={words} />
      {langs.map((lang) => (
        <Cell key={lang} {...props} lang={lang} />
      ))}
      <AnnotationList marks={marks} words={words} />
    </div>
  )
})

type PartProps = Pick<RowProps, 'block' | 'marks' | 'words'>

/** Signs of a block beyond this many are counted. */
const shownSigns = 3

function Gutter({ block, marks, words }: PartProps) {
  const here = annotationsOf(marks)
  const signed = here.filter(({ kind }) => isSigned(kind))
  const dots = colours.filter((colour) => here.some((each) => each.colour === colour && !isSigned(each.kind)))
  const name = words.placeAndCount(block, here.length)
  return (
    <div className="gutter">
      <button
        type="button"
        id={`number-${block.key}`}
        className="number"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={name}
        title={name}
        data-menu={block.key}
      >
        <span className="number-text">{block.number ?? ''}</span>
        {dots.length > 0 && (
          <span className="dots" aria-hidden="true">
            {dots.map((colour) => (
              <i key={colour} className={`dot dot-${colour}`} />
            ))}
          </span>
        )}
      </button>
      {signed.length > 0 && (
        <div className="signs">
          {signed.slice(0, shownSigns).map((annotation) => (
            <Sign key={annotation.id} annotation={annotation} words={words} />
          ))}
          {signed.length > shownSigns && (
            <span className="signs-more" aria-hidden="true">
              +{signed.length - shownSigns}
            </span>
          )}
        </div>
      )}
    </div>
  )
}

/** What has something to say, or to be found again: paint alone does not show it. */
function isSigned(kind: AnnotationKind): boolean {
  return kind === 'note' || kind === 'question' || kind === 'bookmark'
}

type SignProps = Pick<PartProps, 'words'> & { readonly annotation: PlacedAnnotation }

function Sign({ annotation, words }: SignProps) {
  const { id, kind, colour } = annotation
  const Icon = kindIcons[kind]
  const name = words.sign(annotation)
  return (
    <button
      type="button"
      className={`sign sign-${colour}`}
      tabIndex={-1}
      aria-label={name}
      title={name}
      data-annotation={id}
    >
      <Icon aria-hidden="true" />
    </button>
  )
}

function Cell({
  block,
  lang,
  role,
  marks,
  words,
  footnotes,
  labelOfFootnote,
}: RowProps & { readonly lang: Lang }) {
  const text = block.text[lang]
  if (text === null) {
    return (
      <div className={`cell cell-${lang} cell-missing`}>
        <p className="missing">{words.missing(lang)}</p>
      </div>
    )
  }
  const calls = footnotes.filter((mark) => mark.lang === lang)
  return (
    <div
      className={`cell cell-${lang}`}
      role="group"
      tabIndex={-1}
      data-cell={lang}
      aria-labelledby={`number-${block.key}`}
      aria-describedby={textId(block.key, lang)}
    >
      <div className="cell-text">
        <Edges lang={lang} marks={marks} words={words} />
        <CellText block={block} lang={lang} role={role} text={text} />
      </div>
      {calls.map((mark) => (
        <FootnoteLink
          key={`${mark.key}-${mark.footnote}`}
          block={block}
          mark={mark}
          label={labelOfFootnote(mark)}
          words={words}
        />
      ))}
    </div>
  )
}

/** A symbol like `CAC/COSP/IRG/2020/3` is not broken: the line before it may be left half empty. */
const longRun = /[A-Za-z0-9./-]{14,}/

/** The element with `data-text-key` holds one text node and nothing else: an offset in it is a stored offset. */
function CellText({
  block,
  lang,
  role,
  text,
}: Pick<RowProps, 'block' | 'role'> & { readonly lang: Lang; readonly text: string }) {
  const printed = printedLabel(block, lang)
  const attributes = {
    id: textId(block.key, lang),
    className: 'text',
    lang: langTag(lang),
    [textAttributes.key]: block.key,
    [textAttributes.lang]: lang,
    'data-long-run': longRun.test(text) || undefined,
  }
  const label =
    printed === '' ? null : (
      <span className="label" lang={langTag(lang)}>
        {printed}
      </span>
    )
  if (block.kind === 'heading' || role === 'title') {
    const Heading = headingOfLevel[block.level ?? 1] ?? 'h4'
    return (
      <Heading className="words">
        {label}
        <span {...attributes}>{text}</span>
      </Heading>
    )
  }
  return (
    <div className="words">
      {label}
      <p {...attributes}>{text}</p>
    </div>
  )
}

/** The number of a paragraph stands between the texts. A dash before a label is what is left of a list in the source. */
function printedLabel({ kind, label, printed }: Block, lang: Lang): string {
  if (kind === 'paragraph') return ''
  const words = printed[lang] ?? ''
  return label === null ? words : words.replace(/^[-–•·]\s*(?=\S)/, '')
}

const headingOfLevel: Readonly<Record<number, 'h2' | 'h3' | 'h4'>> = { 1: 'h2', 2: 'h3', 3: 'h4' }

/**
 * Bars at the edge of a text: of marks in its other language only, and of notes and questions on the whole block. All
 * are one target: bars side by side would each be too narrow for one. The mouse still finds the bar it points at.
 */
function Edges({ lang, marks, words }: { readonly lang: Lang } & Pick<PartProps, 'marks' | 'words'>) {
  const whole = marks.notes.filter(({ kind }) => kind !== 'bookmark')
  const shown = [...new Set([...whole, ...markedAcross(marks, lang)])]
  const bars = colours.flatMap((colour) => {
    const here = shown.filter((annotation) => annotation.colour === colour)
    const [first] = here
    return first === undefined ? [] : [{ colour, first: first.id, name: words.edge(colour, here) }]
  })
  if (bars.length === 0) return null
  return (
    <button
      type="button"
      className="edges"
      tabIndex={-1}
      aria-label={bars.map(({ name }) => name).join(' · ')}
      data-annotation={bars[0]?.first}
    >
      {bars.map(({ colour, first, name }) => (
        <i key={colour} className={`edge edge-${colour}`} title={name} data-annotation={first} />
      ))}
    </button>
  )
}

type FootnoteLinkProps = Pick<RowProps, 'block' | 'words'> & {
  readonly mark: FootnoteMark
  readonly label: string
}

function FootnoteLink({ block, mark, label, words }: FootnoteLinkProps) {
  const back = block.kind === 'footnote'
  const name = back ? words.fromFootnote(label) : words.toFootnote(mark, label)
  return (
    <button
      type="button"
      className={back ? 'footnote-link footnote-back' : 'footnote-link'}
      tabIndex={-1}
      aria-label={name}
      title={name}
      data-jump={back ? mark.key : mark.footnote}
      data-jump-lang={mark.lang}
    >
      {back ? <Undo2 aria-hidden="true" /> : label}
    </button>
  )
}

/** Paint is not in the accessibility tree: the same, in words, each leading to its card. */
function AnnotationList({ marks, words }: Pick<RowProps, 'marks' | 'words'>) {
  const here = annotationsOf(marks)
  return here.length === 0 ? null : <ListWhenNear annotations={here} words={words} />
}

type ListProps = Pick<RowProps, 'words'> & { readonly annotations: readonly PlacedAnnotation[] }

/** Sentences for thousands of annotations all at once would hold up the texts; the number tells how many there are. */
function ListWhenNear({ annotations, words }: ListProps) {
  const list = useRef<HTMLUListElement>(null)
  const near = useNearView(list)
  return (
    <ul ref={list} className="visually-hidden" aria-label={words.annotationsHere} aria-hidden={!near}>
      {near &&
        annotations.map((annotation) => (
          <li key={annotation.id}>
            <button type="button" tabIndex={-1} data-annotation={annotation.id}>
              {words.annotation(annotation)}
            </button>
          </li>
        ))}
    </ul>
  )
}
