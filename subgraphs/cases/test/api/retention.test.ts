import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chainAudit, verifyAudit } from '@respi/kit/audit/chain.js';
import { storeFile } from '@respi/kit/files.js';
import { forgetAll } from '@respi/kit/privacy/forget.jobs.js';
import { replayStones } from '@respi/kit/privacy/replay.js';
import { dryRun, type RetentionKind, runRetention } from '@respi/kit/privacy/retention.js';
import { loggedStones, logStones } from '@respi/kit/privacy/tombstone-log.js';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { whereFound } from '@respi/kit/testing/where-found.js';
import { runJob } from '@respi/kit/workers.js';
import { CaseState } from '../../src/case/case.states.js';
import { addNote } from '../../src/note/commands/add-note.js';
import { plan } from '../../src/plan.js';
import { privacy } from '../../src/privacy/privacy.js';
import { buildCase, contest } from '../build/case.js';
import { people, settle } from '../build/province.js';

/** Planted wherever a person may be named; the seal of an encrypted field must not let it through either. */
const CANARY = 'Zibellina';
const AFTER_TERM = '2029-01-10T09:00:00Z';
const words = {
  subject: `${CANARY} oggetto`,
  body: `${CANARY} testo`,
  personName: `${CANARY} Inventata`,
  personContact: `${CANARY}@example.org`,
};

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
}, 60_000);
afterAll(() => house.close());

const kindOf = (kind: string) => privacy.retention.find((one) => one.kind === kind) as RetentionKind;
const rowOf = async (id: string) => (await house.sql('select * from "case" where id = $1', [id]))[0];
const stonesOf = (id: string) => house.sql('select * from tombstone where entity_id = $1', [id]);
const TIMELINE = 'query ($id: ID!) { case(id: $id) { timeline { verb note } } }';
const notesOf = async (id: string): Promise<string[]> =>
  (await house.ask(people.coordinator, TIMELINE, { id })).data.case.timeline.map((one: { note: string }) => one.note);
const RETENTION = `{ casesRetention { lines { kind months isConfirmed due held forgotten } holds { id reference reason isInForce } } }`;
const setInput = (verb: string, fields: object, who = people.provincial) =>
  house.ask(
    who,
    `mutation ($input: ${verb.startsWith('place') ? 'PlaceHold' : 'LiftHold'}Input!) { ${verb}(input: $input) { done userErrors { code field } } }`,
    { input: { clientKey: key(), ...fields } },
  );
const setTerm = (kind: string, months = 24) =>
  house.ask(
    people.provincial,
    'mutation ($input: SetRetentionInput!) { setRetentionInCases(input: $input) { done userErrors { code } } }',
    { input: { clientKey: key(), kind, months, source: 'Massimario di scarto, prova' } },
  );

async function contestedCase() {
  house.clock.at('2026-11-23T09:00:00Z');
  const built = await buildCase(house, { state: CaseState.ANSWERED, ...words });
  const { caseId } = built;
  await addNote(house.context(people.operator), {
    clientKey: key(),
    caseId,
    body: `${CANARY} nota`,
    audience: 'ENTE',
  } as never);
  const stored = await storeFile(house.env.filesDir, Buffer.from('%PDF-'));
  await house.sql(
    `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_at)
     values (gen_random_uuid(), 'attachment', $1, $2, 'application/pdf', 5, 'x', $3, 'CLEAN', now())`,
    [caseId, `${CANARY}.pdf`, stored.key],
  );
  await contest(house, built.answerId as string);
  return { caseId, file: join(house.env.filesDir, stored.key.slice(0, 2), stored.key) };
}

describe('C37 I18: retention', () => {
  test('C37: a dry run counts and changes nothing; under a term that nobody has confirmed nothing is forgotten', async () => {
    const { caseId } = await contestedCase();
    house.clock.at(AFTER_TERM);
    expect(await dryRun(house.open.house, kindOf('CASES_ANSWERED'))).toMatchObject({ due: 1, held: 0 });
    const before = await rowOf(caseId);
    expect(await forgetAll(house.open.house, privacy)).toEqual({});
    expect(await rowOf(caseId)).toEqual(before);
  });

  test('C37 twin: one day before the term nothing is due', async () => {
    house.clock.at('2028-11-22T09:00:00Z');
    expect(await dryRun(house.open.house, kindOf('CASES_ANSWERED'))).toMatchObject({ due: 0 });
  });

  test('C37: a hold stops it, with its reason; once lifted the case goes with the next run and its number stays', async () => {
    const [{ id, registry_number: number, opened_at: openedAt }] = await house.sql(
      `select * from "case" where state = 'ANSWERED'`,
    );
    const file = (await house.sql('select storage_key as key from file'))[0].key as string;
    const path = join(house.env.filesDir, file.slice(0, 2), file);
    const counted = await house.sql('select purpose, addressee, state, office_id, topic_id, urgency from "case"');
    house.clock.at(AFTER_TERM);
    const hold = { reference: number, reason: 'Ricorso pendente al tribunale', until: '2030-01-01' };
    expect((await setInput('placeHoldInCases', hold)).data.placeHoldInCases.done).toBe(true);
    expect((await setInput('placeHoldInCases', hold)).data.placeHoldInCases.userErrors[0].code).toBe('WRONG_STATE');
    expect((await setTerm('CASES_ANSWERED')).data.setRetentionInCases.done).toBe(true);
    expect(await runRetention(house.open.house, kindOf('CASES_ANSWERED'))).toBe(0);
    const shown = (await house.ask(people.auditor, RETENTION)).data.casesRetention;
    expect(shown.lines[1]).toMatchObject({ kind: 'CASES_ANSWERED', isConfirmed: true, due: 0, held: 1, forgotten: 0 });
    expect(shown.holds).toEqual([{ id: expect.any(String), reference: number, reason: hold.reason, isInForce: true }]);
    expect((await whereFound(house, [CANARY])).length).toBeGreaterThan(3);
    expect(await notesOf(id)).toContain('Il termine è un altro');
    await setInput('liftHoldInCases', { holdId: shown.holds[0].id, reason: 'Ricorso deciso, nulla più da tenere' });
    expect(await forgetAll(house.open.house, privacy)).toEqual({ CASES_ANSWERED: 1 });

    expect(await whereFound(house, [CANARY])).toEqual([]);
    expect(existsSync(path)).toBe(false);
    expect(await rowOf(id)).toMatchObject({ registry_number: number, opened_at: openedAt, person_name: null });
    expect(await house.sql('select purpose, addressee, state, office_id, topic_id, urgency from "case"')).toEqual(
      counted,
    );
    expect(await stonesOf(id)).toMatchObject([{ reference: number, kind: 'CASES_ANSWERED', reason: 'RETENTION' }]);
    expect(await loggedStones(house.open.house)).toMatchObject([{ entity: 'case', id, reason: 'RETENTION' }]);
  });

  test('C37 TH20: the key of the case is destroyed: its notes in the audit open no more, and the chain verifies', async () => {
    const [{ entity_id: id }] = await house.sql('select entity_id from tombstone');
    const [{ note }] = await house.sql(`select detail ->> 'note' as note from event where detail ? 'note'`);
    expect(note).toMatch(/^r1\./);
    expect(await notesOf(id)).not.toContain('Il termine è un altro');
    expect(await notesOf(id)).toContain(null);
    await runJob(house.open.house, chainAudit);
    expect(await verifyAudit(house.open.house)).toMatchObject({ tail: 0, faults: [] });
  });

  test('C37 twin: a note under the field key alone, as before, is still read after the case is forgotten', async () => {
    const [{ entity_id: id }] = await house.sql('select entity_id from tombstone');
    await house.sql(
      `insert into event (at, entity, entity_id, verb, request_id, detail) values (now(), 'case', $1, 'closed', 'r', $2)`,
      [id, { note: house.open.house.cipher.seal('Come si faceva prima') }],
    );
    expect(await notesOf(id)).toContain('Come si faceva prima');
  });

  test('I17 C37: a backup that is older than the stone brings nobody back: what the stones name is forgotten again', async () => {
    const [{ entity_id: id, reference }] = await house.sql('select entity_id, reference from tombstone');
    const restored = async () => {
      await house.sql(`update "case" set person_name = $2, forgotten_at = null where id = $1`, [id, words.personName]);
      await house.sql('delete from tombstone where entity_id = $1', [id]);
    };
    await restored();
    // twin: without the stones outside, the restored name is there to be read
    const kept = ['"case"', 'case_name_word', 'case_word'].map((table) => `${table}: ${CANARY}`);
    expect(await whereFound(house, [CANARY])).toEqual(kept);
    expect(await replayStones(house.open.house, privacy)).toBe(1);
    expect(await whereFound(house, [CANARY])).toEqual([]);
    expect(await stonesOf(id)).toMatchObject([{ reference, kind: 'CASES_ANSWERED', reason: 'RETENTION' }]);
    expect(await replayStones(house.open.house, privacy)).toBe(0);
  });

  test('C37: killed between two batches, the next run forgets the rest, each once', async () => {
    house.clock.at('2026-11-23T09:00:00Z');
    const built = await Promise.all([1, 2, 3].map(() => buildCase(house, { state: CaseState.CANCELLED, ...words })));
    house.clock.at(AFTER_TERM);
    await setTerm('CASES_CANCELLED', 12);
    let left = 1;
    const breaking: RetentionKind = {
      ...kindOf('CASES_CANCELLED'),
      forget: async (tx, ids) => {
        await kindOf('CASES_CANCELLED').forget(tx, ids);
        left -= 1;
        if (left < 0) throw new Error('killed');
      },
    };
    await expect(runRetention(house.open.house, breaking, 1)).rejects.toThrow('killed');
    const ids = built.map(({ caseId }) => caseId);
    const forgotten = () => house.sql('select 1 from "case" where id = any($1) and forgotten_at is not null', [ids]);
    expect(await forgotten()).toHaveLength(1);
    expect(await runRetention(house.open.house, kindOf('CASES_CANCELLED'), 1)).toBe(2);
    expect(await runRetention(house.open.house, kindOf('CASES_CANCELLED'), 1)).toBe(0);
    expect(await forgotten()).toHaveLength(3);
    expect(await house.sql('select 1 from tombstone where entity_id = any($1)', [ids])).toHaveLength(3);
    expect(await whereFound(house, [CANARY])).toEqual([]);
  });

  test('C37: only the provincial coordination sets terms and holds; what is asked wrongly is told', async () => {
    for (const who of [people.coordinator, people.auditor, people.operator, people.admin]) {
      expect(
        (await setInput('placeHoldInCases', { reference: 'x', reason: 'y', until: '2030-01-01' }, who)).errors?.[0]
          ?.extensions?.code,
      ).toBe('FORBIDDEN');
    }
    const wrong = await setInput('placeHoldInCases', {
      reference: '2026/999999',
      reason: 'Un motivo che basta',
      until: '2030-01-01',
    });
    expect(wrong.data.placeHoldInCases.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['reference'] }]);
    expect((await setTerm('CASES_ANSWERED', 0)).data.setRetentionInCases.userErrors[0].code).toBe('INVALID');
  });

  test('I17: a great many stones of one night are all outside of the database, whatever a page holds', async () => {
    await logStones(house.open.house);
    const before = (await loggedStones(house.open.house)).length;
    await house.sql(
      `insert into tombstone (entity, entity_id, kind, reason, batch_id, at)
       select 'case', gen_random_uuid(), 'CASES', 'RETENTION', gen_random_uuid(), now() from generate_series(1, 25)`,
    );
    expect(await logStones(house.open.house, 4)).toBe(25);
    expect(await loggedStones(house.open.house)).toHaveLength(before + 25);
    expect(await logStones(house.open.house, 4)).toBe(0);
  });
});
