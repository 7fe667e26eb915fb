/** What the two reports speak of, worked out a few milliseconds at a time. */
import { useEffect, useMemo, useState } from 'react'
import { compareSubjects } from '../../shared/compare/compare-subjects.ts'
import { sectionsInSteps } from '../../shared/compare/compare-sections.ts'
import { compareTerms } from '../../shared/compare/compare-terms.ts'
import type { Compared } from '../../shared/compare/compared.ts'
import type { ReportText } from '../../shared/model/block.ts'
import type { TermId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import type { SubjectBlock } from '../../shared/model/subject.ts'
import { subjectTitle } from '../../shared/subjects/subject-names.ts'
import { client } from '../client.ts'
import { inIdleSlices } from '../idle-slices.ts'
import { useKnownTerms } from '../known-terms.ts'
import type { KnownTerms } from '../known-terms.ts'
import { useReportTexts } from '../report-texts.ts'
import type { ReportTexts } from '../report-texts.ts'
import { useQuery } from '../use-query.ts'
import type { CompareView } from './compare-memory.ts'

export type ComparedReports = {
  /** Null while they are read or compared. */
  readonly items: readonly Compared[] | null
  readonly texts: ReportTexts | null
  readonly error: unknown
  readonly reload: () => void
}

type Steps = Generator<undefined, readonly Compared[]>

export function useCompared({ left, right, by }: CompareView): ComparedReports {
  const texts = useReportTexts([left, right])
  const subjects = useQuery(
    async () => (await Promise.all([left, right].map((report) => client.subjects.of(report)))).flat(),
    [left, right],
    { domain: 'subjects' },
  )
  const terms = useKnownTerms()
  const ours = texts.value?.get(left)
  const theirs = texts.value?.get(right)
  const steps = useMemo(() => {
    if (ours === undefined || theirs === undefined) return null
    if (by === 'facts') return null
    if (by === 'sections') return () => sectionsInSteps(ours.blocks, theirs.blocks)
    if (by === 'terms') return terms === null ? null : () => termsInSteps(ours, theirs, terms)
    const blocks = subjects.value
    return blocks === null ? null : () => subjectsInSteps(blocks, left, right)
  }, [by, left, right, ours, theirs, terms, subjects.value])
  const failed = texts.value !== null && (ours === undefined || theirs === undefined)
  return {
    items: useSteps(steps),
    texts: texts.value,
    error: texts.error ?? subjects.error ?? (failed ? new Error('a text could not be read') : null),
    reload: () => {
      texts.reload()
      subjects.reload()
    },
  }
}

/** Null until the last step has been done. */
function useSteps(start: (() => Steps) | null): readonly Compared[] | null {
  const [done, setDone] = useState<{ readonly of: () => Steps; readonly items: readonly Compared[] }>()
  useEffect(() => {
    if (start === null) return undefined
    const steps = start()
    return inIdleSlices((isOver) => {
      for (;;) {
        const step = steps.next()
        if (step.done === true) {
          setDone({ of: start, items: step.value })
          return 'done'
        }
        if (isOver()) return 'more'
      }
    })
  }, [start])
  return done !== undefined && done.of === start ? done.items : null
}

function* subjectsInSteps(
  blocks: readonly SubjectBlock[],
  left: CompareView['left'],
  right: CompareView['right'],
): Steps {
  yield
  return compareSubjects(blocks, left, right, (subject) => ({
    zh: subjectTitle(subject, 'zh'),
    en: subjectTitle(subject, 'en'),
  }))
}

/** Looking for the terms is the long part: what has been found in a block is kept. */
function* termsInSteps(left: ReportText, right: ReportText, terms: KnownTerms): Steps {
  for (const block of [...left.blocks, ...right.blocks]) {
    for (const lang of langs) terms.placesIn(block, lang)
    yield
  }
  return compareTerms(left.blocks, right.blocks, terms.placesIn, (id: TermId) => terms.byId(id))
}
