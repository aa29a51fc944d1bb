// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { grouped, suggestedAccount, type People, type Person } from './grouping';

const person = (account: string, full_name: string, places: [string, string | null][]): Person =>
  ({
    account,
    full_name,
    phone: '',
    valid_from: null,
    valid_to: null,
    appointments: places.map(([organisation, valid_to]) => ({
      organisation,
      organisation_name: organisation === 'A' ? 'Bệnh viện Đảo' : 'Ấp Cũ',
      valid_to,
    })),
  }) as unknown as Person;

const data = {
  today: '2021-09-19',
  people: [
    person('b', 'Ôn Thị Bé', [['A', null]]),
    person('a', 'Đỗ An', [
      ['A', null],
      ['B', '2021-09-19'],
    ]),
    { ...person('c', 'Chu Cũ', [['B', '2021-01-01']]), valid_to: '2021-01-01' },
    person('d', 'Đào Mới', [['B', '2021-09-01']]),
  ],
} as unknown as People;
const asked = { text: '', organisation: '', ended: false };
const seen = (groups: ReturnType<typeof grouped>) =>
  groups.map((each) => [each.organisation, ...each.people.map((one) => one.account)]);

test('people stand under the organisations they hold something in today', () => {
  expect(seen(grouped(data, asked))).toEqual([
    ['A', 'a', 'b'],
    ['', 'd'],
  ]);
  expect(seen(grouped(data, { ...asked, ended: true }))).toEqual([
    ['B', 'c', 'd', 'a'],
    ['A', 'a', 'b'],
  ]);
});

test('search needs no marks and sees the organisation', () => {
  expect(seen(grouped(data, { ...asked, text: 'do an' }))).toEqual([['A', 'a']]);
  expect(seen(grouped(data, { ...asked, text: 'thi be vien dao' }))).toEqual([['A', 'b']]);
  expect(grouped(data, { ...asked, text: 'khong ai' })).toEqual([]);
});

test('a sign-in name is suggested', () => {
  expect(suggestedAccount('Nguyễn Văn Đạt')).toBe('datnv');
  expect(suggestedAccount('  ')).toBe('');
});
