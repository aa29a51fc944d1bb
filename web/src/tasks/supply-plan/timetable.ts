// SPDX-License-Identifier: Apache-2.0
/** The plan as bars: one band per supplier, in it the fewest rows on which no two bars overlap. */
import type { Schemas } from '../../api/answer';
import { daysBetween } from '../../format/dates';
import { byVietnamese } from '../../format/vietnamese';

type Delivery = Schemas['PlanDelivery'];
export interface Bar {
  delivery: Delivery;
  row: number;
  from: number;
  to: number;
}
export interface Band {
  supplier: string;
  first: number;
  rows: number;
  bars: Bar[];
}

/** A delivery occupies its days of departure to arrival, both included. */
export function bandsOf(deliveries: Delivery[], firstDay: string): Band[] {
  const names = [...new Set(deliveries.map((each) => each.from_name))].sort(byVietnamese);
  const bands: Band[] = [];
  let first = 0;
  for (const supplier of names) {
    const ends: number[] = [];
    const bars = deliveries
      .filter((each) => each.from_name === supplier)
      .map((delivery) => ({
        delivery,
        from: daysBetween(firstDay, delivery.depart),
        to: daysBetween(firstDay, delivery.arrive) + 1,
      }))
      .sort((a, b) => a.from - b.from || byVietnamese(a.delivery.to_name, b.delivery.to_name))
      .map((bar) => {
        const free = ends.findIndex((end) => end <= bar.from);
        const row = free < 0 ? ends.length : free;
        ends[row] = bar.to;
        return { ...bar, row: first + row };
      });
    bands.push({ supplier, first, rows: ends.length, bars });
    first += ends.length;
  }
  return bands;
}
