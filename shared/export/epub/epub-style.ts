/**
 * Style sheet of an EPUB. No fonts are in the file, and text has the reading system's own colours: readers choose them.
 * Marked words have dark letters, since their ground stays light when the page is dark.
 */
export const epubStyle = `
body { margin: 0 4%; line-height: 1.6 }
p, h1, h2, h3, aside, blockquote { margin: 0 }
h1, h2, h3 { line-height: 1.4; break-after: avoid; page-break-after: avoid }
h1 { font-size: 1.35em }
h2 { font-size: 1.15em }
h3 { font-size: 1em }
.row { margin: 0 0 .9em }
h1.row, h2.row, h3.row { margin-top: 1.4em }
.cell { display: block; overflow-wrap: break-word }
.zh { text-align: justify; line-height: 1.75 }
h1 .zh, h2 .zh, h3 .zh { text-align: start; line-height: 1.45 }
.no { display: block; font-size: .8em; opacity: .75 }
.no:empty { display: none }
.cell + .cell { margin-top: .35em }
.missing { font-size: .85em; font-style: italic; opacity: .75 }
.item .cell { padding-inline-start: 1.6em }
.item.l2 .cell { padding-inline-start: 3.2em }
.item.l3 .cell, .item.l4 .cell { padding-inline-start: 4.8em }
.footnote { font-size: .85em }
mark { color: #15191c; background: #ffe08a }
mark a { color: inherit }
mark.mint { background: #bfe8cf }
mark.sky { background: #c3defa }
mark.rose { background: #fdccd4 }
mark.violet { background: #dfd3f7 }
mark.underline, mark.underlined { text-decoration: underline; text-decoration-thickness: .14em }
mark.underline { color: inherit; background: none }
a.ref { font-size: .7em; line-height: 0; vertical-align: super; margin: 0 .15em; text-decoration: none }
.no a.ref { font-size: 1em; line-height: inherit; vertical-align: baseline }
.no a.ref::before { content: '[' }
.no a.ref::after { content: ']' }
a.call { vertical-align: super; font-size: .75em; line-height: 0 }
.about p { margin: .6em 0 }
.about .book { font-size: 1.2em; font-weight: bold }
.notes li { margin: 0 0 1.4em }
.notes blockquote { margin: .4em 0; padding-inline-start: .8em; border-inline-start: .2em solid #b8bfc4 }
.notes .amber > blockquote { border-color: #e0a100 }
.notes .mint > blockquote { border-color: #3d9b66 }
.notes .sky > blockquote { border-color: #3b82c4 }
.notes .rose > blockquote { border-color: #cf5068 }
.notes .violet > blockquote { border-color: #7d5bbe }
.notes .said, .notes .citation, .notes footer, .notes .more { font-size: .85em }
.notes .author { font-weight: bold }
.notes .words p, .notes .words ul, .notes .words ol { margin: .4em 0 }
.notes pre { white-space: pre-wrap }
.notes .replies { margin: .6em 0; padding-inline-start: 1.2em; list-style: none }
@media (min-width: 46em) {
  body.columns, body.interleaved, body.single { max-width: 72em; margin: 0 auto; padding: 0 1.5em }
  body.interleaved, body.single { max-width: 40em }
  .columns .row { display: grid; grid-template-columns: minmax(0, 1fr) 2.6rem minmax(0, 1fr) }
  .columns .no, .columns .no:empty { display: block; grid-column: 2; grid-row: 1; text-align: center; padding-top: .3em }
  .columns .no + .cell { grid-column: 1; grid-row: 1 }
  .columns .cell + .cell { grid-column: 3; grid-row: 1; margin-top: 0 }
  .interleaved .row, .single .row { display: grid; grid-template-columns: 2.8rem minmax(0, 1fr) }
  .interleaved .no, .single .no, .interleaved .no:empty, .single .no:empty { display: block; grid-column: 1; padding-top: .3em }
  .interleaved .cell, .single .cell { grid-column: 2 }
}
`.trimStart()
