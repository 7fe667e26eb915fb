/** A reply whose annotation is in another file of the same run belongs to it, in whatever order the files are named. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { joinFiles } from '../../electron/services/merging/joined-files.ts'
import { composeSet } from '../../electron/services/composed-set.ts'
import { readNotebookSet } from '../../electron/services/notebook-set.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

type Item = { readonly motivation: string }

test('a reply finds its annotation in another file', async () => {
  const stores = openTestStores(temporaryFolder())
  const { id } = await stores.services.annotations.add(draftQuoting(stores, '战略'))
  await stores.services.annotations.reply(id, '请核对')
  const { packs, notebook, now } = stores.deps
  const words = { title: '', generated: now(), version: '0', withoutNames: false }
  const whole = JSON.parse(composeSet(packs, readNotebookSet(notebook.db), words).text) as {
    readonly items: readonly Item[]
  }
  const folder = temporaryFolder()
  const write = (name: string, isIn: (item: Item) => boolean) => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify({ ...whole, items: whole.items.filter(isIn) }))
    return { path, passphrase: null }
  }
  const marks = write('marks.annotation', ({ motivation }) => motivation !== 'replying')
  const replies = write('replies.annotation', ({ motivation }) => motivation === 'replying')
  for (const files of [
    [marks, replies],
    [replies, marks],
  ]) {
    const { set, refused } = await joinFiles(packs, files)
    expect(refused).toEqual([])
    expect(
      [...(set.annotations.get(id)?.fields.keys() ?? [])].some((name) => name.startsWith('reply/')),
    ).toBe(true)
  }
})
