// SPDX-License-Identifier: Apache-2.0
// Question: how long until a daily report is acknowledged durably over HTTP, and how much memory
// does the server keep resident for the demo province?
// Instance: the demo province (sansang-demo create), 200 reports typed on behalf, one after the
// other over one kept-alive connection; every report of another facility or day.
// Run: SANSANG_BIN=build/release/sansang SANSANG_DEMO_BIN=build/release/sansang-demo node bench/report_http.mjs
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import http from 'node:http';

const folder = mkdtempSync(join(tmpdir(), 'sansang-bench-'));
const database = join(folder, 'demo.db');
execFileSync(process.env.SANSANG_DEMO_BIN, ['create', '--database', database]);
const server = spawn(process.env.SANSANG_BIN, ['serve', '--database', database, '--port', '0',
  '--pretend-now', '2021-09-19T06:40+07:00']);
const base = await new Promise((resolve) =>
  server.stdout.on('data', (text) => resolve(new URL(String(text).match(/http:\S+/)[0]))));
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let cookie = '';

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const request = http.request({ host: base.hostname, port: base.port, path, method, agent,
      headers: { cookie, 'x-ss': '1', 'content-type': 'application/json' } }, (response) => {
      let text = '';
      response.on('data', (part) => { text += part; });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers,
        body: text ? JSON.parse(text) : null,
        ms: Number(process.hrtime.bigint() - started) / 1e6 }));
    });
    request.on('error', reject);
    request.end(body ? JSON.stringify(body) : undefined);
  });
}

const signedIn = await call('POST', '/api/sign-in', { account: 'soyte', password: 'sansang-demo' });
cookie = signedIn.headers['set-cookie'][0].split(';')[0];
const facilities = signedIn.body.facilities.map((each) => each.facility);
const times = [];
for (let round = 0; times.length < 200; round++) {
  for (const facility of facilities) {
    const day = new Date(Date.UTC(2021, 8, 19 - round)).toISOString().slice(0, 10);
    const form = (await call('GET', `/api/oxygen/report-form?facility=${facility}&day=${day}`)).body;
    const lines = form.lines.map((line) => ({ kind: line.line, asset: line.asset, unit: line.unit,
      value: ['liquid_received', 'cylinders_received', 'generator_hours'].includes(line.line)
        ? 0 : line.previous ?? 0 }));
    const report = { report: randomUUID(), facility, reported_for: day, read_at: `${day}T00:00:00Z`,
      source: 'typed_on_behalf', source_note: 'bench', lines, census: form.previous?.census ??
        { covid_mask: 1, covid_hfnc: 0, covid_niv: 0, covid_invasive: 0, covid_ecmo: 0,
          other_mask: 1, other_hfnc: 0, other_niv: 0, other_invasive: 0, other_ecmo: 0 },
      oxygen_beds_occupied: null, icu_beds_occupied: null, confirmed: [],
      corrects: form.filed?.report ?? null, correction_reason: form.filed ? 'bench' : '' };
    let answer = await call('POST', '/api/oxygen/reports', report);
    if (answer.status === 422) {
      report.confirmed = answer.body.findings.map((each) =>
        ({ code: each.code, field: each.field, reason: 'as_typed' }));
      answer = await call('POST', '/api/oxygen/reports', report);
    }
    if (answer.status === 201) times.push(answer.ms);
    if (times.length === 200) break;
  }
  if (round > 40) break;
}
times.sort((a, b) => a - b);
const at = (p) => times[Math.min(times.length - 1, Math.floor(p * times.length))].toFixed(1);
const rss = Number(readFileSync(`/proc/${server.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
console.log(`report acknowledged over HTTP, ${times.length} reports: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
console.log(`server resident memory, demo province: ${rss.toFixed(0)} MB`);
server.kill('SIGTERM');
agent.destroy();
rmSync(folder, { recursive: true });
