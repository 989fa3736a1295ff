import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadSportello } from '../sportello.reads.js';
import { Sportello } from '../sportello.type.js';
import { takeDesk, tellDesk } from '../take-desk.js';

@InputType({ description: 'Chiusura straordinaria di uno sportello.' })
export class CloseDeskInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Sportello.' })
  sportelloId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => LocalDate, { description: 'Dal. First day shut.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Al. Last day shut.' })
  endsOn!: string;

  @Field(() => Text, { nullable: true, description: 'Motivo. Public.' })
  reason?: string | null;
}

@ObjectType({ description: 'Esito.' })
export class CloseDeskPayload {
  @Field(() => Sportello, { nullable: true, description: 'Sportello. As it is now.' })
  sportello?: Sportello | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Declares days on which a desk stays shut. Refuses INVALID, TOO_LONG, DUPLICATE, CONFLICT. */
export async function closeDesk(ctx: HouseContext, input: CloseDeskInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'closeDesk', input }, async (tx) => {
    const desk = await takeDesk(tx, input.sportelloId, input.expectedVersion);
    const { startsOn, endsOn } = input;
    const reason = input.reason?.trim() || null;
    if (endsOn < startsOn) throw new Refusal(UserErrorCode.INVALID, 'La fine viene prima dell’inizio.', ['endsOn']);
    if (endsOn < localDate(tx.now)) throw new Refusal(UserErrorCode.INVALID, 'Il giorno è già passato.', ['endsOn']);
    if ((reason?.length ?? 0) > 200)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il motivo è troppo lungo.', ['reason'], { max: 200 });
    const [there] = await tx.sql(
      'select 1 from closure where place_id = ? and daterange(starts_on, ends_on, $$[]$$) && daterange(?::date, ?::date, $$[]$$)',
      [desk.id, startsOn, endsOn],
    );
    if (there) throw new Refusal(UserErrorCode.DUPLICATE, 'In quei giorni è già chiuso.', ['startsOn']);
    await tx.sql('insert into closure (place_id, starts_on, ends_on, reason) values (?, ?, ?, ?)', [
      ...[desk.id, startsOn, endsOn, reason],
    ]);
    await tellDesk(tx, desk, 'desk-closed', { startsOn, endsOn });
    return { id: desk.id };
  });
}

@Resolver()
export class CloseDesk {
  @Mutation(() => CloseDeskPayload, {
    description: 'Dichiara una chiusura straordinaria. Days on which the desk stays shut (P28).',
  })
  async closeDesk(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CloseDeskInput) input: CloseDeskInput,
  ): Promise<CloseDeskPayload> {
    const { id } = await closeDesk(ctx, input);
    return { sportello: await loadSportello(ctx, id), userErrors: [] };
  }
}
