// SPDX-License-Identifier: Apache-2.0
// A new person comes in by a one-time code and chooses a password; a leaver is closed. Phone and
// desktop, both languages, keyboard.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, openPage, settled, signIn, violations } from './browser.mjs';
import { startServer } from './server.mjs';

const SHOTS = process.env.SANSANG_SHOTS;
let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launch();
  if (SHOTS) mkdirSync(SHOTS, { recursive: true });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});
const shot = (page, name) =>
  SHOTS ? page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true }) : undefined;

async function sound(page) {
  assert.deepEqual(await violations(page), []);
  assert.doesNotMatch(await page.textContent('body'), /⟦/, 'a sentence is missing');
  const [scroll, inner] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  assert.ok(scroll <= inner, `the page is ${scroll} px wide`);
  assert.deepEqual(page.faults, []);
}

for (const viewport of ['phone', 'desktop']) {
  for (const language of ['vi', 'en']) {
    test(`axe, words and width: ${viewport}, ${language}`, async () => {
      const page = await openPage(browser, server.url, { viewport, language });
      await signIn(page, 'administrator', '/nguoi-dung');
      await settled(page);
      await sound(page);
      await shot(page, `people-${viewport}-${language}`);
      await page.locator('main button.main').first().click();
      await sound(page);
      await shot(page, `people-add-${viewport}-${language}`);
      await page.goto('/nhat-ky');
      await settled(page);
      await sound(page);
      await shot(page, `audit-${viewport}-${language}`);
      await page.context().close();
    });
  }
}

async function enter(page, account, password) {
  await page.goto('/viec');
  await page.fill('#tai-khoan', account);
  await page.fill('#mat-khau', password);
  await page.click('main button.main');
}

test('a new person comes in by a code, chooses a password and signs in with it', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'administrator', '/nguoi-dung');
  await settled(page);
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForSelector('.error:has-text("Hãy điền ô này")');
  await page.getByLabel('Họ và tên').fill('Trần Thị Mười');
  assert.equal(await page.locator('#ten-dang-nhap').inputValue(), 'muoitt');
  await page.locator('#don-vi-moi').selectOption({ index: 1 });
  await page.locator('#vai-tro-moi').selectOption('province_officer');
  await page.getByLabel('Từ ngày').fill('1/9/2021');
  await page.getByLabel('Đến hết ngày').fill('31/8/2021');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForSelector('[role=alert]:has-text("Ngày kết thúc không sau ngày bắt đầu")');
  await page.getByLabel('Đến hết ngày').fill('31/12/2021');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const card = page.locator('[data-account=muoitt]');
  await card.waitFor();
  assert.match(await card.textContent(), /từ 01\/09\/2021 đến hết 31\/12\/2021/);
  await page.keyboard.press('Enter');
  await card.locator('code').waitFor();
  const code = await card.locator('code').textContent();
  assert.match(code, /^\w{4}-\w{4}-\w{4}$/);
  await sound(page);
  await shot(page, 'people-code');
  await page.keyboard.press('Enter');
  await card.locator('code').waitFor({ state: 'detached' });
  await page.fill('#tim', 'tran thi muoi');
  assert.match(await page.textContent('[data-found]'), /^\s*1 người/);
  await shot(page, 'people-found');

  const hers = await openPage(browser, server.url);
  await enter(hers, 'muoitt', code);
  await hers.waitForSelector('#moi');
  await hers.fill('#moi', '12345678');
  await hers.fill('#nhap-lai', '12345679');
  await hers.keyboard.press('Enter');
  await hers.waitForSelector('[role=alert]:has-text("không giống nhau")');
  await hers.fill('#nhap-lai', '12345678');
  await hers.keyboard.press('Enter');
  await hers.waitForSelector('li:has-text("quá phổ biến")');
  await sound(hers);
  await shot(hers, 'choose-password');
  await hers.reload();
  await hers.waitForSelector('#ma');
  await hers.fill('#ma', code);
  await hers.fill('#moi', 'mua he nam ay nang');
  await hers.fill('#nhap-lai', 'mua he nam ay nang');
  await hers.keyboard.press('Enter');
  await hers.waitForSelector('h1:has-text("Việc của tôi")');
  await settled(hers);
  await hers.context().close();

  const again = await openPage(browser, server.url, { language: 'en' });
  await enter(again, 'muoitt', code);
  await again.waitForSelector('[role=alert]');
  await enter(again, 'muoitt', 'mua he nam ay nang');
  await again.waitForSelector('h1:has-text("My work"), h1:has-text("work")');
  await again.context().close();
  await page.context().close();
});

test('a deputy, a handover and a leaver', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'administrator', '/nguoi-dung');
  await settled(page);
  const card = (account) => page.locator(`[data-account=${account}]`).first();
  const save = () => page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await card('bvdk').getByRole('button', { name: 'Phân công thay thế' }).click();
  await page.locator('#nguoi-thay').selectOption('kienhai');
  await save();
  await page.waitForSelector('.error:has-text("Hãy nhập ngày")');
  await page.getByLabel('Đến hết ngày').fill('30/9/2021');
  await shot(page, 'people-deputy');
  await save();
  await page.waitForSelector('[data-account=kienhai] li:has-text("thay ")');
  await card('bvdk')
    .getByRole('button', { name: /^Bàn giao/ })
    .click();
  await page.locator('#nguoi-nhan').selectOption('kienhai');
  await page.getByLabel('Người nhận bắt đầu từ ngày').fill('25/9/2021');
  await save();
  await page.waitForSelector('[data-account=bvdk] li:has-text("đến hết 24/09/2021")');
  await card('kienhai').getByRole('button', { name: 'Cho nghỉ' }).click();
  await page.getByLabel('Ngày làm việc cuối').fill('18/9/2021');
  await save();
  await page.waitForSelector('#da-nghi');
  assert.match(await page.textContent('main section.notice'), /Còn bỏ trống, cần phân công/);
  await sound(page);
  await shot(page, 'people-closed');
  assert.equal(await page.locator('[data-account=kienhai]').count(), 0);
  await page.getByLabel('Hiện cả người đã nghỉ').check();
  assert.match(await card('kienhai').textContent(), /Đã kết thúc/);
  await page.context().close();
});
