/** Word files as Word, LibreOffice and Google Docs give them back: which annotation each comment is, and where it is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paraIdOf } from '../../../shared/export/docx/para-id.ts'
import { isTextAnchor } from '../../../shared/model/annotation.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import { langs } from '../../../shared/model/report.ts'
import { anchorOn } from '../export/bundled-report.ts'
import {
  answer,
  blocks,
  changesIn,
  docxParts,
  made,
  readParts,
  unicri,
  uuid,
  wholeOf,
} from './returned-material.ts'
import type { Parts } from './returned-material.ts'

const on = (key: string, lang: 'zh' | 'en', quote: string) => anchorOn(unicri.text, key, lang, quote)

const annotations: readonly Annotation[] = [
  made(1, [on('p1', 'zh', '犯罪司法所')], { note: '第一行\n第二行', author: '审阅人' }),
  made(2, [on('p1', 'en', 'United Nations')], { note: '', kind: 'underline' }),
  made(3, [on('p7.a', 'zh', '恐怖主义')], { replies: [answer(1, 'yes'), answer(2, '好', '审阅人')] }),
  made(4, [on('p4', 'zh', '经济及社会理事会'), on('p4', 'en', 'Economic and Social Council')], {
    note: 'both',
  }),
  made(5, [wholeOf('p3')], { kind: 'bookmark', note: '' }),
  made(6, [on('h1', 'en', 'Introduction')], { status: 'resolved', tags: ['terms'] }),
  made(7, [{ ...on('p2', 'zh', '犯罪'), key: 'p999' as never }], { note: 'gone' }),
  made(8, [on('fn.s1', 'en', 'E/CN.15')], { note: 'a\n— — —\nb\t c ' }),
  made(9, [on('p1', 'zh', '犯罪司法所')], { note: 'the same words' }),
  made(10, [on('p1', 'zh', '犯罪司法所')], { author: '', note: 'by the reader' }),
]

/** As programs that know no `w14:paraId` write it. */
function withoutIds(parts: Parts): Parts {
  const cut = Object.entries(parts).map(([name, text]) => [name, text.replace(/ w14:paraId="\w+"/g, '')])
  const { 'word/commentsExtended.xml': _gone, ...rest } = Object.fromEntries(cut) as Parts
  return rest
}

/** As Google Docs does it. */
function withoutBookmarks(parts: Parts): Parts {
  const body = parts['word/document.xml'] ?? ''
  return { ...parts, 'word/document.xml': body.replace(/<w:bookmark(?:Start|End) [^>]*>/g, '') }
}

function withText(parts: Parts, from: string, to: string): Parts {
  const comments = parts['word/comments.xml'] ?? ''
  expect(comments).toContain(from)
  return { ...parts, 'word/comments.xml': comments.replace(from, to) }
}

const nothing = new Map()

for (const [layout, shown] of [
  ['columns', langs],
  ['interleaved', langs],
  ['single', ['zh']],
  ['single', ['en']],
] as const)
  describe(`${layout} ${shown.join(' and ')}`, () => {
    const parts = docxParts(annotations, layout, shown)

    it('says nothing new as it was exported', async () => {
      const read = readParts(await parts, annotations)
      expect(read.comments).toHaveLength(annotations.length)
      expect(changesIn(read)).toEqual(nothing)
    })

    it.each([
      ['ids', withoutIds],
      ['bookmarks', withoutBookmarks],
      ['ids and bookmarks', (given: Parts) => withoutBookmarks(withoutIds(given))],
    ])('without %s it says nothing new either', async (_what, cut) => {
      expect(changesIn(readParts(cut(await parts), annotations))).toEqual(nothing)
    })

    it('knows an edited comment without its id', async () => {
      for (const cut of [withoutIds, (given: Parts) => withoutBookmarks(withoutIds(given))]) {
        const edited = withText(cut(await parts), 'by the reader', 'by another')
        expect(changesIn(readParts(edited, annotations))).toEqual(
          new Map([[uuid(10), expect.objectContaining({ note: 'by another' })]]),
        )
      }
    })

    it('knows an edited answer without its id', async () => {
      const edited = withText(withoutIds(await parts), '好', '不好')
      const { id } = answer(2, '')
      expect(changesIn(readParts(edited, annotations))).toEqual(
        new Map([
          [uuid(3), { [`reply/${id}`]: expect.objectContaining({ note: '不好', author: '审阅人' }) }],
        ]),
      )
    })
  })

describe('places', () => {
  const anyMark = fc
    .constantFrom(
      ...blocks.flatMap(({ key, text }) => langs.map((lang) => ({ key, lang, words: text[lang] ?? '' }))),
    )
    .filter(({ words }) => words.length > 1)
    .chain(({ key, lang, words }) =>
      fc
        .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
        .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const)
        .filter(([start, end]) => words.slice(start, end).trim() === words.slice(start, end))
        .map(([start, end]) => on(key, lang, words.slice(start, end))),
    )

  /** As Word adds a comment: with an id and a date that we do not know. */
  function asNew(parts: Parts): Parts {
    const comments = (parts['word/comments.xml'] ?? '')
      .replace(/ w14:paraId="\w+"/g, '')
      .replace(/w:date="[^"]*"/g, 'w:date="2026-12-01T10:00:00Z"')
      .replaceAll('note 1<', 'new<')
    const body = (parts['word/document.xml'] ?? '').replace(/<w:bookmarkStart [^>]*w:name="dz_[^>]*>/g, '')
    return { ...parts, 'word/comments.xml': comments, 'word/document.xml': body }
  }

  it('finds any words again, in columns and below each other', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyMark, fc.constantFrom('columns', 'interleaved'), async (anchor, layout) => {
        const parts = asNew(await docxParts([made(1, [anchor])], layout as 'columns'))
        const { comments } = readParts(parts, [made(1, [anchor])])
        expect(comments.map(({ id, anchors }) => [id, anchors])).toEqual([[null, [anchor]]])
      }),
      { numRuns: 12 },
    )
  })

  it('takes words over several blocks, of one language and of both', async () => {
    const many = ['p6.a', 'p6.b', 'p6.c'].map((key) => {
      const { text } = blocks.find((block) => block.key === key) ?? { text: { zh: '', en: '' } }
      return on(key, 'zh', text.zh ?? '')
    })
    const [first, ...others] = many
    const annotation = made(1, many)
    const parts = asNew(await docxParts([annotation], 'single', ['zh']))
    expect(readParts(parts, [annotation]).comments.map(({ anchors }) => anchors)).toEqual([
      [first, ...others],
    ])
  })

  it('takes a range over cells of a table as Word makes it', async () => {
    const one = made(1, [on('p6.a', 'zh', '恐怖主义')])
    const two = made(2, [on('p6.b', 'en', 'organized crime')])
    const parts = asNew(await docxParts([one, two]))
    const body = (parts['word/document.xml'] ?? '')
      .replace(/<w:commentRangeEnd w:id="0"\/>/, '')
      .replace(/<w:commentRangeStart w:id="1"\/>/, '')
      .replace(/<w:commentRangeEnd w:id="1"\/>/, '<w:commentRangeEnd w:id="0"/>')
    const { comments } = readParts({ ...parts, 'word/document.xml': body }, [one, two])
    const said = (anchor: Anchor) =>
      isTextAnchor(anchor) ? `${anchor.lang} ${anchor.key} ${anchor.exact}` : ''
    expect(comments[0]?.anchors.map(said)).toEqual([
      'zh p6.a 恐怖主义；',
      expect.stringMatching(/^en p6\.a /),
      'zh p6.b 有组织犯罪的影响范围；',
      expect.stringMatching(/^en p6\.b .*organized crime$/),
    ])
  })

  it('counts tracked changes of the text as not made', async () => {
    const annotation = made(1, [on('p7', 'zh', '战略优先')])
    const parts = asNew(await docxParts([annotation]))
    const inserted = '<w:ins w:id="90" w:author="Trainer"><w:r><w:t>插入</w:t></w:r></w:ins>'
    const body = (parts['word/document.xml'] ?? '').replace(
      /(<w:commentRangeStart w:id="0"\/>)/,
      `${inserted}$1${inserted}`,
    )
    const { comments } = readParts({ ...parts, 'word/document.xml': body }, [annotation])
    expect(comments[0]?.anchors).toEqual(annotation.anchors)
  })
})

it('keeps a comment that is gone as it was', async () => {
  const parts = await docxParts(annotations)
  const comments = (parts['word/comments.xml'] ?? '').replace(/<w:comment .*?<\/w:comment>/gs, '')
  const read = readParts({ ...parts, 'word/comments.xml': comments }, annotations)
  expect(read.comments).toEqual([])
  expect(changesIn(read)).toEqual(nothing)
})

it('takes a new comment with the words of an old one for a new one', async () => {
  const parts = await docxParts(annotations)
  const own = paraIdOf(uuid(9))
  const comment = `<w:comment w:id="77" w:author="Trainer" w:date="2026-12-01T10:00:00Z"><w:p w14:paraId="0BADF00D"><w:r><w:t>the same words</w:t></w:r></w:p></w:comment>`
  const comments = (parts['word/comments.xml'] ?? '').replace('</w:comments>', `${comment}</w:comments>`)
  expect(comments).toContain(own)
  const read = readParts({ ...parts, 'word/comments.xml': comments }, annotations)
  expect([...changesIn(read).values()]).toMatchObject([{ author: 'Trainer', note: 'the same words' }])
})
