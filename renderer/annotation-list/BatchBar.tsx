/** What can be done with the selected annotations, along the lower edge of the list. */
import { Check, Layers, Merge, Palette, RotateCcw, Tag, Tags, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { shownText } from '../annotations/index.ts'
import { Button, IconButton, MenuButton } from '../ui/index.ts'
import { mergeable } from './use-batch.ts'
import type { Batch } from './use-batch.ts'
import type { Names } from './use-names.ts'

export type BatchBarProps = {
  readonly targets: readonly ListItem[]
  readonly batch: Batch
  readonly names: Names
  readonly onTag: () => void
  readonly onUnselect: () => void
}

export function BatchBar({ targets, batch, names, onTag, onUnselect }: BatchBarProps) {
  const { t } = useTranslation()
  const tags = [...new Set(targets.flatMap(({ annotation }) => annotation.tags))].toSorted(
    names.ranking.compareNames,
  )
  const anyOpen = targets.some(({ annotation }) => annotation.status === 'open')
  return (
    <section className="list-bar" aria-label={t('list.bar')}>
      <strong className="num" role="status">
        {t('list.selected', { count: targets.length })}
      </strong>
      <IconButton label={t('list.unselect')} icon={<X />} onClick={onUnselect} />
      <MenuButton
        labelled
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
      <Button onClick={onTag}>
        <Tag aria-hidden="true" />
        {t('list.addTag')}
      </Button>
      {tags.length > 0 && (
        <MenuButton
          labelled
          label={t('list.removeTag')}
          icon={<Tags aria-hidden="true" />}
          groups={[
            {
              id: 'tags',
              items: tags.map((tag) => ({
                id: tag,
                label: shownText(tag),
                onChoose: () => batch.removeTag(tag),
              })),
            },
          ]}
        />
      )}
      <LayerMenu batch={batch} names={names} />
      <Button onClick={() => batch.setStatus(anyOpen ? 'resolved' : 'open')}>
        {anyOpen ? <Check aria-hidden="true" /> : <RotateCcw aria-hidden="true" />}
        {anyOpen ? t('annotation.resolve') : t('annotation.reopen')}
      </Button>
      {targets.length > 1 && (
        <Button
          aria-disabled={!mergeable(targets) || undefined}
          title={mergeable(targets) ? undefined : t('list.mergeOne')}
          onClick={batch.merge}
        >
          <Merge aria-hidden="true" />
          {t('list.merge')}
        </Button>
      )}
      <Button onClick={batch.remove}>
        <Trash2 aria-hidden="true" />
        {t('list.delete')}
      </Button>
    </section>
  )
}

function LayerMenu({ batch, names }: Pick<BatchBarProps, 'batch' | 'names'>) {
  const { t } = useTranslation()
  const { all, nameOf } = names.layers
  if (all.length < 2) return null
  return (
    <MenuButton
      labelled
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
