import { randomUUID } from 'node:crypto';
import { type Actor, ROLES, type Role } from '@respi/kit/actor.js';
import { key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';

export const allRoles: readonly Role[] = ROLES;

interface EventOver {
  capacity?: number;
  state?: string;
  isPublic?: boolean;
  tiers?: string[];
  categories?: string[];
  startsAt?: string;
}

/** A meeting in the database, past every door. */
export async function buildEvent(house: TestHouse, over: EventOver = {}): Promise<string> {
  const id = randomUUID();
  const startsAt = over.startsAt ?? '2026-12-10T08:30:00Z';
  await house.sql(
    `insert into training_event (id, slug, title, kind, mode, capacity, is_public, state, audience_tiers, audience_categories, starts_at, ends_at)
     values ($1, $2, 'Équipe', 'EQUIPE', 'IN_PERSON', $3, $4, $5, $6, $7, $8::timestamptz, $8::timestamptz + interval '3 hours')`,
    [
      id,
      `e-${id}`,
      over.capacity ?? 10,
      over.isPublic ?? false,
      over.state ?? 'PUBLISHED',
      over.tiers ?? [],
      over.categories ?? [],
      startsAt,
    ],
  );
  await house.sql(
    `insert into event_session (id, event_id, starts_at, ends_at) values (gen_random_uuid(), $1, $2::timestamptz, $2::timestamptz + interval '3 hours')`,
    [id, startsAt],
  );
  return id;
}

const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) {
  registration { id state } event { seatsLeft waitingCount } userErrors { code field } } }`;

export const registerAs = async (house: TestHouse, actor: Actor, eventId: string, clientKey = key()) =>
  (await house.ask(actor, REGISTER, { input: { clientKey, eventId } })).data?.register ?? null;

export const operator = (over: Partial<Actor> = {}): Actor => personIn('OPERATOR', over);
