// SPDX-License-Identifier: Apache-2.0
/** An answer of the server is data or a fault with both sentences; nothing is thrown to a page. */
import type { components } from './api';

export type Schemas = components['schemas'];
export type Fault = Schemas['Fault'];
export type Answer<T> =
  | { data: T; fault?: undefined; status: number }
  | { data?: undefined; fault: Fault; status: number; body: unknown };

/** A fault without a sentence of the server: the page says "error.<code>" of the catalogue. */
function ownFault(code: 'no_connection' | 'strange_answer', quote = ''): Fault {
  return { code, sentence_vi: '', sentence_en: '', quote };
}

function isFault(body: unknown): body is Fault {
  return typeof body === 'object' && body !== null && 'sentence_vi' in body;
}

let onSignedOut: () => void = () => {};
export function whenSignedOut(action: () => void): void {
  onSignedOut = action;
}

/** Sends one request; an answer that is no JSON where JSON is promised is a strange one. */
export async function settle<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, init);
    text = await response.text();
  } catch {
    return { fault: ownFault('no_connection'), status: 0, body: null };
  }
  const { status } = response;
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
    if (response.ok) return { data: body as T, status };
  } catch {
    // The fault below says what came instead of JSON.
  }
  if (status === 401) onSignedOut();
  const fault = isFault(body) ? body : ownFault('strange_answer', `HTTP ${status}`);
  return { fault, status, body };
}
