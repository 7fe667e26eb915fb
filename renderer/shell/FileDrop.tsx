/** Files dragged over the window: where they can be let go is shown, wherever they are. */
import { FileInput } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

export type FileDropProps = { readonly onFiles: (paths: readonly string[]) => void }

export function FileDrop({ onFiles }: FileDropProps) {
  const { t } = useTranslation()
  const dragged = useFileDrag(onFiles)
  if (!dragged) return null
  return (
    <div className="drop" aria-hidden="true">
      <div className="drop-words">
        <FileInput />
        <p className="drop-title">{t('exchange.drop.title')}</p>
        <p>{t('exchange.drop.text')}</p>
      </div>
    </div>
  )
}

/** Whether files are over the window. A dialog that is open has to be answered first: nothing can be dropped then. */
function useFileDrag(onFiles: (paths: readonly string[]) => void): boolean {
  const [dragged, setDragged] = useState(false)
  const onFilesNow = useRef(onFiles)
  onFilesNow.current = onFiles
  useEffect(() => {
    // Over: the browser tells it several times a second. Left: no longer over anything of the window.
    const over = (event: DragEvent): void => {
      if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      const free = document.querySelector('dialog[open]') === null
      event.dataTransfer.dropEffect = free ? 'copy' : 'none'
      setDragged(free)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(false)
    }
    const drop = (event: DragEvent): void => {
      setDragged(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') !== null) return
      const paths = files.map((file) => window.bridge.pathOf(file)).filter((path) => path !== '')
      onFilesNow.current(paths)
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop }
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener)
    }
  }, [])
  return dragged
}
