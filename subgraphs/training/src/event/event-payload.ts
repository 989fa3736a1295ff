import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Field, ObjectType } from 'type-graphql';
import { TrainingEvent } from './event.entity.js';
import { loadEvent } from './event.reads.js';

@ObjectType({ description: 'Esito. Of a command on a meeting.' })
export class EventPayload {
  @Field(() => TrainingEvent, { nullable: true, description: 'Incontro, after the command.' })
  event?: TrainingEvent | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors!: UserError[];
}

/** Payload read after the command, under the reader's own walls. */
export const eventPayload = async (ctx: HouseContext, eventId: string): Promise<EventPayload> => ({
  event: await loadEvent(ctx, eventId),
  userErrors: [],
});
