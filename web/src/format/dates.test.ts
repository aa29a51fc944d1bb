// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import * as dates from './dates';

test('an instant is shown in UTC+7', () => {
  expect(dates.formatInstant('2021-09-13T00:12:00Z')).toBe('07:12 13/09/2021');
  expect(dates.localDay('2021-09-12T18:00:00Z')).toBe('2021-09-13');
});

test('days are typed as dd/mm/yyyy', () => {
  expect(dates.parseDay('3/9/2022')).toBe('2022-09-03');
  expect(dates.parseDay('31/02/2022')).toBeNull();
  expect(dates.parseDay('2022-09-03')).toBe('2022-09-03');
});

test('times are typed with a colon, a dot, an h or nothing', () => {
  expect(dates.parseTime('7:05')).toBe(425);
  expect(dates.parseTime('7h05')).toBe(425);
  expect(dates.parseTime('0705')).toBe(425);
  expect(dates.parseTime('25:00')).toBeNull();
});

test('local midnight belongs to its day', () => {
  expect(dates.instantAt('2021-09-13', 432)).toBe('2021-09-13T00:12:00Z');
  expect(dates.localDay(dates.instantAt('2021-09-13', 0))).toBe('2021-09-13');
});

test('weeks begin on Monday', () => {
  expect(dates.mondayOf('2021-09-12')).toBe('2021-09-06');
  expect(dates.mondayOf('2021-09-13')).toBe('2021-09-13');
});
