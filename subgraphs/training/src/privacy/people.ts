import type { Tx } from '@respi/kit/command.js';
import type { Asked, PeopleOfHouse, PersonRecord } from '@respi/kit/privacy/people.js';
import { forgetGuests, NOBODY } from './forget.js';

interface GuestRow {
  id: string;
  name: string;
  email: string;
  title: string;
  invited_at: Date;
  ends_at: Date;
}
interface ParticipantRow {
  id: string;
  name: string;
  email: string;
  told_at: Date;
  is_ahead: boolean;
}

const GUESTS = `select g.id, g.name, g.email, e.title, g.invited_at, e.ends_at from guest_invitation g
  join training_event e on e.id = g.event_id where lower(g.email) = ? order by g.invited_at, g.id`;
const PARTICIPANTS = `select p.person_id as id, p.display_name as name, p.email, p.told_at, exists (
    select 1 from registration r join training_event e on e.id = r.event_id
    where r.person_id = p.person_id and r.seat is not null and e.ends_at > ?) as is_ahead
  from participant p where lower(p.email) = ? order by p.person_id`;

/** The name on certificates stays: they are records of training, and who holds one may need it. */
export async function forgetParticipants(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `update participant set display_name = '${NOBODY}', email = '${NOBODY}' where person_id = any (string_to_array(?, ',')::uuid[])`,
    [ids.join(',')],
  );
}

async function find(tx: Tx, { email }: Asked): Promise<PersonRecord[]> {
  if (!email) return [];
  const guests = await tx.sql<GuestRow>(GUESTS, [email]);
  const participants = await tx.sql<ParticipantRow>(PARTICIPANTS, [tx.now, email]);
  return [
    ...guests.map((row) => ({
      kind: { kind: 'GUESTS', entity: 'guest', forget: forgetGuests },
      id: row.id,
      reference: null,
      category: null,
      openedAt: row.invited_at,
      endedAt: row.ends_at,
      obstacle: new Date(row.ends_at) > tx.now ? ('FUTURE_BOOKING' as const) : null,
      values: { name: row.name, email: row.email, event: row.title },
    })),
    ...participants.map((row) => ({
      kind: { kind: 'PARTICIPANTS', entity: 'participant', forget: forgetParticipants },
      id: row.id,
      reference: null,
      category: null,
      openedAt: row.told_at,
      endedAt: null,
      obstacle: row.is_ahead ? ('FUTURE_BOOKING' as const) : null,
      values: { name: row.name, email: row.email },
    })),
  ];
}

/** What this house holds of one person: guests and participants, by their address; a seat
 * ahead is given back by the guest first. */
export const people: PeopleOfHouse = { find, forgets: { participant: forgetParticipants } };
