import { randomBytes } from 'node:crypto';
import type { Actor } from '@respi/kit/actor.js';
import { ANONYMOUS } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { impactOf } from '@respi/kit/departure.js';
import { runMigrations } from '@respi/kit/migrate.js';
import { sessionVariables } from '@respi/kit/read-session.js';
import { seedId } from '@respi/kit/seed-id.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { migrations as identityMigrations } from '../../migrations/identity/all.js';
import { seedLogins } from '../../seeds/people.js';
import { seed } from '../../seeds/seed.js';
import type { ProviderEnv } from '../../src/env.js';
import { type IdentityRoom, openIdentity } from '../../src/identity/identity-room.js';
import { tokenHash } from '../../src/identity/token.js';
import { plan } from '../../src/plan.js';
import { people, smallTerritory } from './small-territory.js';

const TODAY = '2026-11-23';

/** The house with its room of identity, a small province inside. */
export interface TestNetwork extends TestHouse {
  readonly room: IdentityRoom;
  /** Actor of a person of the small province, as the register says it today; in their first ente or the one named. */
  actor(code: string, ente?: string): Promise<Actor>;
  /** What the gateway would learn of a token. */
  resolve(token: string, at?: string): Promise<(Actor & { mustEnrolSecondFactor: boolean }) | null>;
  /** What the preview of a departure shows of this house; the other houses are the gateway’s to ask. */
  impactSeen(enteId: string): Promise<string[]>;
  /** Ids of a table that row-level security lets an actor read. */
  idsSeen(actor: Actor, table: string): Promise<string[]>;
}

export const PASSWORD = 'correct-horse-battery';
export const totpSecretOf = (code: string): string => `secret-of-${code}`;
export const emailOf = (code: string): string => `${code}@example.org`;
export const idOf = seedId;

const as = (url: string, role: string): string => {
  const made = new URL(url);
  made.username = role;
  return made.href;
};

const CONTEXTS = `select c.*, (select code from ente where id = c.ente_id) as code
  from acting_contexts($1, $2) c order by (cardinality(c.sportello_ids) > 0) desc, c.ente_name`;

/** `logins`: people that get a login; with `secondFactor` those named have one enrolled. */
export async function standNetwork(
  options: { logins?: string[]; secondFactor?: string[]; provider?: ProviderEnv } = {},
): Promise<TestNetwork> {
  const house = await stand(plan);
  const { appUrl, ownerUrl } = house.env;
  await runMigrations('identity', as(ownerUrl ?? '', 'identity_owner'), identityMigrations);
  const room = openIdentity(house.open.house, {
    appUrl: as(appUrl, 'identity_app'),
    secret: randomBytes(32).toString('hex'),
    provider: options.provider ?? null,
  });
  await seed(house.open, smallTerritory);
  const { logins = [], secondFactor = [] } = options;
  if (logins.length > 0) {
    const client = new pg.Client({ connectionString: as(appUrl, 'identity_app'), options: '-c respi.kind=SYSTEM' });
    await client.connect();
    const given = logins.map((code) => ({
      code,
      email: emailOf(code),
      password: PASSWORD,
      totpSecret: secondFactor.includes(code) ? totpSecretOf(code) : null,
    }));
    await seedLogins(client, house.open.house.cipher, people, given);
    await client.end();
  }
  const resolver = new pg.Pool({ connectionString: as(appUrl, 'identity_resolver'), max: 4 });
  const reader = new pg.Pool({ connectionString: house.env.readUrl, max: 2 });
  for (const pool of [resolver, reader]) pool.on('error', () => undefined);
  return {
    ...house,
    room,
    async actor(code, ente) {
      const rows = await house.sql(CONTEXTS, [seedId('person', code), TODAY]);
      const row = ente ? rows.find((one) => one.code === ente) : rows[0];
      if (!row) throw new Error(`${code} acts nowhere`);
      return {
        ...ANONYMOUS,
        kind: 'PERSON',
        personId: seedId('person', code),
        sessionId: seedId('session', code),
        contextId: row.context_id,
        enteId: row.ente_id,
        sportelloIds: row.sportello_ids,
        officeId: row.office_id,
        roles: row.roles,
        tier: row.tier,
        epoch: row.epoch,
      };
    },
    async resolve(token, at) {
      const { rows } = await resolver.query('select identity.resolve($1, coalesce($2, clock_timestamp())) as actor', [
        tokenHash(token),
        at ?? null,
      ]);
      return rows[0].actor;
    },
    async impactSeen(enteId) {
      const rows = await house.sql('select kind, count, digest from left_behind($1, $2, $3)', [
        enteId,
        house.clock.now(),
        localDate(house.clock.now()),
      ]);
      return [impactOf('network', rows as never).digest];
    },
    async idsSeen(actor, table) {
      const client = await reader.connect();
      await client.query('begin');
      for (const [name, value] of Object.entries(sessionVariables(actor))) {
        await client.query('select set_config($1, $2, true)', [name, value]);
      }
      const { rows } = await client.query<{ id: string }>(`select id from ${pg.escapeIdentifier(table)} order by id`);
      await client.query('commit');
      client.release();
      return rows.map((row) => row.id);
    },
    async close() {
      await resolver.end();
      await reader.end();
      await room.pool.end();
      await house.close();
    },
  };
}
