// SPDX-License-Identifier: Apache-2.0
/** A form of this page: what is wrong field by field, what the server refused; typed text stays. */
import type { Answer, Fault } from '../../api/answer';
import { addDays, parseDay } from '../../format/dates';
import { p } from './people';

/** The one form that is open on the page: the fields of two would have the same ids. */
export class OpenForm {
  key = $state('');
}

export class PeopleForm {
  busy = $state(false);
  fault = $state.raw<Fault | null>(null);
  private wrong = $state.raw<Record<string, string>>({});

  start(): void {
    this.wrong = {};
    this.fault = null;
  }
  get sound(): boolean {
    return Object.keys(this.wrong).length === 0;
  }
  errors(name: string): string[] {
    return this.wrong[name] ? [this.wrong[name]] : [];
  }
  private blame(name: string, key: string): void {
    this.wrong = { ...this.wrong, [name]: p(key) };
  }

  text(name: string, typed: string): string {
    if (!typed.trim()) this.blame(name, 'text_missing');
    return typed.trim();
  }
  /** A day as typed; blank is none. */
  day(name: string, typed: string): string | null {
    if (!typed.trim()) return null;
    const day = parseDay(typed);
    if (!day) this.blame(name, 'day_wrong');
    return day;
  }
  neededDay(name: string, typed: string): string {
    const day = this.day(name, typed);
    if (!typed.trim()) this.blame(name, 'day_missing');
    return day ?? '';
  }
  /** The first day after the last one typed. */
  after(name: string, typed: string): string | null {
    const last = this.day(name, typed);
    return last && addDays(last, 1);
  }

  async send<T>(call: () => Promise<Answer<T>>): Promise<T | null> {
    this.busy = true;
    const answer = await call();
    this.busy = false;
    if (answer.fault) this.fault = answer.fault;
    return answer.data ?? null;
  }
}
