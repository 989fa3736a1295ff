import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { Person } from '../stubs/person.stub.js';

interface Watcher {
  caseId: string;
  personId: string;
}
const OF_CASES = prepared(
  'watch.ofCases',
  `select w.case_id as "caseId", w.person_id as "personId" from case_watch w join "case" c on c.id = w.case_id
   where w.case_id = any($1::uuid[]) and (w.ente_id is null or w.ente_id = c.ente_id) order by w.at, w.person_id`,
);
const watchersOf = (ctx: HouseContext, caseId: string): Promise<Watcher[]> =>
  ctx
    .loader<string, Watcher[]>('watch.ofCases', async (ids) =>
      grouped(ids, await ctx.db.rows<Watcher>(OF_CASES, [ids]), (row) => row.caseId),
    )
    .load(caseId);

@Resolver(() => Case)
export class WatchersResolver {
  @FieldResolver(() => [Person], { description: 'Chi la segue (C39).' })
  async watchers(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Person[]> {
    return (await watchersOf(ctx, root.id)).map(({ personId }) => ({ id: personId }));
  }

  @FieldResolver(() => Boolean, { description: 'La segue chi legge.' })
  async viewerWatches(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<boolean> {
    return (await watchersOf(ctx, root.id)).some(({ personId }) => personId === ctx.actor.personId);
  }
}
