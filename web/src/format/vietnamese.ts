// SPDX-License-Identifier: Apache-2.0
/** Order and search of Vietnamese words. Plain sort() puts Đ, Ă, Ô after Y. */
const collator = new Intl.Collator('vi');

export const byVietnamese = (a: string, b: string) => collator.compare(a, b);

/** Search key without marks: "Giồng Riềng" → "giong rieng". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();
}
