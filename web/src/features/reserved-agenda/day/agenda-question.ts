import { Temporal } from 'temporal-polyfill';
import { oneOf, type SearchParams } from '../../../forms/address-query';

/** Which agenda and which day the address asks for. */
export type AgendaQuestion = { agendaId?: string; on: string };

export function readAgendaQuestion(params: SearchParams, today: string): AgendaQuestion {
  const day = oneOf(params, 'giorno');
  return { agendaId: oneOf(params, 'agenda'), on: day && isDay(day) ? day : today };
}

/** The day before or after. */
export const dayBeside = (on: string, days: number): string => Temporal.PlainDate.from(on).add({ days }).toString();

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
