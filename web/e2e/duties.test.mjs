// SPDX-License-Identifier: Apache-2.0
// Documents and duties in the browser: the register with 3109 paused, a new entry with a scan, an
// officer's three taps on the phone, two people at once, the leader's view, both languages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetched, launch, openPage, settled, signIn, violations } from './browser.mjs';
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

const shot = async (page, name) => {
  if (process.env.SANSANG_SHOTS)
    await page.screenshot({ path: `${process.env.SANSANG_SHOTS}/${name}.png`, fullPage: true });
};

for (const viewport of ['phone', 'desktop']) {
  for (const language of ['vi', 'en']) {
    test(`axe, words and width: ${viewport}, ${language}`, async (t) => {
      for (const [role, path] of [
        ['province', '/van-ban'],
        ['province', '/van-ban/3109-syt-khtc-2022'],
        ['province', '/van-ban/3183-syt-khtc-2022'],
        ['director', '/nhiem-vu'],
        ['island', '/viec'],
        ['island', '/van-ban/3183-syt-khtc-2022'],
      ]) {
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

test('the register finds 3109 without diacritics and says why it is paused', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/van-ban');
  await page.fill('#tim', 'may tao oxy');
  await page.waitForFunction(() => document.querySelectorAll('main li.card').length === 1);
  const text = await page.textContent('main li.card');
  assert.match(text, /3109\/SYT-KHTC/);
  assert.match(text, /Tạm dừng theo 3183\/SYT-KHTC \(ghi chú cuối công văn/);
  await page.context().close();
});

test('a document is entered, doubted, corrected and gets a scan; a web page is refused', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'province', '/van-ban');
  await page.click('button:has-text("Vào sổ văn bản mới")');
  const field = (label) => page.getByLabel(label, { exact: true });
  await field('Số, ký hiệu').fill('3183/SYT-KHTC');
  await field('Cơ quan ban hành').fill('Sở Y tế Kiên Giang');
  await field('Ngày ban hành (ngày/tháng/năm)').fill('13/9/2021');
  await field('Trích yếu (viết ngắn gọn)').fill('Thử vào sổ hai lần');
  await page.click('form button.main');
  await page.waitForSelector('.notice.doubt:has-text("đã có số")');
  await field('Số, ký hiệu').fill('3184/SYT-KHTC');
  await page.click('form button.main');
  await page.waitForSelector('h1:has-text("3184/SYT-KHTC")');
  await page.setInputFiles('#tep', {
    name: 'bản quét.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 thử'),
  });
  await page.waitForSelector('a[download]:has-text("bản quét.pdf")');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('a[download]:has-text("bản quét.pdf")'),
  ]);
  assert.equal(download.suggestedFilename(), 'bản quét.pdf');
  await page.setInputFiles('#tep', {
    name: 'trang.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script>alert(1)</script>'),
  });
  await page.waitForSelector('.notice.bad:has-text("Không nhận tệp")');
  await page.click('button:has-text("Đính chính")');
  await field('Người ký').fill('Trương Minh Đức');
  await page.click('form button.main');
  await page.waitForSelector('summary:has-text("3 bản")');
  await shot(page, 'document-entered');
  await page.context().close();
});

test('on the phone: received, in progress, done with evidence', async () => {
  const page = await openPage(browser, server.url, { viewport: 'phone' });
  await signIn(page, 'island', '/viec');
  const card = page.locator('li[data-task^="3183-3/"]');
  await card.locator('button:has-text("Đã nhận")').click();
  await page.waitForSelector('.told:has-text("Đã xác nhận")');
  await card.locator('button:has-text("Đang làm")').click();
  await card.getByLabel('Đã làm được khoảng bao nhiêu %').fill('40');
  await shot(page, 'phone-report');
  await card.locator('button.main').click();
  await page.waitForSelector('li[data-task^="3183-3/"]:has-text("40 %")');
  await card.locator('button:has-text("Xong")').click();
  await card.locator('button.main').click();
  await page.waitForSelector('.notice.doubt:has-text("chưa có minh chứng")');
  await card.getByLabel('Minh chứng: số văn bản, kết quả').fill('Phương án 3/PA-TTYT');
  await card.locator('button.main').click();
  await page.waitForSelector('li[data-task^="3183-3/"]', { state: 'detached' });
  await page.context().close();
});

test('of two who report at once the second is told and keeps what was typed', async () => {
  const open = async () => {
    const page = await openPage(browser, server.url, { viewport: 'phone' });
    await signIn(page, 'officer', '/viec');
    await page.locator('li[data-task^="3183-1/"] button:has-text("Đang làm")').click();
    return page;
  };
  const [first, second] = [await open(), await open()];
  const fill = async (page, remark) => {
    const card = page.locator('li[data-task^="3183-1/"]');
    await card.locator('textarea').fill(remark);
    await card.locator('button.main').click();
    return card;
  };
  await fill(first, 'người thứ nhất');
  await first.waitForSelector('.told:has-text("Đã ghi")');
  const card = await fill(second, 'người thứ hai');
  await second.waitForSelector('.notice.bad:has-text("đã ghi bản khác")');
  assert.equal(await card.locator('textarea').inputValue(), 'người thứ hai');
  await shot(second, 'phone-conflict');
  await card.locator('button:has-text("Xem bản mới rồi gửi lại")').click();
  await second.waitForSelector('li[data-task^="3183-1/"]:has-text("người thứ nhất")', {
    state: 'attached',
  });
  await card.locator('button.main').click();
  await second.waitForSelector('.told:has-text("Đã ghi")');
  await first.context().close();
  await second.context().close();
});

test('the leader sees who is late and silent, and opens their tasks', async () => {
  const page = await openPage(browser, server.url, { viewport: 'desktop' });
  await signIn(page, 'director', '/nhiem-vu');
  await settled(page);
  const board = await fetched(page, '/api/duties/board');
  assert.ok(board.by_organisation[0].counts.late > 0, 'worst first');
  await page.click('tbody button.name >> nth=0');
  await page.waitForSelector(`h2:has-text("Các việc của")`);
  const csv = await page.evaluate(() => fetch('/api/duties/board.csv').then((r) => r.text()));
  assert.match(csv, /Văn bản,"?Điều, mục"?,Nhiệm vụ/);
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4', landscape: true });
  assert.ok(pdf.length > 10_000);
  await page.context().close();
});
