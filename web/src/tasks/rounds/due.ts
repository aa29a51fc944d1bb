// SPDX-License-Identifier: Apache-2.0
/** Deadlines of rounds in words, and what a list of rounds is sorted into. */
import type { Schemas } from '../../api/answer';
import { DAY_MS, HOUR_MS } from '../../format/dates';

type Brief = Schemas['RoundBrief'];

/** The parts of a span of time: days from two days on, else hours and minutes. */
export function spanOf(ms: number): { days: number } | { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes * 60_000 >= 2 * DAY_MS) return { days: Math.floor((minutes * 60_000) / DAY_MS) };
  return { hours: Math.floor((minutes * 60_000) / HOUR_MS), minutes: minutes % 60 };
}

/** Its own answer is still to be sent, or answers of others are still to be decided on. */
export function waits(round: Brief): boolean {
  if (round.closed_at) return false;
  const own = round.own_state !== null && !['submitted', 'accepted'].includes(round.own_state);
  return own || (round.may_review && round.counts.submitted > 0);
}
