// SPDX-License-Identifier: Apache-2.0
// Every page in both languages on phone and desktop: axe, language, width, units of time; the board
// after a report, the plan, the letter, time travel and paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetched, launch, openPage, settled, signIn, violations } from './browser.mjs';
import { startServer } from './server.mjs';

let server;
let browser;
let facility;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const PAGES = [
  ['officer', '/viec'],
  ['officer', '/bao-cao/oxy'],
  ['province', '/viec'],
  ['province', '/bang/oxy'],
  ['province', '/co-so/'],
  ['province', '/cung-ung'],
  ['province', '/du-bao'],
  ['cdc', '/dich'],
  ['administrator', '/nhat-ky'],
  ['director', '/cung-ung'],
  ['director', '/khong-co-trang'],
  ['administrator', '/bang/oxy'],
];

async function someFacility(page) {
  facility ??= (await fetched(page, '/api/oxygen/board')).rows[0].facility;
  return facility;
}

for (const viewport of ['phone', 'desktop']) {
  for (const language of ['vi', 'en']) {
    test(`axe, words and width: ${viewport}, ${language}`, async (t) => {
      const guest = await openPage(browser, server.url, { viewport, language });
      await guest.goto('/dang-nhap');
      await settled(guest);
      assert.deepEqual(await violations(guest), []);
      await guest.context().close();
      for (const [role, path] of PAGES) {
        await t.test(`${role} ${path}`, async () => {
          const page = await openPage(browser, server.url, { viewport, language });
          await signIn(page, role);
          await page.goto(path.endsWith('/co-so/') ? path + (await someFacility(page)) : path);
          await settled(page);
          assert.deepEqual(await violations(page), []);
          assert.equal(await page.getAttribute('html', 'lang'), language);
          assert.doesNotMatch(await page.textContent('body'), /⟦/, 'a sentence is missing');
          const [scroll, inner] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            innerWidth,
          ]);
          assert.ok(scroll <= inner, `the page is ${scroll} px wide`);
          assert.deepEqual(page.faults, []);
          await page.context().close();
        });
      }
    });
  }
}

test('the language switch needs no reload', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/bang/oxy');
  await settled(page);
  await page.evaluate(() => (globalThis.stillHere = true));
  await page.click('header button[lang=en]');
  await page.waitForSelector('h1:has-text("Medical oxygen")');
  assert.equal(await page.evaluate(() => globalThis.stillHere), true);
  await page.context().close();
});

test('a report changes the board', async () => {
  const officer = await openPage(browser, server.url);
  await signIn(officer, 'officer', '/bao-cao/oxy');
  await settled(officer);
  const board = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(board, 'province', '/bang/oxy');
  const own = (await fetched(officer, '/api/me')).facilities[0].facility;
  const row = board.locator(`tr[data-facility="${own}"]`);
  const earlier = await row.getAttribute('data-asof');
  await officer.click('.like-yesterday');
  const level = officer.locator('input[id^="lines.tank_level"]').first();
  if (await level.count()) await level.fill('31');
  await officer.click('main form .send button.main');
  for (const chip of await officer.locator('.notice.doubt').all())
    await chip.locator('button').last().click();
  if (!(await officer.locator('.notice.good .big').count()))
    await officer.click('main form .send button.main').catch(() => {});
  await officer.waitForSelector('.notice.good .big');
  await board.reload();
  await row.waitFor();
  assert.notEqual(await row.getAttribute('data-asof'), earlier);
  await officer.context().close();
  await board.context().close();
});

test('U14: every row and chart says when its figures were read', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/bang/oxy');
  await settled(page);
  const bare = await page.evaluate(
    () =>
      [...document.querySelectorAll('main td.number, main .totals strong')].filter(
        (each) => !each.closest('[data-asof]'),
      ).length,
  );
  assert.equal(bare, 0);
  assert.equal(await page.locator('tbody tr:not([data-asof])').count(), 0);
  await page.context().close();
});

test('the board looks back at another day', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/bang/oxy?ngay=2021-09-10');
  await page.waitForSelector('text=10/09/2021');
  assert.equal((await fetched(page, '/api/oxygen/board?day=2021-09-10')).day, '2021-09-10');
  await page.context().close();
});

test('an alert is taken note of with a time and a note', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/bang/oxy');
  await settled(page);
  const taken = page.locator('main li', { hasText: 'Lâm Thị Mai Anh đã tiếp nhận' });
  const before = await taken.count();
  await page.locator('main li > button', { hasText: 'Tiếp nhận' }).first().click();
  await page.locator('main li form button.main').click();
  await page.waitForSelector('main li form .error:has-text("Hãy ghi đã làm gì")');
  await page.locator('main li form input[type=text]').fill('đã gọi nhà cung cấp');
  await page.locator('main li form button.main').click();
  await page.locator('main li form').waitFor({ state: 'detached' });
  assert.equal(await taken.count(), before + 1);
  await page.context().close();
});

test('the plan is computed, says who decides, and its letter downloads', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/cung-ung');
  await settled(page);
  await page.click('button.main');
  await page.waitForSelector('.totals');
  assert.match(await page.textContent('main'), /tham mưu/);
  const { deliveries } = await fetched(page, '/api/supply/plan');
  const tables = page.locator('main table');
  assert.equal(
    await tables.first().locator('tbody tr').count(),
    new Set(deliveries.map((each) => each.to)).size,
    'one row a recipient',
  );
  assert.equal(await tables.last().isVisible(), false, 'the table by day is folded');
  await page.click('summary:has-text("Bảng theo ngày")');
  assert.equal(await tables.last().locator('tbody tr:visible').count(), deliveries.length);
  const download = page.waitForEvent('download');
  await page.click('text=Tải công văn');
  const letter = await download;
  assert.match(letter.suggestedFilename(), /\.docx$/);
  const print = await page.request.get(
    await page.getAttribute('a:has-text("Bản in công văn")', 'href'),
  );
  assert.equal(print.status(), 200);
  assert.match(await print.text(), /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  await page.context().close();
});

test('U13: the board on A4 keeps all rows', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/bang/oxy');
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('tbody tr[data-facility]').count();
  assert.ok(shown > 0);
  assert.equal(await page.locator('tbody tr[data-facility]:visible').count(), shown);
  assert.equal(await page.locator('header:visible').count(), 0);
  assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  await page.context().close();
});

test('U11: signing in and reading the board need no mouse', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/bang/oxy');
  await settled(page);
  await page.locator('tbody th a').first().focus();
  const name = () => page.evaluate(() => document.activeElement?.textContent);
  const first = await name();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await name(), first);
  await page.keyboard.press('ArrowUp');
  assert.equal(await name(), first);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`h1:has-text("${first}")`);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  await page.context().close();
});
