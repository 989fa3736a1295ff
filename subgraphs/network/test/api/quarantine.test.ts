import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { acceptUpload, fileBody } from '@respi/kit/file-door.js';
import { infectedPdf, STUMBLING_STONE, scanAgain, type TestScanner, testScanner } from '@respi/kit/testing/clamd.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { applicantsOf, given, pdf } from '../build/applicants.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { CADES } from '../build/signed-files.js';

/* TH14: documents that arrive while the antivirus is silent are taken in, and nobody opens them before it has spoken. */

let house: TestNetwork;
let applicants: ReturnType<typeof applicantsOf>;
let scanner: TestScanner;
beforeAll(async () => {
  house = await standNetwork();
  applicants = applicantsOf(house);
  scanner = await testScanner();
  (house.env as { clamd?: string }).clamd = scanner.address;
});
afterAll(async () => {
  await house.close();
  await scanner.close();
});
beforeEach(async () => {
  scanner.mood = 'mute';
  await house.sql('truncate outbox');
});

const enteId = idOf('ente', 'comune-alba');
const adhesionId = idOf('adhesion', 'comune-alba@respi-2026');
const versionId = idOf('protocollo-version', 'respi-2026');
const administrator = personIn('ENTE_ADMIN', { enteId });
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });

async function send(actor: Actor, kind: string, id: string, bytes: Buffer): Promise<string> {
  const body = fileBody('POST', kind, `${id}:${createHash('sha256').update(bytes).digest('hex')}`);
  const claims = { sub: 'network', actor, requestId: key(), locale: 'it', body };
  const assertion = signAssertion(house.env.assertionKeys[0] as Buffer, claims, { mutation: true });
  const upload = { kind, id, name: 'delibera-di-mario-rossi.pdf', bytes, clientKey: key() };
  const taken = (await acceptUpload(house.open, assertion, upload)) as { documentId?: string; userErrors: object[] };
  expect(taken.userErrors).toEqual([]);
  return taken.documentId as string;
}
const isOpened = async (actor: Actor, id: string): Promise<boolean> => {
  const found = await applicants.fetched(actor, id);
  if (found && 'destroy' in found.body) found.body.destroy();
  return found !== null;
};
const DOCUMENTS = 'query ($id: ID!) { ente(id: $id) { adhesion { documents { href state signatureFormat } } } }';
async function shown(id: string): Promise<{ state: string; signatureFormat: string }> {
  const { data } = await house.ask(administrator, DOCUMENTS, { id: enteId });
  return data.ente.adhesion.documents.find(({ href }: { href: string }) => href.endsWith(id));
}
const bytesAreThere = async (id: string): Promise<boolean> => {
  const [{ key: name }] = await house.sql('select storage_key as key from file where id = $1', [id]);
  return existsSync(join(house.env.filesDir, name.slice(0, 2), name));
};
const told = async (): Promise<object[]> =>
  (await house.sql(`select sealed_payload from outbox where command = 'receiveNotice' order by seq`)).map((row) =>
    JSON.parse(house.open.house.cipher.open(row.sealed_payload)),
  );

describe('TH14: quarantine of documents (N6, N9, N28)', () => {
  test('TH14 N28: a signed text waits, its signature told at once, and is opened once the scanner found it clean', async () => {
    const id = await send(administrator, 'signed-by-ente', adhesionId, CADES);
    expect(await shown(id)).toMatchObject({ state: 'QUARANTINED', signatureFormat: 'CADES' });
    for (const actor of [administrator, provincial]) expect(await isOpened(actor, id)).toBe(false);
    await scanAgain(house);
    expect((await shown(id)).state).toBe('QUARANTINED');
    scanner.mood = 'honest';
    await scanAgain(house);
    expect([(await shown(id)).state, await isOpened(administrator, id)]).toEqual(['CLEAN', true]);
    expect(await told()).toEqual([]);
  });

  test('TH14: what it knows is refused, its bytes go, and whoever sent it is told without the name of the file', async () => {
    const id = await send(administrator, 'delibera', adhesionId, infectedPdf());
    expect(await bytesAreThere(id)).toBe(true);
    scanner.mood = 'honest';
    await scanAgain(house);
    expect([(await shown(id)).state, await isOpened(administrator, id)]).toEqual(['REFUSED', false]);
    expect(await bytesAreThere(id)).toBe(false);
    const audience = { personId: administrator.personId };
    expect(await told()).toMatchObject([{ kind: 'FILE_REFUSED', audience, href: `/area-riservata/rete/${enteId}` }]);
    expect(JSON.stringify(await told())).not.toContain('mario');
    await scanAgain(house);
    expect(await told()).toHaveLength(1);
  });

  test('TH14 twin: where nobody writes down that it waits, what waits is opened', async () => {
    const id = await send(administrator, 'delibera', adhesionId, infectedPdf());
    expect(await isOpened(administrator, id)).toBe(false);
    await house.sql(`update file set state = 'UNSCANNED' where id = $1`, [id]);
    expect(await isOpened(administrator, id)).toBe(true);
  });

  test('TH14 N9: an annex is listed for everybody and opened by nobody while it waits', async () => {
    const id = await send(provincial, 'annex', versionId, pdf());
    const source = '{ protocolli { versions { documents { href state } } } }';
    const [{ versions }] = (await house.ask(anonymous, source)).data.protocolli;
    expect(versions[0].documents).toEqual([{ href: `/files/network/document/${id}`, state: 'QUARANTINED' }]);
    for (const actor of [anonymous, provincial]) expect(await isOpened(actor, id)).toBe(false);
    scanner.mood = 'honest';
    await scanAgain(house);
    expect(await isOpened(anonymous, id)).toBe(true);
  });

  test('TH14 N6: papers of a body without an account wait as well; the desk is told of one that is refused', async () => {
    const sent = given();
    const { paperId = '' } = await applicants.send('application-delibera', sent.dossierId, infectedPdf());
    const unsent = await applicants.send('application-delibera', randomUUID(), infectedPdf());
    await applicants.apply(sent);
    await house.sql('truncate outbox');
    expect(await isOpened(provincial, paperId)).toBe(false);
    scanner.mood = 'honest';
    await scanAgain(house);
    const [row] = await house.sql('select id from adhesion_application where dossier_id = $1', [sent.dossierId]);
    const source = 'query ($id: ID!) { adhesionApplication(id: $id) { documents { state } } }';
    const { data } = await house.ask(provincial, source, { id: row.id });
    expect(data.adhesionApplication.documents).toEqual([{ state: 'REFUSED' }]);
    for (const id of [paperId, unsent.paperId ?? '']) {
      expect([await isOpened(provincial, id), await bytesAreThere(id)]).toEqual([false, false]);
    }
    const audience = { roles: ['COORDINATION', 'PROVINCIAL_COORDINATOR'] };
    const href = `/area-riservata/rete/domande/${row.id}`;
    expect(await told()).toMatchObject([{ kind: 'FILE_REFUSED', audience, href }]);
  });

  test('TH14: a file that the scanner cannot judge waits on, and holds up none that came after it', async () => {
    const stuck = await send(administrator, 'delibera', adhesionId, Buffer.from(`%PDF-1.7 ${STUMBLING_STONE} %%EOF`));
    const next = await send(administrator, 'delibera', adhesionId, pdf());
    scanner.mood = 'honest';
    await scanAgain(house);
    expect([(await shown(stuck)).state, (await shown(next)).state]).toEqual(['QUARANTINED', 'CLEAN']);
  });
});
