/** What a page, a hostile note or a hostile link can reach from inside the real window: nothing. */
import { expect, test } from '@playwright/test'
import { newFolder, openReport, startApp } from './app.ts'
import type { RunningApp } from './app.ts'

let running: RunningApp

test.beforeAll(async () => {
  running = await startApp(newFolder('safety'))
})
test.afterAll(() => running.app.close())

const blocked = () =>
  running.app.evaluate(
    () => (globalThis as unknown as { duizhaoBlockedRequests: number }).duizhaoBlockedRequests,
  )

test('the page has no Node, and only the contract', async () => {
  const found = await running.page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { bridge: object }).bridge).sort(),
    frozen: Object.isFrozen((window as unknown as { bridge: object }).bridge),
  }))
  expect(found.node).toEqual([])
  expect(found.bridge.join(' ')).toBe(
    'annotations app assignments exchange exporting facts geography layers library notebook on pathOf reading ' +
      'references search settings sharing subjects terms workshop',
  )
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('reading makes no request to anywhere', async () => {
  await openReport(running.page, /Thirty-third session|第三十三届会议/)
  await running.page.waitForTimeout(500)
  expect(await blocked()).toBe(0)
})

test('no address outside the app can be loaded', async () => {
  const { page } = running
  const answers = await page.evaluate(async () => {
    const tried = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/passwd',
      'data:text/plain,x',
      'app://other/index.html',
    ]
    return Promise.all(
      tried.map((url) =>
        fetch(url).then(
          (reply) => `${url} ${reply.status}`,
          () => 'refused',
        ),
      ),
    )
  })
  expect(answers).toEqual(Array.from({ length: 5 }, () => 'refused'))
})

test('the app serves only its own files', async () => {
  const statuses = await running.page.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/%2e%2e%2fpackage.json',
      '/index.html%00',
      '/fonts/../core.dzpack',
    ]
    return Promise.all(paths.map((path) => fetch(`app://ui${path}`).then((reply) => reply.status)))
  })
  expect(statuses).toEqual(statuses.map(() => 404))
})

test('inline script does not run', async () => {
  const ran = await running.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.body.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', 'window.planted = true')
    image.src = 'nowhere.png'
    document.body.append(image)
    await new Promise((done) => setTimeout(done, 300))
    script.remove()
    image.remove()
    return 'planted' in window
  })
  expect(ran).toBe(false)
})

test('no navigation, no window, no permission', async () => {
  const { app, page } = running
  const before = page.url()
  const granted = await page.evaluate(async () => {
    window.open('https://example.org/')
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
    location.href = 'https://example.org/'
    await new Promise((done) => setTimeout(done, 300))
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
    ] as PermissionName[]
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    )
    return states.filter((state) => state === 'granted')
  })
  expect(granted).toEqual([])
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('calls that the contract does not know or allow are refused, and nothing is stored', async () => {
  const replies = await running.page.evaluate(async () => {
    type Loose = Record<string, Record<string, (...args: unknown[]) => Promise<string>>>
    const bridge = (window as unknown as { bridge: Loose }).bridge
    const call = async (domain: string, method: string, ...args: unknown[]) =>
      JSON.parse((await bridge[domain]?.[method]?.(...args)) ?? 'null') as unknown
    return Promise.all([
      call('library', 'text', '../../etc'),
      call('annotations', 'add', {
        report: 'unicri-2024',
        kind: 'highlight',
        anchors: [],
        colour: 'amber',
        note: '',
        tags: [],
      }),
      call('annotations', 'add', JSON.parse('{"__proto__": {"x": 1}, "report": 1}')),
      call('settings', 'change', { theme: 'pink' }),
      call('search', 'find', { text: 'x'.repeat(2_000_000) }),
    ])
  })
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } })
})
