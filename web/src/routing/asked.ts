// SPDX-License-Identifier: Apache-2.0
/** What the query of the address asks for: ?co-so= a facility, ?ngay= a day. */
import type { Me } from '../api/session.svelte';
import { isDay } from '../format/dates';
import { router } from './router.svelte';

/** A day before today; undefined means today. */
export function pastDay(me: Me): string | undefined {
  const asked = router.query('ngay');
  return asked && isDay(asked) && asked < me.today ? asked : undefined;
}

/** Whose report of which day; no facility while an account with several has chosen none. */
export function reportAsked(me: Me): { facility: string | undefined; day: string } {
  const only = me.facilities.length === 1 ? me.facilities[0]!.facility : undefined;
  const asked = router.query('ngay');
  return {
    facility: router.query('co-so') ?? only,
    day: asked && isDay(asked) ? asked : me.today,
  };
}
