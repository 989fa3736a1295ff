import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Sessione spostata. Whether a registered person comes to it (T9, T17).' })
export class SittingAnswer {
  @Field(() => ID, { description: 'Sessione.' })
  sessionId!: string;

  registrationId!: string;

  @Field(() => DateTime, { description: 'Inizio, as it is now.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Fine, as it is now.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Luogo. Null: the meeting’s own.' })
  place!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Viene. Null until the person has said.' })
  comes!: boolean | null;
}

const OF_REGISTRATIONS = prepared(
  'sitting.ofRegistrations',
  `select a.session_id as "sessionId", a.registration_id as "registrationId", s.starts_at as "startsAt", s.ends_at as "endsAt",
     s.place, a.comes
   from sitting_answer a join event_session s on s.id = a.session_id
   where a.registration_id = any($1::uuid[]) and s.cancelled_at is null order by a.registration_id, s.starts_at, s.id`,
);

/** Moved sittings of a registration, in order; walled like the registration itself. */
export const sittingsOf = (ctx: HouseContext, registrationId: string): Promise<SittingAnswer[]> =>
  ctx
    .loader<string, SittingAnswer[]>('sitting.ofRegistrations', async (ids) =>
      grouped(ids, await ctx.db.rows<SittingAnswer>(OF_REGISTRATIONS, [ids]), (row) => row.registrationId),
    )
    .load(registrationId);
