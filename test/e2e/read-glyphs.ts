/** Where each character of an exported PDF stands, read with pdf.js from what the page draws. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points from the lower left corner. `y` is the base line. */
export type Glyph = {
  readonly page: number
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

type Matrix = readonly [number, number, number, number, number, number]
type Drawn = { readonly unicode: string; readonly width: number } | number

const identity: Matrix = [1, 0, 0, 1, 0, 0]

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

/** In the order in which they are drawn, which is that of reading. */
export async function readGlyphs(bytes: Uint8Array): Promise<readonly Glyph[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const glyphs: Glyph[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList()
    const pen = createPen(page, glyphs)
    for (const [index, operator] of fnArray.entries()) pen.draw(operator, argsArray[index] as unknown[])
  }
  await task.destroy()
  return glyphs
}

/** Follows the text state of ISO 32000-1, 9.3 and 9.4, as far as Chromium uses it. */
function createPen(page: number, glyphs: Glyph[]) {
  const saved: Matrix[] = []
  let ctm = identity
  let line = identity
  let text = identity
  let size = 1

  const move = (x: number) => (text = times([1, 0, 0, 1, x, 0], text))
  const show = (drawn: readonly Drawn[]) => {
    for (const each of drawn) {
      if (typeof each === 'number') {
        move((-each / 1000) * size)
        continue
      }
      const width = (each.width / 1000) * size
      const [a, , , d, x0, y] = times(text, ctm)
      glyphs.push({ page, text: each.unicode, x0, x1: x0 + width * a, y, size: size * Math.abs(d) })
      move(width)
    }
  }
  const acts = new Map<number, (args: unknown[]) => void>([
    [OPS.save, () => saved.push(ctm)],
    [OPS.restore, () => (ctm = saved.pop() ?? identity)],
    [OPS.transform, (args) => (ctm = times(args as unknown as Matrix, ctm))],
    [
      OPS.paintFormXObjectBegin,
      (args) => {
        saved.push(ctm)
        ctm = times((args[0] ?? identity) as Matrix, ctm)
      },
    ],
    [OPS.paintFormXObjectEnd, () => (ctm = saved.pop() ?? identity)],
    [OPS.beginText, () => (text = line = identity)],
    [OPS.setFont, (args) => (size = args[1] as number)],
    [
      OPS.setTextMatrix,
      (args) =>
        (text = line = Array.from((args.length === 1 ? args[0] : args) as number[]) as unknown as Matrix),
    ],
    [OPS.moveText, ([x, y]) => (text = line = times([1, 0, 0, 1, x as number, y as number], line))],
    [OPS.showText, ([drawn]) => show(drawn as Drawn[])],
    [OPS.showSpacedText, ([drawn]) => show(drawn as Drawn[])],
  ])
  return { draw: (operator: number, args: unknown[]) => void acts.get(operator)?.(args) }
}
