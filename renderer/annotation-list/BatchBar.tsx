/** What can be done with the selected annotations, along the lower edge of the list. */
import { Check, Ellipsis, Layers, Merge, Palette, RotateCcw, Tag, Tags, Trash2, X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { shownText } from '../annotations/index.ts'
import { Button, IconButton, MenuButton } from '../ui/index.ts'
import type { MenuGroup } from '../ui/index.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { mergeable } from './use-batch.ts'
import type { Batch } from './use-batch.ts'
import type { Names } from './use-names.ts'

/** Pixels under which the bar has icons without words: one line is all that the list can spare. */
const wordsFit = 690

export type BatchBarProps = {
  readonly targets: readonly ListItem[]
  readonly batch: Batch
  readonly names: Names
  readonly onTag: () => void
  readonly onUnselect: () => void
}

export function BatchBar({ targets, batch, names, onTag, onUnselect }: BatchBarProps) {
  const { t } = useTranslation()
  const bar = useRef<HTMLElement>(null)
  const narrow = useIsNarrow(bar, wordsFit)
  const anyOpen = targets.some(({ annotation }) => annotation.status === 'open')
  const act = (label: string, icon: ReactNode, onClick: () => void): ReactNode =>
    narrow ? (
      <IconButton label={label} icon={icon} onClick={onClick} />
    ) : (
      <Button onClick={onClick}>
        <span aria-hidden="true" className="icon">
          {icon}
        </span>
        {label}
      </Button>
    )
  return (
    <section ref={bar} className="list-bar" aria-label={t('list.bar')}>
      <strong className="num" role="status">
        {t('list.selected', { count: targets.length })}
      </strong>
      <IconButton label={t('list.unselect')} icon={<X />} onClick={onUnselect} />
      <MenuButton
        labelled={!narrow}
        label={t('list.recolour')}
        icon={<Palette aria-hidden="true" />}
        groups={[
          {
            id: 'colours',
            items: colours.map((colour) => ({
              id: colour,
              label: names.of('colour', colour),
              icon: <i className={`swatch swatch-${colour}`} />,
              onChoose: () => batch.recolour(colour),
            })),
          },
        ]}
      />
      {act(t('list.addTag'), <Tag />, onTag)}
      <LayerMenu batch={batch} names={names} labelled={!narrow} />
      {act(
        anyOpen ? t('annotation.resolve') : t('annotation.reopen'),
        anyOpen ? <Check /> : <RotateCcw />,
        () => batch.setStatus(anyOpen ? 'resolved' : 'open'),
      )}
      {act(t('list.delete'), <Trash2 />, batch.remove)}
      <More targets={targets} batch={batch} names={names} />
    </section>
  )
}

/** What is wanted less often. */
function More({ targets, batch, names }: Pick<BatchBarProps, 'targets' | 'batch' | 'names'>) {
  const { t } = useTranslation()
  const tags = [...new Set(targets.flatMap(({ annotation }) => annotation.tags))].toSorted(
    names.ranking.compareNames,
  )
  const groups: MenuGroup[] = []
  if (targets.length > 1)
    groups.push({
      id: 'acts',
      items: [
        {
          id: 'merge',
          label: t('list.merge'),
          icon: <Merge />,
          disabled: !mergeable(targets),
          ...(mergeable(targets) ? {} : { hint: t('list.mergeOne') }),
          onChoose: batch.merge,
        },
      ],
    })
  if (tags.length > 0)
    groups.push({
      id: 'tags',
      label: t('list.removeTag'),
      items: tags.map((tag) => ({
        id: tag,
        label: shownText(tag),
        icon: <Tags />,
        onChoose: () => void batch.changeTags([], [tag]),
      })),
    })
  if (groups.length === 0) return null
  return <MenuButton label={t('annotation.more')} icon={<Ellipsis />} groups={groups} />
}

type LayerMenuProps = Pick<BatchBarProps, 'batch' | 'names'> & { readonly labelled: boolean }

function LayerMenu({ batch, names, labelled }: LayerMenuProps) {
  const { t } = useTranslation()
  const { all, nameOf } = names.layers
  if (all.length < 2) return null
  return (
    <MenuButton
      labelled={labelled}
      label={t('list.toLayer')}
      icon={<Layers aria-hidden="true" />}
      groups={[
        {
          id: 'layers',
          items: all.map((layer) => ({
            id: layer.id,
            label: shownText(nameOf(layer)),
            icon: <i className={`swatch swatch-${layer.colour}`} />,
            disabled: layer.locked,
            hint: layer.locked ? t('list.locked') : layer.description,
            onChoose: () => batch.toLayer(layer.id),
          })),
        },
      ]}
    />
  )
}
