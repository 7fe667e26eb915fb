/** The shapes in which annotations come: sets, collections, pages, exports, lists, one by itself. */
import { AppError } from '../result.ts'
import { dateAt, has, isObject } from './read-values.ts'
import type { Publication } from './foreign-target.ts'
import { isHypothesis } from './foreign-item.ts'
import { formatVersion } from './set-names.ts'
import type { Properties } from './rest.ts'

export type Container = {
  readonly items: readonly unknown[]
  /** JSON Pointer of the list; null when the value is the one item itself. */
  readonly where: string | null
  readonly set: Properties
  readonly title: string
  /** ISO 8601; null when it does not say. */
  readonly generated: string | null
  /** What made it, empty when it does not say. */
  readonly program: string
  readonly publication: Publication
}

const setTypes = ['AnnotationSet', 'AnnotationCollection', 'AnnotationPage']

/** Throws AppError `set-not-a-set`, `set-newer`. */
export function containerOf(value: unknown): Container {
  const found = findItems(value)
  if (found === null) throw new AppError('set-not-a-set')
  const set = isObject(value) ? value : {}
  const format = set['duizhao:format']
  if (typeof format === 'number' && format > formatVersion) throw new AppError('set-newer')
  if (format !== undefined && format !== formatVersion) throw new AppError('set-not-a-set')
  const publication = publicationIn(set['about'])
  return {
    ...found,
    set,
    title: textOf(set['title'] ?? set['label']).slice(0, 200),
    generated: timeOf(set['generated'] ?? set['export_date']),
    program: programOf(set, found.items),
    publication:
      publication.title === ''
        ? { ...publication, title: textOf(set['title'] ?? set['label']) }
        : publication,
  }
}

function findItems(value: unknown): Pick<Container, 'items' | 'where'> | null {
  if (Array.isArray(value))
    return value.length === 0 || value.some(isLikeItem) ? { items: value, where: '' } : null
  if (!isObject(value)) return null
  const isSet = [value['type']].flat().some((type) => setTypes.includes(type as string))
  for (const name of ['items', 'annotations', 'rows']) {
    const list = value[name]
    const named = isSet || (name === 'annotations' && value['export_date'] !== undefined)
    if (Array.isArray(list) && (named || list.some(isLikeItem))) return { items: list, where: `/${name}` }
  }
  const first = value['first']
  if (isSet && isObject(first) && Array.isArray(first['items']))
    return { items: first['items'], where: '/first/items' }
  return isLikeItem(value) ? { items: [value], where: null } : null
}

function isLikeItem(value: unknown): boolean {
  if (!isObject(value)) return false
  return has(value['type'], 'Annotation') || isHypothesis(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function timeOf(value: unknown): string | null {
  try {
    return value === undefined ? null : dateAt(value, '')
  } catch {
    return null
  }
}

function programOf({ generator, export_userid: user }: Properties, items: readonly unknown[]): string {
  if (isObject(generator) && typeof generator['name'] === 'string') return generator['name'].slice(0, 200)
  const first = items[0]
  return user !== undefined || (isObject(first) && isHypothesis(first)) ? 'Hypothesis' : ''
}

/** Readium's description, in Dublin Core. */
function publicationIn(about: unknown): Publication {
  if (!isObject(about)) return { title: '', identifiers: [] }
  const identifiers = [about['dc:identifier']].flat().filter((name) => typeof name === 'string')
  return { title: textOf([about['dc:title']].flat()[0]), identifiers }
}
