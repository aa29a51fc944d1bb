// SPDX-License-Identifier: Apache-2.0
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { messages } from './plugins/messages.ts';
import { preload } from './plugins/preload.ts';
import { precompress } from './plugins/precompress.ts';

const catalogues = fileURLToPath(new URL('../messages', import.meta.url));
const server = process.env.SANSANG_SERVER ?? 'http://127.0.0.1:8080';

/** Chunks by what is needed together: each request costs a slow phone more than its bytes. */
const oneOf = (...parts: string[]) => new RegExp(parts.map((part) => `/${part}`).join('|'));
const groups = [
  {
    name: 'frame',
    test: oneOf(
      'node_modules/svelte/',
      'src/(api|messages|routing)/',
      'format/(dates|numbers|vietnamese|gas)',
      'parts/(DayField|FaultNotice)',
    ),
  },
  { name: 'report', test: oneOf('src/tasks/daily-oxygen/(?!Receipt)', 'format/parse-vi') },
  {
    name: 'parts',
    test: oneOf(
      'format/cover',
      'parts/(Scroll|Explanation|fetched|CoverMark|step-text|AsOf|Legend|Sparkline)',
      'parts/(AlertList|AcknowledgeForm)',
    ),
  },
  { name: 'map', test: oneOf('node_modules/(d3-geo|d3-array|topojson-client)/', 'map-shapes') },
];

// No inlined asset and no inline script: the server's content security policy is 'self' only.
export default defineConfig({
  plugins: [messages(catalogues), svelte(), preload(), precompress()],
  build: {
    target: 'es2020',
    cssTarget: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: { include: ['**/*.test.ts'] },
  server: { proxy: { '/api': server, '/print': server } },
});
