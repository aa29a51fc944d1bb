// SPDX-License-Identifier: Apache-2.0
/** The findings that come beside a fault: what is to be mended, by field. */
import type { Answer, Schemas } from '../../api/answer';

export function findingsIn(answer: Answer<unknown>): Schemas['FindingView'][] {
  if (!answer.fault) return [];
  const body = answer.body as { findings?: Schemas['FindingView'][] } | null;
  return body?.findings ?? [];
}
