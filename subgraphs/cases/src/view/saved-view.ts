import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CaseFilter } from '../case/case-filter.js';
import { casesCount } from '../case/case-list.reads.js';
import { sentence } from '../case/sentence.js';

@ObjectType({ description: 'Vista salvata. A filter of one person, with how many cases it gives now (C30).' })
export class SavedView {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Indirizzo. Search parameters of the list, as the page wrote them.' })
  address!: string;

  filter!: { address: string; asked: CaseFilter };
}

@InputType({ description: 'Vista da salvare.' })
export class SaveViewInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Nome. The same name replaces the view.' })
  name!: string;

  @Field(() => CaseFilter, { description: 'Filtro.' })
  filter!: CaseFilter;

  @Field(() => String, { description: 'Indirizzo. Search parameters, to come back to it.' })
  address!: string;
}

@InputType({ description: 'Vista da togliere.' })
export class RemoveViewInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Vista.' })
  viewId!: string;
}

@ObjectType({ description: 'Esito della vista salvata.' })
export class SavedViewPayload {
  @Field(() => [SavedView], { nullable: true, description: 'Viste. All of the reader’s.' })
  views?: SavedView[] | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Views that one person keeps: each is counted on the page, so there are not many. */
const MAX_VIEWS = 12;
const MINE = prepared('view.mine', 'select id, name, filter from saved_view order by name');

async function viewsOf(ctx: HouseContext): Promise<SavedView[]> {
  const rows = await ctx.db.rows<SavedView>(MINE);
  return rows.map((row) => ({ ...row, address: row.filter.address }));
}

/** Keeps a filter under a name (C30). The text that was searched is not kept: it may name a person. */
export async function saveView(ctx: HouseContext, input: SaveViewInput): Promise<{ name: string }> {
  return command(ctx, { verb: 'saveView', input }, async (tx) => {
    const name = sentence(input.name, 'name', 60);
    if (input.filter.text) {
      throw new Refusal(UserErrorCode.PERSONAL_DATA, 'Una vista salvata non contiene parole cercate: toglile.', [
        'name',
      ]);
    }
    const [held] = await tx.sql<{ count: number }>('select count(*)::int as count from saved_view where name <> ?', [
      name,
    ]);
    if ((held?.count ?? 0) >= MAX_VIEWS) {
      throw new Refusal(UserErrorCode.FULL, `Puoi salvare al massimo ${MAX_VIEWS} viste.`, ['name'], {
        max: MAX_VIEWS,
      });
    }
    const filter = JSON.stringify({ address: input.address.slice(0, 1_000), asked: input.filter });
    await tx.sql(
      `insert into saved_view (id, person_id, name, filter, saved_at) values (?, ?, ?, ?::jsonb, ?)
       on conflict (person_id, name) do update set filter = excluded.filter, saved_at = excluded.saved_at`,
      [randomUUID(), tx.actor.personId, name, filter, tx.now],
    );
    return { name };
  });
}

/** Forgets a view; one that is not there is forgotten already. */
export async function removeView(ctx: HouseContext, input: RemoveViewInput): Promise<{ viewId: string }> {
  return command(ctx, { verb: 'removeView', input }, async (tx) => {
    if (isId(input.viewId)) await tx.sql('delete from saved_view where id = ?', [input.viewId]);
    return { viewId: input.viewId };
  });
}

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], { nullable: true, description: 'Viste salvate. Of the reader.' })
  savedViews(@Ctx() ctx: HouseContext): Promise<SavedView[]> {
    return viewsOf(ctx);
  }

  @FieldResolver(() => Int, { description: 'Quante. 1001 means more than 1,000; within what the reader sees now.' })
  count(@Root() root: SavedView, @Ctx() ctx: HouseContext): Promise<number> {
    return casesCount(ctx, root.filter.asked);
  }

  @Mutation(() => SavedViewPayload, { description: 'Salva una vista.' })
  async saveView(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
  ): Promise<SavedViewPayload> {
    await saveView(ctx, input);
    return { views: await viewsOf(ctx), userErrors: [] };
  }

  @Mutation(() => SavedViewPayload, { description: 'Toglie una vista.' })
  async removeView(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RemoveViewInput) input: RemoveViewInput,
  ): Promise<SavedViewPayload> {
    await removeView(ctx, input);
    return { views: await viewsOf(ctx), userErrors: [] };
  }
}
