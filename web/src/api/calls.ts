// SPDX-License-Identifier: Apache-2.0
/** Every operation of schema/api.yaml that the browser calls, one function each. */
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

export const getReportingModes = () => get('/api/oxygen/reporting-modes');
export const recordModeDecision = (body: Schemas['ModeDecisionInput']) =>
  post('/api/oxygen/reporting-modes', body);

export const getPlan = (plan?: string) => get('/api/supply/plan', { plan });
export const makePlan = () => post('/api/supply/plan', {});

export const getLevel = (unit: string, week_start: string, rules: string) =>
  get('/api/epidemic/level', { unit, week_start, rules });
export const getAudit = (first: number, limit: number) => get('/api/audit', { first, limit });

export const getUnitPreparedness = (facility: string) =>
  get('/api/facilities/{facility}/preparedness', undefined, { facility });
export const getReadinessSummary = () => get('/api/preparedness/summary');
export const getPreparednessTasks = () => get('/api/preparedness/tasks');
export const keepUnitPlan = (body: Schemas['UnitPlanInput']) =>
  post('/api/preparedness/plan', body);
export const keepDrill = (body: Schemas['DrillInput']) => post('/api/preparedness/drill', body);
export const keepChecklist = (body: Schemas['ChecklistInput']) =>
  post('/api/preparedness/checklist', body);
export const choosePassword = (body: Schemas['ChoosePasswordInput']) =>
  post('/api/password', body);
export const getPeople = () => get('/api/people');
export const addPerson = (body: Schemas['AddPersonInput']) => post('/api/people', body);
export const appoint = (body: Schemas['AppointInput']) => post('/api/people/appointments', body);
export const handOver = (body: Schemas['HandOverInput']) => post('/api/people/handovers', body);
export const closePerson = (body: Schemas['ClosePersonInput']) =>
  post('/api/people/leavers', body);
export const giveCode = (body: Schemas['ResetPasswordInput']) => post('/api/people/codes', body);

export const getAccess = () => get('/api/access');

export const getRounds = () => get('/api/rounds');
export const getRound = (round: string) => get('/api/rounds/{round}', undefined, { round });
export const getRoundChoices = () => get('/api/round-choices');
export const openRound = (body: Schemas['OpenRoundInput']) => post('/api/rounds', body);
export const answerRound = (round: string, body: Schemas['AnswerInput']) =>
  post('/api/rounds/{round}/answer', body, { round });
export const answerOnBehalf = (round: string, body: Schemas['OnBehalfInput']) =>
  post('/api/rounds/{round}/on-behalf', body, { round });
export const reviewAnswer = (round: string, body: Schemas['ReviewInput']) =>
  post('/api/rounds/{round}/review', body, { round });
export const closeRound = (round: string, version: number) =>
  post('/api/rounds/{round}/close', { version }, { round });
