// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { parseVi } from './parse-vi';

test.each([
  ['1.234,5', 1234.5],
  ['58,5', 58.5],
  ['1234.5', 1234.5],
  ['1.234', 1234],
  ['0.125', 0.125],
  ['1234.567', 1234.567],
  ['1 234', 1234],
  ['1\u00a0234\u00a0567', 1234567],
  ['1.234.567', 1234567],
  ['-3', -3],
  ['−3', -3],
  ['0', 0],
  ['  62 ', 62],
])('%s is %d', (typed, value) => {
  expect(parseVi(typed)).toBe(value);
});

test.each(['1.5.2', '1,2,3', 'abc', '12kg', '1.23.456', '.', ',5', '5,', '1 2'])(
  '%s is no number',
  (typed) => {
    expect(parseVi(typed)).toBeNaN();
  },
);

test('an empty text is unknown, not zero', () => {
  expect(parseVi('')).toBeNull();
  expect(parseVi('   ')).toBeNull();
});
