// SPDX-License-Identifier: Apache-2.0
/** Sentences whose key and values come from the server: explanations, alerts, who decides. */
import type { Schemas } from '../api/answer';
import { formatDay, formatInstant } from '../format/dates';
import { formatNumber } from '../format/numbers';
import { knows, languageNow, say, t, valuesOf } from '../messages/catalogue.svelte';

/** Numbers, days and instants of the API in the writing of the page; other values as they are. */
export function writtenValues(pairs: string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(valuesOf(pairs)).map(([name, value]) => [name, worded(name, String(value))]),
  );
}

/** Values that are words of ours: {mode}, {lead_basis}. */
function worded(name: string, value: string): string {
  const key = `${name}.${value}`;
  return knows(key) ? say(key) : written(value);
}

function written(value: string): string {
  if (/^-?\d+(\.\d+)?$/.test(value)) {
    const number = Math.round(Number(value) * 10) / 10;
    return formatNumber(number, 'plain', languageNow());
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(value) ? formatInstant(value) : value;
}

/** The first key that the catalogue knows; the last one, marked, when it knows none. */
function firstKnown(keys: string[], values: Record<string, string>): string {
  const key = keys.find(knows);
  return key ? say(key, values) : say(keys.at(-1) ?? '');
}

export function stepText(step: Schemas['ExplanationStep']): string {
  const sentence = firstKnown(
    [`explain.${step.code}`, `reason.${step.code}`, step.code],
    writtenValues(step.parameters),
  );
  return step.parameters.includes('unverified=1')
    ? `${sentence} ${t('explain.unverified')}`
    : sentence;
}

/**
 * The few words of a reason where its facility is already named, days without their year; the whole
 * sentence for a reason that has no few words.
 */
export function shortStepText(step: Schemas['ExplanationStep']): string {
  const key = `plan_page.brief.${step.code.replace('reason.', '')}`;
  if (!knows(key)) return stepText(step);
  const values = writtenValues(step.parameters);
  return say(key, { ...values, period: values.period?.replace(/\/\d{4}/g, '') ?? '' });
}

export const alertText = (alert: Schemas['AlertView']): string =>
  firstKnown(
    [alert.state.sentence],
    writtenValues([...alert.evidence, `facility=${alert.facility_name}`]),
  );

export const decidedByText = (key: string): string =>
  firstKnown([key, `plan.decided_by.${key}`, `supply.decided_by.${key}`], {});
