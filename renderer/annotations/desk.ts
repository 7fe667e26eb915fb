/** Which annotation is being looked at and written on: one pure reducer for page and panel. */
import type { Colour } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'

export type EditedPart = 'note' | 'tags' | 'reply'

export type DeskState = {
  readonly active: AnnotationId | null
  readonly editing: { readonly id: AnnotationId; readonly part: EditedPart } | null
  /** A note on a whole block that is being written and is not stored yet. */
  readonly pending: { readonly key: BlockKey; readonly colour: Colour } | null
  /** The card that is to take the focus, and how often that was asked; null: the focus stays where it is. */
  readonly focus: { readonly id: AnnotationId; readonly asked: number } | null
}

export const emptyDesk: DeskState = { active: null, editing: null, pending: null, focus: null }

export type DeskAction =
  | { readonly type: 'look'; readonly id: AnnotationId | null }
  | { readonly type: 'focus'; readonly id: AnnotationId }
  | { readonly type: 'edit'; readonly id: AnnotationId; readonly part: EditedPart }
  | { readonly type: 'write'; readonly key: BlockKey; readonly colour: Colour }
  | { readonly type: 'close' }
  /** What had to wait is stored now and has an id. */
  | { readonly type: 'rename'; readonly from: AnnotationId; readonly id: AnnotationId }

export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'look':
      return state.active === action.id ? state : { ...state, active: action.id, focus: null }
    case 'focus':
      return { ...state, active: action.id, focus: { id: action.id, asked: (state.focus?.asked ?? 0) + 1 } }
    case 'edit':
      return {
        ...state,
        active: action.id,
        editing: { id: action.id, part: action.part },
        pending: null,
        focus: null,
      }
    case 'write':
      return {
        ...state,
        active: null,
        editing: null,
        focus: null,
        pending: { key: action.key, colour: action.colour },
      }
    case 'close':
      return { ...state, editing: null, pending: null }
    case 'rename': {
      const { active, editing, focus } = state
      if (![active, editing?.id, focus?.id].includes(action.from)) return state
      const renamed = <Part extends { readonly id: AnnotationId } | null>(part: Part): Part =>
        part?.id === action.from ? { ...part, id: action.id } : part
      return {
        ...state,
        active: active === action.from ? action.id : active,
        editing: renamed(editing),
        focus: renamed(focus),
      }
    }
  }
}

/** Texts begun and not stored, by annotation id or block key: they outlive a closed editor and a failed save. */
export type Drafts = {
  readonly get: (name: string) => string | undefined
  readonly set: (name: string, text: string) => void
  readonly remove: (name: string) => void
  /** What it was begun on has another name now. */
  readonly rename: (from: string, to: string) => void
}

const kept = new Map<string, string>()

/** For as long as the window is open, over all reports. */
export const drafts: Drafts = {
  get: (name) => kept.get(name),
  set: (name, text) => void kept.set(name, text),
  remove: (name) => void kept.delete(name),
  rename(from, to) {
    const text = kept.get(from)
    if (text === undefined) return
    kept.delete(from)
    kept.set(to, text)
  },
}
