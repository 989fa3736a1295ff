import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import type pg from 'pg';
import { carryFrom } from '../src/courier.js';
import { type OwnProcesses, ownProcessesOf } from './own-process.js';
import { ownerOf } from './province.js';
import { makeWorld, type World } from './world.js';

const NOW = '2026-11-23T09:00:00Z';
const [ENTE, DESK, READER, OFFICE] = ['ente', 'desk', 'reader', 'office'].map((one) => seedId('killed-between', one));

let world: World;
let admin: pg.Pool;
let own: OwnProcesses;
const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;

beforeAll(async () => {
  world = await makeWorld('mesh', NOW);
  admin = ownerOf(world);
  own = ownProcessesOf(world, NOW);
  await sql(
    `insert into network.ente (id, code, name, category, tier, network_role) values ($1, 'c', 'Comune', 'COMUNE', 'RISTRETTA', 'LEAD')`,
    [ENTE],
  );
  await sql(
    `insert into network.sportello (id, code, slug, name, ente_id, languages, services, is_example) values ($1, 's', 's', 'Sportello', $2, '{}', '{}', true)`,
    [DESK, ENTE],
  );
  await sql(
    `insert into network.person (id, email, display_name, created_at) values ($1, 'reader@example.org', 'Chi legge', '2026-01-01')`,
    [READER],
  );
  await sql(
    `insert into network.membership (id, person_id, ente_id, sportello_id, role, start_on, created_at)
     values (gen_random_uuid(), $1, $2, $3, 'OPERATOR', '2026-01-01', '2026-01-01')`,
    [READER, ENTE, DESK],
  );
}, 180_000);
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const inItsPlace = (house: string, dieAfter: string | null) => own.inItsPlace(house, dieAfter);
/** The courier goes round until it has reached the one that dies of it. */
async function carryUntilKilled(victim: ChildProcess): Promise<void> {
  for (let round = 0; round < 150 && victim.signalCode === null; round += 1) await goRound();
  expect(victim.signalCode).toBe('SIGKILL');
}
afterEach(() => own.end());

let caseId = '';
let number = 0;
/** A case that waits for its answer, with nothing else on its way. */
beforeEach(async () => {
  caseId = randomUUID();
  await sql(
    `insert into cases."case" (id, registry_number, subject, purpose, addressee, office_id, sportello_id, ente_id, opened_by, urgency,
       urgency_criterion, state, opened_at, submitted_at, triaged_at)
     values ($1, $7, 'Domanda', 'CONSULTATION', 'QUESTURA_IMMIGRAZIONE', $2, $3, $4, $5, 'ORDINARY', 'x', 'TRIAGED', $6, $6, $6)`,
    [caseId, OFFICE, DESK, ENTE, randomUUID(), NOW, `2026/${String(++number).padStart(6, '0')}`],
  );
  await sql(
    `insert into cases.cycle (id, case_id, number, opened_at, opened_by) values (gen_random_uuid(), $1, 1, $2, $3)`,
    [caseId, NOW, randomUUID()],
  );
  await sql('update cases.outbox set done_at = now() where done_at is null');
});

const liaison = personIn('LIAISON');
async function record(clientKey: string): Promise<{ answerId?: string; code?: string }> {
  const { body } = await world.ask(
    'mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { answer { id } userErrors { code } } }',
    {
      token: world.signIn(liaison),
      variables: {
        input: { clientKey, caseId, body: 'Sì.', givenByName: 'Chi risponde', givenOn: '2026-11-23', channel: 'PHONE' },
      },
    },
  );
  return { answerId: body.data?.recordAnswer?.answer?.id, code: body.errors?.[0]?.extensions.code };
}
const answers = () => sql('select id from cases.answer where case_id = $1', [caseId]);
const waiting = () => sql(`select id from cases.outbox where command = 'receiveNotice' and done_at is null`);
const notices = () =>
  sql(`select id from network.notice where person_id = $1 and kind = 'CASE_ANSWERED' and href like '%' || $2`, [
    READER,
    caseId,
  ]);
/** One round of the courier for what `cases` has posted; one that fails comes back by itself. */
async function goRound(): Promise<void> {
  const from = world.doors.get('cases');
  if (from) await carryFrom(from, world.doors, world.keys).catch(() => 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
}
async function carry(): Promise<void> {
  for (let round = 0; round < 150 && (await waiting()).length > 0; round += 1) await goRound();
}

describe('C11 F1 F28: a subgraph killed between the answer and the notice to the desk', () => {
  test('C11 C42: cases killed once the answer is written: the same key gives the same answer, the desk is told once', async () => {
    const victim = await inItsPlace('cases', 'insert into outbox');
    const clientKey = key();
    expect((await record(clientKey)).code).toBe('UNAVAILABLE');
    if (victim.signalCode === null) await once(victim, 'exit');
    expect(victim.signalCode).toBe('SIGKILL');
    expect([await answers(), await waiting(), await notices()].map(({ length }) => length)).toEqual([1, 1, 0]);
    await inItsPlace('cases', null);
    const again = await record(clientKey);
    expect(await answers()).toEqual([{ id: again.answerId }]);
    await carry();
    await carry();
    expect(await notices()).toHaveLength(1);
  }, 120_000);

  test('C11: network killed once the notice is written, before it says so: it comes again and is there once', async () => {
    await record(key());
    const victim = await inItsPlace('network', 'insert into notice');
    await carryUntilKilled(victim);
    expect([await waiting(), await notices()].map(({ length }) => length)).toEqual([1, 1]);
    await inItsPlace('network', null);
    await carry();
    expect([await waiting(), await notices()].map(({ length }) => length)).toEqual([0, 1]);
  }, 120_000);

  test('C11 twin: a network that forgot what it took in, and is not held by a key, tells the desk twice', async () => {
    await record(key());
    const victim = await inItsPlace('network', 'insert into notice');
    await carryUntilKilled(victim);
    await sql('delete from network.inbox');
    await sql('delete from network.idempotency');
    await sql('alter table network.notice drop constraint notice_person_id_origin_id_key');
    await inItsPlace('network', null);
    await carry();
    expect(await notices()).toHaveLength(2);
    await sql('delete from network.notice');
    await sql('alter table network.notice add unique (person_id, origin_id)');
  }, 120_000);

  test('C11: cases killed with the notice in the courier’s hands: its lease ends, the desk is told once', async () => {
    await record(key());
    const victim = await inItsPlace('cases', 'update outbox set leased_until');
    await carryUntilKilled(victim);
    expect([await waiting(), await notices()].map(({ length }) => length)).toEqual([1, 0]);
    await inItsPlace('cases', null);
    await carry();
    expect([await waiting(), await notices()].map(({ length }) => length)).toEqual([0, 1]);
  }, 120_000);

  test('C11 twin: where what is taken is crossed off at once, without a lease, the desk is never told', async () => {
    await sql(`create function cases.cross_off() returns trigger language plpgsql as
      'begin new.done_at := clock_timestamp(); return new; end'`);
    await sql(`create trigger cross_off before update of leased_until on cases.outbox for each row
      when (new.leased_until is not null) execute function cases.cross_off()`);
    try {
      await record(key());
      const victim = await inItsPlace('cases', 'update outbox set leased_until');
      await carryUntilKilled(victim);
      await inItsPlace('cases', null);
      await carry();
      expect([await waiting(), await notices()].map(({ length }) => length)).toEqual([0, 0]);
    } finally {
      await sql('drop trigger cross_off on cases.outbox');
      await sql('drop function cases.cross_off()');
    }
  }, 120_000);
});

describe('F28 P12: a FAQ that goes to readers, and an authority that takes its word back meanwhile', () => {
  const TOPIC = seedId('killed-between', 'topic');
  const referent = personIn('OFFICE_REFERENT', { officeId: OFFICE, tier: null });
  const [editor, coordinator] = [personIn('EDITOR'), personIn('COORDINATION')];
  const run = async (actor: Actor, verb: string, selection: string, input: object) => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const { body } = await world.ask(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} userErrors { code } } }`,
      { token: world.signIn(actor), variables: { input: { clientKey: key(), ...input } } },
    );
    return { ...body.data?.[verb], code: body.errors?.[0]?.extensions.code };
  };
  /** Rounds of the courier between the two houses, until it is so; at most thirty seconds of them. */
  async function carryUntil(isSo: () => Promise<boolean> | boolean): Promise<void> {
    for (let round = 0; round < 150 && !(await isSo()); round += 1) {
      for (const house of ['knowledge', 'cases']) {
        const from = world.doors.get(house);
        if (from) await carryFrom(from, world.doors, world.keys).catch(() => 0);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await isSo()).toBe(true);
  }
  const contentOf = async (id: string) =>
    (await sql('select state, state_reason as reason from knowledge.content_item where id = $1', [id]))[0];
  const undone = (id: string) =>
    sql(
      `select detail ->> 'validation' as why from knowledge.event where entity_id = $1 and verb = 'publicationRefused'`,
      [id],
    );

  test('F28: killed behind the question and behind the reply, it ends within thirty seconds, once: back in review, the reason written down', async () => {
    await sql(
      `insert into knowledge.topic (id, code, slug, parent_id, position, title, description)
       values ($1, 'prova', 'prova', null, 1, '{"it": "Argomento"}', '{"it": "Descrizione"}')`,
      [TOPIC],
    );
    const { answerId = '' } = await record(key());
    expect((await run(referent, 'validateAnswer', 'answer { validation }', { answerId })).answer.validation).toBe(
      'VALIDATED',
    );
    await carryUntil(
      async () =>
        (
          await sql(`select 1 from knowledge.answer_projection where answer_id = $1 and validation = 'VALIDATED'`, [
            answerId,
          ])
        ).length > 0,
    );
    const texts = { question: 'Quanto dura?', body: 'Fino al ritiro.', topicIds: [TOPIC] };
    const faq = { answerIds: [answerId], caseIds: [caseId], ...texts };
    const contentId = (await run(editor, 'draftFaq', 'content { id }', faq)).content.id;
    await run(editor, 'submitContent', 'content { id }', { contentId });

    // knowledge asks cases whether the answer still stands, and dies of it
    const asks = await inItsPlace('knowledge', 'insert into outbox');
    const clientKey = key();
    expect(await run(coordinator, 'publishContent', 'content { state }', { contentId, clientKey })).toEqual({
      code: 'UNAVAILABLE',
    });
    if (asks.signalCode === null) await once(asks, 'exit');
    expect([asks.signalCode, (await contentOf(contentId))?.state]).toEqual(['SIGKILL', 'PUBLISHING']);
    // meanwhile the authority contests it; cases answers knowledge, and dies of that
    await run(referent, 'contestAnswer', 'answer { validation }', { answerId, note: 'Non è più così.' });
    await inItsPlace('knowledge', null);
    const replies = await inItsPlace('cases', 'insert into outbox');
    await carryUntil(() => replies.signalCode === 'SIGKILL');
    await inItsPlace('cases', null);
    const since = performance.now();
    await carryUntil(async () => (await contentOf(contentId))?.state === 'IN_REVIEW');
    process.stderr.write(
      `F28 consistent ${((performance.now() - since) / 1_000).toFixed(1)} s after the restart (goal 30 s)\n`,
    );

    expect((await contentOf(contentId))?.reason).toContain('CONTESTED');
    expect(await undone(contentId)).toEqual([{ why: 'CONTESTED' }]);
    // the same key gives the outcome of then, and nothing is published by it
    expect(
      (await run(coordinator, 'publishContent', 'content { state }', { contentId, clientKey })).code,
    ).toBeUndefined();
    expect((await contentOf(contentId))?.state).toBe('IN_REVIEW');
  }, 180_000);
});
