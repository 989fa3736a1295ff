import type { HouseContext } from '@respi/kit/context.js';
import { reference } from '@respi/kit/reference.js';
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { TrainingEvent } from '../event/event.entity.js';
import { loadEvent } from '../event/event.reads.js';
import { Ente } from '../stubs/ente.stub.js';
import { Person } from '../stubs/person.stub.js';
import { Registration } from './registration.entity.js';
import { canWithdraw } from './registration.policy.js';
import { loadRegistration, myRegistrations, registrationsOf } from './registration.reads.js';
import { ACTIVE, RegistrationState } from './registration.states.js';

@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => [Registration], { nullable: true, description: 'Le mie iscrizioni, newest first (T16).' })
  myRegistrations(@Ctx() ctx: HouseContext): Promise<Registration[]> {
    return myRegistrations(ctx);
  }

  @FieldResolver(() => TrainingEvent, { nullable: true, description: 'Incontro.' })
  event(@Root() { eventId }: Registration, @Ctx() ctx: HouseContext): Promise<TrainingEvent | null> {
    return loadEvent(ctx, eventId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Persona.' })
  person(@Root() { personId }: Registration): Person {
    return { id: personId };
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente nel cui nome è fatta.' })
  ente(@Root() { enteId }: Registration): Ente | null {
    return enteId ? { id: enteId } : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Posizione in lista d’attesa, from 1; for organisers.' })
  async position(@Root() registration: Registration, @Ctx() ctx: HouseContext): Promise<number | null> {
    if (registration.state !== RegistrationState.WAITLISTED) return null;
    const queue = (await registrationsOf(ctx, registration.eventId)).filter(
      (one) => one.state === RegistrationState.WAITLISTED,
    );
    const at = queue.findIndex((one) => one.id === registration.id);
    return at === -1 || queue.length === 1 ? null : at + 1;
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può ritirarsi.' })
  viewerCanWithdraw(@Root() registration: Registration, @Ctx() ctx: HouseContext): boolean {
    return canWithdraw(ctx.actor, registration) && ACTIVE.includes(registration.state);
  }
}

export const registrationReference = reference(loadRegistration);
