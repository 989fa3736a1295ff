import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AccessKind, type AccessQuestion, accessesTo } from '../src/audit/accesses.js';
import { key, personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

/* I11: auditors search the register by each of its sides. A small history of reads, changes, files, exports and letters. */

const ROWS = Number(process.env.RESPI_AUDIT_ROWS ?? 20_000);
const [ANNA, BRUNO, ALBA, BRA] = ['a', 'b', 'c', 'd'].map((n) => `${n}1111111-1111-4111-8111-111111111111`);
const DAY = { since: new Date('2026-11-01T00:00Z'), until: new Date('2026-12-01T00:00Z') };
const auditor = personIn('AUDITOR');
let house: TestHouse;

const read = (
  at: string,
  who: string | null,
  ente: string | null,
  operation: string,
  seen: string[],
  kind = 'PERSON',
) =>
  house.sql(
    `insert into read_audit (at, request_id, operation, kind, person_id, ente_id, seen) values ($1, 'r', $2, $3, $4, $5, $6)`,
    [at, operation, kind, who, ente, seen],
  );
const event = (at: string, who: string | null, entity: string, verb: string) =>
  house.sql(
    `insert into event (at, entity, entity_id, verb, person_id, ente_id, request_id) values ($1, $2, $3, $4, $5, $6, 'r')`,
    [at, entity, key(), verb, who, ALBA],
  );

beforeAll(async () => {
  house = await stand(samplePlan);
  await read('2026-11-02T10:00Z', ANNA ?? null, ALBA ?? null, 'Case', ['case:1', 'case:2']);
  await read('2026-11-03T10:00Z', ANNA ?? null, ALBA ?? null, 'RulesReadersExport', [
    'person:1',
    'person:2',
    'person:3',
  ]);
  await read('2026-11-04T10:00Z', BRUNO ?? null, BRA ?? null, 'file:sheet', ['case:1']);
  await read('2026-11-05T10:00Z', null, BRA ?? null, 'Enti', ['case:9'], 'CLIENT');
  await event('2026-11-06T10:00Z', ANNA ?? null, 'export', 'identified');
  await event('2026-11-07T10:00Z', ANNA ?? null, 'case', 'submitted');
  await house.sql(
    `insert into outbox (id, kind, target, command, entity_key, sealed_payload, origin, created_at)
     values ($1, 'MAIL', 'x', 'booking-confirmed', 'booking:1', 'x', '{}', '2026-11-08T10:00Z')`,
    [key()],
  );
}, 60_000);
afterAll(() => house.close());

async function found(asked: Partial<AccessQuestion> = {}, actor = auditor) {
  const ctx = house.context(actor);
  const { accesses } = await accessesTo(ctx, { ...DAY, first: 100, ...asked });
  await ctx.db.finish();
  return accesses;
}
const days = async (asked: Partial<AccessQuestion> = {}) => (await found(asked)).map(({ at }) => at.getUTCDate());

describe('I11: auditors search', () => {
  test('I11: by who acted, for which ente, by which operation, between which instants, and by all of it together', async () => {
    expect(await days()).toEqual([8, 7, 6, 5, 4, 3, 2]);
    expect(await days({ by: ANNA })).toEqual([7, 6, 3, 2]);
    expect(await days({ forEnte: BRA })).toEqual([5, 4]);
    expect(await days({ operation: 'Case' })).toEqual([2]);
    expect(await days({ since: new Date('2026-11-04T00:00Z'), until: new Date('2026-11-06T00:00Z') })).toEqual([5, 4]);
    expect(await days({ by: ANNA, kinds: [AccessKind.EXPORT], until: new Date('2026-11-05T00:00Z') })).toEqual([3]);
    expect(await days({ by: 'nobody' })).toEqual([]);
  });

  test('I11 G15: what left the platform: files, tables, rows for the machine of an ente, letters, each with how much', async () => {
    const left = await found({ kinds: [AccessKind.FILE, AccessKind.EXPORT, AccessKind.LETTER] });
    expect(left.map(({ kind, operation, rows }) => [kind, operation, rows])).toEqual([
      ['LETTER', 'booking-confirmed', 1],
      ['EXPORT', 'identified', 1],
      ['EXPORT', 'Enti', 1],
      ['FILE', 'file:sheet', 1],
      ['EXPORT', 'RulesReadersExport', 3],
    ]);
  });

  test('G7: page after page every line once, also those of one instant and those that come meanwhile', async () => {
    for (let n = 0; n < 7; n += 1) await read('2026-11-09T10:00Z', BRUNO ?? null, BRA ?? null, 'Same', [`case:${n}`]);
    const whole = (await found({ operation: 'Same' })).map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await found({ operation: 'Same', first: 3, after });
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1)?.cursor;
      await read('2026-11-09T11:00Z', BRUNO ?? null, BRA ?? null, 'Same', ['case:late']);
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(7);
  });

  test('G17: a cursor that no line gave is refused, whatever it holds', async () => {
    for (const keys of [
      ['x', 'r1'],
      ['2026-11-09 10:00:00+00', "r1' or 1=1"],
      [null, 'r1'],
    ]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      await expect(found({ after })).rejects.toThrow('segnaposto');
    }
  });

  test('I11: who searches is in the register, with what they searched for', async () => {
    await found({ by: ANNA });
    const [last] = await house.sql('select seen, person_id from read_audit order by id desc limit 1');
    expect(last).toEqual({ seen: [`register:person:${ANNA}`], person_id: auditor.personId });
  });

  test('I11 twin: anybody but an auditor is given nothing by the database itself; past its door everything is there', async () => {
    expect(await found({}, personIn('ADMIN'))).toEqual([]);
    const rows = await house.sql(
      `select set_config('respi.roles', 'AUDITOR', false), (select count(*)::int from accesses(null, '2026-11-01', '2026-12-01', null, null, null, null, null, null, 100)) as n`,
    );
    expect(rows[0].n).toBeGreaterThan(7);
  });

  test(`FIG16: every search answers over ${ROWS.toLocaleString('it')} reads, and how fast`, async () => {
    await house.sql(
      `insert into read_audit (at, request_id, operation, kind, person_id, ente_id, seen)
       select timestamptz '2026-11-10' + n * interval '1 second', 'r', 'Case', 'PERSON', md5((n % 500)::text)::uuid, md5((n % 40)::text)::uuid,
         array['case:' || md5(n::text)::uuid] from generate_series(1, $1::int) n`,
      [ROWS],
    );
    await house.sql('analyze read_audit');
    const until = new Date('2027-12-01T00:00Z');
    const worst = { ms: 0, asked: '' };
    for (const asked of [
      {},
      { by: ANNA },
      { forEnte: ALBA },
      { kinds: [AccessKind.FILE] },
      { operation: 'file:sheet' },
    ]) {
      const startedAt = performance.now();
      expect((await found({ ...asked, until })).length).toBeGreaterThan(0);
      const ms = Math.round(performance.now() - startedAt);
      if (ms > worst.ms) Object.assign(worst, { ms, asked: Object.keys(asked).join() || 'everything' });
    }
    process.stderr.write(`FIG16 search of the register: at worst ${worst.ms} ms (${worst.asked}) over ${ROWS} reads\n`);
  }, 600_000);
});
