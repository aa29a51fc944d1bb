// SPDX-License-Identifier: Apache-2.0
// Question: how long does an officer wait for the report form on a phone with a slow connection, and
// a province officer for the board on a weak desktop, when nothing is cached?
// Instance: the demo province (sansang-demo create, 22 facilities), signed in beforehand.
//   report: 360x740, 400 ms per request, 400 kbit/s, processor 4 times slower
//   board:  1366x768, 150 ms per request, 1.6 Mbit/s, processor 4 times slower
// Times are from the start of the navigation to the frame after the thing stands in the document.
// Run (after npm run build in web/):
//   SANSANG_BIN=build/release/sansang SANSANG_DEMO_BIN=build/release/sansang-demo node bench/web_load.mjs [runs]
import { loadavg } from 'node:os';
import { launch, openPage } from '../web/e2e/browser.mjs';
import { startServer } from '../web/e2e/server.mjs';
import { widenedBoard } from './widened_board.mjs';

const RUNS = Number(process.argv[2] ?? 3);
const CPU = 4;
const kbit = (per_second) => (per_second * 1000) / 8;
const CASES = [
  { name: 'report', account: 'bvdk', path: '/bao-cao/oxy', viewport: 'phone', latency: 400,
    throughput: kbit(400), things: { 'form rendered': 'main form .send button.main' },
    goals: { FCP: 2500, 'form rendered': 3000 } },
  { name: 'board', account: 'soyte', path: '/bang/oxy', viewport: 'desktop', latency: 150,
    throughput: kbit(1600),
    things: { 'table drawn': 'tbody tr[data-facility]', 'map drawn': 'section.map > svg path' },
    goals: { 'table drawn': 2500, 'map drawn': 3000 } },
];
// U4 asks for 150 facilities: the same board with the demo's rows repeated.
CASES.push({ ...CASES[1], name: 'board of 150', rows: 150 });

/** Runs in the page: notes when each selector first matches and the next frame has been made. */
function watch(things) {
  globalThis.seen = {};
  const left = new Map(Object.entries(things));
  const look = () => {
    for (const [name, selector] of left) {
      if (!document.querySelector(selector)) continue;
      left.delete(name);
      requestAnimationFrame(() =>
        setTimeout(() => { globalThis.seen[name] = performance.now(); }, 0));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function once(browser, url, { account, path, viewport, latency, throughput, things }) {
  const page = await openPage(browser, url, { viewport });
  const entered = await page.context().request.post('/api/sign-in', {
    headers: { 'X-SS': '1' }, data: { account, password: 'sansang-demo' } });
  if (!entered.ok()) throw new Error(`${account} could not sign in: HTTP ${entered.status()}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', { offline: false, latency,
    downloadThroughput: throughput, uploadThroughput: throughput });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; requests++; });
  await page.addInitScript(watch, things);
  await page.goto(path, { waitUntil: 'commit' });
  const count = Object.keys(things).length;
  await page.waitForFunction((n) => Object.keys(globalThis.seen ?? {}).length === n, count,
    { timeout: 60_000, polling: 100 });
  const seen = await page.evaluate(() => ({ ...globalThis.seen,
    FCP: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN }));
  if (process.env.WATERFALL)
    console.log(await page.evaluate(() => performance.getEntriesByType('resource').map((each) =>
      `${Math.round(each.startTime)}-${Math.round(each.responseEnd)} ${each.name}`).join('\n')));
  await page.context().close();
  return { seen, bytes, requests };
}

const server = await startServer({ small: false });
const wide = await widenedBoard(server.url, 150);
const browser = await launch();
console.log(`load of the machine before: ${loadavg()[0].toFixed(1)}\n`);
console.log('| route | moment | goal, s | runs, s | middle, s | kB | requests |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
try {
  for (const each of CASES) {
    const results = [];
    for (let run = 0; run < RUNS; run++) 
      results.push(await once(browser, each.rows ? wide.url : server.url, each));
    for (const name of ['FCP', ...Object.keys(each.things)]) {
      const times = results.map(({ seen }) => seen[name]);
      const middle = [...times].sort((a, b) => a - b)[Math.floor(RUNS / 2)];
      const goal = each.goals[name] ? `≤ ${(each.goals[name] / 1000).toFixed(1)}` : '–';
      console.log(`| ${each.name} | ${name} | ${goal} | ${times.map((ms) =>
        (ms / 1000).toFixed(2)).join(' ')} | ${(middle / 1000).toFixed(2)} | ${
        (results[0].bytes / 1000).toFixed(1)} | ${results[0].requests} |`);
    }
  }
} finally {
  await browser.close();
  wide.close();
  await server.stop();
}
console.log(`\nload of the machine after: ${loadavg()[0].toFixed(1)}`);
