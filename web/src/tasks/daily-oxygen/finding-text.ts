// SPDX-License-Identifier: Apache-2.0
/** What a finding says: the browser's own sentence "check.<code>", or the server's when it has one. */
import type { Schemas } from '../../api/answer';
import { formatNumber } from '../../format/numbers';
import { languageNow, knows, say } from '../../messages/catalogue.svelte';
import { MODES, type Finding, type Form } from './check';

export type ServerFinding = Schemas['FindingView'];

/** "covid_niv, other_niv, other_ecmo" → "Máy không xâm lấn; ECMO (Bệnh khác)". */
function modesOf(blank: string): string {
  const fields = blank.split(', ');
  const named = MODES.map((mode) => {
    const groups = (['covid', 'other'] as const).filter((each) =>
      fields.includes(`${each}_${mode}`),
    );
    if (groups.length === 0) return '';
    const group = groups.length === 1 ? ` (${say(`report.${groups[0]}`)})` : '';
    return say(`mode.${mode}`) + group;
  });
  return named.filter(Boolean).join('; ');
}

export function sentenceOf(finding: Finding): string {
  const values = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => {
      if (name === 'unit') return [name, say(`unit.${value}`)];
      if (name === 'blank') return [name, modesOf(String(value))];
      return [
        name,
        typeof value === 'number' ? formatNumber(value, 'plain', languageNow()) : value,
      ];
    }),
  );
  return say(`check.${finding.code}`, values);
}

export function serverSentence(finding: ServerFinding): string {
  const own = languageNow() === 'vi' ? finding.sentence_vi : finding.sentence_en;
  return own || (knows(`check.${finding.code}`) ? say(`check.${finding.code}`) : finding.code);
}

/** The name of a field as it stands on the form: "Bồn chính – Mức trong bồn". */
export function fieldLabel(form: Form, field: string): string {
  const line = form.lines.find((each) => `lines.${each.line}.${each.asset}` === field);
  if (line) return `${line.asset_name} – ${say(`report.line.${line.line}`)}`;
  const census = /^census\.(covid|other)_(\w+)$/.exec(field);
  if (census) return `${say(`mode.${census[2]}`)} – ${say(`report.${census[1]}`)}`;
  return knows(`report.field.${field}`) ? say(`report.field.${field}`) : field;
}
