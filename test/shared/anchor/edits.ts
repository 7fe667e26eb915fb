/** Edits of a text by which a mark is to be found again, with the truth of where its words are then. */
import type { TextRange } from '../../../shared/model/block.ts'

/** `[start, end)` of the old text became `text`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** Where marked words are after an edit; several answers where the edit can be read in several ways. */
export type Truth = {
  /** Ranges that hold all words of the mark, untouched; a mark placed `exact` or `moved` is at one of them. */
  readonly whole: readonly TextRange[]
  /** Narrowest and widest range that hold what is left of a mark that the edit touches. */
  readonly left: readonly { readonly least: TextRange; readonly most: TextRange }[]
  /** Part of the mark that is left, at most; 0: all of it is gone. */
  readonly share: number
}

export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

/** All edits of the same size that make the same of a text: `aab` without one `a` is without either. */
export function readings(text: string, edit: Edit): readonly Edit[] {
  const now = applyEdit(text, edit)
  const found = [edit]
  const length = edit.end - edit.start
  for (const step of [-1, 1])
    for (let start = edit.start + step; start >= 0 && start + length <= text.length; start += step) {
      const reading = { start, end: start + length, text: now.slice(start, start + edit.text.length) }
      if (applyEdit(text, reading) !== now) break
      found.push(reading)
    }
  return found
}

/** Of a mark `[start, end)` in the text. */
export function truthOf(text: string, edit: Edit, [start, end]: TextRange): Truth {
  const whole: TextRange[] = []
  const left: { least: TextRange; most: TextRange }[] = []
  let share = 0
  for (const { start: from, end: to, text: put } of readings(text, edit)) {
    const shift = put.length - (to - from)
    if (end <= from || start >= to) {
      whole.push(end <= from ? [start, end] : [start + shift, end + shift])
      continue
    }
    const before = Math.max(0, from - start)
    const after = Math.max(0, end - to)
    share = Math.max(share, (before + after) / (end - start))
    if (before + after === 0) continue
    const inside: TextRange = [from, from + put.length]
    left.push({
      least: [before > 0 ? start : inside[1], after > 0 ? end + shift : inside[0]],
      most: [before > 0 ? start : inside[0], after > 0 ? end + shift : inside[1]],
    })
  }
  return { whole, left, share: whole.length > 0 ? 1 : share }
}
