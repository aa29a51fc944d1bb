// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Schemas } from '../../api/answer';
import { spanOf, waits } from './due';

test('a span is told in days from two days on', () => {
  expect(spanOf(49 * 3600_000)).toEqual({ days: 2 });
  expect(spanOf(47 * 3600_000)).toEqual({ hours: 47, minutes: 0 });
  expect(spanOf(185 * 60_000)).toEqual({ hours: 3, minutes: 5 });
  expect(spanOf(-1)).toEqual({ hours: 0, minutes: 0 });
});

test('a round waits for whoever must send or decide', () => {
  const round = {
    closed_at: null,
    own_state: 'returned',
    may_review: false,
    counts: { submitted: 0 },
  } as Schemas['RoundBrief'];
  expect(waits(round)).toBe(true);
  expect(waits({ ...round, own_state: 'submitted' })).toBe(false);
  expect(waits({ ...round, own_state: null })).toBe(false);
  const counts = { ...round.counts, submitted: 1 };
  expect(waits({ ...round, own_state: null, may_review: true, counts })).toBe(true);
  expect(waits({ ...round, closed_at: '2021-09-13T00:00:00Z' })).toBe(false);
});
