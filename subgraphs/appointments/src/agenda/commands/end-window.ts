import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { notFound } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { loadAgenda } from '../agenda.reads.js';
import { changeRules } from '../change-rules.js';
import { WindowPayload } from './add-window.js';

@InputType({ description: 'Finestra da chiudere.' })
export class EndWindowInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => ID, { description: 'Finestra.' }) windowId!: string;
  @Field(() => LocalDate, { description: 'Ultimo giorno. After it no new place is offered.' }) validTo!: string;
}

/** Ends a window; its bookings stand (A28). Refuses NOT_FOUND, NOT_YOURS. */
export async function endWindow(ctx: HouseContext, input: EndWindowInput): Promise<{ windowId: string }> {
  return command(ctx, { verb: 'endWindow', input }, async (tx) => {
    const agenda = await changeRules(tx, input.agendaId);
    if (!agenda.windows.some(({ id }) => id === input.windowId)) throw notFound(['windowId']);
    await tx.sql('update agenda_window set valid_to = ? where id = ?', [input.validTo, input.windowId]);
    await tx.event({
      entity: 'agenda',
      entityId: agenda.id,
      verb: 'window-ended',
      detail: { windowId: input.windowId },
    });
    return { windowId: input.windowId };
  });
}

@Resolver()
export class EndWindow {
  @Mutation(() => WindowPayload, {
    description: 'Chiudi una finestra. From a day on; existing appointments stand (A28).',
  })
  async endWindow(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndWindowInput) input: EndWindowInput,
  ): Promise<WindowPayload> {
    const { windowId } = await endWindow(ctx, input);
    const agenda = await loadAgenda(ctx, input.agendaId);
    return { window: agenda?.windows.find(({ id }) => id === windowId) ?? null, userErrors: [] };
  }
}
