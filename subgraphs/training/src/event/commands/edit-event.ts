import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { askOfSittings } from '../../registration/sitting-answer.js';
import { TrainingEvent } from '../event.entity.js';
import { canManage } from '../event.policy.js';
import { EventState } from '../event.states.js';
import { EditEventInput } from '../event-inputs.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../event-payload.js';
import { type Retimed, sessionRows, setSessions } from '../event-sessions.js';
import { assertSound, rulesFrom, soundSessions } from '../sound-event.js';
import { tellRegistered } from '../tell-registered.js';

/** How long people have to say that they still come; never beyond an hour before the new beginning (T17). */
const RECONFIRM_HOURS = 72;

/** Changes a meeting; a new date, place or link raises SEQUENCE and tells everybody, a new date must be reconfirmed (T17). */
export const editEvent = (ctx: HouseContext, input: EditEventInput) =>
  command(ctx, { verb: 'editEvent', input }, async (tx) => {
    // held for update: a registration that is on its way takes its seat before or after, never against the new number
    await tx.sql('select hold_event(?)', [input.eventId]);
    const found = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!found) throw notFound(['eventId']);
    if (!canManage(ctx.actor, found)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Un incontro annullato non si modifica.', ['eventId'], {
        state: found.state,
      });
    }
    expectVersion(found, input.expectedVersion);
    const before = whenAndWhere(found);
    await changeCapacity(tx, found, input.capacity ?? found.capacity);
    assign(found, input);
    const { isChanged: isRetimed, moved } = await retime(tx, found, input);
    assertSound(found, null);
    assertAhead(moved, tx.now);
    const isMoved = isRetimed || before !== whenAndWhere(found);
    if (isMoved) found.sequence += 1;
    await tx.em.flush();
    if (isMoved && found.state === EventState.PUBLISHED) {
      if (isRetimed)
        await askToReconfirm(
          tx,
          found,
          moved.map(({ id }) => id),
        );
      await tellRegistered(tx, found, 'MOVED');
    }
    const detail = { moved: isMoved, retimed: isRetimed };
    await tx.event({ entity: 'training_event', entityId: found.id, verb: 'edited', detail });
    return { eventId: found.id };
  });

/** What a calendar shows of a meeting beside its sittings. */
const whenAndWhere = ({ place, mode, joinLink }: TrainingEvent): string => JSON.stringify([place, mode, joinLink]);

const PLAIN = ['title', 'description', 'mode', 'capacity', 'isPublic', 'audienceTiers', 'audienceCategories'] as const;
const CLEARABLE = ['place', 'joinLink', 'bacinoId'] as const;

function assign(found: TrainingEvent, input: EditEventInput): void {
  for (const key of PLAIN) {
    const value = input[key];
    if (value !== undefined && value !== null) Object.assign(found, { [key]: value });
  }
  for (const key of CLEARABLE) {
    const value = input[key];
    if (value !== undefined && value !== null) Object.assign(found, { [key]: value.trim() || null });
  }
  Object.assign(found, rulesFrom(input));
}

const UNMOVED: Retimed = { isChanged: false, moved: [] };

/** A sitting is moved to the future; those before it may have been held (T9). */
function assertAhead(moved: Retimed['moved'], now: Date): void {
  if (moved.some(({ startsAt }) => startsAt <= now)) {
    throw new Refusal(UserErrorCode.INVALID, 'L’inizio deve essere nel futuro.', ['startsAt']);
  }
}

/** New sittings: all of them as given, or the one that a beginning and an end describe. */
async function retime(tx: Tx, found: TrainingEvent, input: EditEventInput): Promise<Retimed> {
  if (input.sessions?.length) {
    const sessions = soundSessions(input.sessions);
    const changed = await setSessions(tx, found.id, sessions);
    found.startsAt = (sessions[0] as { startsAt: Date }).startsAt;
    found.endsAt = (sessions.at(-1) as { endsAt: Date }).endsAt;
    return changed;
  }
  if (!input.startsAt && !input.endsAt) return UNMOVED;
  const rows = await sessionRows(tx, found.id);
  const startsAt = input.startsAt ?? found.startsAt;
  const endsAt = input.endsAt ?? found.endsAt;
  const isSame = startsAt.getTime() === found.startsAt.getTime() && endsAt.getTime() === found.endsAt.getTime();
  if (isSame) return UNMOVED;
  if (endsAt <= startsAt) throw new Refusal(UserErrorCode.INVALID, 'La fine deve seguire l’inizio.', ['endsAt']);
  if (rows.length > 1) {
    throw new Refusal(UserErrorCode.INVALID, 'Questo incontro ha più sessioni: cambiale una per una.', ['sessions']);
  }
  const sitting = { id: rows[0]?.id ?? null, startsAt, endsAt, place: rows[0]?.place ?? null };
  Object.assign(found, { startsAt, endsAt });
  return setSessions(tx, found.id, [sitting]);
}

/** Never below the seats that are taken; who sat beyond the last chair is moved to a free one below (T4). */
async function changeCapacity(tx: Tx, found: TrainingEvent, capacity: number): Promise<void> {
  if (capacity >= found.capacity) return;
  const [seats] = await tx.sql<{ taken: number }>('select taken from seats_of(array[?::uuid])', [found.id]);
  if (capacity < (seats?.taken ?? 0)) {
    throw new Refusal(UserErrorCode.FULL, 'Ci sono già più iscritti di così.', ['capacity'], {
      taken: seats?.taken ?? 0,
    });
  }
  await tx.sql('delete from reserved_seat where event_id = ? and seat > ?', [found.id, capacity]);
  await tx.sql(
    `update registration r set seat = n.seat, version = version + 1 from (
       select above.id, below.n as seat from
         (select id, row_number() over (order by seat) as k from registration where event_id = ? and seat > ?) above
         join (select n, row_number() over (order by n) as k from free_seats(?, ?) where n <= ?) below using (k)) n
     where r.id = n.id`,
    [found.id, capacity, found.id, tx.now, capacity],
  );
}

/**
 * Asks everybody with a seat to which of the sittings that were moved they come, and before the meeting begins whether
 * they still come at all: afterwards nobody loses a seat by silence (T9, T17, T23).
 */
async function askToReconfirm(tx: Tx, event: TrainingEvent, movedIds: readonly string[]): Promise<void> {
  await askOfSittings(tx, event.id, movedIds);
  const soon = Math.min(tx.now.getTime() + RECONFIRM_HOURS * 3_600_000, event.startsAt.getTime() - 3_600_000);
  if (soon <= tx.now.getTime()) return;
  await tx.sql(
    `update registration set reconfirm_by = ?, reminded_at = null, version = version + 1 where event_id = ? and state = 'CONFIRMED'`,
    [new Date(soon), event.id],
  );
}

@Resolver()
export class EditEvent {
  @Mutation(() => EventPayload, {
    description: 'Modifica un incontro; a new date or place is told to everybody, a new date reconfirmed (T17).',
  })
  async editEvent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EditEventInput) input: EditEventInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await editEvent(ctx, input)).eventId);
  }
}
