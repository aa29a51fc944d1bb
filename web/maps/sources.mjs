// SPDX-License-Identifier: Apache-2.0
// Where the raw copies lie and where the results go; reading them; writing or comparing a result.
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const raw = join(root, "testdata", "geography");
export const rules = join(root, "rules", "geography");
export const maps = join(root, "web", "public", "maps");

/** Rows of a raw CSV file as objects. The raw files hold no quoted cell; a quote would be a change. */
export function rawTable(name) {
  const text = readFileSync(join(raw, name), "utf8");
  if (text.includes('"')) throw new Error(`${name} holds quoted cells, which this reader does not know`);
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    if (cells.length !== columns.length) throw new Error(`${name}: "${line}" has ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}

export function rawFeatures(name) {
  return JSON.parse(readFileSync(join(raw, name), "utf8")).features;
}

export function csv(columns, rows) {
  const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const line = (cells) => cells.map((value) => cell(String(value ?? ""))).join(",");
  return [columns.join(","), ...rows.map((row) => line(columns.map((column) => row[column])))].join("\n") + "\n";
}

/** Writes `text` to `path`; with --check compares instead and marks the run as failed. */
export function emit(path, text) {
  const name = relative(root, path);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes written`);
    return;
  }
  const same = existsSync(path) && readFileSync(path, "utf8") === text;
  console.log(`${name}: ${same ? "same bytes" : "DIFFERS from what the sources give"}`);
  if (!same) process.exitCode = 1;
}
