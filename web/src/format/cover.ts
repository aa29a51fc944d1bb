// SPDX-License-Identifier: Apache-2.0
/** How a class of cover looks: colour, shape and words together, darkest for the worst. */
import type { Schemas } from '../api/answer';
import { formatNumber } from './numbers';
import { languageNow, t } from '../messages/catalogue.svelte';

export type CoverClass = Schemas['CoverClass'];
export const COVER_CLASSES: CoverClass[] = [
  'under_8',
  'under_24',
  'under_48',
  'over_48',
  'unknown',
];

export const COVER_COLOURS: Record<CoverClass, string> = {
  under_8: '#7d1414',
  under_24: '#d4571c',
  under_48: '#f4bd55',
  over_48: '#cfe4ec',
  unknown: '#ffffff',
};

/** Shapes in a box from -6 to 6: triangle, diamond, square, circle, cross. */
export const COVER_SHAPES: Record<CoverClass, string> = {
  under_8: 'M0,-6.5L6.2,5H-6.2Z',
  under_24: 'M0,-6.3L6.3,0L0,6.3L-6.3,0Z',
  under_48: 'M-4.8,-4.8H4.8V4.8H-4.8Z',
  over_48: 'M5,0A5,5 0 1 1 -5,0A5,5 0 1 1 5,0Z',
  unknown: 'M-4.5,-4.5L4.5,4.5M4.5,-4.5L-4.5,4.5',
};

export const rankOf = (coverClass: CoverClass) => COVER_CLASSES.indexOf(coverClass);

type Cover = Schemas['CoverView'];

export const hoursText = (hours: number) => formatNumber(hours, 'hours', languageNow());

/** "31 giờ", "hơn 1.440 giờ", or the word for unknown. */
export function coverText(cover: Cover | null): string {
  if (!cover) return t('word.unknown');
  const hours = hoursText(cover.p50_h);
  return cover.capped ? t('word.more_hours', { hours }) : t('word.hours', { hours });
}

export const coverRange = (cover: Cover | null) =>
  cover && !cover.capped ? `${hoursText(cover.p10_h)}–${hoursText(cover.p90_h)}` : '';

/** A number or the dash of the unknown. */
export const orDash = (value: number | null, write: (value: number) => string) =>
  value === null ? '–' : write(value);
export const amount = (value: number | null, shown: 'kg' | 'm3' | 'lpm' | 'count' = 'kg') =>
  orDash(value, (known) => formatNumber(known, shown, languageNow()));
