import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { personIn } from '@respi/kit/testing/stand.js';
import { type Fixture, makeRows, readers } from './matrix/rows.js';
import { makeWorld, type World } from './world.js';

const ROWS = Number(process.env.RESPI_AUDIT_ROWS ?? 20_000);
const line = 'accesses { id at kind operation actorKind subject by { id displayName } }';
const ASK = `query ($of: Text!, $since: DateTime!, $until: DateTime!) {
  casesAccesses(of: $of, since: $since, until: $until) { subjects ${line} }
  appointmentsAccesses(of: $of, since: $since, until: $until) { subjects ${line} }
  networkAccesses(of: $of, since: $since, until: $until) { subjects ${line} } }`;
const period = { since: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' };

let world: World;
let fixture: Fixture;
let auditor: string;
let operator: string;
const actors = readers();
beforeAll(async () => {
  world = await makeWorld('solo');
  fixture = await makeRows(world);
  auditor = world.signIn(personIn('AUDITOR'));
  operator = world.signIn(actors.OPERATOR as Actor);
}, 120_000);
afterAll(async () => {
  await fixture?.close();
  await world?.close();
});

const myCase = () =>
  fixture.rows.find(({ noun, relation, state }) => noun === 'Case' && relation === 'OWN' && state === 'SUBMITTED')
    ?.id as string;

describe('I11 I12 FIG16: who saw it, and what left', () => {
  test('I12: whoever opened a case is in the register, found by its number, by its id and by the name of the person', async () => {
    const opened = await world.ask('query ($id: ID!) { case(id: $id) { id registryNumber } }', {
      token: operator,
      variables: { id: myCase() },
    });
    const { registryNumber } = opened.body.data.case;
    for (const asked of [registryNumber, myCase(), 'zibellino nome']) {
      const { body } = await world.ask(ASK, { token: auditor, variables: { of: asked, ...period } });
      const reads = body.data.casesAccesses.accesses.filter(
        (one: { kind: string; subject: string; by: { id: string } | null }) =>
          one.kind === 'READ' && one.by?.id === actors.OPERATOR?.personId && one.subject === `case:${myCase()}`,
      );
      expect([asked, reads.length > 0, reads[0]?.by.displayName]).toEqual([asked, true, 'zibellino']);
    }
  });

  test('I11: a line is told by the name that whoever asked gave; a table that was taken away is an export', async () => {
    const named = (name: string) =>
      world.ask(`query ${name}($id: ID!) { case(id: $id) { id } }`, { token: operator, variables: { id: myCase() } });
    await named('OpenedByHand');
    await named('OwnCasesExport');
    const { body } = await world.ask(ASK, { token: auditor, variables: { of: myCase(), ...period } });
    const lines = body.data.casesAccesses.accesses as { kind: string; operation: string | null }[];
    const kindsOf = (name: string) => lines.filter(({ operation }) => operation === name).map(({ kind }) => kind);
    expect([kindsOf('OpenedByHand'), kindsOf('OwnCasesExport')]).toEqual([['READ'], ['EXPORT']]);
  });

  test('A13: a booking is found by its code and by the address of the person', async () => {
    const own = fixture.rows.find(({ noun, relation }) => noun === 'Booking' && relation === 'DESK')?.id;
    await world.ask('query ($id: ID!) { staffBooking(id: $id) { id code personName } }', {
      token: operator,
      variables: { id: own },
    });
    for (const asked of ['CDESK', 'zibellino@example.org']) {
      const { body } = await world.ask(ASK, { token: auditor, variables: { of: asked, ...period } });
      const kinds = body.data.appointmentsAccesses.accesses.map((one: { kind: string }) => one.kind);
      expect([asked, kinds.includes('READ')]).toEqual([asked, true]);
    }
  });

  test('TH8: half a name, a wildcard or nothing finds nobody', async () => {
    for (const asked of ['zib', '%', '_________ nome', '', "' or 1=1 --"]) {
      const { body } = await world.ask(ASK, { token: auditor, variables: { of: asked, ...period } });
      expect([asked, body.data?.casesAccesses.subjects ?? [], body.data?.appointmentsAccesses.subjects ?? []]).toEqual([
        asked,
        [],
        [],
      ]);
    }
  });

  test('I11: whoever looks into the register is in the register', async () => {
    await world.ask(ASK, { token: auditor, variables: { of: myCase(), ...period } });
    const rows = await fixture.sql('cases', `select 1 from read_audit where seen @> array['register:case:' || $1]`, [
      myCase(),
    ]);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('I11: nobody but an auditor is answered, neither by the door nor by the database', async () => {
    for (const [name, actor] of Object.entries(actors)) {
      if (name === 'AUDITOR' || name === 'ANONYMOUS') continue;
      const { body } = await world.ask(ASK, { token: world.signIn(actor), variables: { of: myCase(), ...period } });
      expect([name, body.data.casesAccesses, body.errors[0].extensions.code]).toEqual([name, null, 'FORBIDDEN']);
    }
    const search = 'accesses(text[], timestamptz, timestamptz, uuid, uuid, text[], text, timestamptz, text, int)';
    for (const name of [search, 'audit_subjects(text, text)']) {
      const [{ may }] = (await fixture.sql(
        'cases',
        `select has_function_privilege('network_read', 'cases.' || $1, 'execute') as may`,
        [name],
      )) as [{ may: boolean }];
      expect([name, may]).toEqual([name, false]);
    }
  });

  test(`FIG16: "who saw" answers within two seconds over ${ROWS.toLocaleString('it')} reads`, async () => {
    await fixture.sql(
      'cases',
      `insert into read_audit (at, request_id, operation, kind, person_id, seen)
      select timestamptz '2026-11-01' + n * interval '1 second', 'r' || n, 'Case', 'PERSON', gen_random_uuid(),
        case when n % 50000 = 7 then array['case:' || $1] else array['case:' || md5(n::text)::uuid, 'case:' || md5('b' || n)::uuid] end
      from generate_series(1, $2::int) n`,
      [myCase(), ROWS],
    );
    await fixture.sql('cases', 'analyze read_audit');
    const startedAt = performance.now();
    const { body } = await world.ask(ASK, { token: auditor, variables: { of: myCase(), ...period } });
    const ms = Math.round(performance.now() - startedAt);
    process.stderr.write(`FIG16 who saw: ${ms} ms over ${ROWS} reads\n`);
    expect(body.data.casesAccesses.accesses.length).toBeGreaterThan(0);
  }, 600_000);
});
