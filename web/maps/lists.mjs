// SPDX-License-Identifier: Apache-2.0
// Builds the tables of rules/geography from the raw copies in testdata/geography.
//   node lists.mjs          writes units.csv, successors.csv, borders.csv, lists.csv
//   node lists.mjs --check  compares instead; exit 1 when a byte differs
import { join } from "node:path";
import { csv, emit, rawFeatures, rawTable, rules } from "./sources.mjs";
import { areaKm2, sharedEdges } from "./spherical.mjs";

const shortestBorderKm = 0.05; // the limit of the raw adjacency file
const byOverlap = "by overlap, an aid";
const byHand = "set by hand, an aid";

const repository = "github.com/thanglequoc/vietnamese-provinces-database";
const lists = [
  { list: "2023-04", province_code: "19", valid_from: "2023-04-10", valid_to: "2024-12-31" },
  { list: "2023-04", province_code: "24", valid_from: "2023-04-10", valid_to: "2024-12-31" },
  { list: "2023-04", province_code: "91", valid_from: "2021-07-01", valid_to: "2024-12-31" },
  ...["19", "24", "91"].map((province_code) => (
    { list: "2025-07", province_code, valid_from: "2025-07-01", valid_to: "" })),
].map((row) => ({
  ...row,
  source: row.list === "2023-04" ? `${repository} tag v1.0.4.1` : `${repository} commit cd580632`,
  licence: "MIT, (c) 2021 Thang Le Quoc",
}));
const listOf = (list, province) =>
  lists.find((row) => row.list === list && row.province_code === province);

const populations = new Map();
for (const row of rawTable("vn_districts_population_2019.csv")) {
  const persons = Number(row.population_census_2019);
  populations.set(row.district_code, persons);
  populations.set(row.province_code, (populations.get(row.province_code) ?? 0) + persons);
}

const levels = ["province", "district", "commune"];
function unitRows(file, list) {
  return rawTable(file).map((row) => {
    const province_code = { province: row.code, commune: row.province_code ?? row.parent_code }[row.level]
      ?? row.province_code;
    const { valid_from, valid_to } = listOf(list, province_code);
    return {
      code: row.code, valid_from, valid_to, parent_code: row.parent_code, level: row.level,
      name: row.name, full_name: row.full_name, unit_type: row.unit_type, province_code,
      population_2019: list === "2023-04" ? populations.get(row.code) : undefined, source: list,
    };
  });
}
const before = unitRows("vn_units_2023-04.csv", "2023-04");
const after = unitRows("vn_units_2025-07.csv", "2025-07");
const by = (units) => new Map(units.map((unit) => [unit.code, unit]));
const unitsBefore = by(before);
const unitsAfter = by(after);

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const units = [...before, ...after].sort((a, b) =>
  order(a.source, b.source) || order(a.province_code, b.province_code) ||
  levels.indexOf(a.level) - levels.indexOf(b.level) || order(a.code, b.code));

/** Each old unit's parts: code of the new unit -> share of the old unit's area. */
const communeParts = rawTable("vn_crosswalk_2023_to_2025_by_overlap.csv").map((row) => ({
  before: unitsBefore.get(row.code_2023), after: unitsAfter.get(row.code_2025),
  share: row.area_share_sampled === "manual" ? undefined : Number(row.area_share_sampled),
}));
const areas = new Map(rawFeatures("vn_communes_2023.geojson")
  .map(({ properties, geometry }) => [properties.code, areaKm2(geometry)]));

/** Districts and provinces have no row in the crosswalk: their communes' parts, weighted by area. */
function sumsOver(partOf, successorOf) {
  const whole = new Map();
  for (const unit of before.filter(({ level }) => level === "commune")) {
    whole.set(partOf(unit), (whole.get(partOf(unit)) ?? 0) + areas.get(unit.code));
  }
  const parts = new Map();
  for (const part of communeParts) {
    const key = `${partOf(part.before)},${successorOf(part.after)}`;
    parts.set(key, (parts.get(key) ?? 0) + areas.get(part.before.code) * (part.share ?? 1));
  }
  return [...parts].map(([key, area]) => {
    const [code, successor] = key.split(",");
    return { before: unitsBefore.get(code), after: unitsAfter.get(successor), share: area / whole.get(code) };
  });
}
const districtParts = sumsOver((unit) => unit.parent_code, (unit) => unit.code);
// Every commune of a province fell into one new province, so the share is the whole by count; the
// area sum falls short only where the crosswalk dropped small overlaps and coastline.
const provinceParts = sumsOver((unit) => unit.province_code, (unit) => unit.province_code)
  .map((part) => ({ ...part, share: 1 }));

const successors = [...communeParts, ...districtParts, ...provinceParts]
  .map(({ before: old, after: successor, share }) => ({
    code_old: old.code, valid_from_old: old.valid_from, code_new: successor.code,
    valid_from_new: successor.valid_from, share: share === undefined ? "" : share.toFixed(2),
    basis: share === undefined ? byHand : byOverlap,
  }))
  .filter(({ share }) => share !== "0.00")
  .sort((a, b) => order(a.code_old.length, b.code_old.length) || order(a.code_old, b.code_old) ||
    order(b.share, a.share) || order(a.code_new, b.code_new));

const bordersBefore = rawTable("vn_commune_adjacency_2023.csv")
  .map((row) => [row.code_a, row.code_b, Number(row.shared_boundary_km_approx), unitsBefore]);
const bordersAfter = [...sharedEdges(rawFeatures("vn_communes_2025.geojson"))]
  .map(([pair, km]) => [...pair.split(","), km, unitsAfter]);
const borders = [...bordersBefore, ...bordersAfter]
  .filter(([a, b, km, known]) => known.has(a) && known.has(b) && km >= shortestBorderKm)
  .map(([a, b, km, known]) => ({
    code_a: a, valid_from_a: known.get(a).valid_from, code_b: b,
    valid_from_b: known.get(b).valid_from, shared_boundary_km: km.toFixed(2),
  }))
  .sort((a, b) => order(a.valid_from_a, b.valid_from_a) || order(a.code_a, b.code_a) || order(a.code_b, b.code_b));

const counted = lists.map((row) => {
  const members = units.filter((unit) =>
    unit.source === row.list && unit.province_code === row.province_code);
  const count = (level) => members.filter((unit) => unit.level === level).length;
  return { ...row, districts: count("district"), communes: count("commune") };
});

emit(join(rules, "units.csv"), csv(["code", "valid_from", "valid_to", "parent_code", "level", "name",
  "full_name", "unit_type", "province_code", "population_2019", "source"], units));
emit(join(rules, "successors.csv"), csv(["code_old", "valid_from_old", "code_new", "valid_from_new",
  "share", "basis"], successors));
emit(join(rules, "borders.csv"), csv(["code_a", "valid_from_a", "code_b", "valid_from_b",
  "shared_boundary_km"], borders));
emit(join(rules, "lists.csv"), csv(["list", "province_code", "valid_from", "valid_to", "districts",
  "communes", "source", "licence"], counted));
