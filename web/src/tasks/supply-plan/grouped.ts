// SPDX-License-Identifier: Apache-2.0
/**
 * A plan of a hundred deliveries in the order in which it is read: per facility what is short and
 * what blocks it, per recipient the first delivery and the sum. Nothing is left out, only gathered.
 */
import type { Schemas } from '../../api/answer';
import { byVietnamese } from '../../format/vietnamese';

type Delivery = Schemas['PlanDelivery'];
type Shortage = Schemas['PlanShortage'];
type Step = Schemas['ExplanationStep'];

export interface Recipient {
  facility: string;
  name: string;
  /** In order of arrival; there is at least one. */
  deliveries: Delivery[];
  first: Delivery;
  kg: number;
  /** One delivery for each pair of supplier and contract. */
  sources: Delivery[];
}
export interface ShortFacility {
  facility: string;
  name: string;
  days: string[];
  critical_kg: number;
  deferrable_kg: number;
  because: Step[];
}

function gathered<T>(all: T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}
const inOrder = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Whose first delivery arrives first stands first; on one day the Vietnamese order of the names. */
export function recipientsOf(all: Delivery[]): Recipient[] {
  return gathered(all, (each) => each.to)
    .map((group) => {
      const deliveries = [...group].sort((a, b) => inOrder(a.arrive, b.arrive));
      const first = deliveries[0]!;
      return {
        facility: first.to,
        name: first.to_name,
        deliveries,
        first,
        kg: sum(deliveries.map((each) => each.amount_kg)),
        sources: gathered(deliveries, (each) => `${each.from} ${each.contract_number}`).map(
          (same) => same[0]!,
        ),
      };
    })
    .sort((a, b) => inOrder(a.first.arrive, b.first.arrive) || byVietnamese(a.name, b.name));
}

/** The most essential oxygen short first; a reason that two days share is said once. */
export function shortFacilitiesOf(all: Shortage[]): ShortFacility[] {
  return gathered(all, (each) => each.facility)
    .map((group) => ({
      facility: group[0]!.facility,
      name: group[0]!.name,
      days: group.map((each) => each.day).sort(),
      critical_kg: sum(group.map((each) => each.critical_kg)),
      deferrable_kg: sum(group.map((each) => each.deferrable_kg)),
      because: gathered(
        group.flatMap((each) => each.because),
        (step) => `${step.code} ${step.parameters.join()}`,
      ).map((same) => same[0]!),
    }))
    .sort((a, b) => b.critical_kg - a.critical_kg || b.deferrable_kg - a.deferrable_kg);
}

/** Who decides about all deliveries alike; null when that differs. */
export function sameDecision(all: Delivery[]): string | null {
  const keys = new Set(all.map((each) => each.decided_by));
  return keys.size === 1 ? [...keys][0]! : null;
}
