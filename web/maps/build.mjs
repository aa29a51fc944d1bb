// SPDX-License-Identifier: Apache-2.0
// Builds the maps of web/public/maps from the raw outlines in testdata/geography and the unit
// list in rules/geography: TopoJSON with the layers province, districts, communes (and
// non_commune), and insets.json with the windows to fit.
//   node build.mjs          writes
//   node build.mjs --check  compares instead; exit 1 when a byte differs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import { regions } from "./regions.mjs";
import { emit, maps, rawFeatures, rules } from "./sources.mjs";

const gridSteps = 1e5; // about 4 m over the width of a province
const largestGzip = 60_000;

const unitLines = readFileSync(join(rules, "units.csv"), "utf8").trimEnd().split("\n");
const unitColumns = unitLines[0].split(",");
const units = unitLines.slice(1).map((line) =>
  Object.fromEntries(line.split(",").map((cell, i) => [unitColumns[i], cell])));
const unitOn = (code, day) => {
  const unit = units.find((row) =>
    row.code === code && row.valid_from <= day && (row.valid_to === "" || day <= row.valid_to));
  if (!unit) throw new Error(`no unit ${code} on ${day}`);
  return unit;
};

/** Outer rings clockwise, holes the other way: what d3-geo reads as the small side of the sphere. */
function rewound(geometry) {
  const clockwise = (ring) => {
    let twice = 0;
    for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    return twice < 0;
  };
  const polygon = (rings) => rings.map((ring, i) => (clockwise(ring) === (i === 0) ? ring : ring.toReversed()));
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: polygon(geometry.coordinates) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map(polygon) };
}

function bounds(features) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (coordinates) => {
    if (typeof coordinates[0] !== "number") return coordinates.forEach(widen);
    const [x, y] = coordinates;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  };
  features.forEach(({ geometry }) => widen(geometry.coordinates));
  return box;
}

/** One geometry a group of communes, in arcs of the same topology, so that lines coincide. */
function merged(topo, geometries, groupOf, properties) {
  const groups = grouped(geometries, groupOf);
  return {
    type: "GeometryCollection",
    geometries: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, members]) => ({
      ...mergeArcs(topo, members), id: code, properties: properties(code),
    })),
  };
}
function grouped(items, groupOf) {
  const groups = new Map();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  return groups;
}

function drawn(region, features) {
  const chosen = features
    .filter(({ properties }) => region.provinces.includes(properties.province_code))
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
    .map(({ properties, geometry }) => ({ type: "Feature", properties, geometry: rewound(geometry) }));
  const topo = topology({ all: { type: "FeatureCollection", features: chosen } }, gridSteps);
  const { geometries } = topo.objects.all;
  const isCommune = ({ properties }) => properties.type !== "non_commune";
  const named = (code) => {
    const { full_name, parent_code } = unitOn(code, region.at);
    return { code, name: full_name, parent: parent_code || undefined };
  };
  const layer = (some) => ({
    type: "GeometryCollection",
    geometries: some.map(({ type, arcs, properties }) => ({ type, arcs, id: properties.code,
      properties: isCommune({ properties }) ? named(properties.code)
        : { code: properties.code, parent: properties.district_code } })),
  });
  const objects = {
    province: merged(topo, geometries, ({ properties }) => properties.province_code, named),
    communes: layer(geometries.filter(isCommune)),
  };
  const hasDistricts = geometries.some(({ properties }) => properties.district_code);
  if (hasDistricts) objects.districts = merged(topo, geometries, ({ properties }) => properties.district_code, named);
  const land = geometries.filter((geometry) => !isCommune(geometry));
  if (land.length > 0) objects.non_commune = layer(land);
  return { chosen, text: JSON.stringify({ ...topo, objects }) + "\n" };
}

const insets = {};
for (const region of regions) {
  const { chosen, text } = drawn(region, rawFeatures(region.source));
  const size = gzipSync(text, { level: 9 }).length;
  if (size > largestGzip) throw new Error(`${region.map}: ${size} bytes gzip`);
  console.log(`${region.map}: ${size} bytes gzip`);
  emit(join(maps, `${region.map}.topo.json`), text);
  const withCodes = (codes) => chosen.filter(({ properties }) => codes.includes(properties.code));
  const apart = region.insets.flatMap(({ codes }) => codes);
  const mainland = chosen.filter(({ properties }) => !apart.includes(properties.code));
  for (const code of apart) unitOn(code, region.at);
  insets[region.map] = {
    valid_on: region.at, provinces: region.provinces, mainland: bounds(mainland),
    insets: region.insets.map((inset) => ({ ...inset, bbox: bounds(withCodes(inset.codes)) })),
  };
}
emit(join(maps, "insets.json"), JSON.stringify(insets, null, 1) + "\n");
