import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { personIn } from '@respi/kit/testing/stand.js';
import { EnteEventKind, EnteEventOrder } from '../src/ente/ente-event.enums.js';
import { type HistoryQuestion, loadHistory } from '../src/ente/ente-event.js';
import { canSeeEmail } from '../src/membership/membership.policy.js';
import { MembershipOrder, MembershipTime } from '../src/membership/membership-order.enum.js';
import { loadPeopleOf, type PeopleQuestion } from '../src/membership/people-of-ente.reads.js';
import { Role } from '../src/membership/role.enum.js';
import { idOf, standNetwork, type TestNetwork } from './build/network-stand.js';

/* N16 I11: the people and the history of an ente with 10,000 of each, many of them equal, beside enti with a few. */

const ROWS = 10_000;
const alba = idOf('ente', 'comune-alba');
const bra = idOf('ente', 'comune-bra');
let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
  await house.sql(
    `insert into person (id, email, display_name, created_at)
     select gen_random_uuid(), 'molti-' || n || '@example.org', (array['Zoè', 'Élia', 'anna', 'Ugo'])[1 + n % 4] || ' Molti ' || n % 900, now()
     from generate_series(1, $1::int) n`,
    [ROWS],
  );
  await house.sql(
    `insert into membership (id, person_id, ente_id, role, sportello_id, start_on, end_on, ended_at, created_at)
     select gen_random_uuid(), p.id, $1, (array['OPERATOR', 'MEDIATOR', 'TRAINER'])[1 + p.n % 3], case when p.n % 2 = 0 then s.id end,
       case when p.n % 10 = 9 then '2027-01-01'::date else '2025-01-01'::date + p.n % 40 end,
       case when p.n % 10 = 8 then '2026-01-31'::date when p.n % 10 = 7 then '2027-06-30'::date end,
       case when p.n % 10 = 6 then now() end, now()
     from (select id, substring(email from '\\d+')::int as n from person where email like 'molti-%') p
     cross join (select id from sportello where ente_id = $1 limit 1) s`,
    [alba],
  );
  await house.sql(
    `insert into event (at, entity, entity_id, verb, request_id, detail)
     select '2020-01-01T11:00:00Z'::timestamptz + n / 10 * interval '1 day', 'ente', $1,
       (array['adhesion-suspended', 'person-joined', 'desk-renamed', 'machine-client-ended', 'ente-renamed', 'mai-vista-prima'])[1 + n % 6], 'x',
       jsonb_build_object('reason', 'Perché è così ' || n % 500, 'name', 'Luogo ' || n % 70, 'was', 'Già ' || n % 90, 'before', jsonb_build_object('name', 'Antico'))
     from generate_series(1, $2::int) n`,
    [alba, ROWS],
  );
  await house.sql('vacuum analyze');
}, 120_000);
afterAll(() => house.close());

const coordination = personIn('COORDINATION');
interface Shown {
  readonly id: string;
  readonly role: string;
  readonly startOn: string;
  readonly endOn: string | null;
  readonly personName: string;
  readonly lead: string;
}
const ask = (over: Partial<PeopleQuestion>): PeopleQuestion => ({ first: 100, orderBy: MembershipOrder.ROLE, ...over });

/** A page as the actor is given it, asked for as a request of its own. */
async function page(actor: Actor, over: Partial<PeopleQuestion> = {}, enteId = alba) {
  const ctx = house.context(actor);
  const { edges, pageInfo, totalCount } = await loadPeopleOf(ctx, enteId, ask(over));
  await ctx.db.finish();
  return { rows: edges.map(({ node }) => node as unknown as Shown), pageInfo, totalCount };
}
async function walk(actor: Actor, over: Partial<PeopleQuestion> = {}): Promise<Shown[]> {
  const rows: Shown[] = [];
  for (let after: string | null = null; ; ) {
    const { rows: some, pageInfo } = await page(actor, { ...over, after });
    rows.push(...some);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor ?? null;
  }
}
const idsOf = (rows: readonly Shown[]) => rows.map(({ id }) => id);
const count = async (where = 'true') =>
  (await house.sql(`select count(*)::int as n from membership where ente_id = $1 and ${where}`, [alba]))[0]
    ?.n as number;

describe('N16: the people of an ente over 10,000 roles', () => {
  test.each([
    [MembershipOrder.NAME, null],
    [MembershipOrder.ROLE, Role.MEDIATOR],
    [MembershipOrder.PLACE, Role.MEDIATOR],
    [MembershipOrder.START, Role.MEDIATOR],
  ])('N16: by %s, each once, none lost, what is equal by name (%s)', async (orderBy, role) => {
    const rows = await walk(coordination, { orderBy, role });
    expect(rows.length).toBe(await count(role ? `role = '${role}'` : 'true'));
    expect(new Set(idsOf(rows)).size).toBe(rows.length);
    const lead = { ROLE: 'role', NAME: 'lead', PLACE: 'lead', START: 'startOn' } as const;
    const names = new Intl.Collator('und').compare;
    const faults = rows.filter((row, at) => {
      const before = rows[at - 1];
      const [a, b] = [before?.[lead[orderBy]] ?? '', row[lead[orderBy]]];
      return before && (a > b || (a === b && names(before.personName, row.personName) > 0));
    });
    expect(faults).toEqual([]);
  });

  test('N16: narrowed to a role and to when it holds; the three times are the whole', async () => {
    const today = `'2026-11-23'::date`;
    const where = {
      CURRENT: `ended_at is null and start_on <= ${today} and coalesce(end_on, ${today}) >= ${today}`,
      TO_COME: `ended_at is null and start_on > ${today}`,
      ENDED: `(ended_at is not null or coalesce(end_on, ${today}) < ${today})`,
    };
    house.clock.at('2026-11-23T09:00:00Z');
    const found = new Set<string>();
    for (const time of Object.values(MembershipTime)) {
      const rows = await walk(coordination, { time, role: Role.MEDIATOR });
      expect([time, rows.length]).toEqual([time, await count(`role = 'MEDIATOR' and ${where[time]}`)]);
      expect(rows.length).toBeGreaterThan(100);
      for (const { id } of rows) found.add(id);
    }
    expect(found.size).toBe(await count(`role = 'MEDIATOR'`));
  });

  test('N16: the day of today is that of Italy: a role of tomorrow holds from midnight there', async () => {
    const tomorrow = async () => (await page(coordination, { time: MembershipTime.TO_COME })).totalCount;
    house.clock.at('2026-12-31T22:59:00Z');
    expect(await tomorrow()).toBe(1_000);
    house.clock.at('2026-12-31T23:01:00Z');
    expect(await tomorrow()).toBe(0);
    house.clock.at('2026-11-23T09:00:00Z');
  });

  test('N16: found by words of name and desk in whatever order, without accents; a wildcard is a letter', async () => {
    const operator = personIn('OPERATOR', { enteId: alba });
    const found = async (text: string) => (await page(operator, { text })).totalCount;
    const name = await count(`person_id in (select id from person where display_name = 'Zoè Molti 100')`);
    expect(name).toBeGreaterThan(1);
    expect(await found('zoe molti 100')).toBe(name);
    expect(await found('100 ZOÈ')).toBe(name);
    expect(await found('sportello alba zoe')).toBeGreaterThan(100);
    expect([await found('%'), await found('z_e'), await found('zoe inesistente')]).toEqual([0, 0, 0]);
    expect(await found('   ')).toBe(1_001);
  });

  test('N16: the pages of several enti at once, and of many people, cost one statement', async () => {
    const ctx = house.context(coordination);
    const before = ctx.db.statements;
    const [first, second] = await Promise.all([loadPeopleOf(ctx, alba, ask({})), loadPeopleOf(ctx, bra, ask({}))]);
    expect(ctx.db.statements - before).toBe(1);
    await ctx.db.finish();
    expect(first.edges).toHaveLength(100);
    expect(second.edges.length).toBeGreaterThan(0);
    expect([first.totalCount, second.totalCount]).toEqual([1_001, second.edges.length]);
    expect(idsOf((await page(coordination, {}, bra)).rows)).toEqual(second.edges.map(({ node }) => node.id));
  });

  test('N16: a cursor that no list made is refused', async () => {
    for (const keys of [['x', 'y', 'not-an-id'], ['x'], ['a\u0000', 'y', alba]]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      await expect(page(coordination, { after })).rejects.toThrow('segnaposto');
    }
  });
});

describe('I11 N1: the history of an ente over 10,000 events', () => {
  const story = async (over: Partial<HistoryQuestion> = {}, enteId = alba) => {
    const ctx = house.context(coordination);
    const read = await loadHistory(ctx, enteId, { first: 100, orderBy: EnteEventOrder.LATEST, ...over });
    await ctx.db.finish();
    return { ...read, rows: read.edges.map(({ node }) => node) };
  };
  const whole = async (over: Partial<HistoryQuestion> = {}, between?: () => Promise<unknown>) => {
    const found: Awaited<ReturnType<typeof story>>['rows'] = [];
    for (let after: string | null = null, at = 0; ; at += 1) {
      const { rows, pageInfo } = await story({ ...over, after });
      found.push(...rows);
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
      if (at === 2) await between?.();
    }
  };
  const written = async (where = 'true') =>
    (
      await house.sql(
        `select ev.id::text from event ev where entity = 'ente' and entity_id = $1 and ${where} order by ev.id`,
        [alba],
      )
    ).map(({ id }) => id as string);

  test('I11: either way round each event stands once, though something happens meanwhile', async () => {
    const before = await written();
    expect(before.length).toBeGreaterThanOrEqual(ROWS);
    const happens = () =>
      house.sql(
        `insert into event (at, entity, entity_id, verb, request_id) values ('2019-01-01', 'ente', $1, 'ente-changed', 'x')`,
        [alba],
      );
    const down = await whole({}, happens);
    expect(down.map(({ id }) => id)).toEqual(before.toReversed());
    const up = await whole({ orderBy: EnteEventOrder.OLDEST });
    expect(up.map(({ id }) => id)).toEqual(await written());
    expect((await story()).totalCount).toBe(1_001);
  });

  test('I11: the kinds are the whole, and an act that is new is of one too', async () => {
    const verbs: Record<EnteEventKind, string> = {
      ADHESION: `verb ~ '^adhesion-'`,
      PEOPLE: `verb = 'person-joined'`,
      PLACE: `verb = 'desk-renamed'`,
      MACHINE: `verb = 'machine-client-ended'`,
      REGISTER: `verb in ('ente-renamed', 'mai-vista-prima', 'ente-changed')`,
    };
    const found: string[] = [];
    for (const kind of Object.values(EnteEventKind)) {
      const rows = await whole({ kind, orderBy: EnteEventOrder.OLDEST });
      expect(new Set(rows.map((row) => row.kind))).toEqual(new Set([kind]));
      expect(rows.map(({ id }) => id)).toEqual(await written(verbs[kind]));
      found.push(...rows.map(({ id }) => id));
    }
    expect(found.sort()).toEqual((await written()).sort());
  });

  test('I11: a period is of days in Italy, both included', async () => {
    const [event] = await house.sql(
      `insert into event (at, entity, entity_id, verb, request_id) values ('2030-06-30T22:30:00Z', 'ente', $1, 'desk-opened', 'x') returning id::text`,
      [alba],
    );
    const at = async (since: string | null, until: string | null) =>
      (await story({ since, until, kind: EnteEventKind.PLACE })).rows.map(({ id }) => id).includes(event?.id);
    expect(await at('2030-07-01', null)).toBe(true);
    expect(await at('2030-07-01', '2030-07-01')).toBe(true);
    expect(await at('2030-06-30', '2030-06-30')).toBe(false);
    expect(await at('2030-07-02', null)).toBe(false);
    expect((await story({ since: '2020-03-01', until: '2020-03-03' })).totalCount).toBe(30);
    expect((await story({ since: '2020-03-03', until: '2020-03-01' })).totalCount).toBe(0);
  });

  test('I11 TH8: found by words of what is shown, without accents; by nothing that is not shown', async () => {
    const found = async (text: string) => (await story({ text })).totalCount;
    const exact = await written(
      `detail ->> 'reason' = 'Perché è così 77' and verb not in ('desk-renamed', 'ente-renamed')`,
    );
    expect(exact.length).toBeGreaterThan(5);
    const shown = await whole({ text: 'perche COSI 77' });
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(exact));
    expect(shown.filter(({ reason, name, was }) => !`${reason} ${name} ${was}`.includes('77'))).toEqual([]);
    expect(await found('antico')).toBe(1_001);
    // the name of a place is kept with acts that show none: nobody finds those by it
    const hidden = await whole({ text: 'luogo 13', kind: EnteEventKind.PEOPLE });
    expect(hidden).toEqual([]);
    expect(await found('%')).toBe(0);
    expect(await found('  ')).toBe(1_001);
  });

  test('I11: the pages of several enti at once cost one statement; each counts its own', async () => {
    const ctx = house.context(coordination);
    const before = ctx.db.statements;
    const ask = { first: 5, orderBy: EnteEventOrder.LATEST };
    const [first, second] = await Promise.all([loadHistory(ctx, alba, ask), loadHistory(ctx, bra, ask)]);
    expect(ctx.db.statements - before).toBe(1);
    await ctx.db.finish();
    expect(first.totalCount).toBe(1_001);
    expect(second.edges.every(({ node }) => node.enteId === bra)).toBe(true);
    expect(second.totalCount).toBeLessThan(100);
  });

  test('I11 TH8: who is not inside is given no history; a cursor that no list made is refused', async () => {
    const source =
      'query ($id: ID!, $after: String) { ente(id: $id) { history(after: $after) { totalCount edges { node { verb } } } } }';
    const asked = (actor: Actor, after: string | null = null) => house.ask(actor, source, { id: alba, after });
    expect((await asked(personIn('ENTE_ADMIN', { enteId: bra }))).data.ente.history).toBeNull();
    expect((await asked(personIn('OPERATOR', { enteId: alba }))).data.ente.history.edges).toHaveLength(20);
    for (const keys of [['x'], ['1', '2'], ["1' or true"], [null]]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { data, errors } = await asked(coordination, after);
      expect([keys, data?.ente?.history ?? null, Boolean(errors)]).toEqual([keys, null, true]);
    }
  });
});

describe('TH8: nobody finds or orders people by what they may not read', () => {
  const readers: [string, Actor, boolean][] = [
    ['the coordination', coordination, true],
    ['the administrator of the ente', personIn('ENTE_ADMIN', { enteId: alba }), true],
    ['an operator of the ente', personIn('OPERATOR', { enteId: alba }), false],
    ['an auditor', personIn('AUDITOR'), false],
    ['an administrator of another ente', personIn('ENTE_ADMIN', { enteId: bra }), false],
  ];
  test.each(readers)('TH8: %s asks for a part of an address', async (_, actor, mayRead) => {
    expect(canSeeEmail(actor, { id: '', enteIds: [alba], hasOffice: false })).toBe(mayRead);
    const { rows } = await page(actor, { text: 'molti-77@' });
    expect(rows).toHaveLength(mayRead ? 1 : 0);
  });

  test('TH8: one’s own address finds oneself, nobody else', async () => {
    const [own] = await house.sql(`select id from person where email = 'molti-77@example.org'`);
    const actor = personIn('OPERATOR', { enteId: alba, personId: own?.id });
    expect((await page(actor, { text: 'molti-7' })).rows).toHaveLength(1);
  });

  test('N26: who sees nothing of the inside is given no list, whatever they ask for', async () => {
    const source = `query ($id: ID!) { ente(id: $id) { members(text: "molti", orderBy: NAME) { totalCount edges { node { id } } } } }`;
    const asked = async (actor: Actor) => (await house.ask(actor, source, { id: alba })).data.ente.members;
    expect(await asked(personIn('ENTE_ADMIN', { enteId: bra }))).toBeNull();
    expect((await asked(personIn('OPERATOR', { enteId: alba }))).totalCount).toBe(1_001);
  });
});
