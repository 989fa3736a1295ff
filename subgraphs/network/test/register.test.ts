import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous } from '@respi/kit/testing/stand.js';
import { parse } from 'graphql';
import { idOf, standNetwork, type TestNetwork } from './build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const ask = async (source: string, variables = {}) => {
  const answer = await house.ask(anonymous, source, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

describe('N1 N26: what everybody may read of the register', () => {
  test('N26: enti and desks with their public fields, nothing from inside', async () => {
    const { ente } = await ask(
      `query ($id: ID!) { ente(id: $id) { name category tier adhesionState sportelli { name } bacino { code }
        adhesion { id } adhesions { id } people { id } members { totalCount } timeline { id } viewerCanManage viewerCanInvite } }`,
      { id: idOf('ente', 'comune-alba') },
    );
    expect(ente).toEqual({
      name: 'Comune di Alba',
      category: 'COMUNE',
      tier: 'RISTRETTA',
      adhesionState: 'ACTIVE',
      sportelli: [{ name: 'Sportello di Alba' }],
      bacino: { code: 'alba' },
      adhesion: null,
      adhesions: [],
      people: null,
      members: null,
      timeline: null,
      viewerCanManage: false,
      viewerCanInvite: false,
    });
  });

  test('N1: desks are found by bacino, language, service and comune, and by the word of their address', async () => {
    const found = async (filter: string) =>
      (await ask(`{ sportelli(${filter}) { slug } }`)).sportelli.map((one: { slug: string }) => one.slug);
    expect(await found(`bacinoId: "${idOf('bacino', 'alba')}"`)).toEqual(['alba', 'bra']);
    expect(await found('language: "ar"')).toEqual(['alba']);
    expect(await found('service: "CITTADINANZA"')).toEqual([]);
    expect(await found('comune: "alba"')).toEqual(['alba']);
    expect((await ask('{ sportello(slug: "bra") { name comune { name } ente { name } } }')).sportello).toEqual({
      name: 'Sportello di Bra',
      comune: { name: 'Bra' },
      ente: { name: 'Comune di Bra' },
    });
  });

  test('N1: an id that is none and a desk that is not there answer alike', async () => {
    expect(await ask(`{ a: sportello(id: "x") { id } b: ente(id: "${idOf('ente', 'nowhere')}") { id } }`)).toEqual({
      a: null,
      b: null,
    });
  });

  test.each(['a\u0000b', '\ud800'])(
    'PIT13: ill-formed words in the search of desks are the caller’s fault',
    async (word) => {
      for (const argument of ['language', 'service', 'comune']) {
        const found = await house.ask(anonymous, `query ($word: String) { sportelli(${argument}: $word) { id } }`, {
          word,
        });
        expect(found.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      }
      const one = await house.ask(anonymous, 'query ($word: String) { sportello(slug: $word) { id } }', { word });
      expect(one.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    },
  );

  test('N21: the founding target stands beside today and beside who has joined', async () => {
    expect((await ask('{ coverage { category target today joined } }')).coverage).toEqual([
      { category: 'COMUNE', target: 250, today: 4, joined: 3 },
      { category: 'CENTRO_IMPIEGO', target: 8, today: 1, joined: 1 },
    ]);
  });

  test('N21: the same by bacino: a comune counts where its territory is, the sums are those of the board, what has none is said', async () => {
    await house.sql(`update ente set bacino_id = null where code = 'comune-bra'`);
    const { coverageOfBacini: rows, coverage } = await ask(
      '{ coverageOfBacini { bacino { code } category target today joined } coverage { category today joined } }',
    );
    expect(rows).toEqual([
      { bacino: { code: 'alba' }, category: 'COMUNE', target: 2, today: 2, joined: 2 },
      { bacino: { code: 'cuneo' }, category: 'COMUNE', target: 2, today: 2, joined: 1 },
      { bacino: null, category: 'CENTRO_IMPIEGO', target: null, today: 1, joined: 1 },
    ]);
    for (const { category, today, joined } of coverage) {
      const own = rows.filter((row: { category: string }) => row.category === category);
      const sum = (of: 'today' | 'joined') =>
        own.reduce((all: number, row: Record<'today' | 'joined', number>) => all + row[of], 0);
      expect([category, sum('today'), sum('joined')]).toEqual([category, today, joined]);
    }
    await house.sql(`update ente set bacino_id = $1 where code = 'comune-bra'`, [idOf('bacino', 'alba')]);
  });

  test('N19: a sum over unknown residents is «at least»: the known sum and how many comuni it leaves out', async () => {
    expect(
      (
        await ask(
          '{ bacini { code comuniCount foreignResidentsKnown comuniUnknown openingHoursPerWeek hoursPerThousand } }',
        )
      ).bacini,
    ).toEqual([
      {
        code: 'alba',
        comuniCount: 2,
        foreignResidentsKnown: 3_000,
        comuniUnknown: 1,
        openingHoursPerWeek: 35,
        hoursPerThousand: 11.67,
      },
      {
        code: 'cuneo',
        comuniCount: 2,
        foreignResidentsKnown: 5_000,
        comuniUnknown: 0,
        openingHoursPerWeek: null,
        hoursPerThousand: null,
      },
    ]);
    const { comuni } = await ask('{ comuni { name foreignResidents adhesionState } }');
    expect(comuni).toContainEqual({ name: 'Bra', foreignResidents: null, adhesionState: 'ACTIVE' });
    expect(comuni).toContainEqual({ name: 'Mondovì', foreignResidents: 0, adhesionState: null });
  });

  test('FIG21 TH9: no count of people from one to four is published, and none comes of a difference; twin: the table holds them', async () => {
    const before = await house.sql('select istat_code, foreign_residents from comune');
    const derived = async () => {
      const shown = await ask('{ bacini { id foreignResidentsKnown } comuni { foreignResidents bacino { id } } }');
      const comuni = shown.comuni as { foreignResidents: number | null; bacino: { id: string } | null }[];
      const held = await house.sql(`select bacino_id, sum(foreign_residents)::int as sum from comune group by 1`);
      return shown.bacini.map(({ id, foreignResidentsKnown }: { id: string; foreignResidentsKnown: number }) => {
        const told = comuni
          .filter(({ bacino }) => bacino?.id === id)
          .reduce((n, one) => n + (one.foreignResidents ?? 0), 0);
        const sum = held.find(({ bacino_id }) => bacino_id === id)?.sum ?? 0;
        return {
          cells: comuni.filter(({ foreignResidents: n }) => n && n < 5).length,
          published: foreignResidentsKnown - told,
          held: sum - told,
        };
      });
    };
    for (const few of [1, 2, 3, 4]) {
      await house.sql(`update comune set foreign_residents = $1 where name in ('Bra', 'Mondovì')`, [few]);
      const found = await derived();
      expect(found).toEqual(found.map(() => ({ cells: 0, published: 0, held: few })));
    }
    await house.sql(`update comune set foreign_residents = 5 where name = 'Bra'`);
    const { comuni } = await ask('{ comuni { name foreignResidents } }');
    expect(comuni).toContainEqual({ name: 'Bra', foreignResidents: 5 });
    for (const { istat_code, foreign_residents } of before) {
      await house.sql('update comune set foreign_residents = $2 where istat_code = $1', [
        istat_code,
        foreign_residents,
      ]);
    }
  });

  test('N4: the protocollo with its versions', async () => {
    const { protocolli } = await ask(
      '{ protocolli { title kind versions { number isCurrent validFrom validTo protocollo { title } } } }',
    );
    expect(protocolli[0].versions).toEqual([
      {
        number: 2,
        isCurrent: true,
        validFrom: '2026-01-20',
        validTo: '2028-12-31',
        protocollo: { title: 'Protocollo d’intesa' },
      },
    ]);
  });
});

describe('whether a desk is open', () => {
  const at = async (instant: string) => {
    house.clock.at(instant);
    const { sportelli } = await ask('{ sportelli { slug isOpenNow opensNextAt } }');
    house.clock.at('2026-11-23T09:00:00Z');
    return Object.fromEntries(
      sportelli.map((one: { slug: string; isOpenNow: boolean; opensNextAt: string }) => [
        one.slug,
        [one.isOpenNow, one.opensNextAt],
      ]),
    );
  };

  test('by the wall clock of Rome, by closures, holidays and patron saints', async () => {
    expect(await at('2026-11-23T08:00:00Z')).toEqual({
      alba: [true, '2026-11-24T08:00:00.000Z'],
      bra: [true, '2026-11-25T08:00:00.000Z'], // the 24th is the patron saint of Bra
    });
    expect((await at('2026-11-23T11:30:00Z')).alba?.[0]).toBe(false);
    expect((await at('2026-12-17T08:30:00Z')).alba).toEqual([false, '2026-12-18T08:00:00.000Z']);
    expect((await at('2026-12-25T09:00:00Z')).alba?.[0]).toBe(false);
    expect((await at('2027-03-29T07:00:00Z')).alba?.[0]).toBe(true); // summer time
  });
});

describe('the list of enti', () => {
  const LIST = `query ($first: Int!, $after: String, $filter: EnteFilter, $orderBy: EnteOrder!) {
    enti(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { name category adhesionState } } } }`;
  const names = async (filter: object, orderBy = 'NAME') =>
    (await ask(LIST, { first: 50, filter, orderBy })).enti.edges.map(
      (edge: { node: { name: string } }) => edge.node.name,
    );

  test.each(['NAME', 'CATEGORY', 'ADHESION'])('G7: pages by %s neither repeat nor miss an ente', async (orderBy) => {
    const whole = (await ask(LIST, { first: 100, orderBy })).enti;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { enti } = await ask(LIST, { first: 3, after, orderBy });
      seen.push(...enti.edges.map((edge: { node: { name: string } }) => edge.node.name));
      ({ endCursor: after, hasNextPage: more } = enti.pageInfo);
    }
    expect(seen).toEqual(whole.edges.map((edge: { node: { name: string } }) => edge.node.name));
    expect(new Set(seen).size).toBe(whole.totalCount);
  });

  test('N1: text finds a part of a name, without accents and with a typo', async () => {
    expect(await names({ text: 'mondovi' })).toEqual(['Comune di Mondovì']);
    expect(await names({ text: 'MONREG' })).toEqual(['Consorzio Monregalese']);
    expect(await names({ text: 'monregalse' })).toEqual(['Consorzio Monregalese']);
    expect(await names({ text: '100%' })).toEqual([]);
  });

  test('N1 N5: filters by category, tier, state and bacino', async () => {
    expect(await names({ category: 'CENTRO_IMPIEGO' })).toEqual(['Centro per l’impiego di Alba']);
    expect(await names({ adhesionState: 'SUSPENDED' })).toEqual(['Associazione sospesa']);
    expect(await names({ tier: 'RISTRETTA', bacinoId: idOf('bacino', 'cuneo') })).toEqual(['Comune di Cuneo']);
    expect(await names({ bacinoId: 'x' })).toEqual([]);
  });

  test('N3: the register is narrowed by the role in the network, with other filters and words, in every order', async () => {
    const leads = await names({ networkRole: 'LEAD' });
    expect(leads).toContain('Comune di Alba');
    expect(await names({ networkRole: 'LEAD', text: 'alba' })).toEqual(['Comune di Alba']);
    expect(await names({ networkRole: 'LEAD', tier: 'ALLARGATA' })).toEqual([]);
    for (const orderBy of ['CATEGORY', 'ADHESION'])
      expect((await names({ networkRole: 'LEAD' }, orderBy)).toSorted()).toEqual(leads.toSorted());
  });

  test('a cursor that nobody made is the caller’s fault', async () => {
    const made = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    for (const after of ['zzz', made(['a']), made(['', 'a', 'not an id']), made(['', 'a\u0000', idOf('ente', 'x')])]) {
      const answer = await house.ask(anonymous, LIST, { first: 3, after, orderBy: 'NAME' });
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('performance B.6: one data statement per list and child list', () => {
  test('the same number for one desk and for all', async () => {
    const statements = async (source: string) => {
      const ctx = house.context(anonymous);
      await house.open.run(ctx, { document: parse(source), variables: {} });
      return ctx.db.statements;
    };
    const fields =
      '{ name hours { opens } closures { startsOn } isOpenNow comune { name bacino { code } } ente { name sportelli { slug } bacino { name } } }';
    // desk, hours, closures, holidays, comune, ente, desks of the ente, bacino
    expect(await statements(`{ sportelli(language: "ar") ${fields} }`)).toBeLessThanOrEqual(9);
    expect(await statements(`{ sportelli ${fields} }`)).toBe(
      await statements(`{ sportelli(language: "ar") ${fields} }`),
    );
  });
});

describe('I19: planned maintenance', () => {
  test('I19: announced from the day before until its end, in the reader’s language', async () => {
    const current = async () => (await ask('{ currentMaintenance { startsAt message } }')).currentMaintenance;
    expect(await current()).toBeNull();
    await house.sql(
      `insert into maintenance values (gen_random_uuid(), '2026-11-24T08:00Z', '2026-11-24T10:00Z', '{"it": "Pausa tecnica", "en": "Pause"}')`,
    );
    expect(await current()).toMatchObject({ message: 'Pausa tecnica' });
    house.clock.at('2026-11-24T10:00:01Z');
    expect(await current()).toBeNull();
    house.clock.at('2026-11-23T09:00:00Z');
  });
});

test('N24: protocolli by kind, by title and by the last day of the version in force', async () => {
  for (const [id, title, kind, to] of [
    ['a', 'Abitare', 'SOCIAL', '2027-01-01'],
    ['b', 'Benessere', 'HEALTH', null],
    ['c', 'Classi', 'SCHOOL', '2026-12-31'],
  ]) {
    await house.sql('insert into protocollo (id, code, title, kind) values ($1, $1::uuid::text, $2, $3)', [
      idOf('protocollo', `${id}`),
      title,
      kind,
    ]);
    await house.sql(
      `insert into protocollo_version (id, code, protocollo_id, number, title, valid_from, valid_to, is_current, is_example) values (gen_random_uuid(), $1::uuid::text, $1, 1, $2, '2026-01-01', $3, true, true)`,
      [idOf('protocollo', `${id}`), title, to],
    );
  }
  const titles = async (orderBy: string) =>
    (await house.ask(anonymous, `{ protocolli(orderBy: ${orderBy}) { title } }`)).data.protocolli.map(
      ({ title }: { title: string }) => title,
    );
  expect(await titles('KIND')).toEqual(['Protocollo d’intesa', 'Benessere', 'Classi', 'Abitare']);
  expect(await titles('TITLE')).toEqual(['Abitare', 'Benessere', 'Classi', 'Protocollo d’intesa']);
  expect(await titles('TERM')).toEqual(['Classi', 'Abitare', 'Protocollo d’intesa', 'Benessere']);
});
