// Exits 0 when Electron's download place answers, asked in the way (mirror, proxy) that its own installer asks.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const inElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'))
const { version } = inElectron('./package.json')
const { downloadArtifact } = await import(pathToFileURL(inElectron.resolve('@electron/get')).href)

await downloadArtifact({ version, artifactName: 'SHASUMS256.txt', isGeneric: true, force: true })
