import type { OpenHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key } from '@respi/kit/testing/stand.js';
import type { World } from './world.js';

type Sql = (text: string, values?: unknown[]) => Promise<unknown>;
export const DESK = seedId('sportello', 'sportello-alba');
export const CANARY = 'Zibellina';
export const EMAIL = 'zibellina.inventata@example.org';
export const TAX_CODE = 'RSSMRA80A01D205V';

/** One person everywhere: three cases (closed, open, held), an appointment past and one ahead, a guest, a login. */
export async function plant(world: World, sql: Sql): Promise<void> {
  const cipherOf = (house: string) => (world.houses.get(house) as OpenHouse).house.cipher;
  const cases = cipherOf('cases');
  const states = ['CLOSED', 'TRIAGED', 'CANCELLED'];
  for (const [n, state] of states.entries()) {
    await sql(
      `insert into cases."case" (id, registry_number, subject, body, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
         urgency_criterion, state, opened_at, submitted_at, person_name, person_contact, pratica_kind, pratica_sealed, pratica_index)
       values ($1, $2, $3, $3, 'CONSULTATION', 'COORDINAMENTO', gen_random_uuid(), $4, gen_random_uuid(), 'ORDINARY', 'x', $5, now(), now(),
         $6, $7, 'TAX_CODE', $8, $9)`,
      [
        key(),
        `2026/70000${n}`,
        `${CANARY}${state} chiede`,
        DESK,
        state,
        `${CANARY}${state} Inventata`,
        `scrivere a ${EMAIL.toUpperCase()}`,
        cases.seal(TAX_CODE),
        cases.blindIndex('pratica', TAX_CODE),
      ],
    );
  }
  await sql(
    `insert into cases.legal_hold (id, entity, entity_id, reference, sealed_reason, placed_by, placed_at, until_on)
     select gen_random_uuid(), 'case', id, registry_number, $1, gen_random_uuid(), now(), '2030-01-01' from cases."case" where registry_number = '2026/700002'`,
    [cases.seal('Ricorso')],
  );
  const times = [
    ['2026-11-10T09:00:00Z', 'SERVED', 'PASSATA1'],
    ['2026-12-14T09:00:00Z', 'CONFIRMED', 'FUTURA01'],
  ];
  for (const [at, state, code] of times) {
    await sql(
      `insert into appointments.booking (id, code, state, agenda_id, sportello_id, purpose_id, counter, starts_at, ends_at, person_name,
         email, language, origin, purpose_title, duration_minutes, cutoff_hours, document_list, place_name, uid, confirmed_at,
         sealed_tax_code, tax_code_key)
       select gen_random_uuid(), $2, $3, a.id, a.sportello_id, p.id, 1, $4::timestamptz, $4::timestamptz + interval '30 minutes', $5,
         $6, 'ar', 'PUBLIC', p.title, 30, 24, '[]', 'Alba', gen_random_uuid(), now(), $7, $8
       from appointments.agenda a join appointments.purpose p on p.agenda_id = a.id where a.sportello_id = $1 limit 1`,
      [
        DESK,
        code,
        state,
        at,
        `${CANARY}Booking`,
        EMAIL,
        cipherOf('appointments').seal(TAX_CODE),
        cipherOf('appointments').blindIndex('tax-code', TAX_CODE),
      ],
    );
  }
  await sql(
    `update training.training_event set starts_at = '2026-11-02T09:00:00Z', ends_at = '2026-11-02T11:00:00Z'
     where id = (select id from training.training_event order by id limit 1)`,
  );
  await sql(
    `insert into training.guest_invitation (id, event_id, name, email, body, locale, token_hash, sealed_token, invited_at, expires_at)
     select gen_random_uuid(), e.id, $1, $2, 'Ente', 'it', md5(random()::text), '', now(), now() from
     (select id from training.training_event order by id limit 1) e`,
    [`${CANARY}Guest`, EMAIL],
  );
  await sql(
    `insert into network.person (id, email, display_name, created_at, disabled_at) values (gen_random_uuid(), $1, $2, now(), now())`,
    [EMAIL, `${CANARY}Staff`],
  );
  await sql(
    `insert into identity.login (id, name, email, "emailVerified", "updatedAt") select id::text, $2, $1, true, now() from network.person where email = $1`,
    [EMAIL, `${CANARY}Login`],
  );
}

/** A cancelled case of somebody, with the contact that the desk wrote down. */
export const plantCase = (sql: Sql, number: string, name: string, contact: string) =>
  sql(
    `insert into cases."case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
       urgency_criterion, state, opened_at, person_name, person_contact)
     values ($1, $2, 'x', 'CONSULTATION', 'COORDINAMENTO', gen_random_uuid(), $3, gen_random_uuid(), 'ORDINARY', 'x', 'CANCELLED',
       now(), $4, $5)`,
    [key(), number, DESK, name, contact],
  );
