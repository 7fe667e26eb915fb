/** `subjects`: the fifteen types of crime, or one of them, with the blocks that treat each and why. */
import type { SubjectBlock, SubjectId } from '../../shared/model/subject.ts'
import { subjectIds } from '../../shared/model/subject.ts'
import { AppError } from '../../shared/result.ts'
import { nearestSubjects, readSubject } from '../../shared/subjects/read-subject.ts'
import { subjectNames } from '../../shared/subjects/subject-names.ts'
import { createTranslator } from '../translator.ts'
import type { Translate } from '../translator.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { UsageError } from './command-line.ts'
import { usagesOf } from './command-table.ts'

/** The reader's choices hold: what they took away is left out. Throws `subject-not-found` with the nearest names. */
export async function subjects({ stores, words, translate }: CommandInput): Promise<Outcome> {
  if (words.length > 1) throw new UsageError(`usage: ${usagesOf('subjects').join('\n')}`)
  const [word] = words
  const asked = word === undefined ? subjectIds : [existingSubject(word)]
  const listed = (await stores.services.subjects.list()).filter(({ choice }) => choice !== 'removed')
  const blocksOf = (id: SubjectId) => listed.filter(({ subject }) => subject === id)
  // The value does not depend on the language of the terminal.
  const english = createTranslator('en')
  return {
    value: asked.map((id) => ({
      id,
      name: subjectNames[id],
      blocks: blocksOf(id).map((block) => ({
        report: block.report,
        key: block.key,
        why: reasonsOf(block, english),
      })),
    })),
    lines: asked.flatMap((id) => subjectLines(id, blocksOf(id), translate)),
  }
}

function existingSubject(name: string): SubjectId {
  const subject = readSubject(name)
  if (subject !== null) return subject
  const likely = nearestSubjects(name)
  const offered = (likely.length > 0 ? likely : subjectIds).map((id) => `${id} (${subjectNames[id].zh})`)
  throw new AppError('subject-not-found', { name, nearest: offered.join(', ') })
}

function subjectLines(
  id: SubjectId,
  blocks: readonly SubjectBlock[],
  translate: Translate,
): readonly string[] {
  const { zh, en } = subjectNames[id]
  const width = Math.max(0, ...blocks.map(({ report, key }) => `${report} ${key}`.length))
  return [
    `${id}  ${zh} / ${en}  ${translate('cli.subjectBlocks', { count: blocks.length })}`,
    ...blocks.map(
      (block) => `  ${`${block.report} ${block.key}`.padEnd(width)}  ${reasonsOf(block, translate)}`,
    ),
  ]
}

/** In the order of the kinds, each with its words in both languages. */
function reasonsOf({ reasons, choice }: SubjectBlock, translate: Translate): string {
  const wordsOf = (kind: 'term' | 'word') =>
    reasons.flatMap((reason) => (reason.kind === kind ? [reason.text] : []))
  const headings = reasons.flatMap((reason) => (reason.kind === 'heading' ? [reason] : []))
  const terms = wordsOf('term')
  const others = wordsOf('word')
  const keys = [...new Set(headings.map(({ key }) => key))]
  return [
    ...(choice === 'added' ? [translate('cli.subjectAdded')] : []),
    ...(terms.length === 0 ? [] : [translate('cli.subjectTerms', { words: terms.join(', ') })]),
    ...(others.length === 0 ? [] : [translate('cli.subjectWords', { words: others.join(', ') })]),
    ...keys.map((heading) => {
      const named = headings.filter(({ key }) => key === heading).map(({ text }) => text)
      return translate('cli.subjectHeading', { heading, words: named.join(', ') })
    }),
  ].join('; ')
}
