/** What else of the browser the reading page needs and jsdom lacks: popovers, and boxes, all in one place and in view. */
HTMLElement.prototype.showPopover = function () {
  this.style.display = 'block'
}
HTMLElement.prototype.hidePopover = function () {
  this.style.display = ''
}

/** Rows of 20 pixels under each other, all in view. */
export const pageTop = 60
function boxOf(element: Element | null): DOMRect {
  const row = element?.closest('.row') ?? null
  const index = row === null ? -1 : [...document.querySelectorAll('.row')].indexOf(row)
  return index < 0 ? new DOMRect(0, pageTop, 800, 600) : new DOMRect(0, pageTop + index * 20, 800, 20)
}
Element.prototype.getBoundingClientRect = function () {
  return boxOf(this)
}
Range.prototype.getBoundingClientRect = function () {
  return boxOf(this.startContainer.parentElement)
}
document.caretPositionFromPoint = () => null

/** Everything is near: observers tell so at once. */
window.IntersectionObserver = class {
  readonly #tell: IntersectionObserverCallback

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell
  }
  observe(target: Element): void {
    this.#tell(
      [{ target, isIntersecting: true } as IntersectionObserverEntry],
      this as unknown as IntersectionObserver,
    )
  }
  unobserve(): void {}
  disconnect(): void {}
} as unknown as typeof IntersectionObserver

/** Room for contents and annotations beside the page. */
window.innerWidth = 1440
