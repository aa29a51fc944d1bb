// SPDX-License-Identifier: Apache-2.0
/**
 * Reads a number as Vietnamese officers type it: "1.234,5", "58,5", "1 234". One dot with one to
 * three digits before it (not a lone 0) and exactly three after is a thousands separator; any other
 * single dot is a decimal point. Returns null for an empty text and NaN for what is no number.
 */
export function parseVi(typed: string): number | null {
  const text = typed
    .normalize('NFC')
    .trim()
    .replace(/(\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, '$1');
  if (text === '') return null;
  const match = /^([+\-−]?)([\d.,]+)$/.exec(text);
  if (!match) return NaN;
  const sign = match[1] === '-' || match[1] === '−' ? -1 : 1;
  const plain = unseparated(match[2] ?? '');
  return plain === null ? NaN : sign * Number(plain);
}

/** The digits with a decimal point and no thousands separators; null when they make no sense. */
function unseparated(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    const single = /^(\d+)\.(\d{3})$/.exec(text);
    if (single?.[1] === '0') return text;
    return text.replaceAll('.', '').replace(',', '.');
  }
  if (/^\d+\.\d+$/.test(text)) return text;
  return null;
}
