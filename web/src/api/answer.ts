// SPDX-License-Identifier: Apache-2.0
/** An answer of the server is data or a fault with both sentences; nothing is thrown to a page. */
import type { components } from './api';

export type Schemas = components['schemas'];
export type Fault = Schemas['Fault'];
export type Answer<T> =
  | { data: T; fault?: undefined; status: number }
  | { data?: undefined; fault: Fault; status: number; body: unknown };

type Fetched<T> = { data?: T; error?: unknown; response: Response };

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

export async function settle<T>(call: Promise<Fetched<T>>): Promise<Answer<T>> {
  try {
    const { data, error, response } = await call;
    if (response.ok) return { data: data as T, status: response.status };
    if (response.status === 401) onSignedOut();
    const fault = isFault(error) ? error : ownFault('strange_answer', `HTTP ${response.status}`);
    return { fault, status: response.status, body: error };
  } catch {
    return { fault: ownFault('no_connection'), status: 0, body: null };
  }
}
