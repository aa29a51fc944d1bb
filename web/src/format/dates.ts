// SPDX-License-Identifier: Apache-2.0
/**
 * Days and instants as text, built from parts: dd/mm/yyyy, dd/mm, HH:mm. No raw Intl date reaches
 * the screen (it gives "3/9/2022", "03-09"). The local zone is UTC+7, without daylight saving.
 * A day is "YYYY-MM-DD", an instant "YYYY-MM-DDTHH:MM:SSZ", as in the API.
 */
const ZONE_MS = 7 * 3600_000;
export const HOUR_MS = 3600_000;
export const DAY_MS = 24 * HOUR_MS;

const two = (n: number) => String(n).padStart(2, '0');

export function instantOf(ms: number): string {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000', '');
}

const shifted = (instant: string) => new Date(Date.parse(instant) + ZONE_MS);

/** The local day of an instant. */
export function localDay(instant: string): string {
  return shifted(instant).toISOString().slice(0, 10);
}

export function timeOf(instant: string): string {
  const d = shifted(instant);
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** "2021-09-13" → "13/09/2021". */
export function formatDay(day: string): string {
  const [y, m, d] = day.split('-');
  return `${d}/${m}/${y}`;
}

export function formatDayShort(day: string): string {
  const [, m, d] = day.split('-');
  return `${d}/${m}`;
}

/** "07:12 13/09/2021". */
export function formatInstant(instant: string): string {
  return `${timeOf(instant)} ${formatDay(localDay(instant))}`;
}

export function formatInstantShort(instant: string): string {
  return `${timeOf(instant)} ${formatDayShort(localDay(instant))}`;
}

const dayNumber = (day: string) => Date.parse(day + 'T00:00:00Z') / DAY_MS;

export function daysBetween(from: string, to: string): number {
  return Math.round(dayNumber(to) - dayNumber(from));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day + 'T00:00:00Z') + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday = 1 … Sunday = 7. */
export function isoWeekday(day: string): number {
  return new Date(day + 'T00:00:00Z').getUTCDay() || 7;
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - isoWeekday(day));
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text + 'T00:00:00Z');
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** What a person types as a day: "13/9/2021", "13-09-2021", "2021-09-13"; null when it is none. */
export function parseDay(typed: string): string | null {
  const text = typed.trim();
  if (isDay(text)) return text;
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text);
  if (!match) return null;
  const day = `${match[3]}-${two(Number(match[2]))}-${two(Number(match[1]))}`;
  return isDay(day) ? day : null;
}

/** "7:05", "07.05", "0705", "7h5" → minutes after midnight; null when it is no time. */
export function parseTime(typed: string): number | null {
  const match =
    /^(\d{1,2})\s*[:.hg]\s*(\d{1,2})$/i.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** The instant of a local day and minutes after its midnight. */
export function instantAt(day: string, minutes: number): string {
  return instantOf(Date.parse(day + 'T00:00:00Z') + minutes * 60_000 - ZONE_MS);
}
