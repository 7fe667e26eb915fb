/**
 * Countries of the world atlas in the extent that the United Nations map them with, where Natural Earth, which draws who
 * is in control, differs: General Assembly resolutions 68/262 (Crimea) and 34/37 (Western Sahara), Security Council
 * resolutions 497 (1981) (Golan) and 1244 (1999) (Kosovo). Units of the drawing. Pure.
 */
import { feature, mesh, mergeArcs } from 'topojson-client'
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification'
import { splitLines, splitPolygons } from './split-shapes.ts'
import type { Box, Side } from './split-shapes.ts'
import { placeOfShape } from '../../shared/geography/map-places.ts'
import { nobody } from './drawing.ts'
import { pointOf } from './drawing-space.ts'

type ShapeName = { readonly name: string }

export type WorldTopology = Topology<{ countries: GeometryCollection<ShapeName> }>

export type WorldAreas = {
  /** Polygons of each country, by alpha-2; of land whose status is not settled, under `nobody`. */
  readonly areas: ReadonlyMap<string, MultiPolygon>
  readonly borders: MultiLineString
  /** Borders of which the status is not determined: drawn dashed. */
  readonly open: MultiLineString
}

type Area = ArcPolygon | ArcMultiPolygon
type OwnedArea = Area & { readonly id: string }

/** Polygons of one country that lie wholly in a box belong to another. */
const moved: readonly { readonly from: string; readonly to: string; readonly box: Box }[] = [
  // Crimea.
  { from: 'RU', to: 'UA', box: boxOf([32, 46.3], [37, 44]) },
]

/** What of one country lies beyond a line belongs to another; the border that the atlas has between them goes. */
const cuts: readonly { readonly from: string; readonly to: string; readonly beyond: Side }[] = [
  { from: 'MA', to: 'EH', beyond: { from: pointOf([-20, 27.664]), to: pointOf([0, 27.664]) } },
  // The Golan.
  { from: 'IL', to: 'SY', beyond: { from: pointOf([35.65, 29]), to: pointOf([35.65, 34]) } },
]

/** Borders between two countries that are open: in a box, or all along. */
const openBorders: readonly { readonly between: readonly [string, string]; readonly box?: Box }[] = [
  // Jammu and Kashmir, and the rest of the line between China and India that both claim.
  { between: ['IN', 'PK'], box: boxOf([73, 38], [79, 32.4]) },
  { between: ['CN', 'IN'] },
  { between: ['SD', 'SS'] },
  { between: ['IL', 'PS'] },
]

/** Of a topology of the drawing. */
export function worldAreas(topology: WorldTopology): WorldAreas {
  const owned = ownedAreas(topology)
  const areas = new Map(owned.map((area) => [area.id, polygonsOf(topology, area)]))
  const lines: Position[][] = []
  for (const { from, to, beyond } of cuts) {
    const whole = areas.get(from)
    const other = areas.get(to)
    if (whole === undefined || other === undefined) continue
    const { kept, cut, line } = splitPolygons(whole.coordinates, beyond)
    areas.set(from, polygons(kept))
    areas.set(to, polygons([...other.coordinates, ...cut]))
    lines.push(...line)
  }
  const all: GeometryCollection = { type: 'GeometryCollection', geometries: [...owned] }
  const meshOf = (between: (one: string, other: string) => boolean): MultiLineString =>
    mesh(topology, all, (one, other) => one !== other && between(String(one.id), String(other.id)))
  const borders = meshOf((one, other) => !isCut(one, other) && openOf(one, other) === undefined)
  for (const { between, box } of openBorders) {
    const whole = meshOf((one, other) => isPair(between, one, other)).coordinates
    const { inside, outside } = box === undefined ? { inside: whole, outside: [] } : splitLines(whole, box)
    lines.push(...inside)
    borders.coordinates.push(...outside)
  }
  // What was joined to a country has no border in `owned`.
  lines.push(...innerLine(topology, 'Kosovo', 'Serbia'))
  return { areas, borders, open: { type: 'MultiLineString', coordinates: lines } }
}

/** Of the corners in the north-west and the south-east, in degrees. */
function boxOf(northWest: readonly [number, number], southEast: readonly [number, number]): Box {
  return [...pointOf(northWest), ...pointOf(southEast)]
}

function isPair([a, b]: readonly [string, string], one: string, other: string): boolean {
  return (one === a && other === b) || (one === b && other === a)
}

function isCut(one: string, other: string): boolean {
  return cuts.some(({ from, to }) => isPair([from, to], one, other))
}

function openOf(one: string, other: string) {
  return openBorders.find(({ between }) => isPair(between, one, other))
}

/** One shape for each country, of the same arcs. */
function ownedAreas(topology: WorldTopology): readonly OwnedArea[] {
  const byOwner = new Map<string, Area[]>()
  const add = (owner: string, area: Area): void => {
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), area])
  }
  for (const area of topology.objects.countries.geometries) {
    if (!isArea(area)) continue
    const owner =
      placeOfShape({ id: area.id, name: (area.properties as ShapeName | undefined)?.name ?? '' }) ?? nobody
    const move = moved.find(({ from }) => from === owner)
    if (move === undefined || area.type === 'Polygon') {
      add(owner, area)
      continue
    }
    const goes = area.arcs.map((arcs) => liesIn(topology, { type: 'Polygon', arcs }, move.box))
    add(owner, { ...area, arcs: area.arcs.filter((_, at) => goes[at] === false) })
    add(move.to, { type: 'MultiPolygon', arcs: area.arcs.filter((_, at) => goes[at] === true) })
  }
  return [...byOwner].map(([owner, areas]) => {
    const [first] = areas
    const whole = first !== undefined && areas.length === 1 ? first : mergeArcs(topology, areas)
    return { ...whole, id: owner } as OwnedArea
  })
}

function isArea(object: GeometryObject): object is Area {
  return object.type === 'Polygon' || object.type === 'MultiPolygon'
}

function liesIn(topology: WorldTopology, area: ArcPolygon, [left, top, right, bottom]: Box): boolean {
  const ring = polygonsOf(topology, area).coordinates[0]?.[0] ?? []
  return ring.every(([x = 0, y = 0]) => x > left && x < right && y > top && y < bottom)
}

function innerLine(topology: WorldTopology, one: string, other: string): readonly Position[][] {
  const geometries = topology.objects.countries.geometries.filter(({ properties }) =>
    [one, other].includes((properties as ShapeName | undefined)?.name ?? ''),
  )
  return mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a !== b).coordinates
}

function polygonsOf(topology: WorldTopology, area: Area): MultiPolygon {
  const shape = (feature(topology, area) as Feature<Polygon | MultiPolygon>).geometry
  return shape.type === 'Polygon' ? polygons([shape.coordinates]) : shape
}

function polygons(coordinates: Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates }
}
