// SPDX-License-Identifier: Apache-2.0
// Bytes that a cold page needs (gzip -9), from the build's manifest: U3 and U4. Needs web/dist only.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
/** Its chunk is one that index.html names. */
const REPORT = 'daily-oxygen/ReportPage.svelte';
const bytes = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length;

/** The chunks of an entry and of all it imports at once, with their style sheets. */
function filesOf(keys) {
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    (chunk.css ?? []).forEach((file) => files.add(file));
    (chunk.imports ?? []).forEach(visit);
  };
  keys.forEach(visit);
  return [...files];
}
const words = (parts) =>
  Object.keys(manifest).filter((key) =>
    parts.some((part) => key.endsWith(`virtual:messages/vi/${part}`)),
  );
/** What index.html names is fetched by every page. */
const named = [...readFileSync(`${dist}index.html`, 'utf8').matchAll(/"\/(assets\/[^"]+)"/g)].map(
  ([, file]) => file,
);

function route(page, parts) {
  const own = Object.keys(manifest).filter((each) => each.endsWith(page));
  assert.ok(own.length > 0 || page === REPORT, `${page} is not in the manifest`);
  const files = new Set([...named, ...filesOf(['index.html', ...own, ...words(parts)])]);
  // Script and style, as the goals of docs/web-speed.md count; index.html is half a kB beside it.
  return [...files].reduce((sum, file) => sum + bytes(file), 0);
}

test('U3: the report route stays within 45 kB', (t) => {
  const size = route(REPORT, ['start']);
  t.diagnostic(`report route: ${(size / 1000).toFixed(1)} kB gz`);
  assert.ok(size <= 45_000, `${size} bytes`);
});

test('U4: the board route stays within 90 kB and 30 kB of geography', (t) => {
  const size = route('oxygen-board/BoardPage.svelte', ['start', 'more', 'shared']);
  const geography = bytes('maps/kien_giang_2023.topo.json') + bytes('maps/insets.json');
  t.diagnostic(
    `board route: ${(size / 1000).toFixed(1)} kB gz, geography ${(geography / 1000).toFixed(1)} kB gz`,
  );
  assert.ok(size <= 90_000, `${size} bytes`);
  assert.ok(geography <= 30_000, `${geography} bytes`);
});

test('every text file lies there precompressed', () => {
  for (const { file } of Object.values(manifest)) {
    if (/\.(js|css)$/.test(file)) assert.ok(readFileSync(`${dist}${file}.gz`).length > 0, file);
  }
});
