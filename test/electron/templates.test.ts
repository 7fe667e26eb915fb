/** Templates of the reader's own: which there are, that only plain files of the folder are read, and copies of ours. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyTemplate, listTemplates, readTemplate } from '../../electron/services/export/templates.ts'
import { usualOptions } from '../../shared/model/export.ts'

let data = ''
let folder = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'duizhao-templates-'))
  folder = join(data, 'templates')
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const asking = (template: string | null, format: 'md' | 'html' | 'pdf' = 'md') =>
  readTemplate(folder, { format, options: { ...usualOptions, template } })

const ours = ['handout.md', 'text.md', 'handout.html', 'text.html']

test('without a folder there are ours', async () => {
  expect((await listTemplates(folder)).map(({ name, builtIn }) => [name, builtIn])).toEqual(
    ours.map((name) => [name, true]),
  )
  expect(await asking(null)).toBe(null)
  expect(await asking('handout.md')).toBe(null)
  expect(await asking('anything', 'pdf')).toBe(null)
})

test('a copy of ours is one of the reader, under a name that is free, and can be used', async () => {
  const first = await copyTemplate(folder, 'text.html')
  const second = await copyTemplate(folder, 'text.html')
  const third = await copyTemplate(folder, second.template.name)
  expect([first, second, third].map(({ template }) => template.name)).toEqual([
    'text.html.liquid',
    'text 2.html.liquid',
    'text 3.html.liquid',
  ])
  expect(first.template).toEqual({
    name: 'text.html.liquid',
    format: 'html',
    content: 'text',
    builtIn: false,
  })
  expect(await asking('text.html.liquid', 'html')).toBe(readFileSync(first.file, 'utf8'))
  expect((await listTemplates(folder)).slice(ours.length).map(({ name }) => name)).toEqual([
    'text 2.html.liquid',
    'text 3.html.liquid',
    'text.html.liquid',
  ])
  expect(readdirSync(folder)).toHaveLength(3)
})

test('only plain files of the folder with the right ending are templates', async () => {
  mkdirSync(join(folder, 'folder.md.liquid'), { recursive: true })
  writeFileSync(join(data, 'secret.txt'), 'secret')
  writeFileSync(join(data, 'outside.md.liquid'), 'outside')
  symlinkSync(join(data, 'secret.txt'), join(folder, 'link.md.liquid'))
  writeFileSync(join(folder, '.hidden.md.liquid'), 'x')
  writeFileSync(join(folder, 'notes.txt'), 'x')
  writeFileSync(join(folder, 'mine.md.liquid'), '{{ title }}')
  const refused = [
    'folder.md.liquid',
    'link.md.liquid',
    '.hidden.md.liquid',
    'notes.txt',
    '../outside.md.liquid',
    '..\\outside.md.liquid',
    join(data, 'outside.md.liquid'),
    'nowhere.md.liquid',
    'text.html',
  ]
  for (const name of refused) {
    await expect(asking(name)).rejects.toMatchObject({ code: 'template-not-found' })
    if (name !== 'text.html')
      await expect(copyTemplate(folder, name)).rejects.toMatchObject({ code: 'template-not-found' })
  }
  expect(await asking('mine.md.liquid')).toBe('{{ title }}')
  await expect(asking('mine.md.liquid', 'html')).rejects.toMatchObject({ code: 'template-not-found' })
  expect((await listTemplates(folder)).slice(ours.length)).toEqual([
    { name: 'mine.md.liquid', format: 'md', content: 'annotations', builtIn: false },
  ])
})

test('a file too large is told as that', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'big.md.liquid'), 'x'.repeat(1_000_001))
  await expect(asking('big.md.liquid')).rejects.toMatchObject({ code: 'template-damaged' })
})
