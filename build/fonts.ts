/**
 * Makes resources/fonts from published font packages: `node build/fonts.ts`.
 *
 * Run by hand, only when a font or the core character set changes; the results are committed.
 * The inputs are pinned and the output is the same byte for byte. The sources and the subsetting
 * tools are fetched with npm into a temporary folder, so no build or test depends on them.
 *
 * The source files are static TrueType because Chromium prints only those as searchable CID fonts:
 * CFF and variable fonts become Type 3 in a PDF.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readme, stylesheet } from './font-files/beside-fonts.ts'
import type { Cut, Family } from './font-files/families.ts'
import { renameFont } from './font-files/sfnt-names.ts'

type SubsetOptions = {
  readonly targetFormat: 'sfnt'
  readonly keepFeatures: readonly string[]
  readonly preserveNameIds: readonly number[]
}
type Tools = {
  readonly subset: (font: Buffer, text: string, options: SubsetOptions) => Promise<Buffer>
  readonly toWoff2: (font: Buffer, format: 'woff2') => Promise<Buffer>
  readonly charactersOf: (font: Buffer) => number[]
}

const toolPackages = ['subset-font@2.9.0', 'fontverter@2.0.0', 'harfbuzzjs@1.6.4', 'wawoff2@2.0.1']

/** Spacing and width of Chinese punctuation, kerning, regional forms, vertical setting. */
const chineseFeatures = 'ccmp chws halt kern liga locl mark palt vchw vert vhal vpal vrt2'.split(' ')
/** Without stylistic sets, which nothing selects, and without calt, which draws "->" as an arrow in quoted text. */
const latinFeatures =
  'c2sc case ccmp dnom frac kern liga lnum locl mark mkmk numr onum ordn pnum sinf smcp subs sups tnum zero'.split(
    ' ',
  )

const families: readonly Family[] = [
  {
    name: 'Duizhao Serif SC',
    original: 'Noto Serif SC',
    npm: '@expo-google-fonts/noto-serif-sc@0.4.3',
    sha512: 'fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==',
    slug: 'noto-serif-sc',
    licence: 'OFL-NotoSerifSC.txt',
    reservedName: 'none',
    display: 'block',
    split: true,
    features: chineseFeatures,
    faces: [
      { weight: 400, ttf: '400Regular/NotoSerifSC_400Regular.ttf' },
      { weight: 700, ttf: '700Bold/NotoSerifSC_700Bold.ttf' },
    ],
  },
  {
    name: 'Duizhao Sans SC',
    original: 'Noto Sans SC',
    npm: '@expo-google-fonts/noto-sans-sc@0.4.3',
    sha512: '9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
    slug: 'noto-sans-sc',
    licence: 'OFL-NotoSansSC.txt',
    reservedName: '"Source"; the name does not use it',
    display: 'swap',
    split: true,
    features: chineseFeatures,
    faces: [
      { weight: 400, ttf: '400Regular/NotoSansSC_400Regular.ttf' },
      { weight: 600, ttf: '600SemiBold/NotoSansSC_600SemiBold.ttf' },
    ],
  },
  {
    name: 'Duizhao Serif',
    original: 'Source Serif 4',
    npm: '@expo-google-fonts/source-serif-4@0.4.1',
    sha512: 'Ej4UXDjW1kwYPHG8YLq6fK1bqnJGb3K35J3S5atSL0ScKFAFLKvndxoTWeCls7mybtlS9x99hzwDeXCBkiI3rA==',
    slug: 'source-serif-4',
    licence: 'OFL-SourceSerif4.txt',
    reservedName: '"Source"; renamed inside to Duizhao Serif',
    display: 'block',
    split: false,
    features: latinFeatures,
    rename: [
      ['Source Serif 4', 'Duizhao Serif'],
      ['SourceSerif4', 'DuizhaoSerif'],
    ],
    faces: [
      { weight: 400, ttf: '400Regular/SourceSerif4_400Regular.ttf' },
      { weight: 600, ttf: '600SemiBold/SourceSerif4_600SemiBold.ttf' },
      { weight: 400, style: 'italic', ttf: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf' },
      { weight: 600, style: 'italic', ttf: '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf' },
    ],
  },
  {
    name: 'Duizhao Sans',
    original: 'Inter',
    npm: '@expo-google-fonts/inter@0.4.2',
    sha512: 'syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq61kSqPBNNtXjggiQiSD6gMQ==',
    slug: 'inter',
    licence: 'OFL-Inter.txt',
    reservedName: 'none',
    display: 'swap',
    split: false,
    features: latinFeatures,
    faces: [
      { weight: 400, ttf: '400Regular/Inter_400Regular.ttf' },
      { weight: 600, ttf: '600SemiBold/Inter_600SemiBold.ttf' },
    ],
  },
]

/** Hanzi of the bundled reports and glossary that GB 2312 level 1 lacks; checkCore says when one is missing. */
const reportHanzi = '亟攸斐浏湄瑙'

/** Blocks that belong to the core whole: Latin, Greek, Cyrillic, punctuation, symbols, full-width forms. */
const coreBlocks: readonly (readonly [number, number])[] = [
  [0x20, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef],
]

/**
 * Left out of the Chinese files. They have these few marks but few of the letters made with them, so "č"
 * would be put together from "c" and a stray caron instead of coming whole from the Latin family.
 */
const latinMarks = new Set(span(0x300, 0x36f))

/** Selectors choose among glyphs of the base character, so both cuts keep theirs. */
const variationSelectors = [...span(0xfe00, 0xfe0f), ...span(0xe0100, 0xe01ef)]

const root = join(import.meta.dirname, '..')
const fontsFolder = join(root, 'resources/fonts')

await main()

async function main(): Promise<void> {
  const core = coreCharacters()
  checkCore(core)
  const temporary = mkdtempSync(join(tmpdir(), 'duizhao-fonts-'))
  try {
    const tools = await installTools(temporary)
    for (const file of readdirOrEmpty(fontsFolder)) rmSync(join(fontsFolder, file))
    mkdirSync(fontsFolder, { recursive: true })
    const cuts: Cut[] = []
    for (const family of families) cuts.push(...(await makeFamily(family, core, tools, temporary)))
    writeFileSync(join(fontsFolder, 'README.md'), readme(cuts, families))
    writeFileSync(join(fontsFolder, 'fonts.css'), stylesheet(cuts))
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

async function makeFamily(
  family: Family,
  core: ReadonlySet<number>,
  tools: Tools,
  temporary: string,
): Promise<Cut[]> {
  const source = unpack(family, temporary)
  writeFileSync(join(fontsFolder, family.licence), readFileSync(join(source, 'LICENSE_FONT')))
  const cuts: Cut[] = []
  for (const face of family.faces) {
    const ttf = readFileSync(join(source, face.ttf))
    const all = tools.charactersOf(ttf).filter((character) => !(family.split && latinMarks.has(character)))
    const parts: [suffix: string, characters: number[]][] = family.split
      ? [
          ['-core', all.filter((character) => core.has(character))],
          ['-rest', all.filter((character) => !core.has(character))],
        ]
      : [['', all]]
    for (const [suffix, characters] of parts) {
      const file = `${family.slug}-${face.weight}${face.style ? `-${face.style}` : ''}${suffix}.woff2`
      const woff2 = await cut(ttf, characters, family, tools)
      writeFileSync(join(fontsFolder, file), woff2)
      console.log(`${file}  ${characters.length} characters  ${woff2.length} bytes`)
      cuts.push({ file, family, face, characters, bytes: woff2.length })
    }
  }
  return cuts
}

async function cut(
  ttf: Buffer,
  characters: readonly number[],
  family: Family,
  tools: Tools,
): Promise<Buffer> {
  const text = [...characters, ...variationSelectors].map((code) => String.fromCodePoint(code)).join('')
  const sfnt = await tools.subset(ttf, text, {
    targetFormat: 'sfnt',
    keepFeatures: family.features,
    preserveNameIds: [7, 13, 14, 16, 17],
  })
  const kept = tools.charactersOf(sfnt)
  if (kept.join() !== characters.join())
    throw new Error(`${family.original}: the cut lost or gained characters`)
  return tools.toWoff2(family.rename ? renameFont(sfnt, family.rename) : sfnt, 'woff2')
}

// Sources and tools

function unpack(family: Family, temporary: string): string {
  const packed = npm(['pack', '--silent', family.npm], temporary).trim()
  const archive = join(temporary, packed)
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (found !== family.sha512) throw new Error(`${family.npm} is not the package this script was written for`)
  const folder = join(temporary, family.slug)
  mkdirSync(folder)
  execFileSync('tar', ['-xzf', archive, '-C', folder])
  return join(folder, 'package')
}

async function installTools(temporary: string): Promise<Tools> {
  writeFileSync(join(temporary, 'package.json'), '{"private":true}')
  npm(['install', '--silent', '--ignore-scripts', '--save-exact', ...toolPackages], temporary)
  const require = createRequire(join(temporary, 'package.json'))
  const { Blob, Face } = await import(pathToFileURL(require.resolve('harfbuzzjs')).href)
  return {
    subset: require('subset-font'),
    toWoff2: require('fontverter').convert,
    charactersOf: (font) => [...new Face(new Blob(font)).collectUnicodes()],
  }
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function readdirOrEmpty(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

// Characters

function coreCharacters(): Set<number> {
  const blocks = coreBlocks.flatMap(([first, last]) => span(first, last))
  const hanzi = [...gb2312LevelOne(), ...reportHanzi].map((character) => character.codePointAt(0) ?? 0)
  return new Set([...blocks, ...hanzi])
}

/** The 3755 most common hanzi: rows 16 to 55 of GB 2312. */
function gb2312LevelOne(): string {
  const decoder = new TextDecoder('gb18030')
  let hanzi = ''
  for (const lead of span(0xb0, 0xd7))
    for (const trail of span(0xa1, lead === 0xd7 ? 0xf9 : 0xfe))
      hanzi += decoder.decode(Uint8Array.of(lead, trail))
  return hanzi
}

/** Every character of the bundled texts and of the interface must be in the core files. */
function checkCore(core: ReadonlySet<number>): void {
  const texts = ['resources/reports/zh', 'resources/reports/en', 'shared/i18n']
    .flatMap((folder) => readdirOrEmpty(join(root, folder)).map((file) => join(root, folder, file)))
    .concat(join(root, 'resources/glossary.tsv'))
    .filter((file) => existsSync(file) && /\.(txt|json|tsv)$/.test(file))
  const characters = new Set(texts.flatMap((file) => [...readFileSync(file, 'utf8')]))
  const missing = [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return code >= 0x20 && !core.has(code)
  })
  if (missing.length > 0) throw new Error(`add to reportHanzi: ${missing.join('')}`)
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
