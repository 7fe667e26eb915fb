/** What is written beside the fonts: their style sheet, and where they come from. */
import type { Cut, Family } from './families.ts'

export function stylesheet(cuts: readonly Cut[]): string {
  return ['/* Written by build/fonts.ts. Do not edit. */', ...cuts.map(fontFace)].join('\n\n') + '\n'
}

function fontFace({ file, family, face, characters }: Cut): string {
  const lines = [
    `font-family: '${family.name}';`,
    `font-style: ${face.style ?? 'normal'};`,
    `font-weight: ${face.weight};`,
    `font-display: ${family.display};`,
    `src: url('/fonts/${file}') format('woff2');`,
  ]
  if (family.split) lines.push(`unicode-range:\n    ${wrap(unicodeRanges(characters)).join('\n    ')};`)
  return `@font-face {\n${lines.map((line) => `  ${line}\n`).join('')}}`
}

function unicodeRanges(characters: readonly number[]): string[] {
  const ranges: [number, number][] = []
  for (const code of characters) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code: number) => code.toString(16)
  return ranges.map(([first, last]) => (first === last ? `u+${hex(first)}` : `u+${hex(first)}-${hex(last)}`))
}

/** Lines of a comma-separated value, broken as the formatter breaks them. */
function wrap(items: readonly string[]): string[] {
  const lines: string[] = []
  for (const [index, item] of items.entries()) {
    const text = index === items.length - 1 ? item : `${item},`
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + text.length <= 106)
      lines[lines.length - 1] = `${line} ${text}`
    else lines.push(text)
  }
  return lines
}

export function readme(cuts: readonly Cut[], families: readonly Family[]): string {
  const number = (value: number) => value.toLocaleString('en')
  const rows = cuts.map(
    ({ file, family, face, characters, bytes }) =>
      `| ${file} | ${family.name} | ${face.weight}${face.style ? ` ${face.style}` : ''} | ${number(characters.length)} | ${number(bytes)} |`,
  )
  const sources = families.map(
    (family) =>
      `| ${family.name} | ${family.original} | ${family.npm} | OFL-1.1, ${family.licence} | ${family.reservedName} |`,
  )
  return `# Fonts

Written by \`node build/fonts.ts\`. Static TrueType outlines in WOFF2, so that a PDF embeds them as searchable CID TrueType fonts.
\`core\` holds GB 2312 level 1, every character of the bundled texts, and Latin, Greek, Cyrillic, punctuation and symbols; \`rest\` holds everything else the font has. Their ranges do not overlap.
Combining Latin marks (U+0300 to U+036F) are left out of both, so that letters such as č and ź come whole from the Latin family: name it after the Chinese one.

| File | Family | Weight | Characters | Bytes |
| --- | --- | --- | --: | --: |
${rows.join('\n')}

| Family | Made from | Source package | Licence | Reserved font name |
| --- | --- | --- | --- | --- |
${sources.join('\n')}

The licence files are the ones of the source packages; the copyright lines inside the fonts are kept.
`
}
