// SPDX-License-Identifier: Apache-2.0
/**
 * Serves the project's catalogues (../messages/<language>/*.json, the files the server reads too)
 * to the browser as eight modules per language:
 *   virtual:messages/<language>/start   sentences of the shell and of the report
 *   virtual:messages/<language>/door    sentences of signing in
 *   virtual:messages/<language>/more    all other sentences of web.json
 *   virtual:messages/<language>/shared  sentences of other rooms that views name by key
 *   virtual:messages/<language>/readiness  those of the pages about readiness
 *   virtual:messages/<language>/people  those of the page about people and their roles
 *   virtual:messages/<language>/duties  web-duties.json and the words of documents and duties
 *   virtual:messages/<language>/letters web-letters.json
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export type Catalogue = Record<string, string>;

const START = [
  'app',
  'check',
  'error',
  'menu',
  'mode',
  'report',
  'role',
  'unit',
  'word',
];
const DOOR = ['password', 'sign_in'];
const SHARED = [
  'alert',
  'answer_source',
  'explain',
  'forecast',
  'level',
  'plan',
  'reason',
  'round_kind',
  'submission_state',
  'supply',
];
const OTHERS: Record<string, string[]> = {
  shared: SHARED,
  readiness: ['access', 'preparedness'],
  people: ['people'],
  duties: [
    'document_direction',
    'document_kind',
    'document_relation',
    'progress_state',
    'task_standing',
  ],
};
const PREFIX = 'virtual:messages/';

/** Words that no page of the start says. */
const LATER = ['stale_since', 'not_reported', 'never_reported', 'cancel', 'print', 'date', 'minute'];

const head = (key: string) => key.slice(0, key.indexOf('.'));
const isLater = (key: string) => LATER.some((word) => key === `word.${word}`);
const partOf = (key: string) =>
  START.includes(head(key)) && !isLater(key)
    ? 'start'
    : DOOR.includes(head(key))
      ? 'door'
      : 'more';

function isWanted(file: string, key: string, part: string): boolean {
  if (file === 'web.json') return partOf(key) === part;
  if (file === 'web-duties.json') return part === 'duties';
  if (file === 'web-letters.json') return part === 'letters';
  return OTHERS[part]?.includes(head(key)) ?? false;
}

export function catalogue(folder: string, language: string, part: string): Catalogue {
  const sentences: Catalogue = {};
  for (const file of readdirSync(join(folder, language)).sort()) {
    if (!file.endsWith('.json')) continue;
    const all = JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Catalogue;
    for (const [key, sentence] of Object.entries(all)) {
      const wanted = isWanted(file, key, part);
      if (wanted) sentences[key] = sentence.normalize('NFC');
    }
  }
  return sentences;
}

export function messages(folder: string): Plugin {
  return {
    name: 'sansang-messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? '\0' + id : null),
    load(id) {
      if (!id.startsWith('\0' + PREFIX)) return null;
      const [language, part] = id.slice(PREFIX.length + 1).split('/') as [string, string];
      for (const file of readdirSync(join(folder, language))) {
        this.addWatchFile(join(folder, language, file));
      }
      return `export default ${JSON.stringify(catalogue(folder, language, part))}`;
    },
  };
}
