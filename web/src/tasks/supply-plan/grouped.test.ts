// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { recipientsOf, sameDecision, shortFacilitiesOf } from './grouped';

const delivery = (to: string, arrive: string, kg: number, contract_number = 'C') => ({
  from: 'S',
  from_name: 'S',
  to,
  to_name: to,
  depart: arrive,
  arrive,
  amount_kg: kg,
  gas_m3: kg,
  decided_by: 'contract',
  contract_number,
  because: [],
});
const shortage = (facility: string, day: string, critical_kg: number, code: string) => ({
  facility,
  name: facility,
  day,
  critical_kg,
  deferrable_kg: 1,
  because: [{ code, parameters: [] }],
});

test('recipients stand in order of their first arrival, and no kilogram is lost', () => {
  const found = recipientsOf([
    delivery('An', '2021-09-22', 10),
    delivery('Đảo', '2021-09-20', 5, 'D'),
    delivery('Cồn', '2021-09-20', 4),
    delivery('Đảo', '2021-09-19', 7),
  ]);
  const said = found.map((each) => [
    each.name,
    each.first.arrive,
    each.deliveries.length,
    each.kg,
  ]);
  expect(said).toEqual([
    ['Đảo', '2021-09-19', 2, 12],
    ['Cồn', '2021-09-20', 1, 4],
    ['An', '2021-09-22', 1, 10],
  ]);
  expect(found[0]!.sources.map((each) => each.contract_number)).toEqual(['C', 'D']);
});

test('a facility that is short on two days is named once, the worst first', () => {
  const found = shortFacilitiesOf([
    shortage('A', '2021-09-19', 0, 'x'),
    shortage('B', '2021-09-20', 5, 'y'),
    shortage('B', '2021-09-19', 2, 'y'),
  ]);
  expect(found.map((each) => [each.name, each.critical_kg, each.deferrable_kg])).toEqual([
    ['B', 7, 2],
    ['A', 0, 1],
  ]);
  expect(found[0]!.days).toEqual(['2021-09-19', '2021-09-20']);
  expect(found[0]!.because.length).toBe(1);
});

test('who decides is common only when it is the same everywhere', () => {
  const one = delivery('A', '2021-09-19', 1);
  expect(sameDecision([one, one])).toBe('contract');
  expect(sameDecision([one, { ...one, decided_by: 'decision' }])).toBeNull();
});
