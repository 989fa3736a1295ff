import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { bodyHash, signAssertion } from '../src/assertion.js';
import { command } from '../src/command.js';
import { houseSdl } from '../src/subgraph.js';
import { Refusal, UserErrorCode } from '../src/user-error.js';
import { meanwhile } from '../testing/meanwhile.js';
import { anonymous, key, personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

const WRITE =
  'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { note { id body version } userErrors { code field } } }';
const BY_ID = 'query ($id: ID!) { note(id: $id) { id body } }';
const BY_KEY = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id body } } }';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(samplePlan);
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate note, outbox, idempotency, event, read_audit'));

const write = (actor = personIn('OPERATOR'), over: object = {}) =>
  house.ask(actor, WRITE, { input: { clientKey: key(), body: 'a', ...over } });

describe('the frame of every command', () => {
  test('G14 C42: the same key gives the same outcome, and one row', async () => {
    const actor = personIn('OPERATOR');
    const input = { clientKey: key(), body: 'once' };
    const [first, second] = await Promise.all([house.ask(actor, WRITE, { input }), house.ask(actor, WRITE, { input })]);
    expect(first.data.writeNote.note.id).toBe(second.data.writeNote.note.id);
    expect(await house.sql('select * from note')).toHaveLength(1);
    expect(await house.sql('select * from outbox')).toHaveLength(2);
  });

  test('G14: the same key with another body is refused', async () => {
    const actor = personIn('OPERATOR');
    const clientKey = key();
    await write(actor, { clientKey });
    const again = await write(actor, { clientKey, body: 'other' });
    expect(again.data.writeNote.userErrors).toEqual([{ code: 'KEY_REUSED', field: ['clientKey'] }]);
  });

  test('I11: event and outbox stand or fall with the row', async () => {
    const failed = await write(personIn('OPERATOR'), { noteId: key() });
    expect(failed.data.writeNote.userErrors[0].code).toBe('NOT_FOUND');
    expect(await house.sql('select * from event')).toHaveLength(0);
    await write();
    expect(await house.sql('select verb from event')).toEqual([{ verb: 'written' }]);
  });

  test('C21: a change upon an older version is a conflict', async () => {
    const actor = personIn('OPERATOR');
    const { note } = (await write(actor)).data.writeNote;
    const change = () => write(actor, { noteId: note.id, body: 'b', expectedVersion: 1 });
    expect((await change()).data.writeNote.note.version).toBe(2);
    expect((await change()).data.writeNote.userErrors[0].code).toBe('CONFLICT');
  });

  test('C21: of two changes upon the same version in the same instant one is a conflict, and no fault', async () => {
    const actor = personIn('OPERATOR');
    const { note } = (await write(actor)).data.writeNote;
    const change = () => write(actor, { noteId: note.id, body: 'b', expectedVersion: 1 });
    const theirs = 'update note set version = version + 1 where id = $1';
    const answer = await meanwhile(house, [[theirs, [note.id]]], change);
    expect(answer.data.writeNote.userErrors).toEqual([{ code: 'CONFLICT', field: ['expectedVersion'] }]);
  });

  test('C21 twin: a change whose version is not asked for stands upon the other’s', async () => {
    const actor = personIn('OPERATOR');
    const { note } = (await write(actor)).data.writeNote;
    const theirs = 'update note set version = version + 1 where id = $1';
    const answer = await meanwhile(house, [[theirs, [note.id]]], () => write(actor, { noteId: note.id, body: 'b' }));
    expect(answer.data.writeNote.note).toMatchObject({ body: 'b', version: 3 });
  });

  /** Takes a key that may be taken once, in the instant in which another has taken it. */
  const claim = (looks: boolean) => {
    const id = key();
    const actor = personIn('OPERATOR');
    const insert = 'insert into note (id, body, ente_id) values';
    const run = () =>
      command(house.context(actor), { verb: 'claim', input: { clientKey: key() } }, async (tx) => {
        const taken = looks ? await tx.sql('select 1 from note where id = ?', [id]) : [];
        if (taken.length > 0) throw new Refusal(UserErrorCode.WRONG_STATE, 'Preso.');
        return tx.sql(`${insert} (?, 'mine', ?)`, [id, actor.enteId]);
      });
    return meanwhile(house, [[`${insert} ($1, 'theirs', $2)`, [id, actor.enteId]]], run);
  };

  test('I11: who loses a race for a unique key looks again, and is told in words what was taken', async () => {
    await expect(claim(true)).rejects.toMatchObject({ name: 'Refusal', message: 'Preso.' });
  });

  test('I11 twin: who does not look is met by the key each time, and fails', async () => {
    await expect(claim(false)).rejects.toMatchObject({ code: '23505' });
  });
});

describe('the walls', () => {
  test('G5 G6: a foreign row and an absent row answer alike, by id and by _entities', async () => {
    const { note } = (await write()).data.writeNote;
    const stranger = personIn('OPERATOR');
    const ask = async (id: string) => [
      await house.ask(stranger, BY_ID, { id }),
      await house.ask(stranger, BY_KEY, { r: [{ __typename: 'Note', id, body: 'forged' }] }),
    ];
    expect(JSON.stringify(await ask(note.id))).toBe(JSON.stringify(await ask(key())));
  });

  test('TH3 PIT3: a forged representation is answered by the row, whatever else it claims', async () => {
    const writer = personIn('OPERATOR');
    const { data } = await house.ask(writer, WRITE, { input: { clientKey: key(), body: 'as written' } });
    const { id } = data.writeNote.note;
    const forged = { __typename: 'Note', id, body: 'forged', enteId: key(), version: 99 };
    const answer = await house.ask(writer, BY_KEY, { r: [forged] });
    expect(answer.data._entities).toEqual([{ id, body: 'as written' }]);
  });

  test('G5 twin: without row-level security the stranger reads the row', async () => {
    const { note } = (await write()).data.writeNote;
    await house.sql('alter table note disable row level security');
    try {
      const seen = await house.ask(personIn('OPERATOR'), BY_ID, { id: note.id });
      expect(seen.data.note).not.toBeNull();
    } finally {
      await house.sql('alter table note enable row level security');
    }
  });

  test('G4: a root field without a door is shut, and an anonymous caller finds a command shut', async () => {
    const shut = await house.ask(personIn('OPERATOR'), '{ unlisted }');
    expect(shut.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await house.ask(anonymous, WRITE, { input: { clientKey: key(), body: 'x' } });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('I12: a read of personal data is written before the answer leaves', async () => {
    const actor = personIn('OPERATOR');
    const { note } = (await write(actor)).data.writeNote;
    await house.ask(actor, BY_ID, { id: note.id });
    const rows = await house.sql('select seen from read_audit where person_id = $1', [actor.personId]);
    expect(rows.at(-1)).toEqual({ seen: [`note:${note.id}`] });
  });

  test('I12: where the audit cannot be written, no data leaves', async () => {
    const actor = personIn('OPERATOR');
    const { note } = (await write(actor)).data.writeNote;
    await house.sql('revoke insert on read_audit from training_read');
    try {
      const denied = await house.ask(actor, BY_ID, { id: note.id });
      expect(denied.data).toBeNull();
      expect(denied.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL' });
    } finally {
      await house.sql('grant insert on read_audit to training_read');
    }
  });
});

describe('what leaves and what enters', () => {
  test('FIG15: an unexpected error leaves neither value, host nor stack', async () => {
    const text = JSON.stringify(await house.ask(anonymous, '{ boom }'));
    expect(text).not.toMatch(/RSSMRA|127\.0\.0\.1|at .*\.js/);
    expect(text).toMatch(/"ref":"[0-9a-f]{8}"/);
  });

  test.each(['a\u0000b', '\ud800'])('PIT13: ill-formed text is refused as the caller’s fault', async (body) => {
    const refused = await write(personIn('OPERATOR'), { body });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('PIT1 G4: nine forged assertions are refused before any resolver', async () => {
    const source = '{ note(id: "x") { id } }';
    const document = parse(source);
    const good = {
      sub: 'training',
      actor: personIn('OPERATOR'),
      requestId: 'r',
      locale: 'it',
      body: bodyHash(source, '{}'),
    };
    const right = house.env.assertionKeys[0] as Buffer;
    const sign = (claims = good, options = {}, by = right) =>
      signAssertion(by, claims, { mutation: false, ...options });
    const genuine = sign();
    const [text, mac] = genuine.split('.');
    const forged = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    const spent = sign(good, { mutation: true });
    const run = (assertion: string | undefined) =>
      house.open.execute({ assertion, query: source, document, variables: {} });
    await run(spent);
    const forgeries = [
      undefined,
      sign(good, { now: Date.now() - 6_000 }),
      sign(good, { now: Date.now() + 6_000 }),
      sign({ ...good, sub: 'cases' }),
      sign({ ...good, body: bodyHash('other', '{}') }),
      `${Buffer.from(JSON.stringify({ ...forged, actor: { ...forged.actor, roles: ['ADMIN'] } })).toString('base64url')}.${mac}`,
      spent,
      sign(good, {}, Buffer.alloc(32, 1)),
      genuine.slice(0, -4),
    ];
    for (const token of forgeries) await expect(run(token)).rejects.toThrow('Assertion refused');
    expect((await run(genuine)).errors).toBeUndefined();
  });

  test('G7: pages neither repeat nor miss a row that was there', async () => {
    const actor = personIn('OPERATOR');
    for (const body of ['c', 'a', 'b', 'd', 'e']) await write(actor, { body });
    const page =
      'query ($after: String) { notes(first: 2, after: $after) { edges { node { body } } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await house.ask(actor, page, { after });
      const { notes } = answer.data;
      seen.push(...notes.edges.map((edge: { node: { body: string } }) => edge.node.body));
      ({ endCursor: after, hasNextPage: more } = notes.pageInfo);
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('the SDL carries key, shareable and link', () => {
    expect(houseSdl(samplePlan)).toMatch(/type Note @key\(fields: "id"\)/);
    expect(houseSdl(samplePlan)).toMatch(/type UserError @shareable/);
  });
});
