// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Form } from './check';
import { newId } from '../../api/new-id';
import { emptyDraft, prefill, readDraft, stillConfirmed, textsOf } from './draft';

const file = new URL('../../../../testdata/report_checks/vectors.json', import.meta.url);
const form = (JSON.parse(readFileSync(file, 'utf8')) as { form: Form }[])[0]!.form;

test('“Điền như hôm trước” fills counts and census, never a flow and never the level of a tank', () => {
  const texts = prefill(form, {}, 'vi');
  expect(texts).toEqual({
    'lines.dewars_full.D1': '2',
    'lines.cylinders_full.c40': '120',
    'lines.cylinders_empty.c40': '35',
    'census.covid_mask': '20',
    'census.covid_invasive': '0',
    'census.other_mask': '6',
  });
});

test('an empty field is unknown and is not sent', () => {
  const draft = emptyDraft('2021-09-13', '06:45', false);
  draft.texts['lines.tank_level.T1'] = '58,5';
  const { report, findings } = readDraft(form, draft);
  expect(findings).toEqual([]);
  expect(report.lines).toEqual([{ kind: 'tank_level', asset: 'T1', value: 58.5, unit: 'percent' }]);
  expect(report.census.covid_mask).toBeNull();
  expect(report.read_at).toBe('2021-09-12T23:45:00Z');
});

test('what is no number or no time is found and not sent', () => {
  const draft = emptyDraft('2021-09-13', '27:00', false);
  draft.texts['census.covid_mask'] = '1.5.2';
  const { report, findings } = readDraft(form, draft);
  expect(findings.map((each) => `${each.code} ${each.field}`)).toEqual([
    'not_a_number census.covid_mask',
    'not_a_time read_at',
  ]);
  expect(report.census.covid_mask).toBeNull();
});

test('a report can be read back into the form', () => {
  const texts = textsOf(form.previous!, 'vi');
  const { report } = readDraft(form, { ...emptyDraft('2021-09-13', '06:45', false), texts });
  expect(report.lines).toEqual(form.previous!.lines);
  expect(report.census).toEqual(form.previous!.census);
});

test('ids are version 4 UUIDs and differ', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId()).not.toBe(newId());
});

test('the day of the reading may be another than that of the report', () => {
  const { report } = readDraft(form, emptyDraft('2021-09-12', '23:50', false));
  expect(report.reported_for).toBe('2021-09-13');
  expect(report.read_at).toBe('2021-09-12T16:50:00Z');
});

test('an answer falls with each figure that its doubt compared', () => {
  const answers = [
    'lines.tank_level.T1',
    'lines.cylinders_full.c40',
    'census',
    'census.covid_mask',
    'read_at',
    'lines',
  ].map((field) => ({ code: 'any', field, reason: 'as_typed' }));
  const left = (changed: string) => stillConfirmed(answers, changed).map(({ field }) => field);
  expect(left('lines.liquid_received.T1')).not.toContain('lines.tank_level.T1');
  expect(left('lines.cylinders_empty.c40')).toEqual([
    'lines.tank_level.T1',
    'census',
    'census.covid_mask',
    'read_at',
  ]);
  expect(left('census.covid_niv')).toEqual([
    'lines.tank_level.T1',
    'lines.cylinders_full.c40',
    'census.covid_mask',
    'read_at',
  ]);
  expect(left('read_at')).not.toContain('read_at');
});
