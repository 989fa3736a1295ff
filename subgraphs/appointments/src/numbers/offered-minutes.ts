import { dayOff } from '../availability/day-off.js';
import { appliesOn } from '../availability/open-spans.js';
import type { AgendaRules } from '../availability/rules.js';
import { daysBetween } from '../availability/search.js';
import { instantAt } from '../availability/wall-clock.js';

/** Minutes that an agenda offers from one local day to another: its windows without breaks, times their counters. Pure. */
export function offeredMinutes(rules: AgendaRules, from: string, to: string): number {
  let minutes = 0;
  for (const day of daysBetween(from, to)) {
    if (dayOff(rules, day)) continue;
    for (const window of rules.windows.filter((one) => appliesOn(one, day))) {
      const length = (opens: string, closes: string): number => instantAt(day, closes) - instantAt(day, opens);
      const pauses = window.breaks.reduce((sum, one) => sum + Math.max(0, length(one.opens, one.closes)), 0);
      minutes += ((length(window.opens, window.closes) - pauses) / 60_000) * window.counters;
    }
  }
  return Math.round(minutes);
}
