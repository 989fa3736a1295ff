import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { TrainingEventKind } from '../event/event.enums.js';
import { csv } from './csv.js';

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

const MINE = prepared(
  'record.mine',
  `select r.id as "registrationId", e.title, e.slug, e.kind, e.starts_at as "startsAt", m.minutes,
     (select c.code from certificate c where c.registration_id = r.id and c.revoked_at is null) as "certificateCode"
   from minutes_attended(array(select id from registration where person_id = $1)) m
   join registration r on r.id = m.registration_id join training_event e on e.id = r.event_id
   order by e.starts_at desc, r.id limit 1000`,
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

/** Personal record as CSV, for the reader alone. */
export async function recordCsv(ctx: HouseContext, id: string): Promise<Download | null> {
  if (id !== 'mine' || ctx.actor.kind !== 'PERSON') return null;
  const { entries } = await myRecord(ctx);
  return csv('libretto-formativo.csv', [
    ['Data', 'Incontro', 'Tipo', 'Minuti', 'Attestato'],
    ...entries.map((one) => [localDate(one.startsAt), one.title, one.kind, one.minutes, one.certificateCode]),
  ]);
}

@Resolver()
export class Record {
  @Query(() => TrainingRecord, { nullable: true, description: 'Il mio libretto formativo (T16).' })
  myTrainingRecord(@Ctx() ctx: HouseContext): Promise<TrainingRecord> {
    return myRecord(ctx);
  }
}
