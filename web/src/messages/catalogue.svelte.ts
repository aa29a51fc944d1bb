// SPDX-License-Identifier: Apache-2.0
/**
 * Every sentence a person reads: t(key) for keys of messages/<language>/web.json and web-duties.json, checked by the
 * compiler; say(key) for keys made of data. {name} is replaced by name. A missing sentence shows
 * its key as ⟦key⟧. The parts of a language are loaded when a page wants them, and switching the
 * language needs no reload.
 */
import type duties from '../../../messages/vi/web-duties.json';
import type letters from '../../../messages/vi/web-letters.json';
import type vi from '../../../messages/vi/web.json';

export type Language = 'vi' | 'en';
export type MessageKey = keyof typeof vi | keyof typeof duties | keyof typeof letters;
type Part = 'start' | 'door' | 'more' | 'shared' | 'readiness' | 'people' | 'duties' | 'letters';
type Sentences = Record<string, string>;
type Values = Record<string, string | number>;

const STORE = 'sansang.language';
const loaders: Record<Language, Record<Part, () => Promise<{ default: Sentences }>>> = {
  vi: {
    start: () => import('virtual:messages/vi/start'),
    door: () => import('virtual:messages/vi/door'),
    more: () => import('virtual:messages/vi/more'),
    shared: () => import('virtual:messages/vi/shared'),
    readiness: () => import('virtual:messages/vi/readiness'),
    people: () => import('virtual:messages/vi/people'),
    duties: () => import('virtual:messages/vi/duties'),
    letters: () => import('virtual:messages/vi/letters'),
  },
  en: {
    start: () => import('virtual:messages/en/start'),
    door: () => import('virtual:messages/en/door'),
    more: () => import('virtual:messages/en/more'),
    shared: () => import('virtual:messages/en/shared'),
    readiness: () => import('virtual:messages/en/readiness'),
    people: () => import('virtual:messages/en/people'),
    duties: () => import('virtual:messages/en/duties'),
    letters: () => import('virtual:messages/en/letters'),
  },
};

const wanted = new Set<Part>();
let language = $state<Language>(localStorage.getItem(STORE) === 'en' ? 'en' : 'vi');
let sentences = $state.raw<Sentences>({});

async function load(next: Language, parts: Part[]): Promise<Sentences> {
  const loaded = await Promise.all(parts.map((part) => loaders[next][part]()));
  return Object.assign({}, ...loaded.map((module) => module.default));
}

/** Makes sure that a part of the catalogue is there; pages ask for it before they are shown. */
export async function want(...parts: Part[]): Promise<void> {
  const missing = parts.filter((part) => !wanted.has(part));
  if (missing.length === 0) return;
  const more = await load(language, missing);
  missing.forEach((part) => wanted.add(part));
  sentences = { ...sentences, ...more };
}

export async function switchLanguage(next: Language): Promise<void> {
  sentences = await load(next, [...wanted]);
  language = next;
  document.documentElement.lang = next;
  localStorage.setItem(STORE, next);
}

/** The language chosen last on this machine; Vietnamese when none was. */
export async function startLanguage(): Promise<void> {
  document.documentElement.lang = language;
  await want('start');
}

export const languageNow = (): Language => language;

export function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function say(key: string, values?: Values): string {
  const sentence = sentences[key];
  return sentence === undefined ? `⟦${key}⟧` : fill(sentence, values);
}

export const knows = (key: string): boolean => key in sentences;

export const t = (key: MessageKey, values?: Values): string => say(key, values);

/** "name=value" pairs of the API as values of a sentence. */
export function valuesOf(pairs: string[]): Values {
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
