// SPDX-License-Identifier: Apache-2.0
// Areas and edge lengths of GeoJSON polygons in degrees, on a sphere of 6371 km. Good to a few
// parts in a thousand at the size of a commune, which is finer than the thinned outlines.
const kmPerDegree = (6371 * Math.PI) / 180;

export function rings(geometry) {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Signed shoelace sum of one ring in square degrees scaled by the cosine of its mean latitude. */
function ringArea(ring) {
  let twice = 0;
  let latitudes = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    latitudes += ring[i][1];
  }
  return (twice / 2) * Math.cos((latitudes / (ring.length - 1)) * (Math.PI / 180));
}

/** Square kilometres; holes are taken off whatever their direction. */
export function areaKm2(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    sum += Math.abs(ringArea(outer));
    for (const hole of holes) sum -= Math.abs(ringArea(hole));
  }
  return sum * kmPerDegree ** 2;
}

export function edgeKm([x1, y1], [x2, y2]) {
  const eastward = (x2 - x1) * Math.cos(((y1 + y2) / 2) * (Math.PI / 180));
  return Math.hypot(eastward, y2 - y1) * kmPerDegree;
}

/** Pairs of features that share whole edges, with the length of those edges: "codeA,codeB" -> km. */
export function sharedEdges(features) {
  const owners = new Map();
  for (const { properties, geometry } of features) {
    for (const ring of rings(geometry)) {
      for (let i = 1; i < ring.length; i++) {
        const ends = [ring[i - 1], ring[i]].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
        const key = ends.join(" ");
        const edge = owners.get(key) ?? { codes: new Set(), km: edgeKm(...ends) };
        edge.codes.add(properties.code);
        owners.set(key, edge);
      }
    }
  }
  const pairs = new Map();
  for (const { codes, km } of owners.values()) {
    if (codes.size !== 2) continue;
    const pair = [...codes].sort().join(",");
    pairs.set(pair, (pairs.get(pair) ?? 0) + km);
  }
  return pairs;
}
