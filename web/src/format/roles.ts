// SPDX-License-Identifier: Apache-2.0
/** What somebody is, in words: each role once, in the order of the appointments. */
import { say, t } from '../messages/catalogue.svelte';

interface Held {
  appointments: { role: string }[];
}

export function rolesOf(person: Held): string {
  const roles = [...new Set(person.appointments.map((each) => each.role))];
  return roles.map((role) => say(`role.${role}`)).join(', ') || t('role.none');
}
