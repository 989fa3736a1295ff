import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { type Asked, contactPatterns, type PeopleOfHouse, type PersonRecord } from '@respi/kit/privacy/people.js';
import { forgetLogin } from '../identity/forget-login.js';
import { endAllSessions } from '../identity/sessions.js';
import { forgetApplications, forgetContacts, forgetInvitations, NOBODY } from './forget.js';

interface PersonRow {
  id: string;
  display_name: string;
  email: string;
  created_at: Date;
  disabled_at: Date | null;
  roles: string | null;
  is_active: boolean;
}
interface NamedRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  at: Date;
  ended_at: Date | null;
}

const PEOPLE = `
select p.id, p.display_name, p.email, p.created_at, p.disabled_at,
  (select string_agg(m.role || ' ' || e.name || ' ' || m.start_on, E'\\n' order by m.start_on)
   from membership m join ente e on e.id = m.ente_id where m.person_id = p.id) as roles,
  p.disabled_at is null and exists (select 1 from membership m where m.person_id = p.id and m.ended_at is null
    and coalesce(m.end_on, 'infinity') >= ?::date) as is_active
from person p where p.email = ?`;
const INVITATIONS = `select id, display_name as name, email, null as phone, created_at as at, expires_at as ended_at
  from invitation where lower(email) = ? order by created_at, id`;
const CONTACTS = `select id, name, email, phone, named_at as at, ended_at from contact
  where lower(email) = ? or phone ~ ?::text order by named_at, id`;

const APPLICATIONS = `select id, case when lower(operator_email) = ? then operator_name else legal_name end as name,
    case when lower(operator_email) = ? then operator_email else legal_email end as email, null as phone,
    received_at as at, decided_at as ended_at from adhesion_application
  where ? in (lower(operator_email), lower(legal_email)) order by received_at, id`;

/** The account goes, the row stays: acts keep pointing to somebody, whose name nobody knows any more. */
async function forgetPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await endAllSessions(tx.ctx.house, id);
    await forgetLogin(tx.ctx.house, id);
    await tx.sql(
      `update person set display_name = '—', email = id || '@forgotten.invalid', disabled_at = coalesce(disabled_at, ?), version = version + 1
       where id = ?`,
      [tx.now, id],
    );
    // on the line of the person, after whatever training was told of them and is still on its way
    await tx.send({
      to: 'training',
      command: 'receivePersonInTraining',
      entityKey: `person:${id}`,
      payload: { personId: id, about: id, displayName: NOBODY, email: NOBODY, locale: 'it' },
    });
    for (const table of ['notice', 'notice_preference']) await tx.sql(`delete from ${table} where person_id = ?`, [id]);
  }
}

const personRecord = (row: PersonRow): PersonRecord => ({
  kind: { kind: 'PEOPLE', entity: 'person', forget: forgetPeople },
  id: row.id,
  reference: null,
  category: null,
  openedAt: row.created_at,
  endedAt: row.disabled_at,
  obstacle: row.is_active ? 'ACTIVE_ACCOUNT' : null,
  values: { name: row.display_name, email: row.email, roles: row.roles },
});

const namedRecord = (kind: PersonRecord['kind'], row: NamedRow, obstacle: PersonRecord['obstacle']): PersonRecord => ({
  kind,
  id: row.id,
  reference: null,
  category: null,
  openedAt: row.at,
  endedAt: row.ended_at,
  obstacle,
  values: { name: row.name, email: row.email, phone: row.phone },
});

async function find(tx: Tx, asked: Asked): Promise<PersonRecord[]> {
  const { email } = asked;
  const people = await tx.sql<PersonRow>(PEOPLE, [localDate(tx.now), email]);
  const invitations = await tx.sql<NamedRow>(INVITATIONS, [email]);
  const contacts = await tx.sql<NamedRow>(CONTACTS, [email, contactPatterns(asked).phone]);
  const applications = await tx.sql<NamedRow>(APPLICATIONS, [email, email, email]);
  return [
    ...people.map(personRecord),
    ...invitations.map((row) =>
      namedRecord({ kind: 'INVITATIONS', entity: 'invitation', forget: forgetInvitations }, row, null),
    ),
    ...contacts.map((row) =>
      namedRecord(
        { kind: 'CONTACTS', entity: 'contact', forget: forgetContacts },
        row,
        row.ended_at ? null : 'ACTIVE_ACCOUNT',
      ),
    ),
    ...applications.map((row) =>
      namedRecord(
        { kind: 'APPLICATIONS', entity: 'adhesion_application', forget: forgetApplications },
        row,
        row.ended_at ? null : 'OPEN_CASE',
      ),
    ),
  ];
}

/** What this house holds of one person: account, invitations, contacts; who still acts is not erased. */
export const people: PeopleOfHouse = { find, forgets: { person: forgetPeople } };
