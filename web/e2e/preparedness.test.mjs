// SPDX-License-Identifier: Apache-2.0
// A centre keeps its plan, records a drill, fills a part of the checklist; two people edit at once;
// the province sees what is unknown and how far people are from oxygen. Phone and desktop, both
// languages.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fetched, launch, openPage, settled, signIn, violations } from './browser.mjs';
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

const PAGES = [
  ['island', '/san-sang'],
  ['province', '/san-sang'],
  ['province', '/san-sang/don-vi/KG-TTYT-912'],
  ['province', '/san-sang/tiep-can'],
  ['director', '/san-sang/don-vi/KG-BVDK'],
];

for (const viewport of ['phone', 'desktop']) {
  for (const language of ['vi', 'en']) {
    test(`axe, words and width: ${viewport}, ${language}`, async (t) => {
      for (const [role, path] of PAGES) {
        await t.test(`${role} ${path}`, async () => {
          const page = await openPage(browser, server.url, { viewport, language });
          await signIn(page, role);
          await page.goto(path);
          await settled(page);
          assert.deepEqual(await violations(page), []);
          assert.doesNotMatch(await page.textContent('body'), /⟦/, 'a sentence is missing');
          const [scroll, inner] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            innerWidth,
          ]);
          assert.ok(scroll <= inner, `the page is ${scroll} px wide`);
          assert.deepEqual(page.faults, []);
          await shot(page, `${viewport}-${language}-${role}${path.replaceAll('/', '_')}`);
          await page.context().close();
        });
      }
    });
  }
}

test('a centre keeps a new version of its plan and the earlier one stays', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/san-sang');
  await settled(page);
  assert.match(await page.textContent('.notice.bad'), /quá hạn rà soát/);
  await page.locator('article button', { hasText: 'Sửa, ghi lần mới' }).first().click();
  await page.getByLabel('Lần ban hành').fill('lần 2, tháng 9/2021');
  await page.getByLabel('Số quyết định').fill('');
  await page.getByLabel('Rà soát trước ngày').fill('31/12/2021');
  assert.deepEqual(await violations(page), []);
  await shot(page, 'plan-form');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForSelector('.error:has-text("Quyết định phê duyệt ghi chưa đủ")');
  await page.getByLabel('Số quyết định').fill('MP-77/QĐ-TTYT');
  await page.getByLabel('Thêm tệp').setInputFiles({
    name: 'Phương án lần 2.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 mô phỏng'),
  });
  await page.waitForSelector('form a:has-text("Phương án lần 2.pdf")');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForSelector('h3:has-text("lần 2, tháng 9/2021")');
  assert.match(await page.textContent('main'), /Các bản trước \(1\)/);
  const download = page.waitForEvent('download');
  await page.click('article > p > a:has-text("Phương án lần 2.pdf")');
  assert.equal((await download).suggestedFilename(), 'Phương án lần 2.pdf');
  assert.doesNotMatch(await page.textContent('main'), /quá hạn rà soát/);
  await page.context().close();
});

test('a drill is recorded with who follows it up', async () => {
  const page = await openPage(browser, server.url);
  await signIn(page, 'island', '/san-sang');
  await settled(page);
  await page.getByRole('button', { name: 'Ghi diễn tập' }).click();
  await page.getByLabel('Đã thử việc gì').fill('Mất điện khi đang thở máy');
  await page.getByLabel('Bài học rút ra').fill('Bình dự phòng để xa');
  await page.getByRole('button', { name: 'Thêm việc cần làm tiếp' }).click();
  await page.getByLabel('Nội dung').fill('Đặt 2 bình tại buồng bệnh nặng');
  await page.getByLabel('Người hoặc bộ phận phụ trách').fill('Khoa Cấp cứu');
  await page.getByLabel('Thời hạn').fill('30/9/2021');
  await shot(page, 'drill-form');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForSelector('article:has-text("Mất điện khi đang thở máy")');
  assert.match(await page.textContent('main'), /Khoa Cấp cứu, hạn 30\/09\/2021/);
  await page.context().close();
});

test('whoever saves over somebody else is told and loses nothing', async () => {
  const pages = [];
  for (const role of ['island', 'province']) {
    const page = await openPage(browser, server.url, { viewport: 'desktop' });
    await signIn(page, role, '/san-sang/don-vi/KG-TTYT-912');
    await settled(page);
    await page.getByRole('button', { name: 'Nhập nhóm Trang thiết bị' }).click();
    pages.push(page);
  }
  const [first, second] = pages;
  const have = (page) => page.locator('#equipment-oximeters-co');
  const save = (page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await have(first).fill('mười');
  await save(first);
  await first.waitForSelector('.error:has-text("Không phải là số")');
  await have(first).fill('16');
  await save(first);
  await have(first).waitFor({ state: 'detached' });
  await have(second).fill('20');
  await shot(second, 'checklist-form');
  await save(second);
  await second.waitForSelector('[role=alert]:has-text("đã lưu bản khác")');
  assert.equal(await have(second).inputValue(), '20', 'what was typed stays');
  const { checklist } = await fetched(second, '/api/facilities/KG-TTYT-912/preparedness');
  assert.equal(checklist.find((each) => each.item === 'equipment-oximeters').have, 16);
  for (const page of pages) await page.context().close();
});

test('the province sees what is unknown, by theme too, and on paper', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/san-sang');
  await settled(page);
  const { rows } = await fetched(page, '/api/preparedness/summary');
  const table = page.locator('table').first().locator('tbody tr');
  assert.equal(await table.count(), rows.length);
  assert.ok(rows.every((row) => row.unknown > 0));
  await page.selectOption('#nhom', 'mobile_teams');
  assert.ok((await table.first().locator('td').nth(2).textContent()).trim() !== '');
  const csv = await page.request.get('/api/preparedness/summary.csv');
  assert.match(await csv.text(), /Đơn vị,Đạt,Thiếu,Chưa rõ/);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await table.first().isVisible(), true);
  assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  await page.context().close();
});
