/** The fixture's report as three people have marked it, each in a layer of their own, and one who gave no name. */
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { Annotation, AnnotationDraft } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { texts, unicri2024 } from '../fixture.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'

type Marked = Partial<Pick<AnnotationDraft, 'colour' | 'note' | 'tags'>>

/** A mark on the first `length` characters. */
export function draftAt(key: string, lang: Lang, length: number, part: Marked = {}): AnnotationDraft {
  const text = texts.get(unicri2024)?.blocks.find((block) => block.key === key)?.text[lang] ?? ''
  const anchor = describeAnchor(text, { key: key as BlockKey, lang, start: 0, end: length })
  return {
    report: unicri2024,
    kind: 'highlight',
    anchors: [anchor],
    colour: 'amber',
    note: '',
    tags: [],
    ...part,
  }
}

const marked: readonly (readonly [author: string, draft: AnnotationDraft])[] = [
  ['Reviewer', draftAt('p6', 'zh', 6, { tags: ['Q1'] })],
  ['Trainer', draftAt('p6', 'en', 6)],
  ['Reviewer', draftAt('p23', 'zh', 8, { note: 'Too **broad**', tags: ['Q1'] })],
  ['Trainer', draftAt('p23', 'zh', 10, { colour: 'rose', tags: ['Q1'] })],
  ['reader:9f8e7d', draftAt('p23', 'en', 10, { colour: 'mint' })],
  ['Reviewer', draftAt('h2', 'zh', 4, { colour: 'sky' })],
]

export async function markedCourse(): Promise<FakeBridge> {
  const fake = createFakeBridge()
  const { layers, annotations, settings } = fake.services
  await settings.change({ lastReport: unicri2024 })
  for (const owner of ['Reviewer', 'Trainer', 'reader:9f8e7d']) {
    const layer = await layers.add({ name: '', owner, colour: 'mint', description: '' })
    for (const [author, draft] of marked)
      if (author === owner) await annotations.add({ ...draft, author, layer: layer.id })
  }
  return fake
}

export function stored(fake: FakeBridge): readonly Annotation[] {
  return fake.services.annotations.list(unicri2024) as readonly Annotation[]
}
