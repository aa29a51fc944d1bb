// SPDX-License-Identifier: Apache-2.0
/** Operations of schema/api.yaml, one function each: those of the report, the board and the plan.
 * Those of one task only lie beside it (tasks/<task>/calls.ts), so that the frame stays small. */
import type { Schemas } from './answer';
import { get, post } from './client';

export const signIn = (body: Schemas['SignInInput']) => post('/api/sign-in', body);
export const signOut = () => post('/api/sign-out');
export const getMe = () => get('/api/me');

export const getReportForm = (facility: string, day?: string) =>
  get('/api/oxygen/report-form', { facility, day });
export const getReportRules = () => get('/api/rules/daily-report');
export const fileReport = (body: Schemas['ReportInput']) => post('/api/oxygen/reports', body);

export const getBoard = (day?: string) => get('/api/oxygen/board', { day });
export const getFacilityPage = (facility: string, day?: string) =>
  get('/api/facilities/{facility}/oxygen', { day }, { facility });
export const getForecast = (facility?: string) => get('/api/oxygen/forecast', { facility });
export const acknowledgeAlert = (body: Schemas['AcknowledgeInput']) =>
  post('/api/oxygen/alerts/acknowledge', body);

export const getPlan = (plan?: string) => get('/api/supply/plan', { plan });
export const makePlan = () => post('/api/supply/plan', {});

export const getLevel = (unit: string, week_start: string, rules: string) =>
  get('/api/epidemic/level', { unit, week_start, rules });
export const getAudit = (first: number, limit: number) => get('/api/audit', { first, limit });

export const choosePassword = (body: Schemas['ChoosePasswordInput']) =>
  post('/api/password', body);

