import { hasRole } from '@respi/kit/actor.js';
import { localDate, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { TrainingEventKind } from '../event/event.enums.js';
import { isOrganiser } from '../event/event.policy.js';
import { Ente } from '../stubs/ente.stub.js';

@ObjectType({ description: 'Voce del libretto formativo: a meeting that one attended (T16).' })
export class RecordEntry {
  @Field(() => ID, { description: 'Iscrizione.' }) registrationId!: string;
  @Field(() => String, { description: 'Incontro.' }) title!: string;
  @Field(() => String, { description: 'Indirizzo leggibile dell’incontro.' }) slug!: string;
  @Field(() => TrainingEventKind, { description: 'Tipo.' }) kind!: TrainingEventKind;
  @Field(() => DateTime, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => Int, { description: 'Minuti frequentati.' }) minutes!: number;
  @Field(() => String, { nullable: true, description: 'Codice dell’attestato, if it counts.' }) certificateCode!:
    | string
    | null;
}

@ObjectType({ description: 'Libretto formativo. What one attended, whatever ente one worked for (T16).' })
export class TrainingRecord {
  @Field(() => Int, { description: 'Minuti in tutto.' }) minutes!: number;
  @Field(() => [RecordEntry], { description: 'Incontri, newest first.' }) entries!: RecordEntry[];
}

@ObjectType({ description: 'Ore di formazione di un ente in un anno, in the name in which people attended (T16).' })
export class EnteHours {
  @Field(() => Ente, { nullable: true, description: 'Ente.' }) ente!: Ente;
  @Field(() => Int, { description: 'Minuti per persona, sommati.' }) minutes!: number;
  @Field(() => Int, { description: 'Persone.' }) people!: number;
  @Field(() => Int, { description: 'Incontri.' }) events!: number;
}

const MINE = prepared(
  'record.mine',
  `select r.id as "registrationId", e.title, e.slug, e.kind, e.starts_at as "startsAt", m.minutes,
     (select c.code from certificate c where c.registration_id = r.id and c.revoked_at is null) as "certificateCode"
   from minutes_attended(array(select id from registration where person_id = $1)) m
   join registration r on r.id = m.registration_id join training_event e on e.id = r.event_id
   order by e.starts_at desc, r.id limit 1000`,
);
const HOURS = prepared(
  'record.hours',
  `select h.ente_id as "enteId", e.name, h.people, h.minutes, h.events from hours_of_enti($1, $2) h
   left join ente_category e on e.ente_id = h.ente_id order by h.minutes desc, h.ente_id`,
);

/** What the reader attended, newest first. */
export async function myRecord(ctx: HouseContext): Promise<TrainingRecord> {
  const entries = await ctx.db.rows<RecordEntry>(MINE, [ctx.actor.personId]);
  ctx.db.saw(
    'registration',
    entries.map((entry) => entry.registrationId),
  );
  return { minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0), entries };
}

type Row = { enteId: string; name: string | null; people: number; minutes: number; events: number };

/** Hours per ente: organisers see all, an administrator their own. */
export async function hoursOf(ctx: HouseContext, year: number): Promise<Row[]> {
  const within = [romeInstant(`${year}-01-01`), romeInstant(`${year + 1}-01-01`)];
  const rows = await ctx.db.rows<Row>(HOURS, within);
  return rows.filter(
    (row) => isOrganiser(ctx.actor) || (hasRole(ctx.actor, 'ENTE_ADMIN') && row.enteId === ctx.actor.enteId),
  );
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2100;

/** A field of a CSV file: quoted, and never a formula for a spreadsheet. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
};
const csv = (name: string, rows: readonly (readonly (string | number | null)[])[]): Download => ({
  name,
  mediaType: 'text/csv; charset=utf-8',
  body: Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`),
});

/** Personal record as CSV, for the reader alone. */
export async function recordCsv(ctx: HouseContext, id: string): Promise<Download | null> {
  if (id !== 'mine' || ctx.actor.kind !== 'PERSON') return null;
  const { entries } = await myRecord(ctx);
  return csv('libretto-formativo.csv', [
    ['Data', 'Incontro', 'Tipo', 'Minuti', 'Attestato'],
    ...entries.map((one) => [localDate(one.startsAt), one.title, one.kind, one.minutes, one.certificateCode]),
  ]);
}

/** Hours per ente of a year as CSV: names, or the id of an ente that network has not told of. */
export async function hoursCsv(ctx: HouseContext, id: string): Promise<Download | null> {
  const year = Number(id);
  if (!isYear(year) || ctx.actor.kind !== 'PERSON') return null;
  const rows = await hoursOf(ctx, year);
  return csv(`ore-formazione-${year}.csv`, [
    ['Ente', 'Minuti', 'Persone', 'Incontri'],
    ...rows.map((one) => [one.name ?? one.enteId, one.minutes, one.people, one.events]),
  ]);
}

@Resolver()
export class Record {
  @Query(() => TrainingRecord, { nullable: true, description: 'Il mio libretto formativo (T16).' })
  myTrainingRecord(@Ctx() ctx: HouseContext): Promise<TrainingRecord> {
    return myRecord(ctx);
  }

  @Query(() => [EnteHours], { nullable: true, description: 'Ore di formazione per ente in un anno (T16).' })
  async trainingHours(@Ctx() ctx: HouseContext, @Arg('year', () => Int) year: number): Promise<EnteHours[]> {
    if (!isYear(year)) return [];
    return (await hoursOf(ctx, year)).map(({ enteId, name: _, ...row }) => ({ ente: { id: enteId }, ...row }));
  }
}
