/** Two notebooks with the real services: one hands on, the other takes in and takes it back. */
import '../setup.ts'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useEffect } from 'react'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { MergeScreen } from '../../../renderer/exchange/index.ts'
import { useGivenFiles } from '../../../renderer/shell/use-given-files.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

function Given({ path }: { readonly path: string }) {
  const given = useGivenFiles()
  const { give } = given
  useEffect(() => give([path]), [give, path])
  return <MergeScreen given={given} />
}

test('annotations handed on under a passphrase are there after the yes, under their author, and gone after undo', async () => {
  const user = userEvent.setup()
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-exchange-'))
  const file = join(folder, 'week 1.annotation')
  const theirs = createFakeBridge({ settings: { ...defaultSettings, author: 'Reviewer' } })
  Object.assign(theirs.deps.host, { chooseSavePath: async () => file })
  await theirs.services.annotations.add({
    report: unicri2024,
    kind: 'note',
    anchors: [{ key: 'p6' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
    colour: 'sky',
    note: '第6段与2018年报告不同',
    tags: [],
  })
  const request = {
    reports: [],
    layers: [],
    passphrase: 'correct horse',
    withoutNames: false,
    title: 'Week 1',
  }
  expect(await theirs.services.exchange.write(request)).toMatchObject({ annotations: 1 })

  const { fake } = await renderApp(<Given path={file} />)
  const held = async () =>
    (await fake.services.annotations.list(null)).map(({ author, note }) => [author, note])
  await user.type(await screen.findByLabelText('Passphrase of week 1.annotation'), 'wrong{Enter}')
  expect(
    await screen.findByText(/does not open: the passphrase is wrong/, {}, { timeout: 10_000 }),
  ).toBeTruthy()
  await user.clear(screen.getByLabelText('Passphrase of week 1.annotation'))
  await user.type(screen.getByLabelText('Passphrase of week 1.annotation'), 'correct horse{Enter}')
  const take = () => screen.getByRole('button', { name: 'Import' })
  await waitFor(() => expect(take()).toHaveProperty('disabled', false), { timeout: 10_000 })
  expect(screen.getByText('第6段与2018年报告不同')).toBeTruthy()
  expect(await held()).toEqual([])

  await user.click(take())
  await screen.findByRole('heading', { name: 'Imported' }, { timeout: 10_000 })
  expect(await held()).toEqual([['Reviewer', '第6段与2018年报告不同']])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByRole('heading', { name: /^Undone/ })
  expect(await held()).toEqual([])
  await act(async () => undefined)
  rmSync(folder, { recursive: true })
}, 60_000)
