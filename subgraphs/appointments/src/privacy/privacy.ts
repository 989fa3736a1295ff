import type { Tx } from '@respi/kit/command.js';
import type { HousePrivacy } from '@respi/kit/privacy/house-privacy.js';
import { personDeskOf } from '@respi/kit/privacy/person-desk.js';
import { retentionDeskOf } from '@respi/kit/privacy/retention-desk.js';
import { forgetBookings, forgetWaits, holdBookings } from './forget.js';
import { people } from './people.js';
import { register } from './register.js';

async function byCode(tx: Tx, reference: string): Promise<{ id: string; reference: string } | null> {
  const code = reference.toUpperCase().replace(/[\s-]/g, '');
  const [found] = await tx.sql<{ id: string; reference: string }>(
    `select id, code as reference from booking where replace(code, '-', '') = ? and state <> 'MOVED' and anonymised_at is null`,
    [code],
  );
  return found ?? null;
}

/** What this house keeps of people: each agenda says for how many months after the appointment (A44). */
export const privacy: HousePrivacy = {
  registers: [register],
  holdable: { entity: 'booking', find: byCode },
  people,
  retention: [
    {
      kind: 'BOOKINGS',
      entity: 'booking',
      months: null,
      due: `select b.id, b.code as reference, b.state as category, b.confirmed_at as opened_at, b.ends_at as ended_at
        from booking b join agenda a on a.id = b.agenda_id
        where b.anonymised_at is null and b.ends_at < ?::timestamptz - make_interval(months => a.retention_months)`,
      hold: holdBookings,
      forget: forgetBookings,
    },
    {
      kind: 'WAITS',
      entity: 'waiting',
      months: null,
      due: `select e.id, null::text as reference, e.state as category, e.joined_at as opened_at, e.ended_at
        from waiting_entry e join waiting_person p on p.entry_id = e.id join agenda a on a.id = e.agenda_id
        where e.ended_at < ?::timestamptz - make_interval(months => a.retention_months)`,
      forget: forgetWaits,
    },
  ],
};

/** Terms and holds of this house. */
export const retentionDesk = retentionDeskOf('appointments', privacy);

/** What this house gives a person of their own data, and how it forgets them. */
export const personDesk = personDeskOf('appointments', people);
