/** Tells the main process once that text can be read: what could wait for that begins, and start-up is timed by it. */
import { useEffect } from 'react'
import { client } from '../client.ts'

export function useFirstText(): void {
  useEffect(() => {
    let shown = true
    void textShown().then(() => {
      if (shown) client.app.ready().catch(() => undefined)
    })
    return () => {
      shown = false
    }
  }, [])
}

/** Until its font is there the text has its place but no ink; two frames later it is on the screen. */
export async function textShown(): Promise<void> {
  await document.fonts.ready
  await nextFrame()
  await nextFrame()
}

function nextFrame(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(done))
}
