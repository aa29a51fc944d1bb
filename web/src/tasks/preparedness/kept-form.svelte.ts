// SPDX-License-Identifier: Apache-2.0
/**
 * A form that is kept by the server: what it refused, field by field, and what stands against it as
 * a whole (somebody else saved meanwhile). What was typed stays on the page in every case.
 */
import type { Answer, Fault, Schemas } from '../../api/answer';
import { parseDay } from '../../format/dates';
import { parseVi } from '../../format/parse-vi';
import { languageNow } from '../../messages/catalogue.svelte';
import { p } from './words';

type Finding = Schemas['FindingView'];

export class KeptForm {
  busy = $state(false);
  fault = $state.raw<Fault | null>(null);
  findings = $state.raw<Finding[]>([]);
  private wrong = $state.raw<Record<string, string>>({});

  /** What is wrong with the field `name`, in the language of the page. */
  errors(name: string): string[] {
    const own = this.wrong[name];
    const found = this.findings
      .filter((each) => each.field === name)
      .map((each) => (languageNow() === 'vi' ? each.sentence_vi : each.sentence_en));
    return own ? [own, ...found] : found;
  }

  start(): void {
    this.wrong = {};
    this.findings = [];
    this.fault = null;
  }
  get sound(): boolean {
    return Object.keys(this.wrong).length === 0;
  }
  /** A day as typed; blank is none, anything else that is no day is wrong. */
  day(name: string, typed: string): string | null {
    if (!typed.trim()) return null;
    const day = parseDay(typed);
    if (!day) this.wrong = { ...this.wrong, [name]: p('form.day_wrong') };
    return day;
  }
  neededDay(name: string, typed: string): string {
    const day = this.day(name, typed);
    if (!day && !this.wrong[name]) this.wrong = { ...this.wrong, [name]: p('form.day_missing') };
    return day ?? '';
  }
  number(name: string, typed: string): number | null {
    const number = parseVi(typed);
    if (Number.isNaN(number)) this.wrong = { ...this.wrong, [name]: p('form.number_wrong') };
    return Number.isNaN(number) ? null : number;
  }

  /** True when it was kept. */
  async send(call: () => Promise<Answer<Schemas['PreparednessReceipt']>>): Promise<boolean> {
    this.busy = true;
    const answer = await call();
    this.busy = false;
    if (answer.data) return true;
    const body = answer.body as { findings?: Finding[] } | null;
    this.findings = (body?.findings ?? []).filter((each) => each.severity === 'error');
    this.fault = answer.fault ?? null;
    return false;
  }
}
