/** Goes between the list of documents, the field over it and the places beside it. */
import { useRef } from 'react'
import type { RefObject } from 'react'

/** Of the words that say what keys do. */
export const keysId = 'ref-keys'

export type ListKeys = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly list: RefObject<HTMLDivElement | null>
  readonly panel: RefObject<HTMLDivElement | null>
  readonly toField: () => void
  readonly toList: () => void
  readonly toPlaces: () => void
  /** Opens the first place of the document that is looked at. */
  readonly openFirst: () => void
}

export function useListKeys(): ListKeys {
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const firstPlace = () => panel.current?.querySelector<HTMLElement>('.ref-open')
  return {
    field,
    list,
    panel,
    toField: () => {
      field.current?.focus()
      field.current?.select()
    },
    toList: () => list.current?.querySelector<HTMLElement>('.ref-document[tabindex="0"]')?.focus(),
    toPlaces: () => firstPlace()?.focus(),
    openFirst: () => firstPlace()?.click(),
  }
}
