import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'Fascia di apertura. On the wall clock of Europe/Rome.' })
export class OpeningWindowInput {
  @Field(() => Int, { description: 'Giorno. 1 = Monday … 7 = Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'Apre. HH:MM.' })
  opens!: string;

  @Field(() => String, { description: 'Chiude. HH:MM.' })
  closes!: string;

  @Field(() => String, { nullable: true, description: 'Nota.' })
  note?: string | null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAX_WINDOWS = 28;
const MAX_NOTE = 120;

const refuse = (code: UserErrorCode, message: string, params?: Record<string, string | number>): never => {
  throw new Refusal(code, message, ['hours'], params);
};

/** Windows in the order of the week; refused where a time is none, closes before it opens, or two of a day overlap. */
export function checkedHours(given: readonly OpeningWindowInput[]): OpeningWindowInput[] {
  if (given.length > MAX_WINDOWS) refuse(UserErrorCode.TOO_LONG, 'Troppe fasce orarie.', { max: MAX_WINDOWS });
  const hours = given
    .map(({ weekday, opens, closes, note }) => ({ weekday, opens, closes, note: note?.trim() || null }))
    .sort((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens));
  for (const [at, { weekday, opens, closes, note }] of hours.entries()) {
    if (weekday < 1 || weekday > 7) refuse(UserErrorCode.INVALID, 'Il giorno della settimana non esiste.');
    if (!TIME.test(opens) || !TIME.test(closes)) refuse(UserErrorCode.INVALID, 'Un orario si scrive così: 09:00.');
    if (closes <= opens) refuse(UserErrorCode.INVALID, 'Una fascia chiude dopo che ha aperto.', { weekday });
    if ((note?.length ?? 0) > MAX_NOTE) refuse(UserErrorCode.TOO_LONG, 'La nota è troppo lunga.', { max: MAX_NOTE });
    const before = hours[at - 1];
    if (before?.weekday === weekday && opens < before.closes)
      refuse(UserErrorCode.INVALID, 'Due fasce dello stesso giorno si sovrappongono.', { weekday });
  }
  return hours;
}

/** Writes the hours of the week of a place, in the stead of those of before. */
export async function writeHours(tx: Tx, placeId: string, hours: readonly OpeningWindowInput[]): Promise<void> {
  await tx.sql('delete from opening_window where place_id = ?', [placeId]);
  await tx.sql(
    `insert into opening_window (place_id, weekday, opens, closes, note)
     select ?, x.weekday, x.opens, x.closes, x.note from jsonb_to_recordset(?::jsonb) as x(weekday int, opens text, closes text, note text)`,
    [placeId, JSON.stringify(hours)],
  );
}
