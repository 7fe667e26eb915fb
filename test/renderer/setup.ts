/** What jsdom lacks of the browser, and a clean page after each test. Imported first by every component test. */
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { setInterfaceLang } from '../../renderer/i18n.ts'

afterEach(() => {
  cleanup()
  delete document.documentElement.dataset['theme']
})

setInterfaceLang('en')

HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}
Element.prototype.scrollIntoView = () => undefined
document.execCommand = () => false
window.requestIdleCallback = (run) => window.setTimeout(run)
/** No font is ever loaded here. */
Object.defineProperty(document, 'fonts', {
  value: { ready: Promise.resolve(), load: () => Promise.resolve([]) },
})

/** Answers every media query with no; nothing ever changes. */
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList
