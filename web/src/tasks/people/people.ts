// SPDX-License-Identifier: Apache-2.0
/** Words of the page about people. The API's valid_to is the first day no longer valid. */
import { addDays, formatDay } from '../../format/dates';
import { say } from '../../messages/catalogue.svelte';

export const p = (key: string, values?: Record<string, string | number>): string =>
  say(`people.${key}`, values);

export const roleName = (role: string): string => say(`role.${role}`);

export function period(from: string | null, to: string | null): string {
  if (from && to)
    return p('period.closed', { from: formatDay(from), to: formatDay(addDays(to, -1)) });
  if (from) return p('period.open', { from: formatDay(from) });
  return to ? p('period.until', { to: formatDay(addDays(to, -1)) }) : p('period.always');
}
