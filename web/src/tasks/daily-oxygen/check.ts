// SPDX-License-Identifier: Apache-2.0
/**
 * The checks of a daily report, the same as src/oxygen/report_check.cpp: errors refuse what is
 * impossible, doubts ask for a reason. The figures come from the server (GET
 * /api/rules/daily-report); both programs run testdata/report_checks/vectors.json.
 */
import type { Schemas } from '../../api/answer';
import { daysBetween, formatDay, localDay } from '../../format/dates';
import { KG_PER_M3 } from '../../format/gas';

export type Rules = Schemas['DailyReportRules'];
export type Form = Schemas['ReportForm'];
export type Line = Schemas['FormLine'];
export type Report = Schemas['ReportInput'];
export type Census = Schemas['CensusByMode'];
export type CensusField = keyof Census;
type Values = Record<string, string | number>;

export interface Finding {
  code: string;
  severity: 'error' | 'doubt' | 'note';
  field: string;
  values: Values;
}

export const MODES = ['mask', 'hfnc', 'niv', 'invasive', 'ecmo'] as const;
export const CENSUS_FIELDS = MODES.flatMap((mode) => [
  `covid_${mode}`,
  `other_${mode}`,
]) as CensusField[];
const STOCK = ['tank_level', 'dewars_full', 'cylinders_full'];
const RECEIPT = ['liquid_received', 'cylinders_received'];

export const fieldOf = (line: { kind: string; asset: string }) =>
  `lines.${line.kind}.${line.asset}`;

type Lines = { lines: Report['lines'] };
const findLine = (report: Lines, kind: string, asset: string) =>
  report.lines.find((line) => line.kind === kind && line.asset === asset);

/** The count of that line when it is one: whole, not negative, in the form. */
function cylinders(report: Lines, kind: string, asset: string): number | null {
  const line = findLine(report, kind, asset);
  if (line?.unit !== 'count' || line.value < 0 || !Number.isInteger(line.value)) return null;
  return line.value;
}

export function check(form: Form, report: Report, rules: Rules, now: string): Finding[] {
  return new Checker(form, report, rules, now).run();
}

class Checker {
  private findings: Finding[] = [];
  constructor(
    private form: Form,
    private report: Report,
    private rules: Rules,
    private now: string,
  ) {}

  run(): Finding[] {
    this.checkTimes();
    this.checkHeader();
    const seen = new Set<string>();
    for (const line of this.report.lines) {
      const field = fieldOf(line);
      if (seen.has(field)) this.error('duplicate_line', field);
      else this.checkLine(line, field);
      seen.add(field);
    }
    for (const each of this.form.lines) if (each.line === 'cylinders_full') this.checkClass(each);
    for (const field of CENSUS_FIELDS) this.checkCensus(field);
    this.checkBlanks();
    if (this.report.lines.length === 0 && this.blanks().length === CENSUS_FIELDS.length)
      this.error('empty_report', 'lines');
    this.checkUse();
    return this.findings;
  }

  private error(code: string, field: string, values: Values = {}): void {
    this.findings.push({ code, severity: 'error', field, values });
  }
  private doubt(code: string, field: string, values: Values = {}): void {
    const answered = this.report.confirmed.some(
      (doubt) =>
        doubt.code === code && doubt.field === field && this.rules.reasons.includes(doubt.reason),
    );
    if (!answered) this.findings.push({ code, severity: 'doubt', field, values });
  }

  private checkTimes(): void {
    const { limits } = this.rules;
    const age = daysBetween(this.report.reported_for, localDay(this.now));
    if (age < 0) this.error('reported_for_future', 'reported_for');
    if (age > limits.oldest_days)
      this.error('too_old', 'reported_for', { days: limits.oldest_days });
    else if (age > limits.late_after_days) this.doubt('late_report', 'reported_for', { days: age });
    const ahead = (Date.parse(this.report.read_at) - Date.parse(this.now)) / 60_000;
    if (ahead > limits.future_minutes) this.error('read_at_future', 'read_at');
    if (!this.hasError()) this.checkDayOfReading();
  }

  private hasError(): boolean {
    return this.findings.some((each) => each.severity === 'error');
  }

  /**
   * Mass balance and cover reckon with the hour of the reading, so it must belong to its day. A
   * night shift may read just before or after midnight; with a day that cannot be, it says nothing.
   */
  private checkDayOfReading(): void {
    const { reported_for: day, read_at } = this.report;
    const readOn = localDay(read_at);
    const apart = Math.abs(daysBetween(day, readOn));
    const days = { read_on: formatDay(readOn), reported_for: formatDay(day) };
    if (apart > this.rules.limits.read_days_apart) this.error('read_at_too_far', 'read_at', days);
    else if (apart > 0) this.doubt('read_at_other_day', 'read_at', days);
  }

  private checkHeader(): void {
    const { report, form } = this;
    if (report.source === 'typed_on_behalf' && report.source_note === '') {
      this.error('source_note_missing', 'source_note');
    }
    if (report.corrects !== null && report.correction_reason === '') {
      this.error('correction_reason_missing', 'correction_reason');
    }
    if (form.filed && report.corrects !== form.filed.report)
      this.error('already_reported', 'reported_for');
    this.checkCount('oxygen_beds_occupied', report.oxygen_beds_occupied);
    this.checkCount('icu_beds_occupied', report.icu_beds_occupied);
  }

  /** True when the count may be compared further. */
  private checkCount(field: string, count: number | null): boolean {
    if (count === null) return false;
    if (count < 0) this.error('negative', field);
    else if (!Number.isInteger(count)) this.error('not_whole', field);
    else return true;
    return false;
  }

  private checkLine(line: Report['lines'][number], field: string): void {
    const { soft } = this.rules;
    const expected = this.form.lines.find(
      (each) => each.line === line.kind && each.asset === line.asset,
    );
    if (!expected) return this.error('unknown_asset', field, { asset: line.asset });
    if (line.unit !== expected.unit)
      return this.error('wrong_unit', field, { unit: expected.unit });
    if (!(line.value >= 0)) return this.error('negative', field);
    if (expected.unit === 'count' && !Number.isInteger(line.value))
      return this.error('not_whole', field);
    const purity = line.kind === 'generator_purity';
    if (purity && line.value > 100) return this.error('purity_above_100', field);
    if (purity && line.value < soft.purity_low_percent) {
      this.doubt('purity_low', field, { limit: soft.purity_low_percent });
    }
    const hours = this.hoursPossible();
    if (line.kind === 'generator_hours' && line.value > hours) {
      return this.error('hours_above_day', field, { hours });
    }
    if (expected.maximum !== null && line.value > expected.maximum) {
      return this.error('above_maximum', field, { maximum: expected.maximum, unit: expected.unit });
    }
    if (line.kind === 'tank_level') this.checkRise(line, expected, field);
  }

  /** A generator that ran since the last report cannot have run longer than that. */
  private hoursPossible(): number {
    const { previous } = this.form;
    const days = previous ? daysBetween(previous.reported_for, this.report.reported_for) : 1;
    return this.rules.limits.generator_hours_per_day * Math.max(days, 1);
  }

  private checkRise(line: Report['lines'][number], expected: Line, field: string): void {
    const { previous } = this.form;
    if (!previous || !expected.grams_per_unit || expected.maximum === null) return;
    const before = findLine(previous, 'tank_level', line.asset);
    if (!before || before.unit !== line.unit) return;
    const allowed =
      before.value * expected.grams_per_unit +
      this.receivedFor('liquid_received', line.asset) +
      this.rules.soft.level_rise_tolerance_share * expected.maximum * expected.grams_per_unit;
    if (line.value * expected.grams_per_unit > allowed) {
      this.doubt('level_rose_without_receipt', field, { previous: before.value, unit: line.unit });
    }
  }

  /** Grams that came for `asset`; a blank receipt counts as none, the doubt asks about it. */
  private receivedFor(kind: string, asset: string): number {
    const expected = this.form.lines.find((each) => each.line === kind && each.asset === asset);
    const line = findLine(this.report, kind, asset);
    if (!expected?.grams_per_unit || line?.unit !== expected.unit) return 0;
    return line.value * expected.grams_per_unit;
  }

  /** Full and empty cylinders of one class against those owned and those of the last report. */
  private checkClass(expected: Line): void {
    const { asset } = expected;
    const full = cylinders(this.report, 'cylinders_full', asset);
    const empty = cylinders(this.report, 'cylinders_empty', asset);
    const kind = full === null ? 'cylinders_empty' : 'cylinders_full';
    const field = fieldOf({ kind, asset });
    const counted = (full ?? 0) + (empty ?? 0);
    if (expected.owned !== null && counted > expected.owned)
      this.doubt('cylinders_above_owned', field, { value: counted, owned: expected.owned });
    if (full === null || !this.form.previous) return;
    const before = cylinders(this.form.previous, 'cylinders_full', asset);
    const came = cylinders(this.report, 'cylinders_received', asset) ?? 0;
    if (before !== null && full > before + came)
      this.doubt('cylinders_rose_without_receipt', field, { previous: before, received: came });
  }

  private blanks(): CensusField[] {
    return CENSUS_FIELDS.filter((field) => this.report.census[field] === null);
  }

  /** Nothing counted at all is a report without a census; some counted looks like a whole one. */
  private checkBlanks(): void {
    const blank = this.blanks();
    if (blank.length > 0 && blank.length < CENSUS_FIELDS.length)
      this.doubt('census_incomplete', 'census', { blank: blank.join(', ') });
  }

  private checkCensus(name: CensusField): void {
    const field = `census.${name}`;
    const now = this.report.census[name];
    if (!this.checkCount(field, now) || now === null) return;
    const before = this.form.previous?.census[name] ?? null;
    if (before === null) return;
    const { census_jump_factor: factor, census_jump_least: least } = this.rules.soft;
    if (Math.abs(now - before) >= least && (now > factor * before || before > factor * now)) {
      this.doubt('census_jump', field, { previous: before });
    }
  }

  /** Grams in all stores; null when one of them is missing. */
  private stock(report: Lines): number | null {
    const stores = this.form.lines.filter(
      (each) => STOCK.includes(each.line) && each.grams_per_unit,
    );
    let sum = 0;
    for (const store of stores) {
      const line = findLine(report, store.line, store.asset);
      if (!line || line.unit !== store.unit) return null;
      sum += line.value * (store.grams_per_unit ?? 0);
    }
    return stores.length > 0 ? sum : null;
  }

  private received(): number {
    return this.form.lines
      .filter((each) => RECEIPT.includes(each.line))
      .reduce((sum, each) => sum + this.receivedFor(each.line, each.asset), 0);
  }

  private checkUse(): void {
    const { previous, use_m3_per_day: usual } = this.form;
    if (!previous || usual === null || this.hasError()) return;
    const before = this.stock(previous);
    const after = this.stock(this.report);
    const days = (Date.parse(this.report.read_at) - Date.parse(previous.read_at)) / 86_400_000;
    if (before === null || after === null || days <= 0) return;
    const use = (before + this.received() - after) / 1000 / KG_PER_M3 / days;
    if (use > this.rules.soft.usual_use_factor * usual) {
      this.doubt('use_above_usual', 'lines', { use: Math.round(use), usual: Math.round(usual) });
    }
  }
}
