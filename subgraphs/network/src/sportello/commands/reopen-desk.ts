import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadSportello } from '../sportello.reads.js';
import { Sportello } from '../sportello.type.js';
import { takeDesk, tellDesk } from '../take-desk.js';

@InputType({ description: 'Revoca di una chiusura straordinaria.' })
export class ReopenDeskInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Sportello.' })
  sportelloId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => LocalDate, { description: 'Dal. First day of the closure.' })
  startsOn!: string;
}

@ObjectType({ description: 'Esito.' })
export class ReopenDeskPayload {
  @Field(() => Sportello, { nullable: true, description: 'Sportello. As it is now.' })
  sportello?: Sportello | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes back a closure of a desk. Refuses NOT_FOUND, NOT_YOURS, CONFLICT. */
export async function reopenDesk(ctx: HouseContext, input: ReopenDeskInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'reopenDesk', input }, async (tx) => {
    const desk = await takeDesk(tx, input.sportelloId, input.expectedVersion);
    const gone = await tx.sql('delete from closure where place_id = ? and starts_on = ? returning starts_on', [
      desk.id,
      input.startsOn,
    ]);
    if (gone.length === 0) throw notFound(['startsOn']);
    await tellDesk(tx, desk, 'desk-reopened', { startsOn: input.startsOn });
    return { id: desk.id };
  });
}

@Resolver()
export class ReopenDesk {
  @Mutation(() => ReopenDeskPayload, {
    description: 'Revoca una chiusura straordinaria. The desk keeps its hours on those days (P28).',
  })
  async reopenDesk(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReopenDeskInput) input: ReopenDeskInput,
  ): Promise<ReopenDeskPayload> {
    const { id } = await reopenDesk(ctx, input);
    return { sportello: await loadSportello(ctx, id), userErrors: [] };
  }
}
