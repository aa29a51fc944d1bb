// SPDX-License-Identifier: Apache-2.0
// Rounds by five roles: the department opens a table, a hospital and an island centre answer, two
// units are typed by telephone, one is returned and sent again, the summary is printed.
// SANSANG_SHOTS=DIR keeps screenshots.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, settled, signIn, violations } from './browser.mjs';
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

const TITLE = 'Bộ Y tế hỏi nguồn oxy trước 10:00';
const shot = (page, name) =>
  process.env.SANSANG_SHOTS
    ? page.screenshot({ path: `${process.env.SANSANG_SHOTS}/${name}.png`, fullPage: true })
    : undefined;

/** Signed in, at the page, with nothing on its way. */
async function at(role, path, viewport = 'desktop', language = 'vi') {
  const page = await openPage(browser, server.url, { viewport, language });
  await signIn(page, role, path);
  await settled(page);
  return page;
}
async function healthy(page, name) {
  assert.deepEqual(await violations(page), [], name);
  assert.doesNotMatch(await page.textContent('body'), /⟦/, `${name}: a sentence is missing`);
  const [scroll, inner] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  assert.ok(scroll <= inner, `${name} is ${scroll} px wide`);
  assert.deepEqual(page.faults, [], name);
  await shot(page, name);
}
async function openTheTable(page) {
  await page.goto('/dot');
  await settled(page);
  await page.click(`main h3 a:has-text("${TITLE}")`);
  await page.waitForSelector(`h1:has-text("${TITLE}")`);
  await settled(page);
}

test('the department opens a table from a ready form', async () => {
  const page = await at('province', '/dot');
  await healthy(page, 'dot-soyte');
  await page.click('button:has-text("Mở đợt mới")');
  await page.waitForSelector('#ten-dot');
  await page.fill('#ten-dot', '');
  await page.fill('#gio-han', '25:00');
  await page.click('button:has-text("Gửi yêu cầu")');
  await page.waitForSelector('.error:has-text("Hãy ghi tên đợt")');
  await page.waitForSelector('.error:has-text("Giờ không hợp lệ")');
  await page.fill('#ten-dot', TITLE);
  await page.fill('#gio-han', '10:00');
  await healthy(page, 'dot-mo');
  await page.click('button:has-text("Gửi yêu cầu")');
  await page.waitForSelector(`h1:has-text("${TITLE}")`);
  await settled(page);
  assert.match(await page.textContent('main'), /còn 3 giờ/);
  await page.context().close();
});

test('the hospital answers on a phone: draft, error, sent', async () => {
  const page = await at('officer', '/dot', 'phone');
  await healthy(page, 'dot-bvdk');
  await openTheTable(page);
  await page.fill('[id="tl-oxygen_patients"]', '152');
  await page.click('button:has-text("Lưu nháp")');
  await page.waitForSelector('.notice:has-text("Đã lưu nháp")');
  await page.click('main form button.main');
  await page.waitForSelector('.error:has-text("Chưa trả lời mục bắt buộc")');
  await healthy(page, 'dot-bvdk-loi');
  await page.fill('[id="tl-full_cylinders"]', '1.200');
  await page.click('main form button.main');
  await page.waitForSelector('.notice.good:has-text("Đã gửi lúc")');
  await healthy(page, 'dot-bvdk-gui');
  assert.equal(await page.locator('h2:has-text("Tổng hợp")').count(), 0);
  await page.context().close();
});

test('the island centre answers too', async () => {
  const page = await at('island', '/dot', 'phone');
  await openTheTable(page);
  await page.fill('[id="tl-oxygen_patients"]', '3');
  await page.fill('[id="tl-full_cylinders"]', '0');
  await page.click('main form button.main');
  await page.waitForSelector('.notice.good:has-text("Đã gửi lúc")');
  await page.context().close();
});

async function typeOnBehalf(page, row, patients) {
  await row.locator('button').first().click();
  const form = page.locator('tr:has(form)');
  await form.locator('#ho-ai').fill('BS. Nguyễn Thị Lan');
  await form.locator('[id="ho-oxygen_patients"]').fill(patients);
  await form.locator('[id="ho-full_cylinders"]').fill('41');
  await form.locator('button.main').click();
  await page.waitForSelector('h3:has-text("BS. Nguyễn Thị Lan")');
  await row.locator('button').first().click();
}

test('the department types two by telephone, returns one, accepts one', async () => {
  const page = await at('province', '/dot');
  await openTheTable(page);
  const silent = page.locator('tbody tr[data-organisation]', { hasText: 'Chưa thực hiện' });
  for (const patients of ['12', '7']) {
    const id = await silent.first().getAttribute('data-organisation');
    await typeOnBehalf(page, page.locator(`tr[data-organisation="${id}"]`), patients);
  }
  const hospital = page.locator('tbody tr[data-organisation]', { hasText: '152' });
  await hospital.locator('button').click();
  await page.click('button:has-text("Trả lại")');
  await page.click('button:has-text("Gửi trả lại")');
  await page.waitForSelector('.error:has-text("Hãy ghi nội dung cần sửa")');
  await page.fill('#ly-do-tra', 'Thiếu số oxy lỏng trong bồn');
  await healthy(page, 'dot-duyet');
  await page.click('button:has-text("Gửi trả lại")');
  await page.waitForSelector('text=Lý do: Thiếu số oxy lỏng');
  const totals = await page.textContent('tfoot');
  assert.match(totals, /22/, 'what was returned does not count: 3 + 12 + 7');
  await page.context().close();
});

test('the hospital sees the remark and sends again', async () => {
  const page = await at('officer', '/dot', 'phone');
  await page.waitForSelector('h2:has-text("Đang chờ anh/chị")');
  await openTheTable(page);
  await page.waitForSelector('.notice.bad:has-text("Thiếu số oxy lỏng trong bồn")');
  await healthy(page, 'dot-bvdk-tra-lai');
  await page.fill('[id="tl-liquid_oxygen"]', '8450,5');
  await page.click('main form button.main');
  await page.waitForSelector('.notice.good:has-text("Đã gửi lúc")');
  await page.context().close();
});

test('two people decide at once: the second is told, nothing is lost', async () => {
  const first = await at('province', '/dot');
  const second = await at('director', '/dot');
  for (const page of [first, second]) {
    await openTheTable(page);
    await page
      .locator('tbody tr[data-organisation]', { hasText: '152' })
      .locator('button')
      .click();
  }
  await first.click('button:has-text("Duyệt")');
  await first.waitForSelector('tr[data-organisation] strong.accepted');
  await second.click('button:has-text("Duyệt")');
  await second.waitForSelector('[role=alert]:has-text("Lâm Thị Mai Anh đã thay đổi")');
  await healthy(second, 'dot-tranh-chap');
  await first.context().close();
  await second.context().close();
});

test('the summary is printed, downloaded, and closed', async () => {
  const page = await at('director', '/dot');
  await openTheTable(page);
  const [print] = await Promise.all([
    page.context().waitForEvent('page'),
    page.click('a:has-text("Bản in A4")'),
  ]);
  await print.waitForLoadState();
  const paper = await print.textContent('body');
  assert.match(paper, /đơn vị chưa có số liệu, chưa tính vào tổng cộng/);
  assert.match(paper, /người báo: BS. Nguyễn Thị Lan/);
  await shot(print, 'dot-in');
  for (const name of ['Tải dự thảo Word', 'Tải .xlsx', 'Tải .csv']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`a:has-text("${name}")`),
    ]);
    if (process.env.SANSANG_SHOTS)
      await file.saveAs(`${process.env.SANSANG_SHOTS}/${file.suggestedFilename()}`);
  }
  await page.click('button:has-text("Khóa đợt")');
  await page.waitForSelector('text=Đã khóa lúc');
  await page.context().close();
});

test('English, the reading committee, and phones', async () => {
  for (const [role, viewport] of [
    ['province', 'phone'],
    ['director', 'desktop'],
  ]) {
    const page = await at(role, '/dot', viewport, 'en');
    await healthy(page, `dot-en-${role}`);
    await page.click('main h3 a');
    await page.waitForSelector('tbody tr[data-organisation]');
    await healthy(page, `dot-en-${role}-mot`);
    await page.context().close();
  }
});
