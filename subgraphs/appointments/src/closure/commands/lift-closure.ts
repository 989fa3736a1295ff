import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { changeRules } from '../../agenda/change-rules.js';

@InputType({ description: 'Chiusura da togliere.' })
export class LiftClosureInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => ID, { description: 'Chiusura.' }) closureId!: string;
}

@ObjectType({ description: 'Chiusura tolta.' })
export class LiftClosurePayload {
  @Field(() => Boolean, { nullable: true, description: 'Tolta.' }) lifted?: boolean | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Takes a closure back: its days can be booked again; what was decided meanwhile stands. Refuses NOT_FOUND, NOT_YOURS. */
export async function liftClosure(ctx: HouseContext, input: LiftClosureInput): Promise<void> {
  await command(ctx, { verb: 'liftClosure', input }, async (tx) => {
    const agenda = await changeRules(tx, input.agendaId);
    const { closureId } = input;
    if (!agenda.closures.some(({ id }) => id === closureId)) throw notFound(['closureId']);
    await tx.sql('update agenda_closure set lifted_at = ? where id = ?', [tx.now, closureId]);
    await tx.sql('delete from claim where holder = ?', [closureId]);
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb: 'closure-lifted', detail: { closureId } });
    return { closureId };
  });
}

@Resolver()
export class LiftClosure {
  @Mutation(() => LiftClosurePayload, { description: 'Togli una chiusura. Its days can be booked again (A3).' })
  async liftClosure(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => LiftClosureInput) input: LiftClosureInput,
  ): Promise<LiftClosurePayload> {
    await liftClosure(ctx, input);
    return { lifted: true, userErrors: [] };
  }
}
