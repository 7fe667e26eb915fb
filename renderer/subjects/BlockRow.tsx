/** One passage of a subject: its address, its text in both languages with the words marked, and why it is there. */
import { Minus, Undo2 } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import { langs } from '../../shared/model/report.ts'
import type { SubjectEntry, SubjectReason } from '../../shared/model/subject.ts'
import { useApp } from '../app-state.ts'
import { headingPath } from '../heading-path.ts'
import type { Blocks } from '../heading-path.ts'
import { MarkedText } from '../MarkedText.tsx'
import { Button, Tag } from '../ui/index.ts'
import { blockName } from './block-name.ts'
import { Reasons } from './Reasons.tsx'
import { isUnder, marksOf, placeId } from './subject-places.ts'
import type { PlaceId } from './subject-places.ts'

export type BlockRowProps = {
  readonly place: SubjectEntry
  /** Why it stands there. */
  readonly reasons: readonly SubjectReason[]
  /** Blocks of its report; null when that cannot be read. */
  readonly blocks: Blocks | null
  /** The row that Tab reaches. */
  readonly reachable: boolean
  readonly onFocus: (id: PlaceId) => void
  readonly onOpen: (place: SubjectEntry) => void
  /** Takes it away, or puts it back. */
  readonly onPut: (place: SubjectEntry, name: string) => Promise<void>
}

export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { place, reasons, blocks, reachable, onFocus, onOpen, onPut } = props
  const { t } = useTranslation()
  const { lang } = useApp()
  const id = useId()
  const block = blocks?.get(place.key)
  const path = blocks === null ? '' : headingPath(blocks, place.key, lang)
  const name = blockName(t, block, place.key, lang)
  const tab = reachable ? 0 : -1
  const under = isUnder(place)
  return (
    <li>
      <article
        className="subject-block"
        data-place={placeId(place)}
        tabIndex={tab}
        aria-labelledby={`${id}-name`}
        onFocus={() => onFocus(placeId(place))}
      >
        <div className="subject-block-head">
          <h4 className="subject-address num" id={`${id}-name`}>
            {name}
          </h4>
          {place.choice !== null && <Tag tone="accent">{t(`subjects.choices.${place.choice}`)}</Tag>}
          <p className="subject-path" title={path}>
            {path}
          </p>
          <div className="subject-block-acts">
            <Button
              variant="quiet"
              tabIndex={tab}
              aria-describedby={`${id}-name`}
              onClick={() => onOpen(place)}
            >
              {t('subjects.open')}
            </Button>
            <Button
              variant="quiet"
              tabIndex={tab}
              aria-describedby={`${id}-name`}
              onClick={() => void onPut(place, name)}
            >
              {under ? <Minus aria-hidden="true" /> : <Undo2 aria-hidden="true" />}
              {t(under ? 'subjects.take' : 'subjects.putBack')}
            </Button>
          </div>
        </div>
        <Texts block={block} reasons={reasons} blocks={blocks} />
      </article>
    </li>
  )
})

type TextsProps = Pick<BlockRowProps, 'reasons' | 'blocks'> & { readonly block: Block | undefined }

function Texts({ block, reasons, blocks }: TextsProps) {
  const { t } = useTranslation()
  if (block === undefined) return <p className="muted">{t('subjects.noBlock')}</p>
  return (
    <div className="subject-texts">
      {langs.map((lang) => {
        const text = block.text[lang]
        return (
          <div key={lang} className="subject-side">
            {text === null ? (
              <p className="muted">{t(`subjects.noText.${lang}`)}</p>
            ) : (
              <p>
                <MarkedText className="subject-text" lang={lang} text={text} marks={marksOf(reasons, lang)} />
              </p>
            )}
            <Reasons reasons={reasons} lang={lang} blocks={blocks} />
          </div>
        )
      })}
    </div>
  )
}
