// SPDX-License-Identifier: Apache-2.0
/** What people type about a letter, as the contract wants it. */
import { FILE_LIMIT } from '../duties/calls';
import { t } from '../../messages/catalogue.svelte';

/** One recipient a line; blank lines say nothing. */
export const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The sentence about a file that the server would refuse for its size; '' when it would not. */
export const sizeFault = (file: File): string =>
  file.size > FILE_LIMIT
    ? t('letters.too_large', { size: Math.ceil(file.size / 1024 / 1024) })
    : '';
