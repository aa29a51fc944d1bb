// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the real server on a fresh demo database, the small one unless told otherwise:
 * SANSANG_BIN and SANSANG_DEMO_BIN name the programs (default: build/release), web/dist must be
 * built. Bound to 127.0.0.1 on a free port and stopped by stop(). SANSANG_URL uses a server that
 * runs already instead; then nothing is started and the tests file reports there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = (variable, name) => process.env[variable] ?? join(root, 'build/release', name);

/** The morning after the last simulated day's reports began to arrive. */
const NOW = '2021-09-19T06:40+07:00';
const START_MS = 60_000;

function create(database, small) {
  const demo = binary('SANSANG_DEMO_BIN', 'sansang-demo');
  if (!existsSync(demo)) throw new Error(`${demo} is missing: build it or set SANSANG_DEMO_BIN`);
  const words = ['create', '--database', database, ...(small ? ['--small'] : [])];
  const made = spawnSync(demo, words, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`sansang-demo ended with ${made.status}: ${made.stderr}`);
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`no address from the server: ${text}`)),
      START_MS,
    );
    child.stdout.on('data', (data) => {
      text += data;
      const found = /http:\/\/[\d.]+:\d+/.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    child.stderr.on('data', (data) => (text += data));
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
}

export async function startServer({ small = true } = {}) {
  if (process.env.SANSANG_URL) return { url: process.env.SANSANG_URL, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'sansang-e2e-'));
  const database = join(folder, 'demo.db');
  create(database, small);
  const words = [
    'serve',
    '--database',
    database,
    '--web',
    join(root, 'web/dist'),
    '--port',
    '0',
    '--pretend-now',
    NOW,
  ];
  const child = spawn(binary('SANSANG_BIN', 'sansang'), words, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const url = await addressOf(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
