import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import { TrainingEvent } from './event.entity.js';
import type { EventPlanInput } from './event-inputs.js';
import { setSessions } from './event-sessions.js';
import { slugOf } from './event-slug.js';
import { assertSound, rulesFrom, soundSessions } from './sound-event.js';

/** Adds a draft with its sittings (T1, T9); one meeting of a series carries the series’ id. */
export async function addEvent(
  tx: Tx,
  input: EventPlanInput,
  seriesId: string | null = null,
): Promise<{ eventId: string }> {
  const sessions = input.sessions?.length ? soundSessions(input.sessions) : null;
  const startsAt = sessions?.[0]?.startsAt ?? input.startsAt;
  const endsAt = sessions?.at(-1)?.endsAt ?? input.endsAt;
  assertSound({ ...input, startsAt, endsAt }, tx.now);
  const id = randomUUID();
  tx.em.create(TrainingEvent, {
    id,
    slug: slugOf(input.title, id),
    title: input.title,
    description: input.description ?? null,
    kind: input.kind,
    mode: input.mode,
    place: input.place ?? null,
    joinLink: input.joinLink ?? null,
    capacity: input.capacity,
    isPublic: input.isPublic,
    bacinoId: input.bacinoId ?? null,
    organiserEnteId: tx.actor.enteId,
    audienceTiers: input.audienceTiers ?? [],
    audienceCategories: input.audienceCategories ?? [],
    startsAt,
    endsAt,
    cancelReason: null,
    seriesId,
    ...rulesFrom(input),
  });
  await tx.em.flush();
  await setSessions(
    tx,
    id,
    (sessions ?? [{ startsAt, endsAt }]).map((one) => ({ ...one, id: null })),
  );
  await tx.event({ entity: 'training_event', entityId: id, verb: 'planned', detail: seriesId ? { seriesId } : {} });
  return { eventId: id };
}
