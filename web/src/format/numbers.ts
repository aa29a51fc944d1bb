// SPDX-License-Identifier: Apache-2.0
/**
 * The one table of shown precisions and the only place where a number becomes text: "1.234,5" in
 * Vietnamese, "1,234.5" in English. Unknown (null) is a dash with words for screen readers given by
 * the caller; it is never 0.
 */
import type { Language } from '../messages/catalogue.svelte';

/** Digits after the comma by the unit shown. */
const DIGITS = {
  kg: 0,
  m3: 0,
  hours: 0,
  percent: 0,
  lpm: 1,
  share: 0,
  ratio: 2,
  count: 0,
  plain: 3,
  amount: 1,
};
export type Shown = keyof typeof DIGITS;

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, digits: number, fixed: boolean): Intl.NumberFormat {
  const key = `${language}${digits}${fixed}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      minimumFractionDigits: fixed ? digits : 0,
      maximumFractionDigits: digits,
    });
    formats.set(key, found);
  }
  return found;
}

export function formatNumber(value: number, shown: Shown, language: Language): string {
  return format(language, DIGITS[shown], shown !== 'plain' && shown !== 'amount').format(value);
}

/** As a person would type it again: no thousands separators, comma in Vietnamese. */
export function typedNumber(value: number, language: Language): string {
  const text = String(Math.round(value * 1000) / 1000);
  return language === 'vi' ? text.replace('.', ',') : text;
}
