// SPDX-License-Identifier: Apache-2.0
/** Runes only: no legacy mode (web.md of the design notes, section 5). */
export default { compilerOptions: { runes: true } };
