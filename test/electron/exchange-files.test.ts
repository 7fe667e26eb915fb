/** Reading files that come from anywhere: within bounds, whole, or refused with the reason. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { armor } from 'age-encryption'
import { expect, test } from 'vitest'
import { readExchangeFile, sizeLimit, writeExchangeFile } from '../../electron/services/exchange-files.ts'
import { fileOf, refusal } from './fixtures/exchange.ts'
import { temporaryFolder } from './fixtures/stores.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test.each<[string, string, string | Uint8Array]>([
  ['set-damaged', 'an empty file', ''],
  ['set-damaged', 'white space', ' \n'],
  ['set-damaged', 'cut off', '{"items": ["一'],
  ['set-damaged', 'two values', '{} {}'],
  ['set-damaged', 'no UTF-8', bytes(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)],
  ['set-damaged', 'half a character', bytes(0x7b, 0x22, 0xe4, 0xb8)],
  ['set-damaged', 'nested too deep', '['.repeat(101) + ']'.repeat(101)],
  ['set-damaged', 'nested too deep in objects', '{"a":'.repeat(101) + '1' + '}'.repeat(101)],
  ['set-not-a-set', 'plain text', '战略优先'],
  ['set-not-a-set', 'a number', '12'],
  ['set-not-a-set', 'a PDF', '%PDF-1.7\n'],
  ['set-not-a-set', 'a picture', bytes(0x89, 0x50, 0x4e, 0x47)],
  ['set-not-a-set', 'UTF-16', bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)],
])('%s: %s', async (code, _what, content) => {
  await expect(readExchangeFile(fileOf('a.annotation', content), null)).rejects.toEqual(refusal(code))
})

test('brackets in texts are no nesting, and a byte order mark is none of the text', async () => {
  const value = { a: `${'['.repeat(500)}"\\"${'{'.repeat(500)}`, b: [[[]]] }
  const file = fileOf('a.annotation', `\uFEFF${JSON.stringify(value)}`)
  expect((await readExchangeFile(file, null)).value).toEqual(value)
})

test('names that mean something to JavaScript are names like any other', async () => {
  const text = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'
  const { value } = await readExchangeFile(fileOf('a.annotation', text), null)
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('what is no file, and what is not there', async () => {
  const folder = temporaryFolder()
  const folderInstead = join(folder, 'folder.annotation')
  mkdirSync(folderInstead)
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling.annotation'))
  symlinkSync('loop.annotation', join(folder, 'loop.annotation'))
  const read = (name: string) => readExchangeFile(join(folder, name), null)
  await expect(read('folder.annotation')).rejects.toEqual(refusal('file-not-readable'))
  await expect(read('none.annotation')).rejects.toEqual(refusal('file-not-found'))
  await expect(read('dangling.annotation')).rejects.toEqual(refusal('file-not-found'))
  await expect(read('loop.annotation')).rejects.toEqual(refusal('file-not-readable'))
})

test.runIf(process.platform === 'linux')('a device and a pipe are not waited for', async () => {
  const pipe = join(temporaryFolder(), 'pipe.annotation')
  execFileSync('mkfifo', [pipe])
  for (const path of ['/dev/zero', pipe])
    await expect(readExchangeFile(path, null)).rejects.toEqual(refusal('file-not-readable'))
})

test('a link out of the folder that was named is not followed', async () => {
  const folder = temporaryFolder()
  const outside = fileOf('outside.annotation', {})
  symlinkSync(outside, join(folder, 'out.annotation'))
  writeFileSync(join(folder, 'in.annotation'), '{}')
  symlinkSync(join(folder, 'in.annotation'), join(folder, 'link.annotation'))
  const read = (name: string) => readExchangeFile(join(folder, name), null, folder)
  await expect(read('out.annotation')).rejects.toEqual(refusal('file-not-readable'))
  await expect(read('../outside.annotation')).rejects.toEqual(refusal('file-not-found'))
  expect((await read('link.annotation')).value).toEqual({})
  await expect(readExchangeFile(outside, null, folder)).rejects.toEqual(refusal('file-not-readable'))
})

test('200 MB of brackets are refused by their size, and as many as may be by their depth', async () => {
  const file = fileOf('deep.annotation', '')
  truncateSync(file, 200_000_000)
  const limit = { code: 'file-too-large', details: { file: 'deep.annotation', limit: sizeLimit } }
  await expect(readExchangeFile(file, null)).rejects.toMatchObject(limit)
  writeFileSync(file, Buffer.alloc(sizeLimit * 1_000_000, '['))
  const before = process.memoryUsage().rss
  await expect(readExchangeFile(file, null)).rejects.toEqual(refusal('set-damaged'))
  expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000)
})

test('protected by a passphrase: the right one opens it, nothing else does', async () => {
  const file = join(temporaryFolder(), 'a.annotation')
  const passphrase = '正确 horse 电池'
  await writeExchangeFile(file, '{"a":"机密"}', passphrase)
  const sealed = readFileSync(file)
  expect(sealed.toString('latin1')).not.toContain('"a"')
  expect((await readExchangeFile(file, passphrase)).value).toEqual({ a: '机密' })
  expect(readdirSync(dirname(file))).toEqual(['a.annotation'])
  await expect(readExchangeFile(file, null)).rejects.toEqual(refusal('passphrase-needed'))
  await expect(readExchangeFile(file, '错误')).rejects.toEqual(refusal('passphrase-wrong'))

  const armored = fileOf('armored.annotation', armor.encode(sealed))
  await expect(readExchangeFile(armored, null)).rejects.toEqual(refusal('passphrase-needed'))
  expect((await readExchangeFile(armored, passphrase)).value).toEqual({ a: '机密' })
})

test('one wrong bit anywhere, or the end missing: not opened', { timeout: 60_000 }, async () => {
  const file = join(temporaryFolder(), 'a.annotation')
  await writeExchangeFile(file, '{"a":"机密"}', '口令')
  const sealed = readFileSync(file)
  const refused = [refusal('passphrase-wrong'), refusal('set-not-a-set')]
  const payload = sealed.indexOf('\n', sealed.indexOf('--- ')) + 1
  // In the version, the work factor, the key, the authentication of the header, the nonce, the text, its seal.
  const places = [
    3,
    sealed.indexOf(' 18\n') + 2,
    80,
    payload - 10,
    payload + 3,
    payload + 18,
    sealed.length - 1,
  ]
  for (const at of places) {
    const flipped = Buffer.from(sealed)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    const error: unknown = await readExchangeFile(fileOf('flipped.annotation', flipped), '口令').catch(
      (reason: unknown) => reason,
    )
    expect(refused).toContainEqual(error)
  }
  for (const length of [30, payload, payload + 17, sealed.length - 1]) {
    const cut = fileOf('cut.annotation', sealed.subarray(0, length))
    await expect(readExchangeFile(cut, '口令')).rejects.toEqual(refusal('passphrase-wrong'))
  }
})

test('a file that asks for more work than ours ever do is not obeyed', async () => {
  const header = 'age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 30\nAAAA\n--- AAAA\n'
  const started = process.cpuUsage()
  await expect(readExchangeFile(fileOf('a.annotation', header), 'x')).rejects.toEqual(
    refusal('passphrase-wrong'),
  )
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
})

test('what cannot be written leaves what was there', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a.annotation'))
  await expect(writeExchangeFile(join(folder, 'a.annotation'), '{}', null)).rejects.toEqual(
    refusal('file-not-writable'),
  )
  await expect(writeExchangeFile(join(folder, 'gone/b.annotation'), '{}', null)).rejects.toEqual(
    refusal('file-not-writable'),
  )
  expect(readdirSync(folder)).toEqual(['a.annotation'])
})
