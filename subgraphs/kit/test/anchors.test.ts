import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { anchorAudit, anchorHourly, anchorsOf, chainAudit, linkAudit, verifyAudit } from '../src/audit/chain.js';
import { KIT_LETTERS } from '../src/audit/mail-anchor.js';
import { runJob } from '../src/workers.js';
import { stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

let house: TestHouse;
beforeEach(async () => {
  house = await stand(samplePlan);
}, 60_000);
afterEach(() => house.close());

const file = (): string => join(house.env.filesDir, 'anchors', `${house.env.house}.jsonl`);
const happen = (times: number) =>
  house.sql(
    `insert into event (at, entity, entity_id, verb, request_id)
     select $1, 'note', gen_random_uuid(), 'happened', 'r' from generate_series(1, $2)`,
    [house.clock.now(), times],
  );
const faults = async () => (await verifyAudit(house.open.house)).faults;

describe('TH20: what is linked', () => {
  test('TH20: linking answers how many rows it linked, and is due only while there are some', async () => {
    expect(await chainAudit.isDue?.(house.open.house)).toBe(false);
    await happen(3);
    expect(await chainAudit.isDue?.(house.open.house)).toBe(true);
    expect(await linkAudit(house.open.house)).toBe(3);
    expect(await linkAudit(house.open.house)).toBe(0);
    expect(await chainAudit.isDue?.(house.open.house)).toBe(false);
  });

  test.each([1_999, 2_000, 4_001])('TH20: one run links all of %i rows that wait', async (waiting) => {
    await happen(waiting);
    await runJob(house.open.house, chainAudit);
    expect(await verifyAudit(house.open.house)).toEqual({ links: waiting, tail: 0, anchors: 0, faults: [] });
  });
});

describe('TH20: anchors', () => {
  test('TH20: while nothing is linked there is nothing to anchor, and nothing is written', async () => {
    expect(await anchorAudit(house.open.house)).toBeNull();
    expect(await anchorsOf(house.open.house)).toEqual([]);
    await expect(stat(file())).rejects.toThrow('ENOENT');
  });

  test('TH20: an anchor is the head of the chain, in the database and in a file that others may not read', async () => {
    await happen(2);
    const first = await anchorAudit(house.open.house);
    await happen(1);
    const second = await anchorAudit(house.open.house);
    expect([first?.n, second?.n]).toEqual([2, 3]);
    expect(await anchorsOf(house.open.house)).toEqual([first, second]);
    expect((await stat(file())).mode & 0o077).toBe(0);
    expect(
      await house.sql(`select n::int, encode(hash, 'hex') as hash, seal from audit_anchor order by n`),
    ).toMatchObject([
      { n: 2, hash: first?.hash, seal: first?.seal },
      { n: 3, hash: second?.hash, seal: second?.seal },
    ]);
    expect(await faults()).toEqual([]);
  });

  test('TH20: hourly, what was anchored is logged; of an empty house nothing is', async () => {
    const info = jest.spyOn(house.open.house.log, 'info');
    const logged = () => info.mock.calls.filter(([, said]) => said === 'audit anchored').map(([what]) => what);
    await anchorHourly.run(house.open.house);
    expect(logged()).toEqual([]);
    await happen(1);
    await anchorHourly.run(house.open.house);
    expect(logged()).toMatchObject([{ house: house.env.house, n: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('TH20: once a day the head of the chain is sent to each who keeps it outside, with all that its forging would have to match', async () => {
    const env = house.open.house.env as { anchorAddresses?: string };
    env.anchorAddresses = 'provincia@example.org,prefettura@example.org';
    const sent = async () =>
      (await house.sql(`select sealed_payload from outbox where kind = 'MAIL' order by seq`)).map((row) =>
        JSON.parse(house.open.house.cipher.open(row.sealed_payload)),
      );
    await anchorHourly.run(house.open.house);
    expect(await sent()).toEqual([]);
    await happen(2);
    for (let hour = 0; hour < 3; hour += 1) await anchorHourly.run(house.open.house);
    const [first] = await anchorsOf(house.open.house);
    const letters = await sent();
    expect(letters.map(({ to }) => to)).toEqual(['provincia@example.org', 'prefettura@example.org']);
    const { text } = KIT_LETTERS['audit-anchor']?.(letters[1].params) ?? { text: '' };
    expect([first?.hash, first?.seal, first?.at].filter((part) => !text.includes(part ?? 'nothing'))).toEqual([]);
    house.clock.at('2026-11-24T09:00:00Z');
    await anchorHourly.run(house.open.house);
    expect(await sent()).toHaveLength(4);
    expect(await faults()).toEqual([]);
  });

  test.each(['hash', 'n', 'at', 'seal'] as const)(
    'TH20: an anchor whose %s was changed outside is FORGED, the one beside it not',
    async (field) => {
      await happen(2);
      const anchor = await anchorAudit(house.open.house);
      await happen(1);
      await anchorAudit(house.open.house);
      const changed = { hash: 'ab'.repeat(32), n: 1, at: '2020-01-01T00:00:00.000Z', seal: '' };
      const [, second = ''] = (await readFile(file(), 'utf8')).split('\n');
      await writeFile(file(), `${JSON.stringify({ ...anchor, [field]: changed[field] })}\n${second}\n`);
      expect(await faults()).toEqual([{ n: field === 'n' ? 1 : 2, fault: 'ANCHOR_FORGED' }]);
    },
  );

  test('TH20: a chain cut before its anchor is TRUNCATED, one made anew is REWRITTEN; twin: without the file neither is seen', async () => {
    await happen(4);
    await anchorAudit(house.open.house);
    await house.sql('delete from audit_link where n > 2');
    await house.sql('delete from event where id > (select max(row_id) from audit_link)');
    expect(await faults()).toEqual([{ n: 4, fault: 'TRUNCATED' }]);

    await happen(2);
    await linkAudit(house.open.house, Number.POSITIVE_INFINITY);
    expect(await faults()).toEqual([{ n: 4, fault: 'REWRITTEN' }]);

    await rm(file());
    expect(await faults()).toEqual([]);
  });
});
