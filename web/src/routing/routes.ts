// SPDX-License-Identifier: Apache-2.0
/** The pages: their addresses, who may see them, which sentences they want. Each is its own chunk. */
import type { Component } from 'svelte';
import type { MessageKey } from '../messages/catalogue.svelte';

/** A page may take the id of its address; most take nothing. */
export type Page = { default: Component<any> };
export interface Route {
  pattern: RegExp;
  title: MessageKey;
  permission?: string;
  parts: ('more' | 'shared')[];
  load: () => Promise<Page>;
}
/** An entry of the menu; those that an account may not use are left out. */
export interface MenuEntry {
  href: string;
  label: MessageKey;
  permission?: string;
}

export const routes: Route[] = [
  { pattern: /^\/(viec)?$/, title: 'menu.work', parts: ['more', 'shared'], load: () => import('../tasks/daily-oxygen/ReportPage.svelte') },
  { pattern: /^\/bao-cao\/oxy$/, title: 'menu.report', permission: 'file_report', parts: [], load: () => import('../tasks/daily-oxygen/ReportPage.svelte') },
];

export const menu: MenuEntry[] = [
  { href: '/viec', label: 'menu.work' },
  { href: '/bao-cao/oxy', label: 'menu.report', permission: 'file_report' },
];

export function findRoute(path: string): { route: Route; id: string } | null {
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (match) return { route, id: decodeURIComponent(match[1] ?? '') };
  }
  return null;
}
