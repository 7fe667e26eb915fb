/** A drawing of the world as a text: what everybody sees first is not worked out anew each time. Pure. */
import { graticule } from './drawing-space.ts'
import type { WorldDrawing } from './drawing.ts'

/** A line for the borders, one for the open ones, then one for each area: code, middle, size, path. */
export function writeDrawing({ areas, borders, open }: WorldDrawing): string {
  const lines = areas.map(({ code, middle, size, path }) => [code, ...middle, size, path].join(' '))
  return `${[borders, open, ...lines].join('\n')}\n`
}

export function readDrawing(text: string): WorldDrawing {
  const [borders = '', open = '', ...lines] = text.trimEnd().split('\n')
  const areas = lines.map((line) => {
    const [code = '', x, y, size, path = ''] = line.split(' ')
    return { code, middle: [Number(x), Number(y)] as const, size: Number(size), path }
  })
  return { areas, borders, open, graticule: graticule() }
}
