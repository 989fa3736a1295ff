import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

const [FIRST, SECOND, NOTICE] = ['1', '2', '3'].map((n) => `${n}1111111-1111-4111-8111-111111111111`);
const coordination = personIn('COORDINATION');
let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
  for (const [id, kind, number] of [
    [FIRST, 'RULES_OF_USE', 1],
    [SECOND, 'RULES_OF_USE', 2],
    [NOTICE, 'PRIVACY_NOTICE', 1],
  ]) {
    await house.sql(`insert into rules_version values ($1, $2, $3, 'testo', 'text', 'prima', '2026-11-01Z', null)`, [
      id,
      kind,
      number,
    ]);
  }
  const accepted = [
    ['operator-alba', FIRST],
    ['operator-alba', SECOND],
    ['operator-alba', NOTICE],
    ['operator-bra', FIRST],
  ];
  for (const [who = '', version] of accepted) {
    await house.sql(`insert into rules_acceptance values ($1, $2, '2026-11-02T10:00Z')`, [
      idOf('person', who),
      version,
    ]);
  }
});
afterAll(() => house.close());

const ASK = `query ($first: Int, $after: String, $text: Text, $pending: Boolean) {
  rulesReaders(first: $first, after: $after, text: $text, pending: $pending) { pageInfo { hasNextPage endCursor }
    edges { node { id isPending person { displayName } enti { name } acceptances { kind number isCurrent } } } } }`;
const page = async (actor: Actor, variables = {}) =>
  (await house.ask(actor, ASK, { first: 100, ...variables })).data.rulesReaders;
const namesOf = async (actor: Actor, variables = {}): Promise<string[]> =>
  (await page(actor, variables)).edges.map((one: { node: { person: { displayName: string } } }) =>
    one.node.person.displayName.replace('Persona ', ''),
  );

describe('I13: who has accepted which rules, and who has not', () => {
  test('I13: the coordination sees everybody who works, with the latest version of each kind', async () => {
    const { edges } = await page(coordination, { text: 'operator-alba' });
    expect(edges.map((one: { node: object }) => one.node)).toEqual([
      {
        id: idOf('person', 'operator-alba'),
        isPending: false,
        person: { displayName: 'Persona operator-alba' },
        enti: [{ name: 'Comune di Alba' }],
        acceptances: [
          { kind: 'PRIVACY_NOTICE', number: 1, isCurrent: true },
          { kind: 'RULES_OF_USE', number: 2, isCurrent: true },
        ],
      },
    ]);
    const [bra] = (await page(coordination, { text: 'operator-bra' })).edges;
    expect(bra.node).toMatchObject({
      isPending: true,
      acceptances: [{ kind: 'RULES_OF_USE', number: 1, isCurrent: false }],
    });
  });

  test('I13: asked who is missing something or nothing, by part of a name of person or ente', async () => {
    expect(await namesOf(coordination, { pending: false })).toEqual(['operator-alba']);
    expect(await namesOf(coordination, { pending: true })).not.toContain('operator-alba');
    expect(await namesOf(coordination, { text: 'aLbA' })).toEqual(
      expect.arrayContaining(['admin-alba', 'operator-alba']),
    );
    expect(await namesOf(coordination, { text: '%' })).toEqual([]);
  });

  test('I13 I10: an administrator sees the people of the ente, anybody else themselves', async () => {
    expect(await namesOf(await house.actor('admin-alba'))).toEqual(['admin-alba', 'operator-alba']);
    expect(await namesOf(await house.actor('operator-bra'))).toEqual(['operator-bra']);
    expect(await namesOf(await house.actor('admin-alba'), { text: 'bra' })).toEqual([]);
  });

  test('I13: who has left and who is disabled is not waited for', async () => {
    const ended = `update membership set ended_at = $2 where person_id = $1`;
    await house.sql(ended, [idOf('person', 'operator-bra'), '2026-11-20Z']);
    await house.sql(`update person set disabled_at = '2026-11-20Z' where id = $1`, [idOf('person', 'operator-cpi')]);
    try {
      const names = await namesOf(coordination);
      expect(names).toContain('operator-two');
      expect(names).not.toContain('operator-bra');
      expect(names).not.toContain('operator-cpi');
    } finally {
      await house.sql(ended, [idOf('person', 'operator-bra'), null]);
      await house.sql('update person set disabled_at = null');
    }
  });

  test('G7: page after page everybody once, also who joins meanwhile behind the cursor', async () => {
    const whole = await namesOf(coordination);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo } = await page(coordination, { first: 3, after });
      found.push(...edges.map((one: { node: { person: { displayName: string } } }) => one.node.person.displayName));
      if (found.length === 3) {
        await house.sql(`update person set display_name = 'AAA' where id = $1`, [idOf('person', 'admin-bra')]);
      }
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    await house.sql(`update person set display_name = 'Persona admin-bra' where id = $1`, [
      idOf('person', 'admin-bra'),
    ]);
    expect(found.map((name) => name.replace('Persona ', ''))).toEqual(whole);
  });

  test('I12: the reads are in the register of accesses', async () => {
    await page(coordination, { text: 'operator-alba' });
    const rows = await house.sql(`select seen from read_audit order by id desc limit 1`);
    expect(rows[0].seen).toContain(`person:${idOf('person', 'operator-alba')}`);
  });

  test('I13 twin: row-level security alone gives an administrator the acceptances of the own ente only', async () => {
    const admin = await house.actor('admin-alba');
    const seen = async () => {
      const { writerFor } = await import('@respi/kit/context.js');
      return writerFor(house.open.house, admin).transactional((em) =>
        em.execute('select distinct person_id from rules_acceptance'),
      );
    };
    expect((await seen()).map((row) => row.person_id)).toEqual([idOf('person', 'operator-alba')]);
    await house.sql('alter table rules_acceptance disable row level security');
    expect((await seen()).length).toBe(2);
    await house.sql('alter table rules_acceptance enable row level security');
  });
});
