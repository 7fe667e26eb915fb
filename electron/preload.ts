/** Exposes `window.bridge`: the calls and events of the contract, and nothing that takes the name of a channel. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { contract, eventNames } from '../shared/api.ts'

type Listener = (event: unknown) => void

function callsOf(
  domain: string,
  methods: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const calls = Object.keys(methods).map((method) => [
    method,
    (...args: unknown[]) => ipcRenderer.invoke(`${domain}.${method}`, ...args),
  ])
  return Object.freeze(Object.fromEntries(calls))
}

function on(name: string, listener: Listener): () => void {
  if (!(eventNames as readonly string[]).includes(name)) return () => undefined
  const receive = (_event: unknown, value: unknown): void => listener(value)
  ipcRenderer.on(name, receive)
  return () => {
    ipcRenderer.off(name, receive)
  }
}

const domains = Object.entries(contract).map(([domain, methods]) => [domain, callsOf(domain, methods)])
function pathOf(file: object): string {
  return file instanceof File ? webUtils.getPathForFile(file) : ''
}

contextBridge.exposeInMainWorld('bridge', Object.freeze({ ...Object.fromEntries(domains), on, pathOf }))
