// SPDX-License-Identifier: Apache-2.0
/** The operations of schema/api.yaml about reporting modes; apart from those that the frame carries. */
import type { Schemas } from '../../api/answer';
import { get, post } from '../../api/client';

export const getReportingModes = () => get('/api/oxygen/reporting-modes');
export const recordModeDecision = (body: Schemas['ModeDecisionInput']) =>
  post('/api/oxygen/reporting-modes', body);
