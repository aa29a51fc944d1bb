// SPDX-License-Identifier: Apache-2.0
/**
 * A report while it is being typed: texts by field path, kept on this device until the server has
 * acknowledged it. The id is made once, so that sending again is free.
 */
import { newId } from '../../api/new-id';
import { instantAt, parseTime } from '../../format/dates';
import { typedNumber } from '../../format/numbers';
import { parseVi } from '../../format/parse-vi';
import type { Language } from '../../messages/catalogue.svelte';
import { CENSUS_FIELDS, fieldOf, type Census, type Finding, type Form, type Report } from './check';

export interface Draft {
  id: string;
  texts: Record<string, string>;
  readDay: string;
  readTime: string;
  onBehalf: boolean;
  sourceNote: string;
  confirmed: Report['confirmed'];
  corrects: string | null;
  correctionReason: string;
  touched: boolean;
}

export function emptyDraft(readDay: string, readTime: string, onBehalf: boolean): Draft {
  return {
    id: newId(),
    texts: {},
    readDay,
    readTime,
    onBehalf,
    sourceNote: '',
    confirmed: [],
    corrects: null,
    correctionReason: '',
    touched: false,
  };
}

const BEDS = ['oxygen_beds_occupied', 'icu_beds_occupied'] as const;
type Filed = NonNullable<Form['filed']>;

/** "Điền như hôm qua": counts of stock, census and beds; never a flow, never the level of a tank. */
export function prefill(
  form: Form,
  texts: Record<string, string>,
  language: Language,
): Record<string, string> {
  const filled = { ...texts };
  const put = (field: string, value: number | null | undefined) => {
    if (value !== null && value !== undefined) filled[field] = typedNumber(value, language);
  };
  for (const line of form.lines)
    if (line.prefill) put(fieldOf({ kind: line.line, asset: line.asset }), line.previous);
  if (!form.previous) return filled;
  for (const field of CENSUS_FIELDS) put(`census.${field}`, form.previous.census[field]);
  for (const field of BEDS) put(field, form.previous[field]);
  return filled;
}

/** The texts of a filed report, to be corrected. */
export function textsOf(filed: Filed, language: Language): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const line of filed.lines) texts[fieldOf(line)] = typedNumber(line.value, language);
  for (const field of CENSUS_FIELDS) {
    const count = filed.census[field];
    if (count !== null) texts[`census.${field}`] = String(count);
  }
  for (const field of BEDS) if (filed[field] !== null) texts[field] = String(filed[field]);
  return texts;
}

/** What of a doubt's field a changed field belongs to: an answer holds only for what was asked. */
function concerns(doubted: string, changed: string): boolean {
  if (doubted === changed || doubted === 'lines') return true;
  if (doubted === 'census') return changed.startsWith('census.');
  const asset = (field: string) => /^lines\.[^.]+\.(.+)$/.exec(field)?.[1];
  return asset(doubted) !== undefined && asset(doubted) === asset(changed);
}

/** The answers that still stand after a field was typed anew. */
export const stillConfirmed = (confirmed: Draft['confirmed'], changed: string) =>
  confirmed.filter((doubt) => !concerns(doubt.field, changed));

export interface Reading {
  report: Report;
  findings: Finding[];
}

/** The report that the texts state, and what in them is no number or no time. */
export function readDraft(form: Form, draft: Draft): Reading {
  const findings: Finding[] = [];
  const number = (field: string): number | null => {
    const value = parseVi(draft.texts[field] ?? '');
    if (value === null || !Number.isNaN(value)) return value;
    findings.push({
      code: 'not_a_number',
      severity: 'error',
      field,
      values: { value: draft.texts[field] ?? '' },
    });
    return null;
  };
  const lines: Report['lines'] = [];
  for (const line of form.lines) {
    const value = number(fieldOf({ kind: line.line, asset: line.asset }));
    if (value !== null) lines.push({ kind: line.line, asset: line.asset, value, unit: line.unit });
  }
  const census = Object.fromEntries(
    CENSUS_FIELDS.map((field) => [field, number(`census.${field}`)]),
  );
  const minutes = parseTime(draft.readTime);
  if (minutes === null)
    findings.push({ code: 'not_a_time', severity: 'error', field: 'read_at', values: {} });
  const report: Report = {
    report: draft.id,
    facility: form.facility.facility,
    reported_for: form.day,
    read_at: instantAt(draft.readDay, minutes ?? 0),
    source: draft.onBehalf ? 'typed_on_behalf' : 'own_report',
    source_note: draft.onBehalf ? draft.sourceNote.normalize('NFC').trim() : '',
    lines,
    census: census as unknown as Census,
    oxygen_beds_occupied: number('oxygen_beds_occupied'),
    icu_beds_occupied: number('icu_beds_occupied'),
    confirmed: draft.confirmed,
    corrects: draft.corrects,
    correction_reason: draft.corrects ? draft.correctionReason.normalize('NFC').trim() : '',
  };
  return { report, findings };
}

const keyOf = (account: string, facility: string, day: string) =>
  `sansang.draft.${account}.${facility}.${day}`;

export function keepDraft(account: string, form: Form, draft: Draft): void {
  localStorage.setItem(keyOf(account, form.facility.facility, form.day), JSON.stringify(draft));
}
export function dropDraft(account: string, form: Form): void {
  localStorage.removeItem(keyOf(account, form.facility.facility, form.day));
}
export function keptDraft(account: string, facility: string, day: string): Draft | null {
  const text = localStorage.getItem(keyOf(account, facility, day));
  try {
    if (text === null) return null;
    const draft = JSON.parse(text) as Draft;
    draft.readDay ??= day; // a draft of an older page: it was always read on its day
    return draft;
  } catch {
    return null;
  }
}
