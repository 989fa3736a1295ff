import type { AgendaRules, Audience, PurposeRule, WindowRule } from './rules.js';
import { instantAt, weekdayOf } from './wall-clock.js';

/** A stretch of instants in which a purpose may be booked at counters 1…`counters`. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
  readonly counters: number;
  readonly publicCounters: number;
}

export const appliesOn = (window: WindowRule, date: string): boolean =>
  window.weekday === weekdayOf(date) && date >= window.validFrom && (window.validTo === null || date <= window.validTo);

/** The windows of one local day, without their breaks, as instants: a rule is expanded per day, then converted (A41). */
export function openSpans(rules: AgendaRules, purpose: PurposeRule, date: string, audience: Audience): OpenSpan[] {
  return rules.windows
    .filter((window) => appliesOn(window, date))
    .filter((window) => window.purposeIds === null || window.purposeIds.includes(purpose.id))
    .flatMap((window) => withoutBreaks(window, date))
    .map((span) => (audience === 'PUBLIC' ? { ...span, counters: span.publicCounters } : span))
    .filter((span) => span.counters > 0);
}

function withoutBreaks(window: WindowRule, date: string): OpenSpan[] {
  const at = (time: string): number => instantAt(date, time);
  const { counters, publicCounters } = window;
  const breaks = window.breaks.map((one) => ({ from: at(one.opens), to: at(one.closes) }));
  const spans: OpenSpan[] = [];
  let from = at(window.opens);
  const end = at(window.closes);
  for (const pause of breaks.sort((a, b) => a.from - b.from)) {
    if (pause.to <= pause.from || pause.from >= end || pause.to <= from) continue;
    if (pause.from > from) spans.push({ from, to: pause.from, counters, publicCounters });
    from = pause.to;
  }
  if (from < end) spans.push({ from, to: end, counters, publicCounters });
  return spans;
}
