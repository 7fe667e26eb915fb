/** Whether the user's last act was by keyboard or by pointer: after a deletion the focus goes on only for the keyboard. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

export type InputKind = 'keyboard' | 'pointer'

/** Asked at the time of an act. Acts of the menu and its keys, which the page does not see, count as the keyboard's. */
export function useInputKind(root: RefObject<HTMLElement | null>): () => InputKind {
  const kind = useRef<InputKind>('keyboard')
  useEffect(() => {
    const element = root.current
    const pointer = (): void => {
      kind.current = 'pointer'
    }
    const keyboard = (): void => {
      kind.current = 'keyboard'
    }
    element?.addEventListener('pointerdown', pointer, { capture: true })
    element?.addEventListener('keydown', keyboard, { capture: true })
    return () => {
      element?.removeEventListener('pointerdown', pointer, { capture: true })
      element?.removeEventListener('keydown', keyboard, { capture: true })
    }
  }, [root])
  return () => kind.current
}
