/** The libraries and fonts that the app ships, with their licences; a test holds it to what is installed. */
export const licences = [
  { name: '@cantoo/pdf-lib', version: '2.11.1', licence: 'MIT' },
  { name: 'better-sqlite3', version: '13.2.0', licence: 'MIT' },
  { name: 'dompurify', version: '3.4.18', licence: 'MPL-2.0 OR Apache-2.0' },
  { name: 'fuse.js', version: '7.5.0', licence: 'Apache-2.0' },
  { name: 'i18next', version: '27.1.2', licence: 'MIT' },
  { name: 'lucide-react', version: '1.75.0', licence: 'ISC' },
  { name: 'micromark', version: '4.0.3', licence: 'MIT' },
  { name: 'react', version: '19.3.1', licence: 'MIT' },
  { name: 'react-dom', version: '19.3.1', licence: 'MIT' },
  { name: 'react-i18next', version: '18.0.1', licence: 'MIT' },
  { name: 'valibot', version: '1.5.0', licence: 'MIT' },
  { name: 'Noto Serif SC', version: '0.4.3', licence: 'OFL-1.1' },
  { name: 'Noto Sans SC', version: '0.4.3', licence: 'OFL-1.1' },
  { name: 'Source Serif 4', version: '0.4.1', licence: 'OFL-1.1' },
  { name: 'Inter', version: '0.4.2', licence: 'OFL-1.1' },
]
