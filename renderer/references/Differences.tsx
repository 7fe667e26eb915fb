/** What one language of a passage cites and the other does not; each leads there. */
import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citing } from '../../shared/model/reference.ts'
import { documentName } from '../../shared/refs/missing-documents.ts'
import { useApp } from '../app-state.ts'
import { placeWords } from '../place-words.ts'
import { shownText } from '../shown-text.ts'
import { EmptyState, Tag } from '../ui/index.ts'
import { ReportChoice } from './Choice.tsx'
import { citingBlocks } from './citing-blocks.ts'
import type { CitingBlock } from './citing-blocks.ts'
import { CitingBlocks } from './CitingBlocks.tsx'
import type { Memory } from './references-memory.ts'

export type DifferencesProps = {
  readonly differences: readonly Citing[]
  readonly memory: Memory
  readonly onMemory: (change: Partial<Memory>) => void
}

export function Differences({ differences, memory: { differing }, onMemory }: DifferencesProps) {
  const { t } = useTranslation()
  const shown = useMemo(
    () => differences.filter(({ report }) => differing === null || report === differing),
    [differences, differing],
  )
  const blocks = useMemo(() => citingBlocks(shown), [shown])
  return (
    <>
      <div className="ref-bar">
        <ReportChoice value={differing} onChange={(report) => onMemory({ differing: report })} />
        <p className="ref-summary num" role="status">
          {t('references.differences.all', { count: shown.length })}
        </p>
        <p className="ref-summary">{t('references.differences.about')}</p>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('references.differences.none')} icon={<CircleCheck />}>
          <p>{t('references.differences.noneText')}</p>
        </EmptyState>
      ) : (
        <div className="ref-differences">
          <CitingBlocks
            label={t('references.differences.list')}
            blocks={blocks}
            level={2}
            note={(block) => <Note block={block} />}
          />
        </div>
      )}
    </>
  )
}

/** Which language cites what. */
function Note({ block: { references } }: { readonly block: CitingBlock }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return references.map(({ lang: own, kind, symbol, place, text }, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the references of a text do not change places
    <span key={at} className="ref-difference">
      <Tag tone="warning">{t(`references.differences.${own === 'zh' ? 'onlyZh' : 'onlyEn'}`)}</Tag>
      <bdi>
        {symbol === null
          ? place === null
            ? shownText(text)
            : `${t(`references.link.kind.${kind}`)} ${placeWords(t, place, lang)}`
          : documentName({ symbol }, lang)}
      </bdi>
    </span>
  ))
}
