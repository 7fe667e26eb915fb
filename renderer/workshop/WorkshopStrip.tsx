/** The strip beside the text of the open report: follows the reading, leads to blocks, steps where people differ. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { ChevronDown, ChevronUp, EyeOff, UsersRound, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { WorkshopView } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { blocksByKey } from '../heading-path.ts'
import { IconButton } from '../ui/index.ts'
import { useWorkshop } from '../workshop-state.ts'
import { usePeopleShown } from './people-shown.ts'
import { Strip } from './Strip.tsx'
import { useEntryWords } from './use-entry-words.ts'
import { useSteps } from './use-steps.ts'
import { useWorkshopView } from './use-workshop-view.ts'
import './workshop.css'

export type WorkshopStripProps = {
  readonly report: ReportId
  readonly text: ReportText
  readonly onGo: (key: BlockKey) => void
}

export function WorkshopStrip(props: WorkshopStripProps) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const { anonymous, change } = useWorkshop()
  const { value, error } = useWorkshopView(props.report)
  return (
    <nav className="strip" aria-label={t('workshop.strip')} data-region="strip">
      <div className="strip-head">
        <IconButton
          label={t('workshop.openScreen')}
          icon={anonymous ? <EyeOff /> : <UsersRound />}
          onClick={() => showScreen('workshop')}
        />
        <IconButton label={t('workshop.stripClose')} icon={<X />} onClick={() => change({ strip: false })} />
      </div>
      {value === null ? (
        <p className="strip-none" role="status">
          {error === null ? t('workshop.stripLoading') : errorSentence(error)}
        </p>
      ) : (
        <ReaderStrip {...props} view={value} />
      )}
    </nav>
  )
}

function ReaderStrip({ text, view, onGo }: WorkshopStripProps & { readonly view: WorkshopView }) {
  const { t } = useTranslation()
  const { reading } = useApp()
  const { accord } = useWorkshop()
  const current = useSyncExternalStore(reading.subscribe, () => reading.get()?.key ?? null)
  const people = usePeopleShown(view)
  const words = useEntryWords(people)
  const blocks = useMemo(() => blocksByKey(text), [text])
  const from = useCallback(() => focusedKey() ?? reading.get()?.key ?? null, [reading])
  const { next, previous } = useSteps({ view, words, from, onGo })
  const wanted = { accord: t(`workshop.accord.${accord}`) }
  if (view.blocks.every((block) => block.accord === 'silent'))
    return <p className="strip-none">{t('workshop.stripNone')}</p>
  return (
    <>
      <div className="strip-steps">
        <IconButton label={t('workshop.previous', wanted)} icon={<ChevronUp />} onClick={previous} />
        <IconButton label={t('workshop.next', wanted)} icon={<ChevronDown />} onClick={next} />
      </div>
      <Strip
        view={view}
        people={people}
        words={words}
        blockOf={(key) => blocks.get(key)}
        current={current}
        wide={false}
        onGo={onGo}
      />
    </>
  )
}

/** The block whose text or whose entry in the strip has the keyboard: where the reader is, wherever the page stands. */
function focusedKey(): BlockKey | null {
  const focused = document.activeElement
  const key =
    focused?.closest<HTMLElement>('[data-row]')?.dataset['row'] ??
    focused?.closest<HTMLElement>('.strip-entry')?.dataset['key']
  return (key ?? null) as BlockKey | null
}
