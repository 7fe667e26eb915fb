// @vitest-environment jsdom
/** Words for the clipboard: plain, rich and Markdown say the same. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { passageForms } from '../../../shared/cite/passages.ts'

const zh = { lang: 'zh', quote: '安保规划', citation: 'A/75/90，第24段(b)' } as const
const en = { lang: 'en', quote: 'security planning', citation: 'A/75/90, para. 24 (b)' } as const

test('plain text has the marks of each language', () => {
  expect(passageForms([zh, en]).text).toBe(
    '“安保规划”（A/75/90，第24段(b)）\n\n“security planning” (A/75/90, para. 24 (b))',
  )
})

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

test('rich text says the same, tells its languages and runs nothing', () => {
  const quote = '<img src=x onerror=alert(1)> & "so"'
  const { html, text } = passageForms([zh, { ...en, quote }])
  const document = parsed(html)
  expect(document.querySelector('img')).toBeNull()
  const paragraphs = [...document.querySelectorAll('p')]
  expect(paragraphs.map(({ lang }) => lang)).toEqual(['zh-Hans', 'en'])
  expect(paragraphs.map(({ textContent }) => textContent).join('\n\n')).toBe(text)
})

test('words of several blocks are a quotation of its own, each block a paragraph, the citation last', () => {
  const document = parsed(passageForms([{ ...en, quote: 'one\ntwo' }]).html)
  const lines = [...document.querySelectorAll('blockquote > p')].map(({ textContent }) => textContent)
  expect(lines).toEqual(['“one', 'two” (A/75/90, para. 24 (b))'])
})

test('Markdown gives the words back as they were, whatever they are', () => {
  const words = fc
    .string({ minLength: 1, unit: fc.constantFrom(...'甲乙 *_`#[]()<>!-+.1&;~|\\"\'a') })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(words, (quote) => {
      const [block] = fromMarkdown(passageForms([{ ...zh, quote }]).markdown).children
      expect(block?.type).toBe('blockquote')
      const [paragraph] = block?.type === 'blockquote' ? block.children : []
      const said = paragraph?.type === 'paragraph' ? paragraph.children : []
      expect(said.map((node) => (node.type === 'text' ? node.value : `<${node.type}>`)).join('')).toBe(quote)
    }),
  )
})
