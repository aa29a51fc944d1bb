// SPDX-License-Identifier: Apache-2.0
/** Who is listed under which organisation, and what a search finds. valid_to is the first day no
 * longer valid. */
import type { Schemas } from '../../api/answer';
import { byVietnamese, fold } from '../../format/vietnamese';

export type Person = Schemas['PersonView'];
export type Appointment = Schemas['AppointmentView'];
export type People = Schemas['PeopleView'];

/** Neither ended nor ended before it began. */
export const runs = (each: { valid_to: string | null }, today: string): boolean =>
  each.valid_to === null || each.valid_to > today;

export interface Group {
  organisation: string;
  name: string;
  people: Person[];
}
export interface Asked {
  text: string;
  organisation: string;
  ended: boolean;
}

function isFound(person: Person, words: string[]): boolean {
  const places = person.appointments.map((each) => each.organisation_name);
  const all = fold([person.full_name, person.account, person.phone, ...places].join(' '));
  return words.every((word) => all.includes(word));
}

/** One group for each organisation that somebody holds something in; a person may be in several.
 * Those who hold nothing (any more) come last, under an empty id. */
export function grouped(data: People, asked: Asked): Group[] {
  const groups = new Map<string, Group>();
  const words = fold(asked.text).split(/\s+/).filter(Boolean);
  for (const person of data.people) {
    const ended = !runs(person, data.today);
    if ((ended && !asked.ended) || !isFound(person, words)) continue;
    const places = new Map<string, string>();
    for (const each of person.appointments)
      if (asked.ended || runs(each, data.today))
        places.set(each.organisation, each.organisation_name);
    if (places.size === 0) places.set('', '');
    for (const [organisation, name] of places) {
      if (asked.organisation && organisation !== asked.organisation) continue;
      const group = groups.get(organisation) ?? { organisation, name, people: [] };
      group.people.push(person);
      groups.set(organisation, group);
    }
  }
  const all = [...groups.values()];
  for (const each of all) each.people.sort((a, b) => byVietnamese(a.full_name, b.full_name));
  const last = (each: Group) => (each.organisation === '' ? 1 : 0);
  return all.sort((a, b) => last(a) - last(b) || byVietnamese(a.name, b.name));
}

/** "Nguyễn Văn An" → "annv": the given name and the first letters before it. */
export function suggestedAccount(full_name: string): string {
  const words = fold(full_name).replace(/[^a-z\s]/g, '').split(/\s+/).filter(Boolean);
  const given = words.pop() ?? '';
  return given + words.map((word) => word[0]).join('');
}
