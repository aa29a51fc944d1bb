// SPDX-License-Identifier: Apache-2.0
// Filing the daily report on a phone: taps and keys (U1, U2), errors, doubts, drafts, corrections.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetched, launch, openPage, settled, signIn, VIEWPORTS } from './browser.mjs';
import { startServer } from './server.mjs';

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const fields = (page) => page.locator('main form input');
const sendButton = 'main form .send button.main';

/** A phone on which every tap and key is counted. */
async function counted(page) {
  const count = { taps: 0, keys: 0, dialogs: 0 };
  page.on('dialog', (dialog) => {
    count.dialogs += 1;
    void dialog.dismiss();
  });
  return {
    count,
    tap: async (selector) => {
      count.taps += 1;
      await page.locator(selector).first().click();
    },
    type: async (text) => {
      count.keys += text.length;
      await page.keyboard.type(text);
    },
  };
}

/** The level of yesterday less two units: an ordinary day for any tank. */
async function ordinaryLevel(page) {
  const hint = await page.locator('[id="' + (await levelField(page)) + '-truoc"]').textContent();
  const previous = Number(
    hint
      .replace(/[^\d,.]/g, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  );
  return String(Math.max(1, Math.floor(previous - 2)));
}
const levelField = (page) =>
  page.locator('input[id^="lines.tank_level"]').first().getAttribute('id');

test('U1: an unchanged day takes three taps and a few keys', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'officer', '/bao-cao/oxy');
  await settled(page);
  const hand = await counted(page);
  const level = await ordinaryLevel(page);
  const began = Date.now();
  await hand.tap('.like-yesterday');
  await hand.tap('input[id^="lines.tank_level"]');
  await hand.type(level);
  await hand.tap(sendButton);
  await page.waitForSelector('.notice.good .big');
  assert.ok(hand.count.taps <= 3, `${hand.count.taps} taps`);
  assert.ok(hand.count.keys <= 5, `${hand.count.keys} keys`);
  assert.equal(hand.count.dialogs, 0);
  assert.ok(Date.now() - began < 15_000);
  assert.match(await page.textContent('.notice.good .big'), /Sở Y tế đã nhận \d\d:\d\d/);
  const drafts = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('sansang.draft')),
  );
  assert.deepEqual(drafts, [], 'the draft goes once the server has the report');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a filed report is corrected with a reason and the old one stays', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'officer', '/bao-cao/oxy');
  await page.click('text=Đính chính báo cáo');
  await page.click(sendButton);
  await page.waitForSelector('.notice.bad');
  assert.match(await page.textContent('.notice.bad'), /lý do đính chính/i);
  await page.fill('#correction_reason', 'đọc nhầm đồng hồ');
  await page.click(sendButton);
  await page.waitForSelector('.notice.good .big');
  await page.click('text=Trang cơ sở');
  await settled(page);
  await page.locator('tr.stale', { hasText: 'Đã được đính chính' }).waitFor();
  await page.context().close();
});

test('U2: the whole form fits a screen and a half and has no dialog', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/bao-cao/oxy');
  await settled(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height <= 1.5 * VIEWPORTS.phone.height, `${height} px`);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main input, main button')]
      .filter((each) => each.checkVisibility())
      .map((each) => ({ id: each.id || each.textContent, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 48 || box.width < 48)
      .map(({ id }) => id),
  );
  assert.deepEqual(small, [], 'targets below 48 px');
  await page.context().close();
});

test('errors block, name the field, and take the focus', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/bao-cao/oxy');
  await settled(page);
  await page.click(sendButton);
  assert.match(await page.textContent('.notice.bad'), /chưa có số nào/);
  const first = fields(page).first();
  await first.fill('1.5.2');
  await page.keyboard.press('Tab');
  assert.match(await page.locator('main form .error').first().textContent(), /không phải là số/);
  await first.fill('-4');
  await page.click(sendButton);
  assert.match(await page.textContent('.notice.bad'), /nhỏ hơn 0/);
  await page.click('.notice.bad a');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
  await page.context().close();
});

test('a doubtful value asks for one tap', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/bao-cao/oxy');
  await settled(page);
  await page.locator('[id="census.covid_mask"]').fill('290');
  await page.keyboard.press('Tab');
  const chip = page.locator('.notice.doubt button', { hasText: 'Nhập đúng' });
  await chip.waitFor();
  await chip.click();
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  await page.context().close();
});

test('modes left blank are asked about, and the receipt says what was accepted', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'officer', '/bao-cao/oxy');
  await settled(page);
  await page.click('text=Đính chính báo cáo');
  await page.fill('#correction_reason', 'khoa hồi sức chưa đếm xong');
  await page.locator('[id="census.covid_niv"]').fill('');
  await page.locator('[id="census.other_ecmo"]').fill('');
  await page.click(sendButton);
  const doubt = page.locator('.notice.doubt');
  assert.match(
    await doubt.textContent(),
    /Chưa ghi: Máy không xâm lấn \(COVID-19\); ECMO \(Bệnh khác\)\. Ô trống là chưa biết/,
  );
  await doubt.locator('button', { hasText: 'Chưa đếm được' }).click();
  await page.click(sendButton);
  await page.waitForSelector('.notice.good .big');
  assert.match(
    await page.textContent('.accepted'),
    /Người bệnh: Số người bệnh chưa ghi đủ.*Lý do: Chưa đếm được\./s,
  );
  await page.context().close();
});

test('what was typed survives a reload, a lost session and a failing server', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/bao-cao/oxy');
  await settled(page);
  const field = page.locator('[id="census.other_mask"]');
  await field.fill('3');
  await page.reload();
  assert.equal(await field.inputValue(), '3');
  await page.route('**/api/oxygen/reports', (route) => route.fulfill({ status: 503, body: '' }));
  await page.click(sendButton);
  await page.locator('.notice.doubt button', { hasText: 'Chưa đếm được' }).click();
  await page.click(sendButton);
  await page.waitForSelector('text=CHƯA được gửi');
  await page.unroute('**/api/oxygen/reports');
  await page.context().clearCookies();
  await page.click(sendButton);
  await page.waitForSelector('text=Phiên làm việc đã hết hạn');
  await page.fill('#tai-khoan', (await import('./browser.mjs')).ACCOUNTS.island);
  await page.fill('#mat-khau', process.env.SANSANG_PASSWORD ?? 'sansang-demo');
  await page.click('main button.main');
  await settled(page);
  assert.equal(await field.inputValue(), '3');
  await page.context().close();
});

test('a lost answer does not file twice', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/bao-cao/oxy');
  await settled(page);
  await page.click('.like-yesterday');
  let dropped = 0;
  await page.route('**/api/oxygen/reports', async (route) => {
    if (dropped++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.click(sendButton);
  await page.waitForSelector('text=CHƯA được gửi');
  const again = page.waitForResponse('**/api/oxygen/reports');
  await page.click(sendButton);
  const reply = await again;
  assert.equal(reply.status(), 200);
  assert.equal((await reply.json()).already_known, true);
  await page.waitForSelector('.notice.good .big');
  await page.context().close();
});

test('the province types for a facility after a call, with the source', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'province', '/bao-cao/oxy');
  const codes = await page
    .locator('#co-so option')
    .evaluateAll((all) => all.map((each) => each.value).filter(Boolean));
  const forms = [];
  for (const code of codes) {
    forms.push(await fetched(page, `/api/oxygen/report-form?facility=${code}`));
  }
  const open = forms.find((form) => !form.filed && form.previous);
  assert.ok(open, 'every facility of the demo has reported already');
  await page.selectOption('#co-so', open.facility.facility);
  await page.click('.like-yesterday');
  await page.click(sendButton);
  assert.match(await page.textContent('.notice.bad'), /ai báo số/);
  await page.fill('#source_note', 'ĐD Lan, điện thoại 7 giờ');
  await page.click(sendButton);
  await page.waitForSelector('.notice.good .big');
  const facility = open.facility.facility;
  const rows = (await fetched(page, `/api/facilities/${facility}/oxygen`)).reports;
  assert.equal(rows[0].source, 'typed_on_behalf');
  assert.equal(rows[0].source_note, 'ĐD Lan, điện thoại 7 giờ');
  await page.context().close();
});
