import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { TrainingEvent } from '../event/event.entity.js';
import { EventState } from '../event/event.states.js';
import { askForPerson } from '../person/ask-for-person.js';
import { RegistrationState } from './registration.states.js';

/** Who takes a place: a person in the context of an ente, or a guest. */
export interface Newcomer {
  readonly personId: string | null;
  readonly guestId?: string | null;
  readonly enteId: string | null;
  readonly contextId: string | null;
}

/** A meeting that still takes people: published, not over; before it begins, or `untilItEnds` for those at the door. */
export async function openEvent(tx: Tx, eventId: string, untilItEnds = false): Promise<TrainingEvent> {
  const event = await tx.em.findOne(TrainingEvent, { id: eventId });
  if (!event || event.state === EventState.DRAFT) throw notFound(['eventId']);
  if (event.state !== EventState.PUBLISHED || (untilItEnds ? event.endsAt : event.startsAt) <= tx.now) {
    throw closed(event);
  }
  return event;
}

const closed = ({ state }: TrainingEvent) =>
  new Refusal(UserErrorCode.WRONG_STATE, 'Le iscrizioni a questo incontro sono chiuse.', ['eventId'], { state });

/** When the ente must have answered: after the hours of the meeting, before it begins. */
const answerBy = (tx: Tx, event: TrainingEvent): Date =>
  new Date(Math.min(tx.now.getTime() + event.approvalHours * 3_600_000, event.startsAt.getTime()));

/**
 * Enrols somebody: a request to their ente, or at once a seat or the waiting list. One person, one registration is the
 * unique index's word, one chair, one person the other's; never a count's (T4, T6, T7, T26).
 */
export async function enrol(
  tx: Tx,
  event: TrainingEvent,
  who: Newcomer,
  how: { needsApproval: boolean; addedBy?: string | null },
): Promise<{ registrationId: string; state: RegistrationState }> {
  const registrationId = randomUUID();
  const first = how.needsApproval ? RegistrationState.REQUESTED : RegistrationState.APPROVED;
  const placed = await tx.sql(
    `insert into registration (id, event_id, person_id, guest_id, ente_id, context_id, state, registered_at, answer_by, added_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      registrationId,
      event.id,
      who.personId,
      who.guestId ?? null,
      who.enteId,
      who.contextId,
      first,
      tx.now,
      how.needsApproval ? answerBy(tx, event) : null,
      how.addedBy ?? null,
    ],
  );
  if (placed.length === 0) {
    throw new Refusal(UserErrorCode.ALREADY_REGISTERED, 'Risulta già un’iscrizione a questo incontro.', ['eventId']);
  }
  // the row that was written holds the meeting: it was cancelled before, and is refused, or will be told of it
  const [meeting] = await tx.sql<{ state: EventState }>('select state from training_event where id = ?', [event.id]);
  if (meeting?.state !== EventState.PUBLISHED) throw closed(event);
  const state = how.needsApproval ? first : await takePlace(tx, registrationId);
  await tx.event({ entity: 'registration', entityId: registrationId, verb: 'registered', detail: { state } });
  await tx.fact({
    kind: 'TRAINING_REGISTERED',
    enteId: who.enteId,
    bacinoId: event.bacinoId,
    detail: { state, event: event.kind },
  });
  if (who.personId) await askForPerson(tx, who.personId, registrationId);
  return { registrationId, state };
}

/** An approved registration takes a seat, or a place in the waiting list when none is free for it. */
export async function takePlace(tx: Tx, registrationId: string): Promise<RegistrationState> {
  const [taken] = await tx.sql<{ state: RegistrationState | null }>('select take_place(?, ?) as state', [
    registrationId,
    tx.now,
  ]);
  if (!taken?.state) throw new Error(`Registration ${registrationId} could not take a place`);
  return taken.state;
}
