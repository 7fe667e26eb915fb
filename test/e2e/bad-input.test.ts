/** What the window does when its files are missing or damaged, or when it is started twice. */
import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import electron from 'electron'
import fs from 'node:fs'
import path from 'node:path'
import { command, goToParagraph, newFolder, openReport, root, selectWords, startApp } from './app.ts'

const hash = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')

test('a damaged pack: the app opens, names the file, and the notebook is untouched', async () => {
  const folder = newFolder('pack')
  const pack = path.join(folder, 'core.dzpack')
  fs.writeFileSync(pack, fs.readFileSync(path.join(root, 'resources/core.dzpack')).subarray(0, 50_000))
  const { app, page } = await startApp(path.join(folder, 'data'), { DUIZHAO_PACK: pack })
  await expect(page.getByText('core.dzpack').first()).toBeVisible()
  await command(app, 'screen.search')
  await command(app, 'help.about')
  await expect(page.getByRole('dialog')).toBeVisible()
  await app.close()
})

test('a missing pack: the app opens and says which file', async () => {
  const folder = newFolder('nopack')
  const { app, page } = await startApp(path.join(folder, 'data'), {
    DUIZHAO_PACK: path.join(folder, 'away.dzpack'),
  })
  await expect(page.getByText('away.dzpack').first()).toBeVisible()
  await app.close()
})

test('a damaged notebook opens read-only with the reason, and is not overwritten', async () => {
  const data = newFolder('notebook')
  const first = await startApp(data)
  await openReport(first.page, /Thirty-third session|第三十三届会议/)
  await first.app.close()

  const file = path.join(data, 'notes.db')
  const bytes = fs.readFileSync(file)
  bytes.fill(0xa5, 4096)
  fs.writeFileSync(file, bytes)
  const before = hash(file)

  const second = await startApp(data)
  await command(second.app, 'lang.en')
  await expect(second.page.getByText(/read.only|reading only/i).first()).toBeVisible()
  await openReport(second.page, /Thirty-third session|第三十三届会议/)
  await goToParagraph(second, '23')
  await selectWords(second.page, 'text-en-p23', 'crowded places')
  await command(second.app, 'selection.mint')
  await expect(second.page.getByText(/Nothing was saved/).first()).toBeVisible()

  // With a mark that could not be saved the window asks before it closes.
  const close = (button: number) =>
    second.app.evaluate(({ BrowserWindow, dialog }, answer) => {
      const asked: string[] = []
      dialog.showMessageBoxSync = (...args: unknown[]) => {
        asked.push((args.at(-1) as { message: string }).message)
        return answer
      }
      BrowserWindow.getAllWindows()[0]?.close()
      return new Promise<string[]>((done) => setTimeout(() => done(asked), 500))
    }, button)
  // A page that does not answer within a second is closed without its word: it is to be at rest.
  await second.page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)))
  expect(await close(0)).toEqual(['Some changes are not saved. They are lost when the window closes.'])
  await expect(second.page.getByText(/Nothing was saved/).first()).toBeVisible()
  await second.app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1
  })
  await second.app.close()
  expect(hash(file)).toBe(before)
})

test('a second start ends by itself and brings the first window to the front', async () => {
  const data = newFolder('twice')
  const { app } = await startApp(data)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = spawn(electron as unknown as string, ['--no-sandbox', '.'], {
    cwd: root,
    env: { ...process.env, DUIZHAO_DATA: data },
    stdio: 'ignore',
  })
  const code = await new Promise((done) => second.on('exit', done))
  expect(code).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  await app.close()
})

test('a kill in the middle of the work loses no note that was shown as saved', async () => {
  const data = newFolder('kill')
  const first = await startApp(data)
  await openReport(first.page, /Thirty-third session|第三十三届会议/)
  await goToParagraph(first, '24')
  await selectWords(first.page, 'text-zh-p24', '特别注重将安全')
  await command(first.app, 'selection.rose')
  await expect(first.page.getByRole('article', { name: /Rose|玫瑰/ })).toBeVisible()
  first.app.process().kill('SIGKILL')

  const second = await startApp(data)
  await expect(second.page.getByRole('article', { name: /Rose|玫瑰/ })).toContainText('特别注重将安全')
  await second.app.close()
})
