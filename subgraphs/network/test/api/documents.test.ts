import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { acceptUpload, fetchDownload, fileBody } from '@respi/kit/file-door.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { CADES, PADES } from '../build/signed-files.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const enteId = idOf('ente', 'comune-alba');
const adhesionId = idOf('adhesion', 'comune-alba@respi-2026');
const versionId = idOf('protocollo-version', 'respi-2026');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const administrator = personIn('ENTE_ADMIN', { enteId });

interface Taken {
  documentId?: string;
  userErrors: { code: string }[];
}

const pdf = () => Buffer.from(`%PDF-1.7\n% ${key()}\n%%EOF\n`);
const send = async (actor: Actor, kind: string, id: string, bytes: Buffer, clientKey = key()): Promise<Taken> => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const claims = {
    sub: 'network',
    actor,
    requestId: key(),
    locale: 'it',
    body: fileBody('POST', kind, `${id}:${digest}`),
  };
  const assertion = signAssertion(house.env.assertionKeys[0] as Buffer, claims, { mutation: true });
  return (await acceptUpload(house.open, assertion, { kind, id, name: 'delibera.pdf', bytes, clientKey })) as Taken;
};
const fetched = async (actor: Actor, id: string) => {
  const claims = { sub: 'network', actor, requestId: key(), locale: 'it', body: fileBody('GET', 'document', id) };
  return fetchDownload(
    house.open,
    signAssertion(house.env.assertionKeys[0] as Buffer, claims, { mutation: false }),
    'document',
    id,
  );
};
const DOCUMENTS = `query ($id: ID!) { ente(id: $id) { adhesion { viewerCanAdd documents {
  kind name sha256 signatureFormat coversWholeFile notVerified href signers { name isContentIntact isKeyRight } } } } }`;
const documents = async (actor: Actor) => (await house.ask(actor, DOCUMENTS, { id: enteId })).data.ente.adhesion;

describe('N6 N28: documents of an adhesion', () => {
  test.each(ROLES)('N6: a delibera from %s of the ente itself', async (role) => {
    const answer = await send(personIn(role, { enteId }), 'delibera', adhesionId, pdf());
    const allowed = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role);
    expect(answer.userErrors.length === 0).toBe(allowed);
  });

  test('N6: the administrator of another ente is refused as if the adhesion were not there', async () => {
    const foreign = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    expect((await send(foreign, 'delibera', adhesionId, pdf())).userErrors[0]?.code).toBe('NOT_FOUND');
  });

  test('N6: the ente does not file what the Provincia signed', async () => {
    expect((await send(administrator, 'signed-by-provincia', adhesionId, pdf())).userErrors[0]?.code).toBe('NOT_YOURS');
    expect((await documents(administrator)).viewerCanAdd).toEqual(['DELIBERA', 'SIGNED_BY_ENTE']);
  });

  test('N28: the digest is that of the bytes, the signature is told with what nobody checked', async () => {
    await send(administrator, 'signed-by-ente', adhesionId, CADES);
    await send(provincial, 'signed-by-provincia', adhesionId, PADES);
    const { documents: found } = await documents(administrator);
    const signed = found.filter((one: { kind: string }) => one.kind.startsWith('SIGNED'));
    expect(signed).toMatchObject([
      {
        kind: 'SIGNED_BY_ENTE',
        signatureFormat: 'CADES',
        sha256: createHash('sha256').update(CADES).digest('hex'),
        notVerified: ['TRUST_CHAIN', 'REVOCATION', 'TIME_STAMP'],
        signers: [{ name: 'Sindaco di Prova', isContentIntact: true, isKeyRight: true }],
      },
      { kind: 'SIGNED_BY_PROVINCIA', signatureFormat: 'PADES', coversWholeFile: true },
    ]);
    const plain = found.find((one: { kind: string }) => one.kind === 'DELIBERA');
    expect(plain).toMatchObject({ signatureFormat: 'NONE', signers: [], notVerified: [] });
  });

  test('N6: a file that is not what it says is refused, and so is the same one twice', async () => {
    expect((await send(administrator, 'delibera', adhesionId, Buffer.from('MZ program'))).userErrors[0]?.code).toBe(
      'UNSAFE_FILE',
    );
    const bytes = pdf();
    await send(administrator, 'delibera', adhesionId, bytes);
    expect((await send(administrator, 'delibera', adhesionId, bytes)).userErrors[0]?.code).toBe('DUPLICATE');
  });

  test('G14: the same key gives the same document', async () => {
    const bytes = pdf();
    const clientKey = key();
    const first = await send(administrator, 'delibera', adhesionId, bytes, clientKey);
    expect(await send(administrator, 'delibera', adhesionId, bytes, clientKey)).toEqual(first);
  });

  test('G5: the bytes are for those who see the document, and for nobody else', async () => {
    const { documentId = '' } = await send(administrator, 'delibera', adhesionId, pdf());
    expect(await fetched(administrator, documentId)).toMatchObject({ mediaType: 'application/pdf' });
    expect(await fetched(personIn('OPERATOR', { enteId: idOf('ente', 'comune-bra') }), documentId)).toBeNull();
    expect(await fetched(anonymous, documentId)).toBeNull();
  });
});

describe('N4 N9: documents of a version', () => {
  test('N9: amendments and terminations are numbered each on their own, and public', async () => {
    for (const kind of ['annex', 'amendment', 'amendment', 'termination']) {
      expect((await send(provincial, kind, versionId, pdf())).userErrors).toEqual([]);
    }
    const source = '{ protocolli { versions { documents { kind number } viewerCanAdd } } }';
    const [{ versions }] = (await house.ask(anonymous, source)).data.protocolli;
    expect(versions[0]).toEqual({
      documents: [
        { kind: 'AMENDMENT', number: 1 },
        { kind: 'AMENDMENT', number: 2 },
        { kind: 'ANNEX', number: 1 },
        { kind: 'TERMINATION', number: 1 },
      ],
      viewerCanAdd: [],
    });
  });

  test('N9: of ten amendments at once each has a number of its own', async () => {
    await Promise.all(Array.from({ length: 10 }, () => send(provincial, 'amendment', versionId, pdf())));
    const rows = await house.sql(`select number from document where kind = 'AMENDMENT' order by number`);
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.length).toBeGreaterThanOrEqual(12);
  });

  test.each(ROLES)('N9: an amendment from %s', async (role) => {
    const answer = await send(personIn(role), 'amendment', versionId, pdf());
    expect(answer.userErrors.length === 0).toBe(role === 'PROVINCIAL_COORDINATOR');
  });
});
