/** Style of the HTML that our templates make: on screen, on a phone and on A4. Typefaces by name only. */
export const htmlStyle = `
@page { size: {{ paper }} {{ orientation }}; margin: 18mm 16mm }
:root { color-scheme: light }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; color: #15191c; background: #fff;
  font: 1rem/1.65 'Duizhao Serif', 'Source Serif 4', Georgia, serif; overflow-wrap: break-word }
body.columns { max-width: 76rem }
[lang='zh-Hans'] { font-family: 'Duizhao Serif SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif;
  line-height: 1.8 }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 1.4em 0 .5em; break-after: avoid }
h1 { font-size: 1.6rem } h2 { font-size: 1.3rem } h3 { font-size: 1.12rem } h4, h5, h6 { font-size: 1rem }
h1 > span, h2 > span, h3 > span, h4 > span { display: block }
p { margin: 0 }
.row { margin: 0 0 .8em; position: relative }
.columns .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.2rem }
.item { padding-inline-start: 2em } .item.l2 { padding-inline-start: 4em } .item.l3, .item.l4 { padding-inline-start: 6em }
.footnote, .about, footer { font-size: .86rem; color: #3d474d }
.missing { color: #5c666d; font-style: italic }
mark { color: inherit; padding: 0 .05em; -webkit-print-color-adjust: exact; print-color-adjust: exact;
  box-decoration-break: clone; -webkit-box-decoration-break: clone }
.amber { background: #ffe08a } .mint { background: #bfe8cf } .sky { background: #c3defa }
.rose { background: #fdccd4 } .violet { background: #dfd3f7 }
mark.underline { background: none; text-decoration: underline 2px; text-underline-offset: .2em }
.amber.underline { text-decoration-color: #a67c00 } .mint.underline { text-decoration-color: #2e7d4f }
.sky.underline { text-decoration-color: #2a6cb0 } .rose.underline { text-decoration-color: #b8405a }
.violet.underline { text-decoration-color: #7250b5 }
a { color: #0b5394 } sup a { text-decoration: none } sup { line-height: 0 }
sup + sup { margin-inline-start: .3em }
.notes { padding: 0; list-style: none } .notes > li { margin: 0 0 1.4em; break-inside: avoid-page }
.notes ul, .notes ol { margin: .3em 0 }
.note { margin: .4em 0; overflow-x: auto } .note p { margin: 0 0 .4em } .note pre { white-space: pre-wrap }
blockquote.quote { margin: .3em 0; padding: .1em 0 .1em .9em; border-inline-start: 3px solid #b8bfc4 }
.number { font-weight: 700 } .reply { margin-inline-start: 1.6em }
.state { color: #8a3b00 }
@media (max-width: 40rem) { .columns .row { display: block } }
@media print { body { padding: 0; max-width: none; font-size: 10pt } a { color: inherit } }
`
