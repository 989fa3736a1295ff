import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { unreadNotices } from '../notice.reads.js';

@InputType({ description: 'Lettura di avvisi.' })
export class MarkNoticesReadInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => [ID], { nullable: true, description: 'Avvisi. One’s own; null marks all of them.' })
  ids?: string[];
}

@ObjectType({ description: 'Esito della lettura.' })
export class MarkNoticesReadPayload {
  @Field(() => Int, { nullable: true, description: 'Non letti. How many remain.' })
  unread?: number | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class MarkNoticesRead {
  @Mutation(() => MarkNoticesReadPayload, { description: 'Segna come letti.' })
  async markNoticesRead(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MarkNoticesReadInput) input: MarkNoticesReadInput,
  ): Promise<MarkNoticesReadPayload> {
    const all = input.ids === undefined || input.ids === null;
    const ids = (input.ids ?? []).filter(isId);
    await command(ctx, { verb: 'markNoticesRead', input }, async (tx) => {
      await tx.sql(
        `update notice set read_at = ? where person_id = ? and read_at is null and (? or id::text = any(string_to_array(?, ',')))`,
        [tx.now, tx.actor.personId, all, ids.join(',').toLowerCase()],
      );
      return { marked: true };
    });
    return { unread: await unreadNotices(ctx), userErrors: [] };
  }
}
