import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { PlanEventInput } from '../event-inputs.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../event-payload.js';
import { addEvent } from '../new-event.js';

/** Plans a meeting as a draft with its sittings (T1, T9). */
export const planEvent = (ctx: HouseContext, input: PlanEventInput) =>
  command(ctx, { verb: 'planEvent', input }, (tx) => addEvent(tx, input));

@Resolver()
export class PlanEvent {
  @Mutation(() => EventPayload, { description: 'Programma un incontro, as a draft (T1).' })
  async planEvent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PlanEventInput) input: PlanEventInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await planEvent(ctx, input)).eventId);
  }
}
