// SPDX-License-Identifier: Apache-2.0
// The vectors that the server's checks run too.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, type Form, type Report, type Rules } from './check';

interface Vector {
  name: string;
  rules?: Rules;
  form: Form;
  report: Report;
  now: string;
  expect: { code: string; severity: string; field: string }[];
}

const file = new URL('../../../../testdata/report_checks/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];

/** The figures of rules/reports/daily-oxygen.toml as the server serves them. */
const RULES: Rules = {
  id: 'daily-oxygen-1',
  due_local_time: '07:00',
  reasons: ['refilled', 'gauge_broken', 'as_typed', 'recounted', 'borrowed', 'not_counted'],
  limits: {
    late_after_days: 2,
    oldest_days: 31,
    future_minutes: 10,
    read_days_apart: 1,
    generator_hours_per_day: 24,
  },
  soft: {
    level_rise_tolerance_share: 0.02,
    usual_use_factor: 3,
    census_jump_factor: 3,
    census_jump_least: 10,
    purity_low_percent: 90,
  },
};

const key = (each: { code: string; severity: string; field: string }) =>
  `${each.severity} ${each.code} ${each.field}`;

test.each(vectors)('$name', ({ form, report, rules, now, expect: expected }) => {
  const found = check(form, report, rules ?? RULES, now);
  expect(found.map(key).sort()).toEqual(expected.map(key).sort());
});
