// SPDX-License-Identifier: Apache-2.0
declare module 'virtual:messages/*' {
  const sentences: Record<string, string>;
  export default sentences;
}
