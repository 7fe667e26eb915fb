/** The blocks of the subjects, and what the reader does with them: each act is stored at once and can be undone. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { SubjectBlock, SubjectEntry, SubjectId } from '../../shared/model/subject.ts'
import { subjectTitle } from '../../shared/subjects/subject-names.ts'
import { useApp } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { useActNotice } from '../use-act-notice.ts'
import type { ActNoticeState } from '../use-act-notice.ts'
import { useQuery } from '../use-query.ts'
import type { Query } from '../use-query.ts'
import { choiceFor, placeId } from './subject-places.ts'

export function useSubjectEntries(): Query<readonly SubjectEntry[]> {
  return useOfLibrary(useQuery(() => client.subjects.entries(), [], { domain: 'subjects', keep: true }))
}

/** Those of some reports, with their reasons. */
export function useSubjectBlocks(reports: readonly ReportId[]): Query<readonly SubjectBlock[]> {
  return useOfLibrary(
    useQuery(
      async () => (await Promise.all(reports.map((report) => client.subjects.of(report)))).flat(),
      [reports.join(' ')],
      { domain: 'subjects', keep: true },
    ),
  )
}

/** Read again when the library changes too. */
function useOfLibrary<Value>(query: Query<Value>): Query<Value> {
  const { reload } = query
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'library') reload()
      }),
    [reload],
  )
  return query
}

export type SubjectPlace = {
  readonly subject: SubjectId
  readonly report: ReportId
  readonly key: BlockKey
}

export function findBlock(
  all: readonly SubjectEntry[],
  { subject, ...place }: SubjectPlace,
): SubjectEntry | undefined {
  return all.find((block) => block.subject === subject && placeId(block) === placeId(place))
}

export type SubjectActs = Omit<ActNoticeState, 'tell'> & {
  /** Puts a block, called so, under a subject, or takes it away. False: it could not be stored, and the reader has been told. */
  readonly put: (place: SubjectPlace, name: string, under: boolean) => Promise<boolean>
}

/** `all`: the blocks as they are now. */
export function useSubjectActs(all: readonly SubjectEntry[]): SubjectActs {
  const { t } = useTranslation()
  const { lang, notifyError } = useApp()
  const { tell, ...notice } = useActNotice()
  const put = async (place: SubjectPlace, name: string, under: boolean): Promise<boolean> => {
    const { subject, report, key } = place
    const found = findBlock(all, place)
    try {
      await client.subjects.choose(subject, report, key, choiceFor(found, under))
    } catch (error) {
      notifyError(error)
      return false
    }
    const words = { place: name, subject: subjectTitle(subject, lang) }
    tell({
      text: under ? t('subjects.put', words) : t('subjects.taken', words),
      undo: () => client.subjects.choose(subject, report, key, found?.choice ?? null),
    })
    return true
  }
  return { ...notice, put }
}
