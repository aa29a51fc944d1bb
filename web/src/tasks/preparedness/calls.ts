// SPDX-License-Identifier: Apache-2.0
/** The operations of schema/api.yaml about unit plans, the checklist, access; apart from those that the frame carries. */
import type { Schemas } from '../../api/answer';
import { get, post } from '../../api/client';

export const getUnitPreparedness = (facility: string) =>
  get('/api/facilities/{facility}/preparedness', undefined, { facility });
export const getReadinessSummary = () => get('/api/preparedness/summary');
export const getPreparednessTasks = () => get('/api/preparedness/tasks');
export const keepUnitPlan = (body: Schemas['UnitPlanInput']) =>
  post('/api/preparedness/plan', body);
export const keepDrill = (body: Schemas['DrillInput']) => post('/api/preparedness/drill', body);
export const keepChecklist = (body: Schemas['ChecklistInput']) =>
  post('/api/preparedness/checklist', body);
export const getAccess = () => get('/api/access');
