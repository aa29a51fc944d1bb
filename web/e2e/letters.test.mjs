// SPDX-License-Identifier: Apache-2.0
// A letter by three people in the browser: drafted from the plan, returned, edited in Word,
// approved, numbered by the records office with the signed scan; on phone and desktop.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fetched, launch, openPage, settled, signIn, violations } from './browser.mjs';
import { startServer } from './server.mjs';

const SHOTS = process.env.SANSANG_SHOTS;
const LETTERS = '/van-ban/du-thao';
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

const shoot = (page, name) =>
  SHOTS && page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });

async function check(page, language = 'vi') {
  assert.deepEqual(await violations(page), []);
  assert.equal(await page.getAttribute('html', 'lang'), language);
  assert.doesNotMatch(await page.textContent('body'), /⟦/, 'a sentence is missing');
  const [scroll, inner] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  assert.ok(scroll <= inner, `the page is ${scroll} px wide`);
  assert.deepEqual(page.faults, []);
}

/** A page signed in as `role`, already on `path`. */
async function as(role, path, options) {
  const page = await openPage(browser, server.url, options);
  await signIn(page, role, path);
  await settled(page);
  return page;
}

test('from the plan to the signed scan', async () => {
  const province = await as('province', LETTERS, { viewport: 'desktop' });
  await province.evaluate(() =>
    fetch('/api/supply/plan', {
      method: 'POST',
      headers: { 'X-SS': '1', 'Content-Type': 'application/json' },
      body: '{}',
    }),
  );
  await province.reload();
  await settled(province);
  await check(province);
  await province.click('button:has-text("Soạn dự thảo")');
  await province.selectOption('select:near(:text("Người ký"))', 'ky-pho-giam-doc');
  await province.selectOption('select >> nth=1', 'noi-nhan-don-vi');
  await province.check('label:has-text("bản công khai") input');
  await check(province);
  await shoot(province, 'new-desktop');
  await province.click('button:has-text("Lập dự thảo")');
  await province.waitForSelector('h1:has-text("V/v")');
  const where = new URL(province.url()).pathname;
  const id = where.split('/').pop();
  await check(province);
  await shoot(province, 'draft-desktop');

  const letter = () => fetched(province, `/api/letters/letter?letter=${id}`);
  const drafted = await letter();
  assert.ok(drafted.record.computed_from > 0);
  assert.equal(drafted.record.issued_number, '');
  const word = await province.evaluate(
    async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
    `/api/letters/file?letter=${id}&hash=${drafted.record.file.hash}`,
  );
  await province.click('button:has-text("Trình lãnh đạo")');
  await province.waitForSelector('.state:has-text("Đã trình")');
  assert.equal(await province.locator('button:has-text("Duyệt")').count(), 0);

  const director = await as('director', where, { viewport: 'phone' });
  await check(director);
  await shoot(director, 'submitted-phone');
  await director.fill('textarea', 'Nêu tên TTYT huyện Gò Quao ở đoạn đầu');
  await director.click('button:has-text("Trả lại kèm ý kiến")');
  await director.waitForSelector('.state:has-text("Trả lại")');

  await province.reload();
  await settled(province);
  assert.match(await province.textContent('main'), /Nêu tên TTYT huyện Gò Quao/);
  await shoot(province, 'returned-desktop');
  await province.setInputFiles('input[type=file]', {
    name: 'cong-van-da-sua.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([...word]),
  });
  await province.click('button:has-text("Tải lên")');
  await province.waitForSelector('text=tệp mới: cong-van-da-sua.docx');
  await province.click('button:has-text("Trình lãnh đạo")');
  await province.waitForSelector('.state:has-text("Đã trình")');

  await director.reload();
  await settled(director);
  await director.waitForFunction(() => document.querySelectorAll('option').length > 1);
  await director.click('button:has-text("Duyệt dự thảo")');
  await director.waitForSelector('.state:has-text("Đã duyệt")');

  const office = await as('records', where, { viewport: 'desktop' });
  await check(office);
  await office.fill('input >> nth=0', '3201/SYT-KHTC');
  await shoot(office, 'issue-desktop');
  await office.click('button:has-text("Ghi số và ngày")');
  await office.waitForSelector('.state:has-text("Đã ban hành")');
  await office.setInputFiles('input[type=file]', {
    name: '3201-ban-ky.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 signed'),
  });
  await office.click('button:has-text("Tải bản quét")');
  await office.waitForSelector('text=Mã băm');
  await check(office);
  await shoot(office, 'issued-desktop');

  const issued = await letter();
  assert.equal(issued.record.issued_number, '3201/SYT-KHTC');
  assert.equal(issued.record.scan.hash.length, 64);
  assert.ok(issued.document);
  const register = await fetched(province, '/api/register?q=3201');
  assert.equal(register.rows[0].direction, 'outgoing');

  await province.reload();
  await settled(province);
  await province.click('button:has-text("So với số liệu")');
  await province.waitForSelector('section p[role=status]');
  await province.click('button:has-text("Xem sẽ lược bỏ gì")');
  await province.waitForSelector('text=/lược bỏ:|Không tìm thấy/');
  await check(province);
  await shoot(province, 'compared-desktop');
});

test('two people who decide at once: the second one is told', async () => {
  const province = await as('province', `${LETTERS}/bao-cao-tuan-mo-phong`, {});
  await shoot(province, 'draft-phone');
  await province.click('button:has-text("Trình lãnh đạo")');
  await province.waitForSelector('.state:has-text("Đã trình")');
  const [one, two] = [
    await as('director', `${LETTERS}/bao-cao-tuan-mo-phong`, {}),
    await as('director', `${LETTERS}/bao-cao-tuan-mo-phong`, {}),
  ];
  await two.fill('textarea', 'Xem lại số liệu tuần');
  await one.waitForFunction(() => document.querySelectorAll('option').length > 1);
  await one.click('button:has-text("Duyệt dự thảo")');
  await one.waitForSelector('.state:has-text("Đã duyệt")');
  await two.click('button:has-text("Trả lại kèm ý kiến")');
  await two.waitForSelector('[role=alert]:has-text("đã ghi bản khác")');
  assert.equal(await two.inputValue('textarea'), 'Xem lại số liệu tuần');
  await shoot(two, 'conflict-phone');
});

for (const viewport of ['phone', 'desktop'])
  for (const language of ['vi', 'en'])
    test(`the list and a letter: ${viewport}, ${language}`, async () => {
      for (const role of ['province', 'director', 'records', 'officer']) {
        const page = await as(role, LETTERS, { viewport, language });
        await check(page, language);
        await shoot(page, `list-${role}-${viewport}-${language}`);
        await page.context().close();
      }
      const page = await as('province', `${LETTERS}/bao-cao-tuan-mo-phong`, { viewport, language });
      await check(page, language);
      await page.context().close();
    });
