import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const organisers = ['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
const sound = {
  title: 'Équipe di gennaio',
  kind: 'EQUIPE',
  mode: 'ONLINE',
  joinLink: 'https://example.org/riunione',
  startsAt: '2027-01-12T08:30:00.000Z',
  endsAt: '2027-01-12T11:30:00.000Z',
  capacity: 2,
  isPublic: false,
};
const run = async (verb: string, type: string, actor: ReturnType<typeof operator>, input: object) =>
  (
    await house.ask(
      actor,
      `mutation ($input: ${type}!) { ${verb}(input: $input) { event { id state version slug } userErrors { code field } } }`,
      { input: { clientKey: key(), ...input } },
    )
  ).data?.[verb] ?? null;
const planned = (actor: ReturnType<typeof operator>, over: object = {}) =>
  run('planEvent', 'PlanEventInput', actor, { ...sound, ...over });

describe('planEvent', () => {
  test.each(allRoles.filter((role) => !(organisers as readonly string[]).includes(role)))(
    'T1: %s is refused',
    async (role) => {
      expect(await planned(personIn(role))).toBeNull();
    },
  );
  test.each(organisers)('T1: %s plans a draft', async (role) => {
    expect(await planned(personIn(role))).toMatchObject({ event: { state: 'DRAFT' }, userErrors: [] });
  });
  test.each([
    [{ title: ' ' }, 'REQUIRED', 'title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
    [{ endsAt: sound.startsAt }, 'INVALID', 'endsAt'],
    [{ startsAt: '2026-11-23T08:00:00.000Z' }, 'INVALID', 'startsAt'],
    [{ capacity: 0 }, 'INVALID', 'capacity'],
    [{ capacity: 5_001 }, 'INVALID', 'capacity'],
  ])('T1: %j is refused, typed', async (over, code, field) => {
    expect((await planned(personIn('TRAINER'), over)).userErrors).toEqual([{ code, field: [field] }]);
  });
});

describe('from draft to cancellation', () => {
  test('T8 T17 T18: published, changed with a higher SEQUENCE, cancelled with everybody told', async () => {
    const trainer = personIn('TRAINER');
    const { event } = await planned(trainer);
    await run('publishEvent', 'PublishEventInput', trainer, { eventId: event.id });
    const guest = operator();
    await registerAs(house, guest, event.id);
    const link = async (actor: ReturnType<typeof operator>) =>
      (await house.ask(actor, 'query ($id: ID!) { trainingEvent(id: $id) { joinLink } }', { id: event.id })).data
        .trainingEvent.joinLink;
    expect([await link(guest), await link(operator())]).toEqual([sound.joinLink, null]);
    await run('editEvent', 'EditEventInput', trainer, {
      eventId: event.id,
      startsAt: '2027-01-13T08:30:00.000Z',
      endsAt: '2027-01-13T10:00:00.000Z',
    });
    const [moved] = await house.sql('select sequence from training_event where id = $1', [event.id]);
    expect(moved.sequence).toBe(1);
    const notices = () =>
      house.sql(`select 1 from outbox where command = 'receiveNotice' and entity_key = $1`, [
        `${event.id}:${guest.personId}`,
      ]);
    expect(await notices()).toHaveLength(1);
    const cancelled = await run('cancelEvent', 'CancelEventInput', trainer, { eventId: event.id, reason: 'Neve' });
    expect(cancelled.event.state).toBe('CANCELLED');
    expect(await notices()).toHaveLength(2);
    const [left] = await house.sql('select state, seat from registration where event_id = $1', [event.id]);
    expect(left).toEqual({ state: 'CANCELLED_BY_ORGANISER', seat: null });
    expect(
      (await run('editEvent', 'EditEventInput', trainer, { eventId: event.id, title: 'x' })).userErrors[0].code,
    ).toBe('WRONG_STATE');
    expect((await run('publishEvent', 'PublishEventInput', trainer, { eventId: event.id })).userErrors[0].code).toBe(
      'WRONG_STATE',
    );
  });

  test('C21: two organisers at once: the second is told of the conflict', async () => {
    const { event } = await planned(personIn('TRAINER'));
    const edit = () =>
      run('editEvent', 'EditEventInput', personIn('COORDINATION'), {
        eventId: event.id,
        expectedVersion: 1,
        title: 'Altro',
      });
    expect((await edit()).userErrors).toEqual([]);
    expect((await edit()).userErrors[0].code).toBe('CONFLICT');
  });

  test('T4: capacity cannot fall below the seats taken', async () => {
    const event = await buildEvent(house, { capacity: 2 });
    await registerAs(house, operator(), event);
    await registerAs(house, operator(), event);
    const edited = await run('editEvent', 'EditEventInput', personIn('TRAINER'), { eventId: event, capacity: 1 });
    expect(edited.userErrors[0]).toEqual({ code: 'FULL', field: ['capacity'] });
  });
});

describe('who sees what', () => {
  test('T1 G5: anonymous readers see public meetings only, drafts are the organisers’ own, by list, by id and by _entities', async () => {
    const ids = {
      draft: await buildEvent(house, { state: 'DRAFT', isPublic: true }),
      reserved: await buildEvent(house),
      open: await buildEvent(house, { isPublic: true }),
    };
    const sees = async (actor: ReturnType<typeof operator>) => {
      const listed = await house.ask(actor, '{ trainingEvents(first: 100) { edges { node { id } } } }');
      const list = listed.data.trainingEvents.edges.map((edge: { node: { id: string } }) => edge.node.id);
      return Promise.all(
        Object.entries(ids).map(async ([name, id]) => {
          const byId = await house.ask(actor, 'query ($id: ID!) { trainingEvent(id: $id) { id } }', { id });
          const byKey = await house.ask(
            actor,
            'query ($r: [_Any!]!) { _entities(representations: $r) { ... on TrainingEvent { id } } }',
            { r: [{ __typename: 'TrainingEvent', id }] },
          );
          const ways = [list.includes(id), Boolean(byId.data.trainingEvent), Boolean(byKey.data._entities[0])];
          expect(new Set(ways).size).toBe(1);
          return ways[0] ? name : null;
        }),
      ).then((names) => names.filter(Boolean));
    };
    expect(await sees(anonymous)).toEqual(['open']);
    expect(await sees(operator())).toEqual(['reserved', 'open']);
    expect(await sees(personIn('TRAINER'))).toEqual(['draft', 'reserved', 'open']);
  });

  test.each(['policy', 'row-level security'])(
    'T22 FIG2: with the other wall off, %s alone hides a stranger’s registration',
    async (wall) => {
      const event = await buildEvent(house, { isPublic: true });
      const { registration } = await registerAs(house, operator(), event);
      const ask = (actor: ReturnType<typeof operator>) =>
        house.ask(actor, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Registration { id } } }', {
          r: [{ __typename: 'Registration', id: registration.id }],
        });
      if (wall === 'policy') await house.sql('alter table registration disable row level security');
      try {
        expect((await ask(operator())).data._entities).toEqual([null]);
        expect((await ask(personIn('TRAINER'))).data._entities).toEqual([{ id: registration.id }]);
      } finally {
        await house.sql('alter table registration enable row level security');
      }
    },
  );

  test('the calendar file carries UTC times and a stable UID', async () => {
    const event = await buildEvent(house, { isPublic: true });
    const calendar = async (id: string) => {
      const ctx = house.context(anonymous);
      const file = await plan.downloads?.ics?.(ctx, id);
      await ctx.db.finish();
      return file;
    };
    const text = String((await calendar(event))?.body);
    const [session] = await house.sql('select uid from event_session where event_id = $1', [event]);
    expect(text).toContain(`UID:${session.uid}`);
    expect(text).toContain('DTSTART:20261210T083000Z');
    expect(await calendar(await buildEvent(house))).toBeNull();
  });

  test('PIT11: a page of 50 meetings costs as many statements as a page of one', async () => {
    for (let at = 0; at < 50; at += 1)
      await buildEvent(house, { startsAt: `2027-06-${String((at % 28) + 1).padStart(2, '0')}T08:00:00Z` });
    const { execute, parse } = await import('graphql');
    const count = async (first: number) => {
      const ctx = house.context(personIn('TRAINER'));
      const document = parse(
        `{ trainingEvents(first: ${first}) { edges { node { seatsLeft waitingCount sessions { id } myRegistration { id } registrations { id person { id } } } } } }`,
      );
      await execute({ schema: house.open.schema, document, contextValue: ctx });
      await ctx.db.finish();
      return ctx.db.statements;
    };
    expect(await count(50)).toBe(await count(1));
    expect(await count(50)).toBeLessThanOrEqual(5);
  });
});

describe('N20 T1: over 10,000 meetings', () => {
  const ROWS = 10_000;
  const bacino = key();
  beforeAll(async () => {
    await house.sql(
      `insert into training_event (id, slug, title, kind, mode, capacity, is_public, state, bacino_id, starts_at, ends_at)
       select gen_random_uuid(), 'molti-' || n, (array['Élite', 'alba', 'Zona', 'Bra'])[1 + n % 4] || ' ' || n % 300,
         case when n % 5 = 0 then 'BASIN_INITIAL' else 'BASIN_INTERIM' end, 'IN_PERSON', 10, n % 2 = 0, 'PUBLISHED',
         case when n % 50 = 0 then $2::uuid when n % 3 = 0 then $3::uuid end,
         '2030-01-01T08:00:00Z'::timestamptz + n % 400 * interval '1 day', '2030-01-01T10:00:00Z'::timestamptz + n % 400 * interval '1 day'
       from generate_series(1, $1::int) n`,
      [ROWS, bacino, key()],
    );
    await house.sql('vacuum analyze training_event');
  });
  const SOURCE = `query ($after: String, $orderBy: TrainingEventOrder!, $kind: TrainingEventKind, $bacinoId: ID) {
    found: trainingEvents(first: 100, after: $after, orderBy: $orderBy, filter: { kind: $kind, bacinoId: $bacinoId, from: "2029-12-31T00:00:00Z" }) {
      pageInfo { hasNextPage endCursor } edges { node { id title startsAt } } } }`;
  interface Row {
    id: string;
    title: string;
    startsAt: string;
  }
  const walk = async (actor: ReturnType<typeof operator>, variables: object) => {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await house.ask(actor, SOURCE, { ...variables, after });
      rows.push(...data.found.edges.map(({ node }: { node: Row }) => node));
      if (!data.found.pageInfo.hasNextPage) return rows;
      after = data.found.pageInfo.endCursor;
    }
  };
  const names = new Intl.Collator('und').compare;
  const order = {
    EARLIEST: (a: Row, b: Row) => a.startsAt.localeCompare(b.startsAt),
    LATEST: (a: Row, b: Row) => b.startsAt.localeCompare(a.startsAt),
    TITLE: (a: Row, b: Row) => names(a.title, b.title),
  };
  test.each(Object.keys(order))('N20: by %s each once, none lost', async (orderBy) => {
    const rows = await walk(operator(), { orderBy, kind: orderBy === 'EARLIEST' ? null : 'BASIN_INITIAL' });
    expect(rows).toHaveLength(orderBy === 'EARLIEST' ? ROWS : ROWS / 5);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const compare = order[orderBy as keyof typeof order];
    expect(rows.filter((row, at) => at > 0 && compare(rows[at - 1] as Row, row) > 0)).toEqual([]);
  });

  test('N20: those of one bacino, with their kind or without; an id that is none finds nothing', async () => {
    const count = async (actor: ReturnType<typeof operator>, bacinoId: string, kind: string | null) =>
      (await walk(actor, { orderBy: 'LATEST', bacinoId, kind })).length;
    expect(await count(operator(), bacino, null)).toBe(ROWS / 50);
    expect(await count(operator(), bacino, 'BASIN_INITIAL')).toBe(ROWS / 50);
    expect(await count(operator(), bacino, 'BASIN_INTERIM')).toBe(0);
    expect(await count(anonymous, bacino, null)).toBe(ROWS / 50);
    for (const none of [key(), 'alba', "' or true --"])
      expect([none, await count(operator(), none, null)]).toEqual([none, 0]);
  });

  test('N20 G5: the public pages through the public ones alone, in every order', async () => {
    for (const orderBy of Object.keys(order)) {
      const rows = await walk(anonymous, { orderBy, kind: 'BASIN_INITIAL' });
      expect([orderBy, rows.length]).toEqual([orderBy, ROWS / 10]);
    }
  });

  test('F15: a cursor that no list in this order made is refused in words', async () => {
    const id = key();
    for (const [keys, orderBy] of [
      [['x', id], 'EARLIEST'],
      [['2030-01-01T08:00:00.000Z', 'y'], 'LATEST'],
      [['2030-99-01T08:00:00.000Z', id], 'LATEST'],
      [['Alba', 'y'], 'TITLE'],
      [['a\u0000', id], 'TITLE'],
    ] as const) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { data, errors } = await house.ask(operator(), SOURCE, { after, orderBy });
      expect([keys, data?.found ?? null, errors?.[0]?.message]).toEqual([
        keys,
        null,
        expect.stringContaining('segnaposto'),
      ]);
    }
  });
});
