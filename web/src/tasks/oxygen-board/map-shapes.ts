// SPDX-License-Identifier: Apache-2.0
/**
 * The province as SVG paths: the mainland fitted to the picture, far islands in windows of their
 * own. Boundaries from public/maps (TopoJSON layer "districts", property code).
 */
import { geoMercator, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface Named {
  code: string;
  name: string;
  parent: string;
}
export interface Inset {
  name: string;
  codes: string[];
  bbox: [number, number, number, number];
}
export interface MapData {
  districts: Feature<Geometry, Named>[];
  mainland: [number, number, number, number];
  insets: Inset[];
}
export interface Pane {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  shapes: { code: string; name: string; path: string }[];
  bbox: [number, number, number, number];
  point: (longitude: number, latitude: number) => [number, number] | null;
}

export const WIDTH = 560;
export const HEIGHT = 500;

/** The files of the province's units before the reform of 2025, by province code. */
const MAPS: Record<string, string> = { '91': 'kien_giang_2023' };

export async function loadMap(province: string): Promise<MapData | null> {
  const name = MAPS[province];
  if (!name) return null;
  const [topology, insets] = await Promise.all([
    fetch(`/maps/${name}.topo.json`).then((response) => response.json() as Promise<Topology>),
    fetch('/maps/insets.json').then((response) => response.json()),
  ]);
  const layer = topology.objects.districts as GeometryCollection<Named>;
  const collection = feature(topology, layer) as FeatureCollection<Geometry, Named>;
  const about = insets[name] as { mainland: MapData['mainland']; insets: Inset[] };
  return { districts: collection.features, mainland: about.mainland, insets: about.insets };
}

const corners = ([west, south, east, north]: Pane['bbox']): GeoPermissibleObjects => ({
  type: 'MultiPoint',
  coordinates: [
    [west, south],
    [east, north],
  ],
});

function inside(
  [west, south, east, north]: Pane['bbox'],
  longitude: number,
  latitude: number,
): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function pane(
  data: MapData,
  name: string,
  bbox: Pane['bbox'],
  box: [number, number, number, number],
): Pane {
  const [x, y, width, height] = box;
  const projection: GeoProjection = geoMercator()
    .fitExtent(
      [
        [x + 5, y + 5],
        [x + width - 5, y + height - 5],
      ],
      corners(bbox),
    )
    .clipExtent([
      [x, y],
      [x + width, y + height],
    ]);
  const draw = geoPath(projection).digits(1);
  const shapes = data.districts
    .map((each) => ({
      code: each.properties.code,
      name: each.properties.name,
      path: draw(each) ?? '',
    }))
    .filter((each) => each.path !== '');
  const point = (longitude: number, latitude: number) =>
    inside(bbox, longitude, latitude) ? projection([longitude, latitude]) : null;
  return { name, x, y, width, height, shapes, bbox, point };
}

export function panesOf(data: MapData): Pane[] {
  const left = data.insets.length > 0 ? 140 : 0;
  const high = HEIGHT / Math.max(1, data.insets.length);
  const main = pane(data, '', data.mainland, [left, 0, WIDTH - left, HEIGHT]);
  const insets = data.insets.map((inset, index) =>
    pane(data, inset.name, inset.bbox, [0, index * high + 2, left - 8, high - 6]),
  );
  return [main, ...insets];
}

/** Facilities of one unit stand on the same spot; they are moved apart in a small circle. */
export function spread<T extends { at: [number, number] }>(points: T[], gap: number): T[] {
  const moved: T[] = [];
  for (const each of points) {
    let [x, y] = each.at;
    for (
      let turn = 0;
      turn < 12 && moved.some((other) => Math.hypot(other.at[0] - x, other.at[1] - y) < gap);
      turn++
    ) {
      const angle = (turn * 2 * Math.PI) / 6;
      const radius = gap * (1 + Math.floor(turn / 6));
      x = each.at[0] + radius * Math.cos(angle);
      y = each.at[1] + radius * Math.sin(angle);
    }
    moved.push({ ...each, at: [x, y] });
  }
  return moved;
}
