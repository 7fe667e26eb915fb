// Bundles the three parts of the app into out/. Only Electron and the native SQLite module stay outside
// the bundles, so that the packaged app needs no other folder of node_modules.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const external = ['electron', /^electron\//, 'better-sqlite3']

/** Every module in electron/jobs with a name ending in -job.ts or standing alone is the entry of a utility process. */
function jobEntries(): Record<string, string> {
  const folder = resolve(root, 'electron/jobs')
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  return Object.fromEntries(names.map((name) => [`jobs/${name.slice(0, -3)}`, resolve(folder, name)]))
}

export default defineConfig({
  main: {
    root,
    resolve: {
      // fflate's form for Node declares `require`, as electron-vite does at the head of a chunk that uses it.
      alias: [{ find: /^fflate$/, replacement: resolve(root, 'node_modules/fflate/esm/browser.js') }],
    },
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: { main: resolve(root, 'electron/main.ts'), ...jobEntries() },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: resolve(root, 'electron/preload.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
