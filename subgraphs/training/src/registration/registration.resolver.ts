import type { HouseContext } from '@respi/kit/context.js';
import { reference } from '@respi/kit/reference.js';
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Attendance, attendanceOf, minutesOf, noShowsOf } from '../attendance/attendance.type.js';
import { certificateOf } from '../certificate/certificate.reads.js';
import { Certificate } from '../certificate/certificate.type.js';
import { TrainingEvent } from '../event/event.entity.js';
import { isOrganiser } from '../event/event.policy.js';
import { loadEvent } from '../event/event.reads.js';
import { loadGuest } from '../guest/guest.reads.js';
import { GuestInvitation } from '../guest/guest.type.js';
import { hasAnswered } from '../questionnaire/questionnaire.js';
import { Ente } from '../stubs/ente.stub.js';
import { Person } from '../stubs/person.stub.js';
import { Registration } from './registration.entity.js';
import { canAnswer, canWithdraw } from './registration.policy.js';
import { loadRegistration, myRegistrations, registrationsOf, requestsToAnswer } from './registration.reads.js';
import { ACTIVE, RegistrationState } from './registration.states.js';
import { SittingAnswer, sittingsOf } from './sitting.type.js';

@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => [Registration], { nullable: true, description: 'Le mie iscrizioni, newest first (T16).' })
  myRegistrations(@Ctx() ctx: HouseContext): Promise<Registration[]> {
    return myRegistrations(ctx);
  }

  @Query(() => [Registration], {
    nullable: true,
    description: 'Richieste che attendono la risposta del mio ente, most urgent first (T7).',
  })
  requestsToAnswer(@Ctx() ctx: HouseContext): Promise<Registration[]> {
    return requestsToAnswer(ctx);
  }

  @FieldResolver(() => TrainingEvent, { nullable: true, description: 'Incontro.' })
  event(@Root() { eventId }: Registration, @Ctx() ctx: HouseContext): Promise<TrainingEvent | null> {
    return loadEvent(ctx, eventId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Persona.' })
  person(@Root() { personId }: Registration): Person | null {
    return personId ? { id: personId } : null;
  }

  @FieldResolver(() => GuestInvitation, { nullable: true, description: 'Ospite, for organisers (T21).' })
  guest(@Root() { guestId }: Registration, @Ctx() ctx: HouseContext): Promise<GuestInvitation | null> {
    return loadGuest(ctx, guestId);
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

  @FieldResolver(() => [Attendance], { description: 'Presenze, one per session that was marked (T9, T10).' })
  attendance(@Root() { id }: Registration, @Ctx() ctx: HouseContext): Promise<Attendance[]> {
    return attendanceOf(ctx, id);
  }

  @FieldResolver(() => Int, { description: 'Minuti frequentati.' })
  minutesAttended(@Root() { id }: Registration, @Ctx() ctx: HouseContext): Promise<number> {
    return minutesOf(ctx, id);
  }

  @FieldResolver(() => [SittingAnswer], {
    description: 'Sessioni spostate. What the person said of each, in order; empty where none was moved (T9, T17).',
  })
  sittings(@Root() { id }: Registration, @Ctx() ctx: HouseContext): Promise<SittingAnswer[]> {
    return sittingsOf(ctx, id);
  }

  @FieldResolver(() => Certificate, { nullable: true, description: 'Attestato, the last one (T11).' })
  certificate(@Root() { id }: Registration, @Ctx() ctx: HouseContext): Promise<Certificate | null> {
    return certificateOf(ctx, id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Assenze senza avviso a incontri passati, for organisers (T23).',
  })
  async noShows(@Root() { personId }: Registration, @Ctx() ctx: HouseContext): Promise<number | null> {
    return personId && isOrganiser(ctx.actor) ? noShowsOf(ctx, personId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Codice da mostrare all’ingresso, to its owner (T10).' })
  checkInCode(@Root() registration: Registration, @Ctx() ctx: HouseContext): string | null {
    const isMine = ctx.actor.personId !== null && registration.personId === ctx.actor.personId;
    return isMine && registration.state === RegistrationState.CONFIRMED ? (registration.code ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Se chi legge può rispondere al questionario: was there, has not yet (T15).',
  })
  async viewerCanGiveOpinion(@Root() registration: Registration, @Ctx() ctx: HouseContext): Promise<boolean> {
    if (ctx.actor.personId === null || registration.personId !== ctx.actor.personId) return false;
    if ((await minutesOf(ctx, registration.id)) === 0) return false;
    return !(await hasAnswered(ctx, registration.id));
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può rispondere per l’ente (T7).' })
  viewerCanAnswer(@Root() registration: Registration, @Ctx() ctx: HouseContext): boolean {
    return registration.state === RegistrationState.REQUESTED && canAnswer(ctx.actor, registration);
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può ritirarsi: before the meeting begins.' })
  async viewerCanWithdraw(@Root() registration: Registration, @Ctx() ctx: HouseContext): Promise<boolean> {
    if (!canWithdraw(ctx.actor, registration) || !ACTIVE.includes(registration.state)) return false;
    const event = await loadEvent(ctx, registration.eventId);
    return event !== null && event.startsAt > ctx.clock.now();
  }
}

export const registrationReference = reference(loadRegistration);
