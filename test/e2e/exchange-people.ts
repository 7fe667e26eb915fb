/** Notebooks of several people and the files that they hand each other, prepared by the services themselves. */
import fs from 'node:fs'
import path from 'node:path'
import { runExchangeHere } from '../../electron/services/exchange-tasks.ts'
import { describeAnchor } from '../../shared/anchor/describe.ts'
import type { Annotation, AnnotationDraft } from '../../shared/model/annotation.ts'
import type { SetRequest } from '../../shared/model/exchange.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { openSoakStores } from '../soak/stores.ts'
import type { SoakStores } from '../soak/stores.ts'
import { newFolder } from './app.ts'

const report = 'unicri-2024' as ReportId

/** Words of three paragraphs: what is marked in the first file, and what is new in the second. */
export const inConflict = [
  '保护易受攻击的目标',
  '人群密集场所和关键基础设施',
  '进一步制定有效的安全规划方法',
] as const
const untouched = ['采取必要措施', '大规模伤亡的袭击'] as const
export const newWords = ['向会员国提供了一套新的工具和基准', '美洲国家组织制定的区域举措'] as const
export const protectedWords = '在关键的专门领域和关联点开展合作'
export const passphrase = '马 电池 订书钉'

export type People = {
  /** The data folder of who takes in. */
  readonly mine: string
  /** Three conflicts of notes, two new annotations of two people, another name of a layer. */
  readonly second: string
  /** Takes two of five annotations out of a layer. */
  readonly deleting: string
  readonly locked: string
  /** The second, cut off in the middle. */
  readonly broken: string
}

export async function preparePeople(): Promise<People> {
  const files = newFolder('files')
  const mine = newFolder('mine')
  const [own, theirs, trainer] = [mine, newFolder('theirs'), newFolder('trainer')].map(openSoakStores) as [
    SoakStores,
    SoakStores,
    SoakStores,
  ]
  await settle(own, { interfaceLang: 'zh', author: '' })
  await settle(theirs, { author: 'Reviewer' })
  await settle(trainer, { author: 'Trainer' })

  const shared: Annotation[] = []
  for (const words of inConflict) shared.push(await mark(theirs, 'p23', words))
  const removed = [await mark(theirs, 'p23', untouched[0]), await mark(theirs, 'p23', untouched[1])]
  await mark(own, 'p22', '全球安全和司法威胁', { note: '我自己的' })
  await takeIn(own, await write(theirs, path.join(files, '第一稿.annotation')))

  for (const [at, { id }] of shared.entries()) await change(own, id, `我的第${at + 1}处`)
  for (const [at, { id }] of shared.entries()) await change(theirs, id, `对方第${at + 1}处`)
  await mark(theirs, 'p24', newWords[0], { colour: 'mint' })
  await mark(theirs, 'p25', newWords[1], { colour: 'sky', author: 'Trainer' })
  const second = await write(theirs, path.join(files, '第二稿.annotation'), { title: '第二轮审校' })
  await theirs.services.annotations.remove(removed.map(({ id }) => id))
  const deleting = await write(theirs, path.join(files, '删减.annotation'))

  await mark(trainer, 'p22', protectedWords, { colour: 'violet' })
  const locked = await write(trainer, path.join(files, '讲师.annotation'), { passphrase })
  const broken = path.join(files, '残缺.annotation')
  fs.writeFileSync(broken, fs.readFileSync(second).subarray(0, 700))
  for (const stores of [own, theirs, trainer]) stores.close()
  return { mine, second, deleting, locked, broken }
}

async function settle({ services }: SoakStores, settings: Partial<Settings>): Promise<void> {
  await services.settings.change(settings)
}

async function mark(
  { services }: SoakStores,
  paragraph: string,
  words: string,
  part: Partial<AnnotationDraft> = {},
): Promise<Annotation> {
  const key = paragraph as BlockKey
  const { blocks } = await services.library.text(report)
  const text = blocks.find((block) => block.key === key)?.text.zh ?? ''
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`${words} is not in ${paragraph}`)
  const anchor = describeAnchor(text, { key, lang: 'zh', start, end: start + words.length })
  const draft = { report, kind: 'highlight', anchors: [anchor], colour: 'amber', note: '', tags: [] } as const
  return await services.annotations.add({ ...draft, ...part })
}

async function change({ services }: SoakStores, id: Annotation['id'], note: string): Promise<void> {
  await services.annotations.change([id], { note })
}

async function write(
  { deps: { packs, notebook, now } }: SoakStores,
  file: string,
  part: Partial<SetRequest> = {},
): Promise<string> {
  const request = { reports: [], layers: [], passphrase: null, withoutNames: false, title: '', ...part }
  const control = { signal: new AbortController().signal, onProgress: () => undefined }
  await runExchangeHere({ packs, notebook, now, version: '0' }, 'write', { request, file }, control)
  return file
}

async function takeIn({ services }: SoakStores, file: string): Promise<void> {
  const request = { files: [{ path: file, passphrase: null }], layers: { into: 'file' } } as const
  const { revision, files } = await services.exchange.plan(request)
  const sha256 = files.map((each) => each.sha256)
  await services.exchange.merge({
    ...request,
    revision,
    sha256,
    choice: 'latest',
    each: {},
    deletions: false,
  })
}
