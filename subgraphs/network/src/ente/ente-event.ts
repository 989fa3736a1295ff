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

  @Field(() => String, { nullable: true, description: 'Di che cosa. Name of the desk, office or seat concerned.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Nome di prima. Where the act was a change of name.' })
  was!: string | null;

  personId!: string | null;
  enteId!: string;
}

const TIMELINE = prepared(
  'ente.timeline',
  `select ev.id::text as id, ev.at, ev.verb, ev.detail ->> 'reason' as reason, ev.person_id as "personId", ev.entity_id as "enteId",
     case when ev.verb ~ '^(desk|office|sede)-' then ev.detail ->> 'name' end as name,
     case when ev.verb ~ '^(desk|office|sede)-' then ev.detail ->> 'was'
       when ev.verb = 'ente-renamed' then ev.detail -> 'before' ->> 'name' end as was
   from unnest($1::uuid[]) k(id) cross join lateral (
     select * from event where entity = 'ente' and entity_id = k.id and ($3::bigint is null or event.id < $3)
     order by event.id desc limit $2) ev
   order by ev.id desc`,
);
const MAX_PAGE = 101;
const CURSOR = /^\d{1,18}$/;

/** What stands in the story of an ente before a given event, newest first; without one the latest. */
export const loadTimeline = (ctx: HouseContext, enteId: string, page: TimelinePage): Promise<EnteEvent[]> => {
  const size = Math.min(Math.max(page.first, 1), MAX_PAGE);
  const after = page.after && CURSOR.test(page.after) ? page.after : null;
  return ctx
    .loader<string, EnteEvent[]>(`ente.timeline:${size}:${after}`, async (ids) =>
      grouped(ids, await ctx.db.rows<EnteEvent>(TIMELINE, [ids, size, after]), (row) => row.enteId),
    )
    .load(enteId);
};

/** How many events, and before which; its `id` is the cursor. */
interface TimelinePage {
  readonly first: number;
  readonly after?: string | null | undefined;
}
