// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { bandsOf } from './timetable';

const delivery = (from_name: string, depart: string, arrive: string) => ({
  from: from_name,
  from_name,
  to: 'H',
  to_name: 'H',
  depart,
  arrive,
  amount_kg: 1,
  gas_m3: 1,
  decided_by: '',
  contract_number: '',
  because: [],
});

test('bars of one supplier never overlap on a row', () => {
  const bands = bandsOf(
    [
      delivery('B', '2021-09-13', '2021-09-14'),
      delivery('A', '2021-09-13', '2021-09-14'),
      delivery('B', '2021-09-14', '2021-09-15'),
      delivery('B', '2021-09-15', '2021-09-15'),
    ],
    '2021-09-13',
  );
  expect(bands.map((band) => [band.supplier, band.first, band.rows])).toEqual([
    ['A', 0, 1],
    ['B', 1, 2],
  ]);
  expect(bands[1]!.bars.map((bar) => [bar.row, bar.from, bar.to])).toEqual([
    [1, 0, 2],
    [2, 1, 3],
    [1, 2, 3],
  ]);
});
