// SPDX-License-Identifier: Apache-2.0
/** Every operation of schema/api.yaml that the browser calls, one function each. */
import createClient from 'openapi-fetch';
import { settle, type Schemas } from './answer';
import type { paths } from './api';

const client = createClient<paths>({ baseUrl: location.origin });
const header = { 'X-SS': '1' as const };

export const signIn = (body: Schemas['SignInInput']) =>
  settle(client.POST('/api/sign-in', { params: { header }, body }));
export const signOut = () => settle(client.POST('/api/sign-out', { params: { header } }));
export const getMe = () => settle(client.GET('/api/me'));

export const getReportForm = (facility: string, day?: string) =>
  settle(client.GET('/api/oxygen/report-form', { params: { query: { facility, day } } }));
export const getReportRules = () => settle(client.GET('/api/rules/daily-report'));
export const fileReport = (body: Schemas['ReportInput']) =>
  settle(client.POST('/api/oxygen/reports', { params: { header }, body }));

export const getBoard = (day?: string) =>
  settle(client.GET('/api/oxygen/board', { params: { query: { day } } }));
export const getFacilityPage = (facility: string, day?: string) =>
  settle(
    client.GET('/api/facilities/{facility}/oxygen', {
      params: { path: { facility }, query: { day } },
    }),
  );
export const getForecast = (facility?: string) =>
  settle(client.GET('/api/oxygen/forecast', { params: { query: { facility } } }));
export const acknowledgeAlert = (body: Schemas['AcknowledgeInput']) =>
  settle(client.POST('/api/oxygen/alerts/acknowledge', { params: { header }, body }));

export const getPlan = (plan?: string) =>
  settle(client.GET('/api/supply/plan', { params: { query: { plan } } }));
export const makePlan = () =>
  settle(client.POST('/api/supply/plan', { params: { header }, body: {} }));

export const getLevel = (unit: string, week_start: string, rules: string) =>
  settle(client.GET('/api/epidemic/level', { params: { query: { unit, week_start, rules } } }));
export const getAudit = (first: number, limit: number) =>
  settle(client.GET('/api/audit', { params: { query: { first, limit } } }));

/** An address of the server with its query, for links that download or print. */
export function address(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const text = new URLSearchParams(pairs).toString();
  return text ? `${path}?${text}` : path;
}
