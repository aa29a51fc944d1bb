// SPDX-License-Identifier: Apache-2.0
/** A browser as an officer has it: phone or desktop, Vietnamese, UTC+7; and the demo's accounts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1366, height: 768 },
};
export const ACCOUNTS = JSON.parse(
  process.env.SANSANG_ACCOUNTS ??
    '{"officer":"bvdk","island":"kienhai","province":"soyte","cdc":"cdc","director":"giamdoc","records":"vanthu","administrator":"quantri"}',
);
const PASSWORD = process.env.SANSANG_PASSWORD ?? 'sansang-demo';

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

export async function openPage(browser, url, { viewport = 'phone', language = 'vi' } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: VIEWPORTS[viewport],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
  });
  await context.addInitScript(
    (chosen) =>
      localStorage.getItem('sansang.language') ?? localStorage.setItem('sansang.language', chosen),
    language,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      page.faults.push(message.text());
  });
  return page;
}

export async function signIn(page, role, path = '/viec') {
  await page.goto(path);
  await page.fill('#tai-khoan', ACCOUNTS[role]);
  await page.fill('#mat-khau', PASSWORD);
  await page.click('main button.main');
  await page.waitForSelector('#thanh-muc', { state: 'attached' });
}

/** Until nothing is on its way and the page shows its heading. */
export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForSelector('main h1');
  await page
    .locator('main > p.quiet[role=status], main .quiet[role=status]')
    .waitFor({ state: 'detached' });
}

/** What the page itself would fetch, by the browser's own connections. */
export const fetched = (page, path) =>
  page.evaluate((address) => fetch(address).then((answer) => answer.json()), path);

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of WCAG 2.2 AA and best practice, one line each. */
export async function violations(page) {
  await page.evaluate(`${axeSource};0`);
  return page.evaluate(async (tags) => {
    const result = await globalThis.axe.run({ runOnly: tags });
    return result.violations.map(
      (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
  }, TAGS);
}
