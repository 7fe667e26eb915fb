/** Takes marks over into the reader's layer, and knows which are there already. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import { markContent } from '../../shared/workshop/mark-content.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'

export type Adoption = {
  /** The layer that takes them. */
  readonly layer: string
  readonly has: (mark: Annotation) => boolean
  readonly adopt: (ids: readonly AnnotationId[]) => void
}

/** `own`: the reader's marks in that layer, as far as they are in the same place. */
export function useAdoption(own: readonly Annotation[]): Adoption {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  const { active, nameOf } = useLayers()
  const known = useMemo(() => new Set(own.map(markContent)), [own])
  const layer = active === undefined ? '' : nameOf(active)
  return {
    layer,
    has: (mark) => known.has(markContent(mark)),
    adopt: (ids) => {
      client.workshop
        .adopt([...ids])
        .then((adopted) => {
          notify(
            adopted.length === 0
              ? t('workshop.passage.known', { layer })
              : t('workshop.passage.adopted', { count: adopted.length, layer }),
          )
        })
        .catch(notifyError)
    },
  }
}
