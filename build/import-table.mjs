// Who may import whom: the table of ARCHITECTURE.md as data. import-check.mjs holds the code to it.

/**
 * @typedef {object} Row
 * @property {string} name as in the table
 * @property {RegExp} files whose imports this row rules; a file belongs to the first row that fits
 * @property {readonly RegExp[]} own files of ours that they may import
 * @property {readonly RegExp[]} packages that they may import; Node's own are `node:…`
 */

/** Small libraries that compute and touch nothing. */
const pureLibraries =
  /^(valibot|fuse\.js|micromark|i18next|@cantoo\/pdf-lib|@noble\/hashes|approx-string-match|age-encryption|csv-parse|docx|fastest-levenshtein|fflate|liquidjs|opencc-js|pinyin-pro|xastscript|i18n-iso-countries|(md|x|h)ast(-util-[a-z-]+)?)(\/|$)/
const node = /^node:/
const anyPackage = /./

/** @type {readonly Row[]} */
export const table = [
  { name: 'shared/', files: /^shared\//, own: [/^shared\//], packages: [pureLibraries] },
  {
    name: 'electron/db',
    files: /^electron\/db\//,
    own: [/^electron\/db\//, /^shared\//],
    packages: [node, pureLibraries, /^better-sqlite3$/],
  },
  // The one place that puts the services together.
  {
    name: 'electron/services/services.ts',
    files: /^electron\/services\/services\.ts$/,
    own: [/^electron\/services\//, /^electron\/db\//, /^shared\//],
    packages: [node],
  },
  {
    name: 'electron/services',
    files: /^electron\/services\//,
    // Not each other: what two services need is a module without `-service` in its name.
    own: [/^electron\/services\/(?!.*-service\.ts$)/, /^electron\/db\//, /^shared\//],
    packages: [node, pureLibraries, /^(exceljs|pdfjs-dist)(\/|$)/],
  },
  {
    name: 'electron/preload.ts',
    files: /^electron\/preload\.ts$/,
    own: [/^shared\/api\.ts$/],
    packages: [/^electron$/],
  },
  { name: 'electron/', files: /^electron\//, own: [/^electron\//, /^shared\//], packages: [anyPackage] },
  {
    name: 'renderer/<feature>',
    files: /^renderer\//,
    own: [/^renderer\//, /^shared\/(?!parse\/|align\/)/, /^resources\/(fonts|icons)\//],
    packages: [/^(?!node:|electron$|electron\/|better-sqlite3$)/],
  },
  {
    name: 'build/',
    files: /^build\//,
    own: [/^build\//, /^shared\//, /^electron\/db\//],
    packages: [anyPackage],
  },
]

/** Folders of renderer/ that are no features: anybody in renderer/ may reach into them. */
export const commonFolders = ['ui', 'styles', 'shell']
