import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Person } from './person.entity.js';
import { loadPerson, type SeenPerson } from './person.reads.js';
import { Role } from './role.enum.js';

/** Roles that others give work to; of no other is the list told. */
const GIVEN_WORK: readonly Role[] = [Role.LIAISON, Role.MEDIATOR];

const IN_ROLE = prepared(
  'person.inRole',
  `select distinct m.person_id as id from membership m
   where m.role = $1 and m.ended_at is null and m.start_on <= $2 and (m.end_on is null or m.end_on >= $2)
   order by 1 limit 200`,
);

@Resolver()
export class PeopleInRoleResolver {
  @Query(() => [Person], {
    nullable: true,
    description: 'Chi ricopre un ruolo oggi. Interface operators and mediators, for who gives them work (C8, C27).',
  })
  async peopleInRole(@Ctx() ctx: HouseContext, @Arg('role', () => Role) role: Role): Promise<SeenPerson[]> {
    if (!GIVEN_WORK.includes(role)) return [];
    const rows = await ctx.db.rows<{ id: string }>(IN_ROLE, [role, localDate(ctx.clock.now())]);
    const people = await Promise.all(rows.map(({ id }) => loadPerson(ctx, id)));
    return people.filter((one) => one !== null && one.disabledAt === null) as SeenPerson[];
  }
}
