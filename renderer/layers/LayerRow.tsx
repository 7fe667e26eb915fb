/** One layer of the list: a radio button that makes it take new annotations, and what else can be done with it. */
import type { KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, Ellipsis, Eye, EyeOff, Lock, LockOpen, PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ListedLayer } from '../../shared/model/layer.ts'
import { usePeople } from '../people.ts'
import { IconButton, MenuButton } from '../ui/index.ts'
import type { MenuGroup } from '../ui/index.ts'
import type { LayerActs } from './use-layer-acts.ts'

export type LayerRowProps = {
  readonly layer: ListedLayer
  readonly name: string
  /** Name of the radio group. */
  readonly group: string
  readonly active: boolean
  /** Its place from 0, among so many. */
  readonly place: number
  readonly count: number
  readonly acts: LayerActs
  readonly onEdit: () => void
  readonly onDelete: () => void
}

export function LayerRow(props: LayerRowProps) {
  const { layer, name, group, active, acts } = props
  const { t } = useTranslation()
  const people = usePeople()
  // A layer without a name goes by its owner's.
  const owner = layer.owner === '' ? '' : people.author(layer.owner)
  const onKey = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return
    if (event.key === 'ArrowUp') acts.move(layer, -1)
    else if (event.key === 'ArrowDown') acts.move(layer, 1)
    else return
    event.preventDefault()
  }
  return (
    <div className="layer" data-hidden={!layer.shown || undefined} onKeyDown={onKey}>
      <label className="layer-choice" title={layer.description === '' ? undefined : layer.description}>
        <input
          type="radio"
          name={group}
          value={layer.id}
          checked={active}
          aria-label={t('layers.use', { name })}
          onChange={() => acts.use(layer)}
        />
        <i className={`swatch swatch-${layer.colour}`} aria-hidden="true" />
        <span className="layer-words">
          <span className="layer-name">
            <bdi>{name}</bdi>
          </span>
          <span className="layer-about">
            {owner !== '' && owner !== name && (
              <>
                <bdi>{owner}</bdi> ·{' '}
              </>
            )}
            {t('layers.count', { count: layer.annotations })}
          </span>
        </span>
      </label>
      <IconButton
        label={t(layer.shown ? 'layers.hide' : 'layers.show', { name })}
        icon={layer.shown ? <Eye /> : <EyeOff />}
        data-off={!layer.shown || undefined}
        onClick={() => acts.toggleShown(layer)}
      />
      <IconButton
        label={t(layer.locked ? 'layers.unlock' : 'layers.lock', { name })}
        icon={layer.locked ? <Lock /> : <LockOpen />}
        data-off={layer.locked || undefined}
        onClick={() => acts.toggleLocked(layer)}
      />
      <Actions {...props} />
    </div>
  )
}

function Actions({ layer, name, place, count, acts, onEdit, onDelete }: LayerRowProps) {
  const { t } = useTranslation()
  const kept = layer.locked ? t('layers.unlockFirst') : count === 1 ? t('layers.lastOne') : null
  const groups: readonly MenuGroup[] = [
    {
      id: 'change',
      items: [
        { id: 'edit', label: t('layers.edit'), icon: <PencilLine />, onChoose: onEdit },
        {
          id: 'up',
          label: t('layers.up'),
          icon: <ArrowUp />,
          disabled: place === 0,
          onChoose: () => acts.move(layer, -1),
        },
        {
          id: 'down',
          label: t('layers.down'),
          icon: <ArrowDown />,
          disabled: place === count - 1,
          onChoose: () => acts.move(layer, 1),
        },
      ],
    },
    {
      id: 'delete',
      items: [
        {
          id: 'delete',
          label: t('layers.delete'),
          icon: <Trash2 />,
          danger: true,
          ...(kept === null ? {} : { disabled: true, hint: kept }),
          onChoose: onDelete,
        },
      ],
    },
  ]
  return <MenuButton label={t('layers.actions', { name })} icon={<Ellipsis />} groups={groups} />
}
