import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { infectedPdf, scanAgain, type TestScanner, testScanner } from '@respi/kit/testing/clamd.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { uploadDocument } from '../../src/archive/publish-document.js';
import { plan } from '../../src/plan.js';
import { buildEvent, operator } from '../build/events.js';
import { download, posted, read } from '../build/verbs.js';

/* TH14 T12: materials that arrive while the antivirus is silent wait for it; readers are shown them once they are clean. */

let house: TestHouse;
let scanner: TestScanner;
beforeAll(async () => {
  house = await stand(plan);
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

const trainer = personIn('TRAINER');
const PDF = Buffer.from('%PDF-1.7\nLucidi\n%%EOF\n');

async function sent(bytes: Buffer): Promise<{ eventId: string; documentId: string }> {
  const eventId = await buildEvent(house, { isPublic: true });
  const ctx = house.context(trainer);
  const upload = { name: 'lucidi.pdf', bytes, clientKey: key() };
  const { documentId } = (await uploadDocument(ctx, `${eventId}.SLIDES.public`, upload)) as { documentId: string };
  await ctx.db.finish();
  return { eventId, documentId };
}
const SHOWN = 'query ($id: ID!) { trainingEvent(id: $id) { documents { state } } }';
const ARCHIVE = '{ trainingDocuments(first: 100) { edges { node { id } } } }';
const shown = async (actor: Actor, id: string) => (await read(house, actor, SHOWN, { id })).trainingEvent.documents;
const isListed = async (actor: Actor, id: string): Promise<boolean> =>
  (await read(house, actor, ARCHIVE)).trainingDocuments.edges.some(
    ({ node }: { node: { id: string } }) => node.id === id,
  );
const isOpened = async (actor: Actor, id: string) => (await download(house, actor, 'document', id)) !== null;
const stored = () =>
  readdirSync(house.env.filesDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

describe('TH14 T12: quarantine of materials', () => {
  test('TH14: who organises sees that a file is being checked, nobody opens it, and readers find it once it is clean', async () => {
    const { eventId, documentId } = await sent(PDF);
    expect(await shown(trainer, eventId)).toEqual([{ state: 'QUARANTINED' }]);
    for (const actor of [operator(), anonymous]) {
      expect([await shown(actor, eventId), await isListed(actor, documentId)]).toEqual([[], false]);
    }
    for (const actor of [trainer, operator(), anonymous]) expect(await isOpened(actor, documentId)).toBe(false);
    scanner.mood = 'honest';
    await scanAgain(house);
    for (const actor of [trainer, operator(), anonymous]) {
      expect([await shown(actor, eventId), await isOpened(actor, documentId)]).toEqual([[{ state: 'CLEAN' }], true]);
      expect(await isListed(actor, documentId)).toBe(true);
    }
    expect(await posted(house, 'receiveNotice')).toEqual([]);
  });

  test('TH14: what it knows is withdrawn, its bytes go, and whoever sent it is told', async () => {
    const { eventId, documentId } = await sent(infectedPdf());
    const before = stored();
    scanner.mood = 'honest';
    await scanAgain(house);
    expect([await shown(trainer, eventId), await isOpened(trainer, documentId), stored()]).toEqual([
      [],
      false,
      before - 1,
    ]);
    const audience = { personId: trainer.personId };
    const [notice, ...more] = await posted(house, 'receiveNotice');
    expect([notice?.payload, more]).toMatchObject([{ kind: 'FILE_REFUSED', audience, params: {} }, []]);
    expect(notice?.payload.href).toMatch(/^\/area-riservata\/formazione\/[a-z0-9-]+$/);
  });

  test('TH14 twin: where nobody writes down that it waits, what waits is listed and opened', async () => {
    const { documentId } = await sent(infectedPdf());
    expect([await isListed(anonymous, documentId), await isOpened(anonymous, documentId)]).toEqual([false, false]);
    await house.sql(`update file set state = 'UNSCANNED' where state = 'QUARANTINED'`);
    expect([await isListed(anonymous, documentId), await isOpened(anonymous, documentId)]).toEqual([true, true]);
  });
});
