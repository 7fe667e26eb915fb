/** Draws the next portion of a long list when it comes into view, and when it is pressed. */
import { useEffect, useRef } from 'react'
import { Button } from '../ui/index.ts'

export type MoreButtonProps = { readonly label: string; readonly onMore: () => void }

/** To be given a new `key` with each portion. */
export function MoreButton({ label, onMore }: MoreButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const more = useRef(onMore)
  more.current = onMore
  useEffect(() => {
    if (button.current === null || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more.current()
      },
      { scrollMargin: '600px' },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <Button ref={button} className="subject-more" onClick={onMore}>
      {label}
    </Button>
  )
}
