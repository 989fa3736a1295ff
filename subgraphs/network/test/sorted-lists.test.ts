import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { anonymous, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { listAdhesions } from '../src/adhesion/adhesion.reads.js';
import { AdhesionOrder } from '../src/adhesion/adhesion-state.enum.js';
import { listApplications } from '../src/application/application.reads.js';
import { ApplicationOrder } from '../src/application/application.type.js';
import { listOrphaned } from '../src/contact/contact.reads.js';
import { ContactOrder } from '../src/contact/contact.type.js';
import { EnteOrder } from '../src/ente/ente.enums.js';
import { FOUND, listEnti, pageOfRegister, REGISTER } from '../src/ente/ente.reads.js';
import { standNetwork, type TestNetwork } from './build/network-stand.js';

/* N1: the lists of the network, in every order, with many rows that are equal, the register over 10,000: each row once, none lost. */

const ROWS = 10_000;
/** Adhesions, which have a trigger each. */
const MANY = 3_000;
/** What is ever open at once of the lists that are worked off. */
const FEWER = 1_000;
let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
  const [version] = await house.sql('select id from protocollo_version where is_current limit 1');
  const [person] = await house.sql('select id from person limit 1');
  await house.sql(
    `insert into ente (id, code, name, category, tier, network_role)
     select gen_random_uuid(), 'mille-' || n, 'Ente ' || n % 3000, (array['SCUOLA', 'ALTRO', 'ASL'])[1 + n % 3], 'ALLARGATA', 'BENEFICIARY'
     from generate_series(1, $1::int) n`,
    [ROWS],
  );
  await house.sql(
    `insert into adhesion (id, ente_id, protocollo_version_id, state, signed_by_ente_on, signed_by_provincia_on, effective_from, requested_at, effective_to)
     select gen_random_uuid(), id, $1, (array['EXPIRED', 'WITHDRAWN', 'ACTIVE'])[1 + length(name) % 3], '2026-01-01', '2026-01-01', '2026-01-01',
       case when hashtext(code) % 4 <> 0 then '2026-01-01'::timestamptz + (hashtext(code) % 50) * interval '1 hour' end,
       case when hashtext(code) % 3 = 0 then '2027-01-01'::date + hashtext(code) % 40 end
     from ente where code like 'mille-%' limit $2`,
    [version?.id, MANY],
  );
  await house.sql(
    `insert into contact (id, ente_id, kind, name, person_id, named_at)
     select gen_random_uuid(), id, (array['REFERENT', 'DATA_PROTECTION'])[1 + length(code) % 2], 'Chi era', $1,
       '2026-01-01'::timestamptz + (hashtext(code) % 50) * interval '1 day' from ente where code like 'mille-%' limit $2`,
    [person?.id, FEWER],
  );
  await house.sql(
    `insert into adhesion_application (id, number, code_index, dossier_id, state, denomination, category, fiscal_code, email, legal_name,
       operator_name, operator_email, locale, received_at, confirm_hash)
     select gen_random_uuid(), code, code, gen_random_uuid(), 'RECEIVED', name, 'ALTRO', '1', 'x', 'x', 'x', 'x', 'it', now(), code
     from ente where code like 'mille-%' limit $1`,
    [FEWER],
  );
  await house.sql('vacuum analyze');
}, 120_000);
afterAll(() => house.close());

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const coordination = personIn(['COORDINATION', 'PROVINCIAL_COORDINATOR']);
type Page<T> = (ctx: HouseContext, after: string | null) => Promise<Connection<T>>;

/** Every row of a list, page by page, each asked for as a request of its own. */
async function walk<T>(page: Page<T>, between?: () => Promise<void>): Promise<T[]> {
  const rows: T[] = [];
  for (let after: string | null = null, n = 0; ; n += 1) {
    const ctx = house.context(coordination);
    const { edges, pageInfo } = await page(ctx, after);
    await ctx.db.finish();
    rows.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor ?? null;
    if (n === 3) await between?.();
  }
}
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const inOrder = (leads: readonly string[]) => leads.every((lead, at) => at === 0 || (leads[at - 1] ?? '') <= lead);
const count = async (table: string, where = 'true') =>
  (await house.sql(`select count(*)::int as n from ${table} where ${where}`))[0]?.n as number;

describe('N1 N6 N18: every order, by cursor', () => {
  test.each(Object.values(EnteOrder))('N1: the register by %s', async (orderBy) => {
    const rows = await walk((ctx, after) => listEnti(ctx, { first: 100, after, orderBy }));
    expect(new Set(idsOf(rows)).size).toBe(await count('ente', 'successor_id is null'));
    const lead = { NAME: () => '', CATEGORY: (one: (typeof rows)[0]) => one.category, ADHESION: () => '' }[orderBy];
    expect(inOrder(rows.map(lead))).toBe(true);
  });

  test.each(Object.values(AdhesionOrder))(
    'N6 N15: adhesions by %s, an ente that comes in meanwhile moves nothing',
    async (orderBy) => {
      const before = await count('adhesion');
      const rows = await walk(
        (ctx, after) => listAdhesions(ctx, 100, after, { orderBy }),
        async () => {
          await house.sql(
            `with e as (insert into ente (id, code, name, category, tier, network_role) values ($1::uuid, $1::uuid::text, 'Aaaa', 'ALTRO', 'ALLARGATA', 'BENEFICIARY') returning id)
           insert into adhesion (id, ente_id, protocollo_version_id, state, signed_by_ente_on, signed_by_provincia_on, effective_from, requested_at, effective_to)
           select $1::uuid, e.id, v.id, 'ACTIVE', '2019-01-01', '2019-01-01', '2019-01-01', '2019-01-01', '2026-11-30' from e, protocollo_version v where v.is_current limit 1`,
            [randomUUID()],
          );
        },
      );
      expect(new Set(idsOf(rows)).size).toBe(before);
      const leads = {
        ENTE: () => '',
        STATE: (one: (typeof rows)[0]) => one.state,
        REQUESTED: (one: (typeof rows)[0]) => one.requestedAt?.toISOString() ?? '9999',
        TERM: (one: (typeof rows)[0]) => one.effectiveTo ?? '',
      };
      const shown = rows.map(leads[orderBy]).filter((lead) => orderBy !== 'TERM' || lead !== '');
      expect(inOrder(shown)).toBe(true);
    },
  );

  test.each(Object.values(ContactOrder))('N18: contacts without a role by %s', async (orderBy) => {
    const rows = await walk((ctx, after) => listOrphaned(ctx, 100, after, { orderBy }));
    expect(new Set(idsOf(rows)).size).toBeGreaterThanOrEqual(FEWER);
    expect(idsOf(rows)).toHaveLength(new Set(idsOf(rows)).size);
    const lead = {
      ENTE: () => '',
      KIND: (c: (typeof rows)[0]) => c.kind,
      NAMED: (c: (typeof rows)[0]) => c.namedAt.toISOString(),
    };
    expect(inOrder(rows.map(lead[orderBy]))).toBe(true);
  });

  test.each(Object.values(ApplicationOrder))('N6 N23: applications by %s', async (orderBy) => {
    const rows = await walk((ctx, after) => listApplications(ctx, 100, after, { orderBy }));
    expect(new Set(idsOf(rows)).size).toBe(await count('adhesion_application'));
    if (orderBy === 'BODY') expect(inOrder(rows.map(({ denomination }) => denomination.toLowerCase()))).toBe(true);
    const [first, last] = [rows[0], rows.at(-1)].map((row) => Number(row?.seq));
    if (orderBy !== 'BODY') expect((first ?? 0) < (last ?? 0)).toBe(orderBy === 'OLDEST');
  });

  const asked: [string, Parameters<typeof pageOfRegister>, string][] = [
    ['the whole by name', [REGISTER, EnteOrder.NAME, [], true], 'null, null, null, null, null'],
    ['the whole by category', [REGISTER, EnteOrder.CATEGORY, [], true], 'null, null, null, null, null'],
    ['the whole by adhesion', [REGISTER, EnteOrder.ADHESION, [], true], 'null, null, null, null, null'],
    [
      'those whose adhesion is suspended',
      [REGISTER, EnteOrder.NAME, ['adhesionState'], true],
      `null, null, null, 'SUSPENDED', null`,
    ],
    ['the rete ristretta', [REGISTER, EnteOrder.NAME, ['tier'], true], `null, null, 'RISTRETTA', null, null`],
    ['a category', [REGISTER, EnteOrder.NAME, ['category'], true], `null, 'COMUNE', null, null, null`],
    ['a word', [FOUND, EnteOrder.NAME, [], true], `'comune di alba', null, null, null, null`],
  ];
  test.each(asked)(
    'N1: with 10,000 enti the plan, made once, reads for %s no more than it counts',
    async (_, statement, values) => {
      const { text } = pageOfRegister(...statement);
      const client = new pg.Client({
        connectionString: house.adminUrl,
        options: '-c search_path=network,extensions -c plan_cache_mode=force_generic_plan',
      });
      await client.connect();
      await client.query(`prepare page (text, text, text, text, uuid, int, text, text, uuid) as ${text}`);
      const { rows } = await client.query(
        `explain (analyze, timing off, buffers off, format json) execute page (${values}, 26, null, null, null)`,
      );
      await client.end();
      const read = (plan: Plan): number =>
        (plan['Relation Name']
          ? plan['Actual Rows'] * plan['Actual Loops'] + (plan['Rows Removed by Filter'] ?? 0)
          : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + read(one), 0);
      expect(read(rows[0]?.['QUERY PLAN'][0].Plan as Plan)).toBeLessThan(1_001 + 200);
    },
  );

  test('N1: a cursor that no list made is refused, whoever sends it', async () => {
    const forged = Buffer.from(JSON.stringify(['x', 'y', 'not-an-id'])).toString('base64url');
    for (const actor of [coordination, anonymous]) {
      const ctx = house.context(actor);
      await expect(listEnti(ctx, { first: 5, after: forged, orderBy: EnteOrder.NAME })).rejects.toThrow();
      await ctx.db.abandon();
    }
  });
});
