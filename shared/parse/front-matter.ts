/** Front matter: the blocks before the first chapter or paragraph, and what they say as fields. */
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { BlockWriter } from './block-writer.ts'
import { readDay, readMeeting } from './dates.ts'
import type { EditionBlock, EditionFields, FrontRole } from './edition.ts'
import { footnoteHead } from './footnotes.ts'
import type { Line } from './lines.ts'
import { chineseNumber, englishOrdinal } from './numerals.ts'
import { cutPieces, pieceText } from './pieces.ts'
import { labelShapes } from './numbering.ts'
import { withoutLayout } from './white-space.ts'

/** The six principal organs (Charter, Article 7), as document heads print them. */
const organs: ReadonlySet<string> = new Set(
  '大会,General Assembly,安全理事会,Security Council,经济及社会理事会,Economic and Social Council,\
托管理事会,Trusteeship Council,国际法院,International Court of Justice,秘书处,Secretariat'.split(','),
)

const languageCodes: Readonly<Record<string, string>> = {
  arabic: 'ar', chinese: 'zh', english: 'en', french: 'fr', russian: 'ru', spanish: 'es',
  阿拉伯文: 'ar', 中文: 'zh', 英文: 'en', 法文: 'fr', 俄文: 'ru', 西班牙文: 'es',
} // prettier-ignore

const chineseSession = /^第([一二三四五六七八九十]{1,3})届(?:常会|特别会议|会议)$/
const englishSession = /^(\S{1,30}) (?:(?:regular|special) )?session$/i
const chineseAgendaItem = /^(?:临时|暂定)?(?:议程|项目表)\*{0,3}项目(\d{1,3}(?:\([a-z]\))*)\*{0,3}$/
const englishAgendaItem =
  /^(?:Agenda )?item (\d{1,3}(?: ?\([a-z]\))*)(?: of the (?:provisional |preliminary )?(?:agenda|list))?\*{0,3}$/i
const original = /^(?:Original: |原件：)(.{1,20})$/
const submission = /^(?:(?:Report|Note|Memorandum) (?:of|by) |.{1,40}的(?:报告|说明|备忘录)$)/

/** Longest line that is read as a single fact, e.g. a date. */
const factLimit = 120

/** Lines that say one thing, known by their form whatever stands around them. */
function factRole(text: string): FrontRole | null {
  if (text.length > factLimit) return null
  if (organs.has(text)) return 'organ'
  if (/^(?:Distr\.|分发：)/.test(text)) return 'distribution'
  if (readDay(text) !== null) return 'date'
  if (languageCodes[text.toLowerCase()] !== undefined) return 'language'
  if (original.test(text)) return 'original'
  if (sessionNumber(text) !== null) return 'session'
  if (readMeeting(text) !== null) return 'meeting'
  if (agendaItem(text) !== null) return 'agenda-item'
  return /^(?:摘要|Summary)$/.test(text) ? 'summary-heading' : null
}

function sessionNumber(text: string): number | null {
  const chinese = chineseSession.exec(text)
  if (chinese !== null) return chineseNumber(chinese[1] ?? '')
  const english = englishSession.exec(text)
  return english === null ? null : englishOrdinal(english[1] ?? '')
}

function agendaItem(text: string): string | null {
  const match = chineseAgendaItem.exec(text) ?? englishAgendaItem.exec(text)
  return match === null ? null : (match[1] ?? '').replaceAll(' ', '')
}

/**
 * Role of a text that is no fact, from what has come before: a body's name before the session, then agenda title,
 * title, and who submits the report. What fits nowhere is text, such as the heading of the report inside a note.
 */
function placeRole(text: string, seen: ReadonlySet<FrontRole>, last: FrontRole | null): FrontRole {
  if (!seen.has('session') && !seen.has('agenda-item') && !seen.has('body')) return 'body'
  if (last === 'agenda-item') return 'agenda-title'
  if (!seen.has('title')) return 'title'
  if (!seen.has('note') && submission.test(text.slice(0, factLimit))) return 'note'
  return last === 'summary-heading' ? 'summary' : 'text'
}

/** Writes the front blocks, keyed `front.1`, `front.2`, … in the order of the source, and their footnotes. */
export function readFrontMatter(lines: readonly Line[], lang: Lang, writer: BlockWriter): void {
  const isFact = (line: Line) => factRole(withoutLayout(line.text, lang)) !== null
  const isFootnote = (line: Line) => labelShapes(line.text)[0]?.kind === 'footnote'
  const pieces = cutPieces(
    lines,
    (line, previous) =>
      line.gap > 0 || line.indent > 0 || isFact(line) || isFact(previous) || isFootnote(line),
  )
  const seen = new Set<FrontRole>()
  let last: FrontRole | null = null
  let count = 0
  for (const piece of pieces) {
    const footnote = footnoteHead(piece, writer)
    if (footnote !== null) {
      writer.open(footnote.head, piece, footnote.start)
      continue
    }
    const text = pieceText(piece, lang)
    const role: FrontRole = factRole(text) ?? placeRole(text, seen, last)
    seen.add(role)
    last = role
    count += 1
    const key = `front.${count}` as BlockKey
    const head = {
      key,
      kind: 'front',
      role,
      level: null,
      label: null,
      number: null,
      parent: null,
      printed: '',
    } as const
    writer.open(head, piece, piece.first.text)
  }
}

/** Fields from the front blocks: the first block of each role speaks. */
export function readFields(blocks: readonly EditionBlock[]): EditionFields {
  const textOf = (role: FrontRole) => blocks.find((block) => block.role === role)?.text ?? null
  const read = <Value>(role: FrontRole, reader: (text: string) => Value): Value | null => {
    const text = textOf(role)
    return text === null ? null : reader(text)
  }
  const meeting = read('meeting', readMeeting)
  return {
    organ: textOf('organ'),
    body: textOf('body'),
    session: read('session', sessionNumber),
    sessionName: textOf('session'),
    sessionStart: meeting?.start ?? null,
    sessionEnd: meeting?.end ?? null,
    place: meeting?.place ?? null,
    agendaItem: read('agenda-item', agendaItem),
    agendaTitle: textOf('agenda-title'),
    title: textOf('title'),
    date: read('date', readDay),
    original: read('original', originalLanguage),
    note: textOf('note'),
    summary: textOf('summary'),
  }
}

function originalLanguage(text: string): string | null {
  return languageCodes[(original.exec(text)?.[1] ?? '').toLowerCase()] ?? null
}
