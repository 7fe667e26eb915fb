/** What of Markdown a note may use: the same on screen and in every exported file. */

/** Links, images and HTML are not read at all, so that they show as typed; titles would shout in a card. */
export const noteSyntax = {
  disable: {
    null: [
      'labelStartLink',
      'labelStartImage',
      'labelEnd',
      'definition',
      'autolink',
      'htmlFlow',
      'htmlText',
      'headingAtx',
      'setextUnderline',
      'codeIndented',
    ],
  },
}

/** UTF-16 units up to which a note is read as Markdown: crossed marks of more would take time quadratically. */
export const markdownLimit = 10_000
