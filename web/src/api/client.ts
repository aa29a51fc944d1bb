// SPDX-License-Identifier: Apache-2.0
/**
 * get(path, query) and post(path, body) with the types of the contract: an address, a query or a
 * body that schema/api.yaml does not have is a compile error.
 */
import { settle, type Answer } from './answer';
import type { paths } from './api';

type Method = 'get' | 'post';
type With<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O>
  ? O
  : never;
type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
type Result<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 204)]> : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;
type Body<O> = O extends { requestBody?: { content: { 'application/json': infer B } } } ? B : never;
type Values = Record<string, string | number | undefined>;

/** A path of the server with its query; parts that are undefined are left out. */
export function address(path: string, query: object = {}): string {
  const pairs = Object.entries(query as Values).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(pairs as [string, string][]).toString();
  return text ? `${path}?${text}` : path;
}

/** Requests sent before their page was there; each is taken once, and only while it is young. */
const early = new Map<string, Promise<Answer<unknown>>>();
const YOUNG_MS = 20_000;

export function sendEarly(where: string): void {
  early.set(where, settle(where));
  setTimeout(() => early.delete(where), YOUNG_MS);
}

function fetchOnce<T>(where: string): Promise<Answer<T>> {
  const sent = early.get(where) as Promise<Answer<T>> | undefined;
  early.delete(where);
  return sent ?? settle<T>(where);
}

/** {name} in a path is filled from `names`. */
const named = (path: string, names: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name]!));

export function get<P extends With<'get'>>(
  path: P,
  query?: Query<Operation<P, 'get'>>,
  names: Record<string, string> = {},
): Promise<Answer<Result<Operation<P, 'get'>>>> {
  return fetchOnce(address(named(path, names), query));
}

export function post<P extends With<'post'>>(
  path: P,
  body?: Body<Operation<P, 'post'>>,
  names: Record<string, string> = {},
): Promise<Answer<Result<Operation<P, 'post'>>>> {
  const headers: Record<string, string> = { 'X-SS': '1' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return settle(named(path, names), { method: 'POST', headers, body: JSON.stringify(body) });
}

/** One file as the whole body; the query says what it belongs to. */
export function postFile<T>(path: string, query: object, file: File): Promise<Answer<T>> {
  const headers = { 'X-SS': '1', 'Content-Type': 'application/octet-stream' };
  return settle(address(path, query), { method: 'POST', headers, body: file });
}
