// SPDX-License-Identifier: Apache-2.0
/** How a task is said: its due day, how urgent it looks, its rule in the language of the page. */
import type { Schemas } from '../../api/answer';
import { formatDay } from '../../format/dates';
import { languageNow, t } from '../../messages/catalogue.svelte';

export type Task = Schemas['TaskView'];
export type Counts = Schemas['DutyCounts'];

export const isOpen = (task: Task) => task.standing !== 'done' && task.standing !== 'done_late';

/** "17/09/2021 – quá hạn 2 ngày". */
export function dueText(task: Task): string {
  if (!task.due_day) return t('duty.no_day');
  const day = formatDay(task.due_day);
  if (task.days_left === null || !isOpen(task)) return day;
  return `${day} – ${leftText(task)}`;
}

function leftText(task: Task): string {
  const days = task.days_left!;
  if (days > 0) return t('duty.left', { days });
  if (days < 0) return t('duty.over', { days: -days });
  return task.stage === 'overdue' || task.stage === 'escalated'
    ? t('duty.over_today')
    : t('duty.today');
}

export function ruleText(task: Task): string {
  return languageNow() === 'vi' ? task.deadline_vi : task.deadline_en;
}

export const urgency = (task: Task): 'late' | 'due' | 'good' | 'open' => {
  if (!isOpen(task)) return 'good';
  if (task.standing === 'late' || task.standing === 'cannot') return 'late';
  return task.standing === 'due_soon' ? 'due' : 'open';
};

export const total = (counts: Counts) =>
  counts.done +
  counts.done_late +
  counts.on_time +
  counts.due_soon +
  counts.late +
  counts.cannot;
