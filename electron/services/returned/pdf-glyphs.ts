/** Every character that the pages of a PDF show, with the place where it is printed, in the order of drawing. */
// Once pdf.js has found this it does its work here, without a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ErrorDetails } from '../../../shared/result.ts'
import type { PdfGlyph } from '../../../shared/returned/pdf-annotation.ts'
import { awaitLibrary } from './read-by-library.ts'

/** a, b, c, d, e, f (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number]

type TextState = {
  readonly matrix: Matrix
  readonly size: number
  readonly characterSpace: number
  readonly wordSpace: number
  readonly scale: number
  readonly rise: number
  readonly leading: number
}

/** As pdf.js gives them: a number moves back by thousandths of the size. */
type Glyph = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean }

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const unset: TextState = {
  matrix: identity,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  scale: 1,
  rise: 0,
  leading: 0,
}

/** Throws `set-damaged`. */
export async function readPdfGlyphs(bytes: Uint8Array, details: ErrorDetails): Promise<readonly PdfGlyph[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
  })
  try {
    const document = await awaitLibrary(details, () => task.promise)
    const glyphs: PdfGlyph[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await awaitLibrary(details, () => document.getPage(number))
      const drawn = await awaitLibrary(details, () => page.getOperatorList({ annotationMode: 0 }))
      const pen = startPen(number - 1, glyphs)
      drawn.fnArray.forEach((operator, at) => {
        draw(pen, OPS, operator, (drawn.argsArray[at] ?? []) as readonly unknown[])
      })
      page.cleanup()
    }
    return glyphs
  } finally {
    await task.destroy()
  }
}

type Pen = {
  readonly page: number
  readonly glyphs: PdfGlyph[]
  readonly saved: TextState[]
  state: TextState
  text: Matrix
  /** Of the line, and of the next character in it. */
  line: readonly [number, number]
  at: readonly [number, number]
}

function startPen(page: number, glyphs: PdfGlyph[]): Pen {
  return { page, glyphs, saved: [], state: unset, text: identity, line: [0, 0], at: [0, 0] }
}

type Operators = Readonly<Record<string, number>>

function draw(pen: Pen, ops: Operators, operator: number, args: readonly unknown[]): void {
  const value = Number(args[0])
  const set = (change: Partial<TextState>) => (pen.state = { ...pen.state, ...change })
  switch (operator) {
    case ops['save']:
      pen.saved.push(pen.state)
      break
    case ops['restore']:
    case ops['paintFormXObjectEnd']:
      pen.state = pen.saved.pop() ?? pen.state
      break
    case ops['transform']:
      set({ matrix: product(pen.state.matrix, matrixOf(args)) })
      break
    case ops['paintFormXObjectBegin']:
      pen.saved.push(pen.state)
      if (args[0] != null) set({ matrix: product(pen.state.matrix, matrixOf([args[0]])) })
      break
    case ops['setFont']:
      set({ size: Number(args[1]) })
      break
    case ops['setCharSpacing']:
      set({ characterSpace: value })
      break
    case ops['setWordSpacing']:
      set({ wordSpace: value })
      break
    case ops['setHScale']:
      set({ scale: value / 100 })
      break
    case ops['setTextRise']:
      set({ rise: value })
      break
    case ops['setLeading']:
      set({ leading: -value })
      break
    default:
      drawText(pen, ops, operator, args)
  }
}

function drawText(pen: Pen, ops: Operators, operator: number, args: readonly unknown[]): void {
  const [x, y] = args.map(Number)
  switch (operator) {
    case ops['beginText']:
      pen.text = identity
      pen.line = pen.at = [0, 0]
      break
    case ops['setTextMatrix']:
      pen.text = matrixOf(args)
      pen.line = pen.at = [0, 0]
      break
    case ops['setLeadingMoveText']:
      pen.state = { ...pen.state, leading: y ?? 0 }
      moveLine(pen, x ?? 0, y ?? 0)
      break
    case ops['moveText']:
      moveLine(pen, x ?? 0, y ?? 0)
      break
    case ops['nextLine']:
      moveLine(pen, 0, pen.state.leading)
      break
    case ops['showText']:
      for (const glyph of (args[0] ?? []) as readonly Glyph[]) show(pen, glyph)
      break
    default:
  }
}

function moveLine(pen: Pen, x: number, y: number): void {
  pen.line = pen.at = [pen.line[0] + x, pen.line[1] + y]
}

/** Height above and below the line, in parts of the size: enough to tell one line from the next. */
const ascent = 0.8
const descent = 0.2

function show(pen: Pen, glyph: Glyph): void {
  const { size, characterSpace, wordSpace, scale, rise, matrix } = pen.state
  const [x, y] = pen.at
  if (typeof glyph === 'number') {
    pen.at = [x - (glyph / 1000) * size * scale, y]
    return
  }
  const width = (glyph.width / 1000) * size * scale
  const whole = product(matrix, pen.text)
  const from = point(whole, x, y + rise - descent * size)
  const to = point(whole, x + width, y + rise + ascent * size)
  pen.glyphs.push({
    page: pen.page,
    text: glyph.unicode,
    x0: Math.min(from[0], to[0]),
    y0: Math.min(from[1], to[1]),
    x1: Math.max(from[0], to[0]),
    y1: Math.max(from[1], to[1]),
  })
  pen.at = [x + width + (characterSpace + (glyph.isSpace ? wordSpace : 0)) * scale, y]
}

/** Six numbers, or one list of them. */
function matrixOf(args: readonly unknown[]): Matrix {
  const [first] = args
  const list = typeof first === 'number' ? args : Array.from((first ?? identity) as ArrayLike<number>)
  const [a, b, c, d, e, f] = list.map(Number)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

/** `inner` first, then `outer`. */
function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function point([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
