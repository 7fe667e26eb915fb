/** What else of the browser the reading page needs and jsdom lacks: popovers, and boxes of ranges (all of one size). */
HTMLElement.prototype.showPopover = function () {
  this.toggleAttribute('data-open', true)
}
HTMLElement.prototype.hidePopover = function () {
  this.removeAttribute('data-open')
}
Range.prototype.getBoundingClientRect = () => new DOMRect(10, 60, 100, 20)
document.caretPositionFromPoint = () => null
