// SPDX-License-Identifier: Apache-2.0
/** The pages: their addresses, who may see them, which sentences they want. Each is its own chunk. */
import type { Component } from 'svelte';
import { address, sendEarly } from '../api/client';
import type { Me } from '../api/session.svelte';
import type { MessageKey } from '../messages/catalogue.svelte';
import { pastDay, reportAsked } from './asked';

/** A page may take the id of its address; most take nothing. */
export type Page = { default: Component<any> };
export interface Route {
  pattern: RegExp;
  title: MessageKey;
  permission?: string;
  parts: ('more' | 'shared' | 'readiness' | 'people' | 'duties' | 'letters')[];
  load: () => Promise<Page>;
  /** Sends the page's requests while the page itself is still on its way. */
  ahead?: (me: Me) => void;
}
/** An entry of the menu; those that an account may not use are left out. */
export interface MenuEntry {
  href: string;
  label: MessageKey;
  permission?: string;
}

export const routes: Route[] = [
  {
    pattern: /^\/(viec)?$/,
    title: 'menu.work',
    parts: ['more', 'shared', 'duties'],
    load: () => import('../tasks/work/WorkPage.svelte'),
  },
  {
    pattern: /^\/bao-cao\/oxy$/,
    title: 'menu.report',
    permission: 'file_report',
    parts: [],
    load: () => import('../tasks/daily-oxygen/ReportPage.svelte'),
    ahead: (me) => {
      const { facility, day } = reportAsked(me);
      if (!facility) return;
      sendEarly(address('/api/oxygen/report-form', { facility, day }));
      sendEarly('/api/rules/daily-report');
    },
  },
  {
    pattern: /^\/bang\/oxy$/,
    title: 'menu.board',
    permission: 'read_board',
    parts: ['more', 'shared'],
    load: () => import('../tasks/oxygen-board/BoardPage.svelte'),
    ahead: (me) => sendEarly(address('/api/oxygen/board', { day: pastDay(me) })),
  },
  {
    pattern: /^\/co-so\/([^/]+)$/,
    title: 'menu.facility',
    permission: 'read_facility',
    parts: ['more', 'shared'],
    load: () => import('../tasks/facility/FacilityPage.svelte'),
  },
  {
    pattern: /^\/cung-ung$/,
    title: 'menu.plan',
    permission: 'read_plan',
    parts: ['more', 'shared'],
    load: () => import('../tasks/supply-plan/PlanPage.svelte'),
  },
  {
    pattern: /^\/du-bao$/,
    title: 'menu.forecast',
    permission: 'read_board',
    parts: ['more', 'shared'],
    load: () => import('../tasks/forecast/ForecastPage.svelte'),
  },
  {
    pattern: /^\/san-sang$/,
    title: 'menu.readiness',
    permission: 'read_board',
    parts: ['more', 'readiness'],
    load: () => import('../tasks/preparedness/ReadinessPage.svelte'),
  },
  {
    pattern: /^\/san-sang\/don-vi\/([^/]+)$/,
    title: 'menu.readiness',
    permission: 'read_facility',
    parts: ['more', 'readiness'],
    load: () => import('../tasks/preparedness/UnitPage.svelte'),
  },
  {
    pattern: /^\/san-sang\/tiep-can$/,
    title: 'menu.access',
    permission: 'read_board',
    parts: ['more', 'readiness'],
    load: () => import('../tasks/preparedness/AccessPage.svelte'),
  },
  {
    pattern: /^\/dich$/,
    title: 'menu.level',
    permission: 'read_level',
    parts: ['more', 'shared'],
    load: () => import('../tasks/level/LevelPage.svelte'),
  },
  {
    pattern: /^\/van-ban\/du-thao$/,
    title: 'menu.letters',
    permission: 'read_documents',
    parts: ['more', 'shared', 'duties', 'letters'],
    load: () => import('../tasks/letters/LettersPage.svelte'),
    ahead: () => sendEarly('/api/letters'),
  },
  {
    pattern: /^\/van-ban\/du-thao\/([^/]+)$/,
    title: 'menu.letters',
    permission: 'read_documents',
    parts: ['more', 'shared', 'duties', 'letters'],
    load: () => import('../tasks/letters/LetterPage.svelte'),
  },
  {
    pattern: /^\/dot$/,
    title: 'menu.rounds',
    permission: 'read_duties',
    parts: ['more', 'shared'],
    load: () => import('../tasks/rounds/RoundsPage.svelte'),
    ahead: () => sendEarly('/api/rounds'),
  },
  {
    pattern: /^\/dot\/([^/]+)$/,
    title: 'menu.rounds',
    permission: 'read_duties',
    parts: ['more', 'shared'],
    load: () => import('../tasks/rounds/RoundPage.svelte'),
  },
  {
    pattern: /^\/nguoi-dung$/,
    title: 'menu.people',
    permission: 'reset_password',
    parts: ['more', 'people'],
    load: () => import('../tasks/people/PeoplePage.svelte'),
  },
  {
    pattern: /^\/van-ban$/,
    title: 'menu.documents',
    permission: 'read_documents',
    parts: ['duties'],
    load: () => import('../tasks/documents/RegisterPage.svelte'),
  },
  {
    pattern: /^\/van-ban\/([^/]+)$/,
    title: 'menu.documents',
    permission: 'read_documents',
    parts: ['duties'],
    load: () => import('../tasks/documents/DocumentPage.svelte'),
  },
  {
    pattern: /^\/nhiem-vu$/,
    title: 'menu.duties',
    permission: 'read_duties',
    parts: ['duties'],
    load: () => import('../tasks/duties/DutiesPage.svelte'),
  },
  {
    pattern: /^\/che-do-bao-cao$/,
    title: 'menu.modes',
    permission: 'read_facility',
    parts: ['more'],
    load: () => import('../tasks/modes/ModesPage.svelte'),
  },
  {
    pattern: /^\/nhat-ky$/,
    title: 'menu.audit',
    permission: 'read_audit',
    parts: ['more'],
    load: () => import('../tasks/audit/AuditPage.svelte'),
  },
];

export const menu: MenuEntry[] = [
  { href: '/viec', label: 'menu.work' },
  { href: '/bao-cao/oxy', label: 'menu.report', permission: 'file_report' },
  { href: '/bang/oxy', label: 'menu.board', permission: 'read_board' },
  { href: '/du-bao', label: 'menu.forecast', permission: 'read_board' },
  { href: '/cung-ung', label: 'menu.plan', permission: 'read_plan' },
  { href: '/san-sang', label: 'menu.readiness', permission: 'read_board' },
  { href: '/dich', label: 'menu.level', permission: 'read_level' },
  { href: '/dot', label: 'menu.rounds', permission: 'read_duties' },
  { href: '/van-ban', label: 'menu.documents', permission: 'read_documents' },
  { href: '/van-ban/du-thao', label: 'menu.letters', permission: 'read_documents' },
  { href: '/nhiem-vu', label: 'menu.duties', permission: 'read_duties' },
  { href: '/nguoi-dung', label: 'menu.people', permission: 'reset_password' },
  { href: '/nhat-ky', label: 'menu.audit', permission: 'read_audit' },
];

export function findRoute(path: string): { route: Route; id: string } | null {
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (match) return { route, id: decodeURIComponent(match[1] ?? '') };
  }
  return null;
}
