import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { noticeBulkReaders, TOO_MANY_OPENED } from '../src/audit/bulk-readers.js';
import { anchorAudit, chainAudit, linkAudit, resealAnchors, verifyAudit } from '../src/audit/chain.js';
import { runJob } from '../src/workers.js';
import { key, personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

const WRITE = 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { note { id } } }';
const BY_ID = 'query ($id: ID!) { note(id: $id) { id body } }';
const ROUNDS = Number(process.env.RESPI_TAMPER_ROUNDS ?? 200);

let house: TestHouse;
const actor = personIn('OPERATOR');
const notes: string[] = [];
beforeAll(async () => {
  house = await stand(samplePlan);
  for (let at = 0; at < 40; at += 1) {
    const { data } = await house.ask(actor, WRITE, { input: { clientKey: key(), body: `n${at}` } });
    notes.push(data.writeNote.note.id);
    await house.ask(actor, BY_ID, { id: notes.at(-1) });
  }
}, 60_000);
afterAll(() => house.close());

const verify = () => verifyAudit(house.open.house);
const links = async () => (await house.sql('select n, source, row_id from audit_link order by n')) as Link[];
interface Link {
  readonly n: string;
  readonly source: 'event' | 'read';
  readonly row_id: string;
}

describe('TH20 I11: the chain', () => {
  test('TH20: every event and every read is linked by the chainer, and the whole verifies', async () => {
    await runJob(house.open.house, chainAudit);
    const [{ rows }] = await house.sql(
      'select (select count(*) from event) + (select count(*) from read_audit) as rows',
    );
    expect(await verify()).toMatchObject({ links: Number(rows), tail: 0, faults: [] });
    expect(Number(rows)).toBeGreaterThan(100);
  });

  test('TH20: a row is linked soon after it is written, without being asked, while the house runs', async () => {
    house.open.startWorkers();
    await house.ask(actor, BY_ID, { id: notes[0] });
    const startedAt = Date.now();
    while ((await verify()).tail > 0 && Date.now() - startedAt < 10_000)
      await new Promise((done) => setTimeout(done, 50));
    expect((await verify()).tail).toBe(0);
  });

  test('I11: neither the app nor the read role may alter or delete what is written', async () => {
    for (const role of ['training_app', 'training_read']) {
      for (const table of ['event', 'read_audit', 'audit_link', 'audit_anchor']) {
        for (const verb of ['update', 'delete', 'truncate']) {
          const [{ may }] = await house.sql('select has_table_privilege($1, $2, $3) as may', [
            role,
            `training.${table}`,
            verb,
          ]);
          expect([role, table, verb, may]).toEqual([role, table, verb, false]);
        }
      }
    }
  });

  test('TH20: rows that commit after higher numbers are linked all the same', async () => {
    const late = new pg.Client({ connectionString: house.env.appUrl, options: '-c respi.kind=SYSTEM' });
    await late.connect();
    const insert = `insert into event (at, entity, entity_id, verb, request_id) values (now(), 'note', gen_random_uuid(), 'late', 'r')`;
    await late.query('begin');
    await late.query(insert);
    await house.sql(insert);
    await linkAudit(house.open.house);
    await late.query('commit');
    await late.end();
    await linkAudit(house.open.house);
    expect(await verify()).toMatchObject({ tail: 0, faults: [] });
  });

  test('FIG16 TH20: edits, deletions, reorderings, truncations and rewritings by the owner of the database are all found', async () => {
    await linkAudit(house.open.house);
    const anchor = await anchorAudit(house.open.house);
    const all = await links();
    const owner = new pg.Client({ connectionString: house.env.ownerUrl, options: '-c respi.kind=SYSTEM' });
    await owner.connect();
    const table = ({ source }: Link) => (source === 'event' ? 'event' : 'read_audit');
    const ways: Record<string, (at: Link, other: Link) => string[]> = {
      edit: (at) => [`update ${table(at)} set request_id = 'x' where id = ${at.row_id}`],
      editAndRelink: (at) => [
        `update ${table(at)} set request_id = 'x' where id = ${at.row_id}`,
        `update audit_link l set print = ${at.source === 'event' ? 'event_print' : 'read_print'}(t) from ${table(at)} t where l.n = ${at.n} and t.id = l.row_id`,
      ],
      rowGone: (at) => [`delete from ${table(at)} where id = ${at.row_id}`],
      linkGone: (at) => [`delete from audit_link where n = ${at.n}`],
      bothGone: (at) => [
        `delete from ${table(at)} where id = ${at.row_id}`,
        `delete from audit_link where n = ${at.n}`,
      ],
      truncated: (at) => [`delete from audit_link where n >= ${at.n}`],
      swapped: (at, other) => [
        `update audit_link set n = -1 where n = ${at.n}`,
        `update audit_link set n = ${at.n} where n = ${other.n}`,
        `update audit_link set n = ${other.n} where n = -1`,
      ],
      rewritten: (at) => [
        `delete from ${table(at)} where id = ${at.row_id}`,
        'delete from audit_link',
        'select link_audit(9000000000000000, 1000000)',
      ],
    };
    const missed: string[] = [];
    const tried = new Map<string, number>();
    const choices = fc.sample(
      fc.tuple(fc.constantFrom(...Object.keys(ways)), fc.nat(all.length - 2), fc.nat(all.length - 2)),
      { numRuns: ROUNDS, seed: 20 },
    );
    for (const [way, a, b] of choices) {
      const [at, other] = [all[a] as Link, all[b === a ? a + 1 : b] as Link];
      await owner.query('begin');
      await owner.query('alter table event no force row level security');
      await owner.query('alter table read_audit no force row level security');
      for (const sql of ways[way]?.(at, other) ?? []) await owner.query(sql);
      const { rowCount } = await owner.query('select 1 from audit_faults() limit 1');
      const head = await owner.query(`select 1 from audit_link where n = $1 and encode(hash, 'hex') = $2`, [
        anchor?.n,
        anchor?.hash,
      ]);
      await owner.query('rollback');
      tried.set(way, (tried.get(way) ?? 0) + 1);
      if (rowCount === 0 && head.rowCount === 1) missed.push(`${way} ${at.n} ${other.n}`);
    }
    await owner.end();
    process.stderr.write(`FIG16 tampering ${ROUNDS - missed.length}/${ROUNDS} found\n`);
    expect([...tried.keys()].sort()).toEqual(Object.keys(ways).sort());
    expect(missed).toEqual([]);
    expect((await verify()).faults).toEqual([]);
  }, 300_000);

  test('TH20 twin: without the anchor outside, a chain that was cut or rewritten whole verifies', async () => {
    const owner = new pg.Client({ connectionString: house.env.ownerUrl, options: '-c respi.kind=SYSTEM' });
    await owner.connect();
    await owner.query('begin');
    await owner.query('delete from audit_link where n > 10');
    expect((await owner.query('select 1 from audit_faults()')).rowCount).toBe(0);
    await owner.query('rollback');
    await owner.end();
  });

  test('TH20: the verifier names the row that was altered; twin: untouched it names none', async () => {
    const [{ id }] = await house.sql(`select id from event order by id limit 1`);
    expect((await verify()).faults).toEqual([]);
    await house.sql(`update event set verb = verb || 'x' where id = $1`, [id]);
    expect((await verify()).faults).toMatchObject([{ fault: 'ROW_ALTERED', row: `event ${id}` }]);
    await house.sql(`update event set verb = left(verb, -1) where id = $1`, [id]);
    expect((await verify()).faults).toEqual([]);
  });

  test('TH20: the verifier names a truncation', async () => {
    const last = (await links()).at(-1);
    await house.sql('create table kept as select * from audit_link where n = $1', [last?.n]);
    await house.sql('delete from audit_link where n = $1', [last?.n]);
    const anchored = await anchorAudit(house.open.house);
    expect(anchored).not.toBeNull();
    await house.sql('delete from audit_link where n >= $1', [anchored?.n]);
    expect((await verify()).faults.map(({ fault }) => fault)).toContain('TRUNCATED');
  });
});

describe('TH18 TH20: anchors outlive the key that sealed them', () => {
  const faultsUnder = async (...keys: Buffer<ArrayBuffer>[]) => {
    const known = { ...house.open.house, env: { ...house.open.house.env, blindIndexKeys: keys } };
    return (await verifyAudit(known)).faults.filter(({ fault }) => fault === 'ANCHOR_FORGED').length;
  };

  test('TH18 TH20: sealed again under a new key they verify without the old one; twin: not sealed again they do not', async () => {
    const [old, fresh] = [house.env.blindIndexKeys[0] as Buffer<ArrayBuffer>, randomBytes(32)];
    const both = { ...house.open.house, env: { ...house.open.house.env, blindIndexKeys: [fresh, old] } };
    const anchors = (await verifyAudit(both)).anchors;
    expect(anchors).toBeGreaterThan(1);
    expect(await faultsUnder(fresh)).toBe(anchors);
    expect(await resealAnchors(both)).toBe(anchors);
    expect(await resealAnchors(both)).toBe(0);
    expect([await faultsUnder(fresh), await faultsUnder(randomBytes(32))]).toEqual([0, 2 * anchors]);
  });
});

describe('TH19 I12: who reads very much', () => {
  test('TH19: somebody who opens sixty rows in ten minutes is told of once, to auditors and coordination', async () => {
    const reader = personIn('OPERATOR', { enteId: actor.enteId });
    const told = () => house.sql(`select * from event where verb = 'readInBulk' and entity_id = $1`, [reader.personId]);
    const open = async (from: number, to: number) => {
      for (let at = from; at < to; at += 1) {
        await house.sql(
          `insert into read_audit (at, request_id, kind, person_id, seen) values ($1, 'r', 'PERSON', $2, array['note:' || gen_random_uuid()])`,
          [house.clock.now(), reader.personId],
        );
      }
    };
    await open(0, TOO_MANY_OPENED - 1);
    await runJob(house.open.house, noticeBulkReaders);
    expect(await told()).toHaveLength(0);
    await open(TOO_MANY_OPENED - 1, TOO_MANY_OPENED);
    await runJob(house.open.house, noticeBulkReaders);
    await runJob(house.open.house, noticeBulkReaders);
    expect(await told()).toHaveLength(1);
    const notices = await house.sql(
      `select * from outbox where command = 'receiveNotice' and entity_key like 'bulk:%'`,
    );
    expect(notices).toHaveLength(1);
    expect(noticeBulkReaders.everySeconds).toBeLessThan(60);
  });

  test('TH19: pages of a list do not make a bulk reader', async () => {
    const reader = personIn('COORDINATION');
    await house.sql(
      `insert into read_audit (at, request_id, kind, person_id, seen)
       select $1, 'r', 'PERSON', $2, array(select 'note:' || gen_random_uuid() from generate_series(1, 100)) from generate_series(1, 20)`,
      [house.clock.now(), reader.personId],
    );
    await runJob(house.open.house, noticeBulkReaders);
    expect(
      await house.sql(`select * from event where verb = 'readInBulk' and entity_id = $1`, [reader.personId]),
    ).toEqual([]);
  });
});
