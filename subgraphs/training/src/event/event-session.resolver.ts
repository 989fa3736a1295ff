import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isOrganiser } from './event.policy.js';
import { EventSession } from './event-session.type.js';

const EXPECTED = prepared(
  'session.expected',
  `select s.id, (count(r.id) filter (where a.comes is distinct from false))::int as expected
   from event_session s left join registration r on r.event_id = s.event_id and r.state = 'CONFIRMED'
   left join sitting_answer a on a.session_id = s.id and a.registration_id = r.id
   where s.id = any($1::uuid[]) group by s.id`,
);

@Resolver(() => EventSession)
export class EventSessionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Persone attese. With a seat, less those who do not come to this sitting; for organisers (T9).',
  })
  expected(@Root() { id }: EventSession, @Ctx() ctx: HouseContext): Promise<number | null> {
    if (!isOrganiser(ctx.actor)) return Promise.resolve(null);
    return ctx
      .loader<string, number>('session.expected', async (ids) => {
        const rows = await ctx.db.rows<{ id: string; expected: number }>(EXPECTED, [ids]);
        const byId = new Map(rows.map((row) => [row.id, row.expected]));
        return ids.map((one) => byId.get(one) ?? 0);
      })
      .load(id);
  }
}
