/** A name with the characters marked that what was typed meant. */
import type { ReactNode } from 'react'
import { useApp } from '../app-state.ts'
import { foreignTag } from '../report-name.ts'
import type { MarkedName } from './shown.ts'

export function NameText({ name, className }: { readonly name: MarkedName; readonly className: string }) {
  const { lang } = useApp()
  const { text, marks } = name
  const pieces: ReactNode[] = []
  let at = 0
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  pieces.push(text.slice(at))
  return (
    <span className={className} lang={foreignTag(name.lang, lang)}>
      {pieces}
    </span>
  )
}
