/** Tells the main process once that text can be read: what could wait for that begins, and start-up is timed by it. */
import { useEffect } from 'react'
import { client } from '../client.ts'

export function useFirstText(): void {
  useEffect(() => {
    let shown = true
    // Until its font is there the text has its place but no ink; two frames later it is on the screen.
    void document.fonts.ready
      .then(nextFrame)
      .then(nextFrame)
      .then(() => {
        if (shown) client.app.ready().catch(() => undefined)
      })
    return () => {
      shown = false
    }
  }, [])
}

function nextFrame(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(done))
}
