// SPDX-License-Identifier: Apache-2.0
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { messages } from './plugins/messages.ts';
import { precompress } from './plugins/precompress.ts';

const catalogues = fileURLToPath(new URL('../messages', import.meta.url));
const server = process.env.SANSANG_SERVER ?? 'http://127.0.0.1:8080';

// No inlined asset and no inline script: the server's content security policy is 'self' only.
export default defineConfig({
  plugins: [messages(catalogues), svelte(), precompress()],
  build: {
    target: 'es2020',
    cssTarget: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  test: { include: ['src/**/*.test.ts'] },
  server: { proxy: { '/api': server, '/print': server } },
});
