// SPDX-License-Identifier: Apache-2.0
/**
 * Mass and gas for the live echo under a field. The density is that of src/units/gas.hpp: real
 * oxygen at 15 °C and 101.325 kPa. The figures that count are made by the server.
 */
export const KG_PER_M3 = 1.3543;

/** Hours that a mass lasts at a daily use; null when nothing is used. */
export function hoursOf(kg: number, useM3PerDay: number | null): number | null {
  return useM3PerDay !== null && useM3PerDay > 0 ? (kg / KG_PER_M3 / useM3PerDay) * 24 : null;
}
