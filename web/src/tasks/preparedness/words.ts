// SPDX-License-Identifier: Apache-2.0
/** Words of the pages about readiness: sentences by key of data, amounts, shares. */
import { formatDay } from '../../format/dates';
import { formatNumber } from '../../format/numbers';
import { languageNow, say } from '../../messages/catalogue.svelte';

export const UNKNOWN = '–';

export const p = (key: string, values?: Record<string, string | number>): string =>
  say(`preparedness.${key}`, values);

export const amount = (value: number | null): string =>
  value === null ? UNKNOWN : formatNumber(value, 'amount', languageNow());

export const day = (value: string | null): string => (value ? formatDay(value) : UNKNOWN);

export const percent = (share: number | null): string =>
  share === null ? UNKNOWN : `${formatNumber(share * 100, 'percent', languageNow())}\u00a0%`;

/** The text of the language of the page, of a pair that the rules give. */
export const inLanguage = (vi: string, en: string): string => (languageNow() === 'vi' ? vi : en);

/** Names the file that a spreadsheet opens, in the language of the page. */
export const csv = (path: string): string => `${path}?language=${languageNow()}`;
