import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { anonymous, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { listAdhesions } from '../src/adhesion/adhesion.reads.js';
import { AdhesionState } from '../src/adhesion/adhesion.states.js';
import { AdhesionOrder } from '../src/adhesion/adhesion-state.enum.js';
import { listApplications } from '../src/application/application.reads.js';
import { ApplicationOrder } from '../src/application/application.type.js';
import { listChanges } from '../src/change/change.reads.js';
import { EnteChangeOrder } from '../src/change/change.type.js';
import { listOrphaned } from '../src/contact/contact.reads.js';
import { ContactOrder } from '../src/contact/contact.type.js';
import { EnteOrder } from '../src/ente/ente.enums.js';
import { FOUND, listEnti, pageOfRegister, REGISTER } from '../src/ente/ente.reads.js';
import { listLetters } from '../src/letter/letter.reads.js';
import { LetterOrder } from '../src/letter/letter.type.js';
import { PlaceOrder } from '../src/place/place-order.enum.js';
import { listDesks, listSedi } from '../src/place/places-of-network.js';
import { SedeKind } from '../src/sede/sede.type.js';
import { standNetwork, type TestNetwork } from './build/network-stand.js';

/* N1: the lists of the network, in every order, with many rows that are equal, the register over 10,000: each row once, none lost. */

const ROWS = 10_000;
/** Adhesions, which have a trigger each. */
const MANY = 10_000;
/** What is ever open at once of the lists that are worked off. */
const FEWER = 2_000;
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
  await house.sql(
    `insert into adhesion_letter (id, ente_id, adhesion_id, email, at)
     select gen_random_uuid(), a.ente_id, a.id, 'posta' || abs(hashtext(e.code)) % 40 + 10 || '@example.org', now()
     from adhesion a join ente e on e.id = a.ente_id where e.code like 'mille-%' limit $1`,
    [FEWER],
  );
  await house.sql(
    `insert into outbox (id, kind, target, command, sealed_payload, origin, created_at, entity_key, last_error, dead_at)
     select gen_random_uuid(), 'MAIL', 'x', 'x', 'x', '{}', now(), 'adhesion-letter:' || id, 'bounce 550', now() from adhesion_letter where seq % 3 = 0`,
  );
  await house.sql(
    `insert into ente_change (id, ente_id, kind, state, effective_on, reason, detail, decided_at)
     select gen_random_uuid(), id, (array['RENAME', 'SPLIT'])[1 + abs(hashtext(code)) % 2], 'SCHEDULED', '2027-01-01'::date + abs(hashtext(code)) % 30,
       'x', '{"name": "y"}', now() from ente where code like 'mille-%' limit $1`,
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
      // the whole by name, the third that has effect in every other order
      const state = orderBy === AdhesionOrder.ENTE ? null : AdhesionState.ACTIVE;
      const before = await count('adhesion', state ? `state = '${state}'` : 'true');
      const rows = await walk(
        (ctx, after) => listAdhesions(ctx, 100, after, { orderBy, state }),
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

  test.each(Object.values(LetterOrder))('N22: letters by %s, of like ones the latest first', async (orderBy) => {
    const rows = await walk((ctx, after) => listLetters(ctx, 100, after, { orderBy }));
    expect(new Set(idsOf(rows)).size).toBe(await count('adhesion_letter'));
    expect(rows.length).toBe(new Set(idsOf(rows)).size);
    const kept = rows as ((typeof rows)[0] & { seq: string; lead: string })[];
    const lead = { LATEST: () => '', ENTE: () => '', ADDRESS: 'email', OUTCOME: 'outcome' }[orderBy];
    if (typeof lead === 'string') expect(inOrder(rows.map((row) => row[lead as 'email' | 'outcome']))).toBe(true);
    const alike = kept.every(
      (row, at) => at === 0 || row.lead !== kept[at - 1]?.lead || Number(row.seq) < Number(kept[at - 1]?.seq),
    );
    expect(alike).toBe(true);
  });

  test.each(Object.values(EnteChangeOrder))('N25: planned changes of the network by %s', async (orderBy) => {
    const rows = await walk((ctx, after) => listChanges(ctx, 100, after, { orderBy }));
    expect(new Set(idsOf(rows)).size).toBe(await count('ente_change'));
    expect(rows.length).toBe(new Set(idsOf(rows)).size);
    const lead = { DAY: 'effectiveOn', KIND: 'kind', ENTE: null, DECIDED: null }[orderBy] as
      | 'kind'
      | 'effectiveOn'
      | null;
    if (lead) expect(inOrder(rows.map((row) => row[lead]))).toBe(true);
  });

  const NONE = 'null, null, null, null, null';
  const asked: [string, Parameters<typeof pageOfRegister>, string, string?][] = [
    ['the whole by name', [REGISTER, EnteOrder.NAME, [], true], NONE],
    ['the whole by category', [REGISTER, EnteOrder.CATEGORY, [], true], NONE],
    ['the whole by adhesion', [REGISTER, EnteOrder.ADHESION, [], true], NONE],
    [
      'those whose adhesion is suspended',
      [REGISTER, EnteOrder.NAME, ['adhesionState'], true],
      `null, null, null, 'SUSPENDED', null`,
    ],
    ['the rete ristretta', [REGISTER, EnteOrder.NAME, ['tier'], true], `null, null, 'RISTRETTA', null, null`],
    ['a category', [REGISTER, EnteOrder.NAME, ['category'], true], `null, 'COMUNE', null, null, null`],
    ['those who lead', [REGISTER, EnteOrder.NAME, ['networkRole'], true], NONE, `'LEAD'`],
    ['a word', [FOUND, EnteOrder.NAME, [], true], `'comune di alba', null, null, null, null`],
  ];
  test.each(asked)(
    'N1: with 10,000 enti the plan, made once, reads for %s no more than it counts',
    async (_, statement, values, role = 'null') => {
      const { text } = pageOfRegister(...statement);
      const client = new pg.Client({
        connectionString: house.adminUrl,
        options: '-c search_path=network,extensions -c plan_cache_mode=force_generic_plan',
      });
      await client.connect();
      await client.query(`prepare page (text, text, text, text, uuid, int, text, text, uuid, text) as ${text}`);
      const { rows } = await client.query(
        `explain (analyze, timing off, buffers off, format json) execute page (${values}, 26, null, null, null, ${role})`,
      );
      await client.end();
      const read = (plan: Plan): number =>
        (plan['Relation Name']
          ? plan['Actual Rows'] * plan['Actual Loops'] + (plan['Rows Removed by Filter'] ?? 0)
          : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + read(one), 0);
      expect(read(rows[0]?.['QUERY PLAN'][0].Plan as Plan)).toBeLessThan(1_001 + 200);
    },
  );

  test('N22 N25: a cursor whose number is none is refused too', async () => {
    const forged = Buffer.from(JSON.stringify(['x', 'y', randomUUID()])).toString('base64url');
    for (const list of [listLetters, listChanges, listApplications]) {
      const ctx = house.context(coordination);
      await expect(list(ctx, 5, forged)).rejects.toThrow('segnaposto');
      await ctx.db.abandon();
    }
  });

  test('N1: a cursor that no list made is refused, whoever sends it', async () => {
    const forged = Buffer.from(JSON.stringify(['x', 'y', 'not-an-id'])).toString('base64url');
    for (const actor of [coordination, anonymous]) {
      const ctx = house.context(actor);
      await expect(listEnti(ctx, { first: 5, after: forged, orderBy: EnteOrder.NAME })).rejects.toThrow();
      await ctx.db.abandon();
    }
  });
});

describe('N1: the lists that are worked off, grown to 10,000 rows', () => {
  beforeAll(async () => {
    const rest = (table: string) =>
      `from ente e where code like 'mille-%' and not exists (select 1 from ${table} t where t.ente_id = e.id)`;
    await house.sql(
      `insert into contact (id, ente_id, kind, name, person_id, named_at)
       select gen_random_uuid(), id, 'REFERENT', 'Chi era', (select person_id from contact limit 1), now() ${rest('contact')}`,
    );
    await house.sql(
      `insert into ente_change (id, ente_id, kind, state, effective_on, reason, detail, decided_at)
       select gen_random_uuid(), id, 'RENAME', 'SCHEDULED', '2027-03-01', 'x', '{"name": "y"}', now() ${rest('ente_change')}`,
    );
    const more = async (table: string, columns: string, unique: Record<string, string> = {}) => {
      const read = columns.split(', ').map((column) => unique[column] ?? `t.${column}`);
      await house.sql(
        `insert into ${table} (id, ${columns}) select gen_random_uuid(), ${read.join(', ')}
         from (select * from ${table} limit 100) t cross join generate_series(1, 80) n`,
      );
    };
    await more('adhesion_letter', 'ente_id, adhesion_id, email, at');
    await more(
      'adhesion_application',
      'number, code_index, dossier_id, state, denomination, category, fiscal_code, email, legal_name, operator_name, operator_email, locale, received_at, confirm_hash',
      {
        number: `t.number || '-' || n`,
        code_index: `t.number || '-' || n`,
        dossier_id: 'gen_random_uuid()',
        confirm_hash: `t.number || '-' || n`,
      },
    );
    await house.sql(
      `insert into sede (id, ente_id, kind, name, istat_code, city)
       select gen_random_uuid(), id, (array['REGISTERED', 'BRANCH'])[1 + abs(hashtext(code)) % 2], 'Sede ' || abs(hashtext(code)) % 90,
         case when abs(hashtext(code)) % 3 = 0 then '004003' end, case when abs(hashtext(code)) % 3 = 1 then 'Torino' end from ente where code like 'mille-%'`,
    );
    await house.sql(
      `insert into sportello (id, code, slug, name, ente_id, istat_code, bacino_id, languages, services, is_example)
       select gen_random_uuid(), code, code, 'Sportello ' || abs(hashtext(code)) % 90, id, case when abs(hashtext(code)) % 2 = 0 then '004003' end,
         (select bacino_id from comune where istat_code = '004003'), case when abs(hashtext(code)) % 50 = 0 then '{it,ar}' else '{it}' end::text[], '{}', true
       from ente where code like 'mille-%'`,
    );
    await house.sql('vacuum analyze');
  }, 60_000);

  type List<Order> = (ctx: HouseContext, after: string | null, orderBy: Order) => Promise<Connection<{ id: string }>>;
  const inEach = <Order extends string>(table: string, orders: Record<string, Order>, list: List<Order>) =>
    Object.values(orders).map((by): [string, string, Page<{ id: string }>] => [
      table,
      by,
      (ctx, after) => list(ctx, after, by),
    ]);
  const grown = [
    ...inEach('contact', ContactOrder, (ctx, after, orderBy) => listOrphaned(ctx, 100, after, { orderBy })),
    ...inEach('adhesion_application', ApplicationOrder, (ctx, after, orderBy) =>
      listApplications(ctx, 100, after, { orderBy }),
    ),
    ...inEach('adhesion_letter', LetterOrder, (ctx, after, orderBy) => listLetters(ctx, 100, after, { orderBy })),
    ...inEach('ente_change', EnteChangeOrder, (ctx, after, orderBy) => listChanges(ctx, 100, after, { orderBy })),
    ...inEach('sede', PlaceOrder, (ctx, after, orderBy) => listSedi(ctx, { first: 100, after, orderBy })),
    ...inEach('sportello', PlaceOrder, (ctx, after, orderBy) => listDesks(ctx, { first: 100, after, orderBy })),
  ];
  test.each(grown)(
    'N1: %s by %s: three pages follow each other within the time of a statement',
    async (table, _, page) => {
      expect(await count(table)).toBeGreaterThanOrEqual(ROWS);
      const ids = new Set<string>();
      for (let after: string | null = null, at = 0; at < 3; at += 1) {
        const ctx = house.context(coordination);
        const { edges, pageInfo } = await page(ctx, after);
        await ctx.db.finish();
        for (const { node } of edges) ids.add(node.id);
        after = pageInfo.endCursor ?? null;
      }
      expect(ids.size).toBe(300);
    },
  );

  test('N1: seats and desks are narrowed to what is asked, each once, found by ente, comune and address', async () => {
    const sedi = (over: object) =>
      walk((ctx, after) => listSedi(ctx, { first: 100, after, orderBy: PlaceOrder.COMUNE, ...over }));
    const desks = (over: object) =>
      walk((ctx, after) => listDesks(ctx, { first: 100, after, orderBy: PlaceOrder.ENTE, ...over }));
    const registered = await sedi({ kind: SedeKind.REGISTERED, text: 'TORINO sede' });
    expect(
      registered.map(({ kind, address }) => `${kind} ${address?.city}`).every((one) => one === 'REGISTERED Torino'),
    ).toBe(true);
    expect(new Set(idsOf(registered)).size).toBe(await count('sede', `kind = 'REGISTERED' and city = 'Torino'`));
    expect(registered.length).toBeGreaterThan(1_000);
    const arabic = await desks({ language: 'ar' });
    expect(new Set(idsOf(arabic)).size).toBe(await count('sportello', `'ar' = any(languages)`));
    expect(await desks({ text: 'ente 77 alba', language: 'ar', service: 'nessuno' })).toEqual([]);
    expect([await desks({ bacinoId: 'x' }), await sedi({ text: '%' })]).toEqual([[], []]);
    const { data } = await house.ask(anonymous, '{ sediOfNetwork { totalCount edges { node { ente { name } } } } }');
    expect(data.sediOfNetwork).toMatchObject({ totalCount: 1_001, edges: { length: 20 } });
  });
});
