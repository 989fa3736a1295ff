import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { writerFor } from '@respi/kit/context.js';
import { shredFiles } from '@respi/kit/privacy/forget.jobs.js';
import { key, personIn, system } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import pg from 'pg';
import { papersGo } from '../../src/application/dossier.js';
import { dossiersGo } from '../../src/application/dossiers-go.job.js';
import { privacy } from '../../src/privacy/privacy.js';
import { applicantsOf, given, pdf } from '../build/applicants.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* N6: how much anybody may leave here without an account, and how long it stays. */

const TODAY = '2026-11-23T09:00:00Z';
let house: TestNetwork;
let applicants: ReturnType<typeof applicantsOf>;
beforeAll(async () => {
  house = await standNetwork();
  applicants = applicantsOf(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql('truncate application_throttle, outbox');
});
afterEach(() => house.clock.at(TODAY));

const coordination = personIn('COORDINATION', { enteId: idOf('ente', 'provincia') });
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const send = async (dossierId: string, network?: string) =>
  (await applicants.send('application-delibera', dossierId, pdf(), key(), network)).userErrors[0];
const papersOf = async (dossierId: string): Promise<string[]> =>
  (await house.sql('select id from adhesion_application_file where dossier_id = $1', [dossierId])).map(({ id }) => id);
const bytesOf = async (fileId: string): Promise<string> => {
  const [{ key: name }] = await house.sql('select storage_key as key from file where id = $1', [fileId]);
  return join(house.env.filesDir, name.slice(0, 2), name);
};

describe('N6: what may be left here without an account', () => {
  test('N6: a dossier holds eight papers; of two that arrive at once for the last place one is kept', async () => {
    const dossierId = randomUUID();
    for (let n = 0; n < 7; n += 1) expect(await send(dossierId)).toBeUndefined();
    const codes = (await Promise.all([send(dossierId), send(dossierId)])).map((error) => error?.code ?? 'KEPT');
    expect(codes.sort()).toEqual(['FULL', 'KEPT']);
    expect(await papersOf(dossierId)).toHaveLength(8);
  });

  test('N6: one network leaves thirty papers in a day, not more, and is told how long to wait; another is not held up', async () => {
    for (let n = 0; n < 30; n += 1) expect(await send(randomUUID(), '203.0.113.0/24')).toBeUndefined();
    house.clock.at('2026-11-23T19:00:00Z');
    expect(await send(randomUUID(), '203.0.113.0/24')).toMatchObject({
      code: 'THROTTLED',
      params: [{ name: 'minutes', value: String(14 * 60) }],
    });
    expect(await send(randomUUID(), '203.0.114.0/24')).toBeUndefined();
    house.clock.at('2026-11-24T10:00:00Z');
    expect(await send(randomUUID(), '203.0.113.0/24')).toBeUndefined();
  });

  test('N6: four hundred papers wait for their application; those that were sent with one take no room', async () => {
    const { input } = await applicants.applied();
    const fill = `insert into adhesion_application_file (id, dossier_id, kind, name, media_type, size, sha256, facts, added_at)
      select gen_random_uuid(), coalesce($2::uuid, gen_random_uuid()), 'DELIBERA', 'x', 'application/pdf', 1, n::text, '{}', $3
      from generate_series(1, $1::int) n`;
    await house.sql(`delete from adhesion_application_file where dossier_id <> $1`, [input.dossierId]);
    await house.sql(fill, [500, input.dossierId, TODAY]);
    await house.sql(fill, [399, null, TODAY]);
    expect(await send(randomUUID())).toBeUndefined();
    expect(await send(randomUUID())).toMatchObject({ code: 'THROTTLED' });
    await house.sql('delete from adhesion_application_file');
    expect(await send(randomUUID())).toBeUndefined();
  });
});

describe('N6: how long papers stay', () => {
  test('N6: papers that no application names go after two days with their bytes, those of an application stay', async () => {
    const kept = await applicants.applied();
    const lost = randomUUID();
    await send(lost);
    const [paperId = ''] = await papersOf(lost);
    const bytes = await bytesOf(paperId);
    house.clock.at('2026-11-25T08:59:00Z');
    await runJob(house.open.house, dossiersGo);
    expect(await papersOf(lost)).toEqual([paperId]);
    house.clock.at('2026-11-25T09:01:00Z');
    await runJob(house.open.house, dossiersGo);
    expect(await papersOf(lost)).toEqual([]);
    expect(await papersOf(kept.input.dossierId)).toHaveLength(1);
    expect(await applicants.fetched(coordination, paperId)).toBeNull();
    expect(existsSync(bytes)).toBe(true);
    await shredFiles(house.open.house);
    expect(existsSync(bytes)).toBe(false);
  });

  /** Sends an application whose paper is two days old, and takes old papers away between its look and its commit. */
  async function between(take: (dossierId: string) => Promise<unknown>): Promise<string[]> {
    const input = given();
    await send(input.dossierId);
    house.clock.at('2026-11-25T09:01:00Z');
    const blocker = new pg.Client({ connectionString: house.adminUrl });
    await blocker.connect();
    const waitsFor = async (type: string) =>
      (await house.sql('select 1 from pg_locks where not granted and locktype = $1', [type])).length > 0;
    const until = async (holds: () => Promise<boolean>) => {
      while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    try {
      await blocker.query('begin; lock table network.application_counter in exclusive mode');
      const sent = applicants.apply(input);
      await until(() => waitsFor('relation'));
      let isDone = false;
      const taken = take(input.dossierId).finally(() => {
        isDone = true;
      });
      await until(async () => isDone || (await waitsFor('advisory')));
      await blocker.query('commit');
      expect((await sent).userErrors).toEqual([]);
      await taken;
    } finally {
      await blocker.end();
    }
    return papersOf(input.dossierId);
  }

  test('N6: an application that arrives in the very moment keeps its papers', async () => {
    expect(await between(() => runJob(house.open.house, dossiersGo))).toHaveLength(1);
  });

  test('N6 twin: papers taken away beside the lock leave the application without them', async () => {
    const which = `f.dossier_id = ? and not exists (select 1 from adhesion_application a where a.dossier_id = f.dossier_id)`;
    const beside = (dossierId: string) =>
      writerFor(house.open.house, SYSTEM).transactional((em) =>
        em.execute(papersGo(which), [dossierId, house.clock.now()]),
      );
    expect(await between(beside)).toEqual([]);
  });

  test('P38 N6: with the names of a declined application its papers go; those of an adhesion are its documents', async () => {
    const decide = (actor: typeof coordination, name: 'admit' | 'decline', input: object) =>
      house.ask(
        actor,
        `mutation ($input: ${name === 'admit' ? 'Admit' : 'Decline'}ApplicationInput!) {
          ${name}Application(input: $input) { userErrors { code } } }`,
        { input: { clientKey: key(), ...input } },
      );
    const [declined, admitted] = [await applicants.applied(), await applicants.applied()];
    await decide(provincial, 'decline', { applicationId: declined.id, reason: 'Prova' });
    await decide(coordination, 'admit', { applicationId: admitted.id });
    const [[gone = ''], [stays = '']] = [
      await papersOf(declined.input.dossierId),
      await papersOf(admitted.input.dossierId),
    ];
    const [goneBytes, staysBytes] = [await bytesOf(gone), await bytesOf(stays)];
    const term = privacy.retention.find(({ kind }) => kind === 'APPLICATIONS');
    await command(house.context(system), { verb: 'forget', input: { clientKey: key() } }, async (tx) => {
      await term?.forget(tx, [declined.id, admitted.id]);
      return {};
    });
    await shredFiles(house.open.house);
    expect([existsSync(goneBytes), existsSync(staysBytes)]).toEqual([false, true]);
    expect(await house.sql('select 1 from file where id = $1', [gone])).toEqual([]);
    expect(await house.sql('select 1 from document where id = $1', [stays])).toHaveLength(1);
    expect(await papersOf(declined.input.dossierId)).toEqual([]);
  });
});
