import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Avvenimento. What happened to an ente, when and by whom (I11).' })
export class EnteEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => String, { description: 'Che cosa. Code of the act; pages name it in the reader’s language.' })
  verb!: string;

  @Field(() => String, { nullable: true, description: 'Motivo. As it was given.' })
  reason!: string | null;

  personId!: string | null;
  enteId!: string;
}

const TIMELINE = prepared(
  'ente.timeline',
  `select ev.id::text as id, ev.at, ev.verb, ev.detail ->> 'reason' as reason, ev.person_id as "personId", ev.entity_id as "enteId"
   from unnest($1::uuid[]) k(id) cross join lateral (
     select * from event where entity = 'ente' and entity_id = k.id order by event.id desc limit 100) ev
   order by ev.id desc`,
);

/** The hundred latest events of an ente, newest first. */
export const loadTimeline = (ctx: HouseContext, enteId: string): Promise<EnteEvent[]> =>
  ctx
    .loader<string, EnteEvent[]>('ente.timeline', async (ids) =>
      grouped(ids, await ctx.db.rows<EnteEvent>(TIMELINE, [ids]), (row) => row.enteId),
    )
    .load(enteId);
