import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Ente } from '../stubs/ente.stub.js';

/** How a presence came to be known. */
export enum AttendanceMethod {
  CODE = 'CODE',
  SHEET = 'SHEET',
  CORRECTION = 'CORRECTION',
}

registerEnumType(AttendanceMethod, {
  name: 'AttendanceMethod',
  description: 'Come è stata rilevata la presenza (T10).',
  valuesConfig: {
    CODE: { description: 'Codice o QR letto all’ingresso.' },
    SHEET: { description: 'Foglio firmato.' },
    CORRECTION: { description: 'Correzione successiva, with its reason.' },
  },
});

@ObjectType({ description: 'Presenza. Of one registered person at one session.' })
export class Attendance {
  @Field(() => ID, { description: 'Sessione.' })
  sessionId!: string;

  registrationId!: string;

  @Field(() => Boolean, { description: 'Presente.' })
  isPresent!: boolean;

  @Field(() => AttendanceMethod, { description: 'Come.' })
  method!: AttendanceMethod;

  @Field(() => DateTime, { description: 'Segnata il.' })
  markedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Motivo della correzione.' })
  reason!: string | null;
}

@ObjectType({ description: 'Presenze di un ente a un incontro (N20).' })
export class EnteAttendance {
  @Field(() => Ente, { nullable: true, description: 'Ente. Null for guests and people without one.' })
  ente!: Ente | null;

  @Field(() => Int, { description: 'Con un posto.' })
  expected!: number;

  @Field(() => Int, { description: 'Presenti ad almeno una sessione.' })
  present!: number;
}

const OF_REGISTRATIONS = prepared(
  'attendance.ofRegistrations',
  `select registration_id as "registrationId", session_id as "sessionId", is_present as "isPresent", method,
     marked_at as "markedAt", reason
   from attendance where registration_id = any($1::uuid[])`,
);

/** Presences of a registration, one per session that was marked; walled like the registration itself. */
export const attendanceOf = (ctx: HouseContext, registrationId: string): Promise<Attendance[]> =>
  ctx
    .loader<string, Attendance[]>('attendance.ofRegistrations', async (ids) =>
      grouped(ids, await ctx.db.rows<Attendance>(OF_REGISTRATIONS, [ids]), (row) => row.registrationId),
    )
    .load(registrationId);

const MINUTES = prepared(
  'attendance.minutes',
  'select registration_id as id, minutes from minutes_attended($1::uuid[])',
);

/** Minutes that a registration was attended. */
export const minutesOf = (ctx: HouseContext, registrationId: string): Promise<number> =>
  ctx
    .loader<string, number>('attendance.minutes', async (ids) => {
      const rows = await ctx.db.rows<{ id: string; minutes: number }>(MINUTES, [ids]);
      const byId = new Map(rows.map((row) => [row.id, row.minutes]));
      return ids.map((id) => byId.get(id) ?? 0);
    })
    .load(registrationId);

const BY_ENTE = prepared(
  'attendance.byEnte',
  `select r.event_id as "eventId", r.ente_id as "enteId", count(*)::int as expected,
     (count(*) filter (where exists (select 1 from attendance a where a.registration_id = r.id and a.is_present)))::int as present
   from registration r where r.event_id = any($1::uuid[]) and r.state = 'CONFIRMED' group by 1, 2 order by 1, 2 nulls last`,
);
type ByEnte = { eventId: string; enteId: string | null; expected: number; present: number };

/** Who came from where, for those who see the registrations: organisers all, an administrator their own ente (N20). */
export const attendanceByEnte = async (ctx: HouseContext, eventId: string): Promise<EnteAttendance[]> => {
  const rows = await ctx
    .loader<string, ByEnte[]>('attendance.byEnte', async (ids) =>
      grouped(ids, await ctx.db.rows<ByEnte>(BY_ENTE, [ids]), (row) => row.eventId),
    )
    .load(eventId);
  return rows.map(({ enteId, expected, present }) => ({ ente: enteId ? { id: enteId } : null, expected, present }));
};

const NO_SHOWS = prepared('attendance.noShows', 'select person_id as id, count from no_shows_of($1::uuid[], $2)');

/** How often a person had a seat and did not come, at meetings whose presences were taken (T23). For organisers. */
export const noShowsOf = (ctx: HouseContext, personId: string): Promise<number> =>
  ctx
    .loader<string, number>('attendance.noShows', async (ids) => {
      const rows = await ctx.db.rows<{ id: string; count: number }>(NO_SHOWS, [ids, ctx.clock.now()]);
      const byId = new Map(rows.map((row) => [row.id, row.count]));
      return ids.map((id) => byId.get(id) ?? 0);
    })
    .load(personId);
