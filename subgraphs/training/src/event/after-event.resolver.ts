import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { canProposeItem } from '../agenda/agenda.policy.js';
import { decisionsOf, itemsOf } from '../agenda/agenda.reads.js';
import { AgendaItem, Decision } from '../agenda/agenda.type.js';
import { documentsOf } from '../archive/document.reads.js';
import { TrainingDocument } from '../archive/document.type.js';
import { attendanceByEnte, EnteAttendance } from '../attendance/attendance.type.js';
import { guestsOf } from '../guest/guest.reads.js';
import { GuestInvitation } from '../guest/guest.type.js';
import { questionsOf } from '../question/question.reads.js';
import { EventQuestion } from '../question/question.type.js';
import { QuestionnaireResult, resultOf } from '../questionnaire/results.js';
import { Participant, sharedParticipants } from '../registration/participant.type.js';
import { reservesOf, SeatReserve } from '../reserve/reserve.type.js';
import { Ente } from '../stubs/ente.stub.js';
import { TrainingEvent } from './event.entity.js';
import { isOrganiser } from './event.policy.js';
import { EventState } from './event.states.js';

/** What gathers around a meeting: who designs it, what is asked, said, decided and kept. */
@Resolver(() => TrainingEvent)
export class AfterEventResolver {
  @FieldResolver(() => [Ente], { nullable: true, description: 'Enti che lo progettano insieme (T24).' })
  coOrganisers(@Root() { coOrganiserEnteIds }: TrainingEvent): Ente[] {
    return coOrganiserEnteIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [SeatReserve], { nullable: true, description: 'Posti riservati (T5).' })
  reserves(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<SeatReserve[]> {
    return reservesOf(ctx, id);
  }

  @FieldResolver(() => [GuestInvitation], { nullable: true, description: 'Ospiti invitati, for organisers (T21).' })
  guests(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<GuestInvitation[]> {
    return guestsOf(ctx, id);
  }

  @FieldResolver(() => [Participant], {
    nullable: true,
    description: 'Chi partecipa e acconsente a farlo sapere (T22).',
  })
  participants(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<Participant[]> {
    return sharedParticipants(ctx, id);
  }

  @FieldResolver(() => [EnteAttendance], {
    nullable: true,
    description: 'Presenze per ente, as far as the reader may see them (N20).',
  })
  attendanceByEnte(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<EnteAttendance[]> {
    return attendanceByEnte(ctx, id);
  }

  @FieldResolver(() => [EventQuestion], { nullable: true, description: 'Domande proposte, most wanted first (T13).' })
  questions(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<EventQuestion[]> {
    return questionsOf(ctx, id);
  }

  @FieldResolver(() => [AgendaItem], { nullable: true, description: 'Ordine del giorno (T24, C40).' })
  agenda(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<AgendaItem[]> {
    return itemsOf(ctx, id);
  }

  @FieldResolver(() => [Decision], { nullable: true, description: 'Decisioni a verbale (T14, C40).' })
  decisions(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<Decision[]> {
    return decisionsOf(ctx, id);
  }

  @FieldResolver(() => [TrainingDocument], { nullable: true, description: 'Atti, materiali e registrazioni (T12).' })
  documents(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<TrainingDocument[]> {
    return documentsOf(ctx, id);
  }

  @FieldResolver(() => QuestionnaireResult, {
    nullable: true,
    description: 'Risultati del questionario, for organisers (T15).',
  })
  async questionnaire(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<QuestionnaireResult | null> {
    return isOrganiser(ctx.actor) ? resultOf(ctx, id) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Foglio presenze PDF. Path at the file door, for organisers (T10).',
  })
  sheetHref(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): string | null {
    return isOrganiser(ctx.actor) ? `/files/training/sheet/${id}` : null;
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può proporre punti all’ordine del giorno (T24).' })
  viewerCanPropose(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): boolean {
    return event.state !== EventState.CANCELLED && !event.closedAt && canProposeItem(ctx.actor, event);
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può proporre e votare domande (T13).' })
  viewerCanAsk(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): boolean {
    return ctx.actor.kind === 'PERSON' && event.state === EventState.PUBLISHED && event.startsAt > ctx.clock.now();
  }

  @FieldResolver(() => [ID], { nullable: true, description: 'Segnalazioni già all’ordine del giorno (C40).' })
  async agendaCaseIds(@Root() { id }: TrainingEvent, @Ctx() ctx: HouseContext): Promise<string[]> {
    return (await itemsOf(ctx, id)).flatMap((item) => item.caseId ?? []);
  }
}
