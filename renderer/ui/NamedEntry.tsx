/** An entry of a list that somebody gave a name: chosen, renamed and removed, by mouse or keys. */
import { PencilLine, Trash2 } from 'lucide-react'
import type { ComponentProps, KeyboardEvent } from 'react'
import { IconButton } from './Button.tsx'

export type NamedEntryProps = Omit<ComponentProps<'button'>, 'type' | 'onKeyDown'> & {
  readonly renameLabel: string
  readonly removeLabel: string
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** What is not its own is the button's that chooses. */
export function NamedEntry({ renameLabel, removeLabel, onRename, onRemove, ...choosing }: NamedEntryProps) {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F2') onRename()
    else if (event.key === 'Delete') onRemove()
    else return
    event.preventDefault()
  }
  return (
    <div className="named-entry">
      <button {...choosing} type="button" onKeyDown={onKey} />
      <IconButton label={renameLabel} icon={<PencilLine />} onClick={onRename} />
      <IconButton label={removeLabel} icon={<Trash2 />} onClick={onRemove} />
    </div>
  )
}
