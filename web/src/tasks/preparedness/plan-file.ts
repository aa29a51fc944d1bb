// SPDX-License-Identifier: Apache-2.0
/** The files of a plan: sent as their bytes before the plan is kept, fetched by their hash. */
import { settle, type Answer, type Schemas } from '../../api/answer';
import { address } from '../../api/client';

const path = (facility: string) => `/api/facilities/${encodeURIComponent(facility)}/plan-file`;

export const planFileAddress = (facility: string, hash: string): string =>
  address(path(facility), { hash });

export const sendPlanFile = (
  facility: string,
  file: File,
): Promise<Answer<Schemas['PlanFile']>> =>
  settle(address(path(facility), { name: file.name }), {
    method: 'POST',
    headers: { 'X-SS': '1', 'Content-Type': 'application/octet-stream' },
    body: file,
  });
