import { localDate, localTime, plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { canSeeDay } from '../agenda/agenda.policy.js';
import { loadAgenda } from '../agenda/agenda.reads.js';

const ROWS = prepared(
  'export.ofAgenda',
  `select code, state, origin, language, interpreter_language as interpreter, residence, party_size as people,
     duration_minutes as minutes, counter, outcome, starts_at as at, confirmed_at as "bookedAt",
     purpose_title ->> 'it' as purpose
   from booking where agenda_id = $1 and starts_at >= $2 and starts_at < $3 and state <> 'MOVED'
   order by starts_at, counter, code`,
);

interface Row {
  readonly at: Date;
  readonly bookedAt: Date;
  readonly [column: string]: unknown;
}

const COLUMNS = [
  'giorno',
  'ora',
  'motivo',
  'stato',
  'esito',
  'origine',
  'lingua',
  'interprete',
  'comune',
  'persone',
  'minuti',
  'postazione',
  'anticipo_giorni',
  'codice',
] as const;
export type ExportTable = readonly (readonly (string | number)[])[];

const text = (value: unknown): string | number =>
  typeof value === 'number' ? value : value == null ? '' : String(value);

/** Appointments of an agenda as a table without any person in it (A39): first row the names of the columns; null: not yours. */
export async function exportTable(
  ctx: HouseContext,
  agendaId: string,
  from: string,
  to: string,
): Promise<ExportTable | null> {
  const agenda = await loadAgenda(ctx, agendaId);
  if (!agenda || !canSeeDay(ctx.actor, agenda)) return null;
  const rows = await ctx.db.rows<Row>(ROWS, [agendaId, romeInstant(from), romeInstant(plusDays(to, 1))]);
  const lines = rows.map((row) => {
    const lead = Math.max(0, Math.floor((row.at.getTime() - row.bookedAt.getTime()) / 86_400_000));
    const { purpose, state, outcome, origin, language, interpreter, residence, people, minutes, counter, code } = row;
    return [
      localDate(row.at),
      localTime(row.at),
      ...[purpose, state, outcome, origin, language, interpreter, residence, people, minutes, counter].map(text),
      lead,
      text(code),
    ];
  });
  return [[...COLUMNS], ...lines];
}
