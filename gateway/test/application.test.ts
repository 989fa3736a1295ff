import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { personIn } from '@respi/kit/testing/stand.js';
import { makeWorld, type Topology, type World } from './world.js';

const APPLY = `mutation ($input: ApplyForAdhesionInput!) {
  applyForAdhesion(input: $input) { number code userErrors { code field } } }`;
const FOLLOW = 'query ($code: String!) { applicationFollowUp(code: $code) { number state } }';
const LIST = `query ($text: Text) { adhesionApplications(first: 1, text: $text) {
  edges { node { documents { href kind } } } } }`;

describe.each<Topology>(['solo', 'mesh'])('N6 N23: a body applies through the gateway, %s', (topology) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(topology, '2026-11-23T09:00:00Z');
  });
  afterAll(() => world?.close());

  const from = (network: string) => ({ 'x-forwarded-for': network });
  const send = (dossierId: string, bytes: string, network: string) =>
    fetch(`${world.url}/files/network/application-delibera/${dossierId}`, {
      method: 'POST',
      headers: {
        ...from(network),
        'content-type': 'application/octet-stream',
        'idempotency-key': randomUUID(),
        'x-respi-file-name': 'delibera.pdf',
      },
      body: bytes,
    });
  async function apply(network: string, denomination: string) {
    const dossierId = randomUUID();
    const sent = await send(dossierId, `%PDF-1.7\n% ${dossierId}\n%%EOF\n`, network);
    expect([sent.status, await sent.json()]).toMatchObject([200, { userErrors: [] }]);
    const input = {
      ...{ clientKey: randomUUID(), dossierId, denomination, category: 'ALTRO', fiscalCode: '00447820044' },
      ...{ email: 'ufficio@example.org', locale: 'it', legalRepresentative: { name: 'Ada Direttrice' } },
      firstOperator: { name: 'Ugo Primo', email: 'ugo@example.org' },
    };
    const { body } = await world.ask(APPLY, { variables: { input }, headers: from(network) });
    return body.data.applyForAdhesion;
  }

  test('N6 N28: paper and application without an account; the paper is read by the coordination alone', async () => {
    const sent = await apply('203.0.113.7', 'Motorizzazione di prova');
    expect(sent.userErrors).toEqual([]);
    const { body } = await world.ask(FOLLOW, { variables: { code: sent.code } });
    expect(body.data.applicationFollowUp).toEqual({ number: sent.number, state: 'RECEIVED' });
    const token = world.signIn(personIn('COORDINATION'));
    const listed = await world.ask(LIST, { token, variables: { text: sent.number } });
    const [{ node }] = listed.body.data.adhesionApplications.edges;
    const file = `${world.url}${node.documents[0].href}`;
    const read = await fetch(file, { headers: { authorization: `Bearer ${token}` } });
    expect([read.status, (await read.text()).slice(0, 8)]).toEqual([200, '%PDF-1.7']);
    expect((await fetch(file)).status).toBe(404);
  });

  test('N6: a network that floods is slowed down, by the gateway’s own word of where it is; others are not', async () => {
    const lying = await send(randomUUID(), 'MZ this is a program', '203.0.114.7');
    expect(await lying.json()).toMatchObject({ userErrors: [{ code: 'UNSAFE_FILE' }] });
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) codes.push((await apply('203.0.115.7', `Scuola ${n}`)).userErrors[0]?.code);
    expect(codes).toEqual([...Array(5).fill(undefined), 'THROTTLED']);
    expect((await apply('203.0.116.7', 'Patronato')).userErrors).toEqual([]);
  });
});
