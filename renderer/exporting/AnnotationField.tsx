/** Which annotations go along: layers, and whatever else narrows them. */
import { EyeOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { annotationsInScope } from '../../shared/export/in-scope.ts'
import type { ReportText } from '../../shared/model/block.ts'
import type { ExportScope } from '../../shared/model/export.ts'
import type { AnnotationId, LayerId, ReportId } from '../../shared/model/ids.ts'
import type { ListedLayer } from '../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { narrowing } from '../../shared/filter/choices.ts'
import { listItem } from '../../shared/filter/item.ts'
import type { Facet, ListItem } from '../../shared/filter/item.ts'
import { Facets, useCounts, useNames } from '../annotation-list/index.ts'
import { shownText } from '../annotations/index.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { useQuery } from '../use-query.ts'
import { CheckField } from './CheckField.tsx'
import { scopeOf } from './export-choice.ts'
import type { ExportChoice, ExportOpening } from './export-choice.ts'
import type { ChangeChoice } from './use-choice.ts'

const fields: readonly Facet[] = ['authors', 'tags', 'colours', 'kinds', 'statuses']

export type AnnotationFieldProps = {
  readonly choice: ExportChoice
  readonly onChange: ChangeChoice
  readonly opening: ExportOpening
}

export function AnnotationField({ choice, onChange, opening }: AnnotationFieldProps) {
  const { t } = useTranslation()
  const layers = useLayers()
  const [open, setOpen] = useState(false)
  const used = layers.all.filter(({ annotations }) => annotations > 0)
  const ticked = tickedLayers(choice, layers.all)
  const toggle = (id: LayerId, on: boolean): void =>
    onChange({
      layers: layers.all.map((layer) => layer.id).filter((one) => (one === id ? on : ticked.includes(one))),
    })
  const count = narrowing(choice.filter)
  if (used.length === 0) return null
  return (
    <fieldset className="export-part">
      <legend className="export-head">{t('export.along')}</legend>
      <div className="export-list" role="group" aria-label={t('export.layers')}>
        {used.map((layer) => (
          <CheckField
            key={layer.id}
            label={<LayerLabel layer={layer} name={layers.nameOf(layer)} />}
            checked={ticked.includes(layer.id)}
            onChange={(on) => toggle(layer.id, on)}
          />
        ))}
      </div>
      {ticked.length === 0 && <p className="field-hint">{t('export.noLayer')}</p>}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{count === 0 ? t('export.narrow') : t('export.narrowed', { count })}</summary>
        {open && (
          <Narrowing choice={choice} ticked={ticked} annotations={opening.annotations} onChange={onChange} />
        )}
      </details>
    </fieldset>
  )
}

function tickedLayers({ layers }: ExportChoice, all: readonly ListedLayer[]): readonly LayerId[] {
  return layers ?? all.filter(({ shown }) => shown).map(({ id }) => id)
}

function LayerLabel({ layer, name }: { readonly layer: ListedLayer; readonly name: string }) {
  const { t } = useTranslation()
  return (
    <>
      <i className={`swatch swatch-${layer.colour}`} aria-hidden="true" /> <bdi>{shownText(name)}</bdi>
      {!layer.shown && (
        <span className="export-hidden">
          {' '}
          <EyeOff aria-hidden="true" /> {t('export.hiddenLayer')}
        </span>
      )}
    </>
  )
}

type NarrowingProps = {
  readonly choice: ExportChoice
  readonly ticked: readonly LayerId[]
  readonly annotations: readonly AnnotationId[] | null
  readonly onChange: ChangeChoice
}

/** The fields of the list of annotations, with how many of each there are in what is chosen and these layers. */
function Narrowing({ choice, ticked, annotations, onChange }: NarrowingProps) {
  const { t } = useTranslation()
  const names = useNames(choice.reports)
  const items = useItems(choice.reports, scopeOf(choice, annotations))
  const chosen = ticked.join(' ')
  // The counts are made anew for another list, so it has to be the same one while nothing is chosen.
  const layered = useMemo(() => {
    const layers = new Set(chosen.split(' '))
    return items.filter(({ annotation: { layer } }) => layers.has(layer))
  }, [items, chosen])
  const { filter } = choice
  const counted = useCounts(layered, filter)
  if (layered.length === 0 && narrowing(filter) === 0)
    return <p className="field-hint">{t('export.nothingToNarrow')}</p>
  return (
    <div className="export-facets">
      <Facets
        {...counted}
        fields={fields}
        names={names}
        filter={filter}
        onChange={(change) => onChange({ filter: change(filter) })}
      />
    </div>
  )
}

const noItems: readonly ListItem[] = []
const noText: ReportText = { blocks: [], footnoteMarks: [] }

function useItems(reports: readonly ReportId[], scope: ExportScope | null): readonly ListItem[] {
  const { value } = useQuery(
    async () => {
      if (scope === null) return noItems
      const lists = await Promise.all(reports.map((report) => annotationsIn(report, scope)))
      return lists.flat().map((annotation, at) => listItem({ ...annotation, section: null }, at))
    },
    [reports.join(' '), JSON.stringify(scope)],
    { domain: 'annotations', keep: true },
  )
  return value ?? noItems
}

async function annotationsIn(report: ReportId, scope: ExportScope): Promise<readonly PlacedAnnotation[]> {
  const annotations = await client.annotations.list(report)
  return scope.of === 'section'
    ? annotationsInScope(annotations, scope, await client.library.text(report))
    : annotationsInScope(annotations, scope, noText)
}
