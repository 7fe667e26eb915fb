/** What others have put into the folder, and what became of it. */
import { Check, CircleAlert, Hourglass, MessageCircleQuestionMark } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedFile } from '../../shared/model/sharing.ts'
import { timeAgo } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { failureSentence } from '../error-sentence.ts'
import { usePeople } from '../people.ts'
import { localeOf } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button } from '../ui/index.ts'

export type SharedFilesProps = {
  readonly files: readonly SharedFile[]
  readonly folder: string
  readonly onOpenFile: (path: string) => void
}

/** A folder may hold a thousand. */
const listed = 200

export function SharedFiles({ files, folder, onOpenFile }: SharedFilesProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <div className="sharing-files">
      <h3 id={titleId} className="sharing-head">
        {t('sharing.files.title')}
      </h3>
      {files.length === 0 && <p className="field-hint">{t('sharing.files.none')}</p>}
      {files.length > 0 && (
        <ul aria-labelledby={titleId} className="sharing-list">
          {inOrder(files)
            .slice(0, listed)
            .map((file) => (
              <FileRow key={file.name} file={file} onOpen={() => onOpenFile(pathIn(folder, file.name))} />
            ))}
        </ul>
      )}
      {files.length > listed && (
        <p className="field-hint">{t('sharing.files.more', { count: files.length - listed })}</p>
      )}
    </div>
  )
}

const icons = {
  joined: <Check />,
  waiting: <Hourglass />,
  refused: <CircleAlert />,
  asking: <MessageCircleQuestionMark />,
} as const

/** What wants an answer first, then what is not well. */
const order = { asking: 0, refused: 1, waiting: 2, joined: 3 } as const

function inOrder(files: readonly SharedFile[]): readonly SharedFile[] {
  return files.toSorted((one, other) => order[one.state] - order[other.state])
}

function FileRow({ file, onOpen }: { readonly file: SharedFile; readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const people = usePeople()
  const { name, state, failure, authors, annotations, at } = file
  const who = authors.map((author) => people.author(author)).join(t('sharing.files.comma'))
  const details = [
    ...(at === null
      ? []
      : [t('sharing.files.count', { count: annotations }), timeAgo(at, new Date(), localeOf(lang))]),
    ...(who === '' ? [] : [shownText(name)]),
  ]
  return (
    <li className="shared-file" data-state={state}>
      <span className="shared-file-icon" aria-hidden="true">
        {icons[state]}
      </span>
      <div className="shared-file-words">
        <p className="shared-file-name">
          <bdi>{who === '' ? shownText(name) : who}</bdi>
        </p>
        <p>
          {state === 'refused' ? failure !== null && failureSentence(failure) : t(`sharing.files.${state}`)}
        </p>
        {details.length > 0 && <p className="field-hint num">{details.join(' · ')}</p>}
      </div>
      {state === 'asking' && (
        <Button aria-label={t('sharing.files.openNamed', { file: name })} onClick={onOpen}>
          {t('sharing.files.open')}
        </Button>
      )}
    </li>
  )
}

/** The folder is a path of the system's own kind. */
function pathIn(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/'
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`
}
