import { hash, verify } from '@node-rs/argon2';
import { romeInstant } from '@respi/kit/clock.js';
import type { FieldCipher } from '@respi/kit/field-cipher.js';
import { seedId } from '@respi/kit/seed-id.js';
import type pg from 'pg';
import { insertRows } from './insert-rows.js';
import type { LoginOfTerritory, PersonOfTerritory } from './territory.js';

const since = (person: PersonOfTerritory): Date =>
  romeInstant(person.memberships.map((one) => one.startOn).sort()[0] ?? '2026-01-01');

/** Invented people with their roles and contexts. */
export async function seedPeople(client: pg.Client, people: readonly PersonOfTerritory[]): Promise<void> {
  const persons = people.map((one) => ({
    id: seedId('person', one.code),
    email: one.email.toLowerCase(),
    display_name: one.displayName,
    locale: one.locale,
    created_at: since(one),
    version: 1,
  }));
  await insertRows(client, 'person', persons);
  const held = people.flatMap((one) => one.memberships.map((membership) => ({ person: one, membership })));
  const contexts = new Map(
    held.map(({ person, membership }) => [
      `${person.code}@${membership.ente}`,
      {
        id: seedId('context', `${person.code}@${membership.ente}`),
        person_id: seedId('person', person.code),
        ente_id: seedId('ente', membership.ente),
      },
    ]),
  );
  await insertRows(client, 'acting_context', [...contexts.values()]);
  const memberships = held.map(({ person, membership }) => {
    const { ente, sportello, office, role, startOn, endOn } = membership;
    return {
      id: seedId('membership', `${person.code}@${ente}:${role}:${sportello ?? ''}`),
      person_id: seedId('person', person.code),
      ente_id: seedId('ente', ente),
      sportello_id: sportello ? seedId('sportello', sportello) : null,
      office_id: office ? seedId('office', office) : null,
      role,
      start_on: startOn,
      end_on: endOn,
      created_at: since(person),
      version: 1,
    };
  });
  await insertRows(client, 'membership', memberships);
}

/** Logins of the demonstration: password, and the second factor where the role wants it, enrolled already (I4). */
export async function seedLogins(
  client: pg.Client,
  cipher: FieldCipher,
  people: readonly PersonOfTerritory[],
  logins: readonly LoginOfTerritory[],
): Promise<void> {
  const names = new Map(people.map((person) => [person.code, person.displayName]));
  for (const { code, email, password, totpSecret } of logins) {
    const id = seedId('person', code);
    await client.query(
      `insert into login ("id", "name", "email", "emailVerified") values ($1, $2, $3, true) on conflict ("id") do nothing`,
      [id, names.get(code) ?? code, email.toLowerCase()],
    );
    await keepPassword(client, id, password);
    if (totpSecret) await keepSecondFactor(client, cipher, id, totpSecret);
  }
}

async function keepPassword(client: pg.Client, id: string, password: string): Promise<void> {
  const { rows } = await client.query<{ password: string }>('select "password" from login_account where "id" = $1', [
    id,
  ]);
  if (rows[0] && (await verify(rows[0].password, password))) return;
  await client.query(
    `insert into login_account ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     values ($1, $1, 'credential', $1, $2, clock_timestamp())
     on conflict ("providerId", "accountId") do update set "password" = excluded."password"`,
    [id, await hash(password)],
  );
}

async function keepSecondFactor(client: pg.Client, cipher: FieldCipher, id: string, secret: string): Promise<void> {
  const { rows } = await client.query<{ sealed_secret: string }>(
    'select sealed_secret from second_factor where person_id = $1',
    [id],
  );
  if (rows[0] && cipher.open(rows[0].sealed_secret) === secret) return;
  await client.query(
    `insert into second_factor (person_id, sealed_secret, enrolled_at, confirmed_at)
     values ($1, $2, clock_timestamp(), clock_timestamp())
     on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, confirmed_at = excluded.confirmed_at`,
    [id, cipher.seal(secret)],
  );
}
