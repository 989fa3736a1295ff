import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { caseColumns, loadCase, shown } from '../case/case.reads.js';

const PARTS = prepared(
  'case.parts',
  `select ${caseColumns} from "case" where parent_id = any($1::uuid[]) order by registry_number`,
);
const FOLLOWERS = prepared(
  'case.followers',
  `select ${caseColumns} from "case" where follows_id = any($1::uuid[]) order by registry_number`,
);

const relatives = (ctx: HouseContext, statement: typeof PARTS, key: 'parentId' | 'followsId', id: string) =>
  ctx
    .loader<string, Case[]>(statement.name, async (ids) => {
      const rows = shown(ctx, await ctx.db.rows<Case>(statement, [ids]));
      return ids.map((one) => rows.filter((row) => row[key] === one));
    })
    .load(id);

@Resolver(() => Case)
export class FamilyResolver {
  @FieldResolver(() => Case, {
    nullable: true,
    description: 'Segnalazione divisa. The whole of which this is a part (C26).',
  })
  parent(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, root.parentId);
  }

  @FieldResolver(() => [Case], { description: 'Parti. One for each office, as far as the reader sees them (C26).' })
  parts(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Case[]> {
    return root.splitAt ? relatives(ctx, PARTS, 'parentId', root.id) : Promise.resolve([]);
  }

  @FieldResolver(() => Boolean, {
    description: 'Unita a un’altra. It takes the answers of the case of another desk on the same matter (C6).',
  })
  isMerged(@Root() root: Case): boolean {
    return root.followsId !== null;
  }

  @FieldResolver(() => Case, {
    nullable: true,
    description: 'Principale. Whose answers it takes; null where not visible.',
  })
  follows(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, root.followsId);
  }

  @FieldResolver(() => [Case], { description: 'Unite a questa. Cases of other desks that take its answers (C6).' })
  followers(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Case[]> {
    return relatives(ctx, FOLLOWERS, 'followsId', root.id);
  }
}
