import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import { canManage } from '../../event/event.policy.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../../registration/registration-payload.js';
import { AttendanceMethod } from '../attendance.type.js';
import { markPresence, sittingOf } from '../mark-presence.js';

@InputType({ description: 'Presenza per codice.' })
export class CheckInParticipantInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => Text, { description: 'Codice del partecipante, as in the QR.' }) code!: string;
  @Field(() => ID, { nullable: true, description: 'Incontro a cui si è alla porta; null accepts any.' }) eventId?:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'Sessione; that of now when left out.' }) sessionId?: string | null;
}

@InputType({ description: 'Presenza dal foglio, o corretta dopo.' })
export class MarkAttendanceInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Iscrizione.' }) registrationId!: string;
  @Field(() => ID, { description: 'Sessione.' }) sessionId!: string;
  @Field(() => Boolean, { description: 'Presente.' }) isPresent!: boolean;
  @Field(() => Text, { nullable: true, description: 'Motivo. Needed from a day after the session on (T10).' })
  reason?: string | null;
}

type Found = { id: string; event_id: string };

async function eventAtDoor(tx: Parameters<Parameters<typeof command>[2]>[0], eventId: string): Promise<TrainingEvent> {
  const event = await tx.em.findOneOrFail(TrainingEvent, { id: eventId });
  if (!canManage(tx.actor, event)) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'L’incontro è annullato.', ['eventId'], { state: event.state });
  }
  return event;
}

/** Somebody shows their code at the door (T10). */
export const checkInParticipant = (ctx: HouseContext, input: CheckInParticipantInput) =>
  command(ctx, { verb: 'checkInParticipant', input }, async (tx) => {
    const code = input.code.replace(/[\s-]/g, '').toUpperCase();
    const [found] = await tx.sql<Found>('select id, event_id from registration where code = ?', [code]);
    if (!found || (input.eventId && found.event_id !== input.eventId)) {
      throw new Refusal(UserErrorCode.INVALID_CODE, 'Il codice non è di questo incontro.', ['code']);
    }
    const event = await eventAtDoor(tx, found.event_id);
    const sitting = await sittingOf(tx, event, input.sessionId ?? null);
    await markPresence(tx, event, sitting, {
      registrationId: found.id,
      isPresent: true,
      method: AttendanceMethod.CODE,
      reason: null,
    });
    return { registrationId: found.id };
  });

/** Presence as the signed sheet says it, or corrected afterwards with its reason (T10). */
export const markAttendance = (ctx: HouseContext, input: MarkAttendanceInput) =>
  command(ctx, { verb: 'markAttendance', input }, async (tx) => {
    const [found] = await tx.sql<Found>('select id, event_id from registration where id = ?', [input.registrationId]);
    if (!found) throw notFound(['registrationId']);
    const event = await eventAtDoor(tx, found.event_id);
    const sitting = await sittingOf(tx, event, input.sessionId);
    await markPresence(tx, event, sitting, {
      registrationId: found.id,
      isPresent: input.isPresent,
      method: AttendanceMethod.SHEET,
      reason: input.reason?.trim() || null,
    });
    return { registrationId: found.id };
  });

@Resolver()
export class CheckInParticipant {
  @Mutation(() => RegistrationPayload, { description: 'Registra la presenza dal codice o QR (T10).' })
  async checkInParticipant(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CheckInParticipantInput) input: CheckInParticipantInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await checkInParticipant(ctx, input)).registrationId);
  }

  @Mutation(() => RegistrationPayload, { description: 'Segna o corregge una presenza (T10).' })
  async markAttendance(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await markAttendance(ctx, input)).registrationId);
  }
}
