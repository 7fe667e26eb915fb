/** The files of a merge: whose they are, what each would do, and what stands against it. */
import { Lock, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeFile, MergedFile, MergePlan } from '../../shared/model/exchange.ts'
import { fullTime } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { failureSentence } from '../error-sentence.ts'
import { fileName } from '../file-words.ts'
import { usePeople } from '../people.ts'
import { localeOf } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import type { GivenFiles } from '../shell/use-given-files.ts'
import { IconButton } from '../ui/index.ts'
import { countLine } from './counts-words.ts'
import { EditionNotes } from './EditionNotes.tsx'
import { OpenWith } from './OpenWith.tsx'

export type FileListProps = {
  readonly given: GivenFiles
  /** Null until the first dry run has ended. */
  readonly plan: MergePlan | null
  readonly locked: boolean
}

/** Authors of a file that are named one by one. */
const mostAuthors = 6

export function FileList({ given, plan, locked }: FileListProps) {
  const { t } = useTranslation()
  const { files } = given
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // The button that was pressed went with its file.
    if (document.activeElement !== document.body) return
    list.current?.querySelector<HTMLElement>('.merge-file-head button')?.focus()
  }, [files.length])
  return (
    <section className="merge-part">
      <h2 className="merge-head">{t('exchange.filesCount', { count: files.length })}</h2>
      <ul ref={list} className="merge-file-list">
        {files.map((file) => (
          <FileCard
            key={file.path}
            file={file}
            looked={plan?.files.find(({ path }) => path === file.path) ?? null}
            given={given}
            locked={locked}
          />
        ))}
      </ul>
    </section>
  )
}

type FileCardProps = {
  readonly file: ExchangeFile
  readonly looked: MergedFile | null
  readonly given: GivenFiles
  readonly locked: boolean
}

function FileCard({ file, looked, given, locked }: FileCardProps) {
  const { t } = useTranslation()
  const name = shownText(fileName(file.path))
  const failure = looked?.failure ?? null
  return (
    <li className="merge-file" data-failed={failure !== null || undefined}>
      <div className="merge-file-head">
        <p className="merge-file-name" title={file.path}>
          <bdi>{name}</bdi>
          {file.passphrase !== null && failure === null && <Lock aria-label={t('exchange.protected')} />}
        </p>
        <IconButton
          label={t('exchange.leaveOut', { file: name })}
          icon={<X />}
          disabled={locked}
          onClick={() => given.leaveOut(file.path)}
        />
      </div>
      {failure !== null && <p className="merge-file-failure">{failureSentence(failure)}</p>}
      {(failure?.code === 'passphrase-needed' || failure?.code === 'passphrase-wrong') && (
        <OpenWith name={name} onOpen={(passphrase) => given.openWith(file.path, passphrase)} />
      )}
      {looked !== null && failure === null && <FileWords looked={looked} />}
    </li>
  )
}

function FileWords({ looked }: { readonly looked: MergedFile }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const people = usePeople()
  const { title, authors, generated, counts } = looked
  const named = authors.slice(0, mostAuthors).map(people.author)
  const more = authors.length - named.length
  const by = [...named, ...(more > 0 ? [t('exchange.moreAuthors', { count: more })] : [])].join(
    t('exchange.separator'),
  )
  return (
    <>
      {title !== '' && <p className="merge-file-title user-text">{shownText(title)}</p>}
      <p className="muted">
        {by !== '' && <bdi>{by}</bdi>}
        {by !== '' && generated !== null && ' · '}
        {generated !== null && <time dateTime={generated}>{fullTime(generated, localeOf(lang))}</time>}
      </p>
      <p className="num">{countLine(t, counts)}</p>
      <EditionNotes editions={looked.editions} />
    </>
  )
}
