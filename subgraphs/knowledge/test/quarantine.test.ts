import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { infectedPdf, scanAgain, type TestScanner, testScanner } from '@respi/kit/testing/clamd.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentType } from '../src/content/content.states.js';
import { downloadContentFile } from '../src/library/library.reads.js';
import { uploadContentFile } from '../src/library/upload-content-file.js';
import { plan } from '../src/plan.js';
import { downloads } from '../src/print/downloads.js';
import { buildContent, layTopic } from './build/content.js';

/* TH14 P24: files of contents that arrive while the antivirus is silent wait for it, and so do their words. */

let house: TestHouse;
let scanner: TestScanner;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
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

const editor = personIn('EDITOR');

async function sent(bytes: Buffer): Promise<{ contentId: string; fileId: string }> {
  const { contentId } = await buildContent(house, { type: ContentType.DOCUMENT });
  const ctx = house.context(editor);
  const upload = { name: 'circolare.pdf', bytes, clientKey: key() };
  const { id } = (await uploadContentFile(ctx, `${contentId}.it`, upload)) as { id: string };
  await ctx.db.finish();
  return { contentId, fileId: id };
}
/** A real PDF: the printed form of another content, with its words. */
async function paperOf(body: string): Promise<Buffer> {
  const { contentId } = await buildContent(house, { body });
  await house.sql('delete from public_search where content_id = $1', [contentId]);
  const ctx = house.context(editor);
  const made = await downloads.text?.(ctx, `${contentId}.it`);
  await ctx.db.finish();
  return made?.body as Buffer;
}
const states = async (actor: Actor, id: string): Promise<string[]> =>
  (await house.ask(actor, 'query ($id: ID!) { content(id: $id) { files { state } } }', { id })).data.content.files.map(
    ({ state }: { state: string }) => state,
  );
const found = async (text: string): Promise<string[]> =>
  (
    await house.ask(anonymous, 'query ($t: Text!) { search(text: $t, locale: "it") { hits { content { id } } } }', {
      t: text,
    })
  ).data.search.hits.map((hit: { content: { id: string } }) => hit.content.id);
async function isOpened(actor: Actor, fileId: string): Promise<boolean> {
  const ctx = house.context(actor);
  const file = await downloadContentFile(ctx, fileId);
  await ctx.db.finish();
  if (file && 'destroy' in file.body) file.body.destroy();
  return file !== null;
}

describe('TH14 P24: quarantine of files of contents', () => {
  test('TH14: who writes sees that a file is being checked; readers see, open and find it once it is clean', async () => {
    const { contentId, fileId } = await sent(await paperOf('La domanda del rinoceronte si presenta in posta.'));
    expect([await states(editor, contentId), await states(anonymous, contentId)]).toEqual([['QUARANTINED'], []]);
    for (const actor of [editor, anonymous]) expect(await isOpened(actor, fileId)).toBe(false);
    expect(await found('rinoceronte')).toEqual([]);
    scanner.mood = 'honest';
    await scanAgain(house);
    expect([await states(anonymous, contentId), await isOpened(anonymous, fileId)]).toEqual([['CLEAN'], true]);
    expect(await found('rinoceronte')).toEqual([contentId]);
  });

  test('TH14: what it knows is taken away, and whoever sent it is told', async () => {
    const { contentId, fileId } = await sent(infectedPdf());
    scanner.mood = 'honest';
    await scanAgain(house);
    expect([await states(editor, contentId), await isOpened(editor, fileId)]).toEqual([[], false]);
    const [notice, ...more] = (
      await house.sql(`select sealed_payload from outbox where command = 'receiveNotice'`)
    ).map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
    const audience = { personId: editor.personId };
    const href = `/area-riservata/conoscenza/${contentId}`;
    expect([notice, more]).toMatchObject([{ kind: 'FILE_REFUSED', audience, href }, []]);
  });

  test('TH14 twin: where nobody writes down that it waits, what waits is shown and opened', async () => {
    const { contentId, fileId } = await sent(infectedPdf());
    await house.sql(`update file set state = 'UNSCANNED' where state = 'QUARANTINED'`);
    expect([await states(anonymous, contentId), await isOpened(anonymous, fileId)]).toEqual([['UNSCANNED'], true]);
  });
});
