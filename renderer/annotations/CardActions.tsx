/** What can be done with an annotation: the most used as buttons, the rest in a menu. */
import {
  Check,
  Ellipsis,
  Hash,
  Languages,
  Link2,
  LocateFixed,
  MessageSquareReply,
  PencilLine,
  Quote,
  RotateCcw,
  Tag as TagIcon,
  TextSelect,
  Trash2,
  X,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { annotationKinds, isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { ColourNames } from '../colour-names.ts'
import type { Layers } from '../layers/index.ts'
import { IconButton, MenuButton } from '../ui/index.ts'
import type { MenuGroup, MenuItem } from '../ui/index.ts'
import { shownText } from '../shown-text.ts'
import type { CardActs } from './card-acts.ts'
import { ColourPicker } from './ColourPicker.tsx'
import { startOf } from './excerpt.ts'
import { kindIcons } from './kind-icons.ts'
import { wordLangs } from './targets.ts'

export type CardActionsProps = {
  readonly annotation: PlacedAnnotation
  readonly acts: CardActs
  readonly layers: Layers
  readonly colourNames: ColourNames
  readonly locked: boolean
}

export function CardActions({ annotation, acts, layers, colourNames, locked }: CardActionsProps) {
  const { t } = useTranslation()
  return (
    <div className="annotation-acts" role="group" aria-label={t('annotation.actions')}>
      <IconButton label={t('annotation.jump')} icon={<LocateFixed />} onClick={() => acts.jump(annotation)} />
      {!locked && (
        <>
          <IconButton
            label={t(annotation.note === '' ? 'annotation.writeNote' : 'annotation.edit')}
            icon={<PencilLine />}
            onClick={() => acts.edit(annotation, 'note')}
          />
          <IconButton
            label={t('annotation.editTags')}
            icon={<TagIcon />}
            onClick={() => acts.edit(annotation, 'tags')}
          />
          <IconButton
            label={t('annotation.reply')}
            icon={<MessageSquareReply />}
            onClick={() => acts.edit(annotation, 'reply')}
          />
          <ColourPicker
            colour={annotation.colour}
            names={colourNames}
            onPick={(picked) => acts.recolour(annotation, picked)}
          />
          <IconButton
            label={t('annotation.delete')}
            icon={<Trash2 />}
            onClick={() => acts.remove(annotation)}
          />
        </>
      )}
      <More annotation={annotation} acts={acts} layers={layers} locked={locked} />
    </div>
  )
}

function More({
  annotation,
  acts,
  layers,
  locked,
}: Pick<CardActionsProps, 'annotation' | 'acts' | 'layers' | 'locked'>) {
  const { t } = useTranslation()
  const open = annotation.status === 'open'
  const whole = annotation.anchors.some((anchor) => !isTextAnchor(anchor))
  const copying: MenuGroup = {
    id: 'copy',
    items: [
      {
        id: 'one',
        label: t('annotation.copyReference'),
        icon: <Quote />,
        onChoose: () => acts.copy(annotation, {}),
      },
      {
        id: 'both',
        label: t('annotation.copyBoth'),
        icon: <Languages />,
        onChoose: () => acts.copy(annotation, { both: true }),
      },
      {
        id: 'markdown',
        label: t('annotation.copyMarkdown'),
        icon: <Hash />,
        onChoose: () => acts.copy(annotation, { both: true, form: 'markdown' }),
      },
      {
        id: 'cite',
        label: t('cite.copyCitation'),
        icon: <Link2 />,
        onChoose: () => acts.cite(annotation),
      },
    ],
  }
  const takingOff = useTakingOff(annotation, acts)
  if (locked) return <MenuButton label={t('annotation.more')} icon={<Ellipsis />} groups={[copying]} />
  const groups: MenuGroup[] = [
    {
      id: 'acts',
      items: [
        {
          id: 'status',
          label: t(open ? 'annotation.resolve' : 'annotation.reopen'),
          icon: open ? <Check /> : <RotateCcw />,
          onChoose: () => acts.setStatus(annotation, open ? 'resolved' : 'open'),
        },
        {
          id: 'resize',
          label: t('annotation.resize'),
          icon: <TextSelect />,
          hint: t('annotation.chooseHint'),
          onChoose: () => acts.resize(annotation),
        },
        ...takingOff,
      ],
    },
    copying,
    {
      id: 'kind',
      label: t('annotation.kind'),
      items: annotationKinds.map((kind) => {
        const Icon = kindIcons[kind]
        return {
          id: kind,
          label: t(`kind.${kind}`),
          icon: <Icon />,
          checked: kind === annotation.kind,
          disabled: whole && marksWords(kind),
          onChoose: () => {
            if (kind !== annotation.kind) acts.changeKind(annotation, kind)
          },
        }
      }),
    },
  ]
  if (layers.all.length > 1)
    groups.push({
      id: 'layer',
      label: t('annotation.toLayer'),
      items: layers.all.map((layer) => ({
        id: layer.id,
        label: layers.nameOf(layer),
        icon: <i className={`swatch swatch-${layer.colour}`} />,
        checked: layer.id === annotation.layer,
        ...(layer.locked ? { disabled: true, hint: t('layers.activeLocked') } : {}),
        onChoose: () => {
          if (layer.id !== annotation.layer) acts.moveToLayer(annotation, layer.id)
        },
      })),
    })
  return <MenuButton label={t('annotation.more')} icon={<Ellipsis />} groups={groups} />
}

/** Of words in both languages each part can be taken off: what is left still has words. */
function useTakingOff(annotation: PlacedAnnotation, acts: CardActs): readonly MenuItem[] {
  const { t } = useTranslation()
  const { anchors } = annotation
  if (wordLangs(annotation).length < 2) return []
  return anchors.flatMap((anchor, index) => {
    if (!isTextAnchor(anchor)) return []
    const label = t('annotation.removeTarget', { lang: t(`reader.lang.${anchor.lang}`) })
    const several = anchors.filter(({ lang }) => lang === anchor.lang).length > 1
    const words = startOf(anchor.exact, anchor.lang)
    return {
      id: `off ${index}`,
      label: several ? `${label} · ${words}` : label,
      icon: <X />,
      hint: shownText(anchor.exact),
      onChoose: () => acts.removeAnchor(annotation, index),
    }
  })
}

/** A whole block can have a note, a bookmark or a question. */
function marksWords(kind: AnnotationKind): boolean {
  return kind === 'highlight' || kind === 'underline'
}
