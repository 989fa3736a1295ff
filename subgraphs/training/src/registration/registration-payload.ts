import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Field, ObjectType } from 'type-graphql';
import { TrainingEvent } from '../event/event.entity.js';
import { loadEvent } from '../event/event.reads.js';
import { Registration } from './registration.entity.js';
import { loadRegistration } from './registration.reads.js';

@ObjectType({ description: 'Esito. Of a command on a registration.' })
export class RegistrationPayload {
  @Field(() => TrainingEvent, { nullable: true, description: 'Incontro, after the command.' })
  event?: TrainingEvent | null;

  @Field(() => Registration, { nullable: true, description: 'Iscrizione, after the command.' })
  registration?: Registration | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors!: UserError[];
}

/** Payload read after the command, under the reader's own walls. */
export async function registrationPayload(ctx: HouseContext, registrationId: string): Promise<RegistrationPayload> {
  const registration = await loadRegistration(ctx, registrationId);
  return { registration, event: await loadEvent(ctx, registration?.eventId), userErrors: [] };
}
