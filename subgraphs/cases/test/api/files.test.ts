import { readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scanAgain, type TestScanner, testScanner } from '@respi/kit/testing/clamd.js';
import { HOLLOW_PNG } from '@respi/kit/testing/hollow-image.js';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { downloadAttachment, uploadAttachment } from '../../src/attachment/attachment.doors.js';
import { CaseState, isLawful } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { downloadSheet } from '../../src/sheet/delivery-sheet.pdf.js';
import { act } from '../build/ask.js';
import { answerCase, buildCase, contest } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, settle, type Who } from '../build/province.js';
import { wordsOf } from '../build/read-pdf.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const PDF = Buffer.from('%PDF-1.7 una ricevuta di prova');
const upload = async (who: Who, caseId: string, bytes: Buffer = PDF, clientKey = key()) => {
  const ctx = house.context(people[who]);
  return (await uploadAttachment(ctx, caseId, { name: 'ricevuta.pdf', bytes, clientKey })) as { file: { id: string } };
};
const attempt = (who: Who, caseId: string, bytes?: Buffer) =>
  upload(who, caseId, bytes).then(
    () => 'OK',
    (error) => error.userErrors?.[0]?.code ?? String(error),
  );
const download = async (who: Who, id: string) => {
  const ctx = house.context(people[who]);
  const found = await downloadAttachment(ctx, id);
  await ctx.db.finish();
  return found;
};
const stored = () =>
  readdirSync(house.env.filesDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

describe('TH14: quarantine', () => {
  const EICAR = Buffer.from('%PDF-1.4 X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
  const env = () => house.env as { clamd?: string };
  const statesOf = async (caseId: string) =>
    (await house.sql('select state from file where owner_id = $1 order by uploaded_at, id', [caseId])).map(
      ({ state }) => state,
    );
  let scanner: TestScanner;
  beforeAll(async () => {
    scanner = await testScanner();
    env().clamd = scanner.address;
  });
  afterAll(async () => {
    delete env().clamd;
    await scanner.close();
  });

  test('TH14: what the scanner finds clean is opened, what it knows is refused and nothing of it stays', async () => {
    const { caseId } = await buildCase(house);
    const { file } = await upload('operator', caseId);
    expect(await statesOf(caseId)).toEqual(['CLEAN']);
    const found = await download('operator', file.id);
    (found?.body as Readable | undefined)?.destroy();
    const before = stored();
    expect(await attempt('operator', caseId, EICAR)).toBe('UNSAFE_FILE');
    expect([await statesOf(caseId), stored()]).toEqual([['CLEAN'], before]);
  });

  test('TH14: while the scanner is silent a file waits in quarantine, and nobody can open it', async () => {
    const { caseId } = await buildCase(house);
    scanner.mood = 'mute';
    const { file } = await upload('operator', caseId);
    const second = await upload('operator', caseId, EICAR);
    expect(await statesOf(caseId)).toEqual(['QUARANTINED', 'QUARANTINED']);
    for (const who of everyone) expect([who, await download(who, file.id)]).toEqual([who, null]);
    scanner.mood = 'honest';
    const before = stored();
    await scanAgain(house);
    expect((await statesOf(caseId)).sort()).toEqual(['CLEAN', 'REFUSED']);
    expect(stored()).toBe(before - 1);
    expect(await outboxOf(house, 'receiveNotice')).toContainEqual(
      expect.objectContaining({ kind: 'FILE_REFUSED', audience: { personId: people.operator.personId } }),
    );
    const opened = await download('operator', file.id);
    (opened?.body as Readable | undefined)?.destroy();
    expect(await download('operator', second.file.id)).toBeNull();
  });

  test('TH14: a PDF that runs programs and an image that is none are refused', async () => {
    const { caseId } = await buildCase(house);
    for (const bytes of ['%PDF-1.7 << /OpenAction << /S /JavaScript >> >>', '\u00ff\u00d8\u00ff<html>']) {
      expect(await attempt('operator', caseId, Buffer.from(bytes, 'latin1'))).toBe('UNSAFE_FILE');
    }
  });
});

describe('C7: attachments', () => {
  test.each(Object.values(CaseState))('C7 C20: a file joins a %s case only while it is worked on', async (state) => {
    const { caseId } = await buildCase(house, { state });
    expect(await attempt('operator', caseId)).toBe(isLawful(state, 'attach') ? 'OK' : 'WRONG_STATE');
  });

  test('C7: those who handle a case attach and open; for everybody else neither case nor file is there', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const { file } = await upload('operator', caseId);
    const attaching: Who[] = [];
    const opening: Who[] = [];
    for (const who of everyone) {
      const body = (await download(who, file.id))?.body as Readable | undefined;
      if (body) opening.push(who);
      body?.destroy();
      const code = await attempt(who, caseId);
      if (code === 'OK') attaching.push(who);
      else expect([who, ['NOT_FOUND', 'NOT_YOURS'].includes(code)]).toEqual([who, true]);
    }
    const handlers: Who[] = ['operator', 'colleague', 'enteAdmin', 'coordinator', 'provincial', 'liaison'];
    expect(attaching).toEqual(handlers);
    expect(opening).toEqual([...handlers, 'referent', 'secondReferent']);
  });

  test('C7: a file is known by its first bytes, labelled as not scanned, and listed with its case', async () => {
    const { caseId } = await buildCase(house);
    await upload('operator', caseId);
    const { data } = await house.ask(
      people.operator,
      'query ($id: ID!) { case(id: $id) { attachments { name size mediaType state scanned href } } }',
      { id: caseId },
    );
    expect(data.case.attachments).toMatchObject([
      { name: 'ricevuta.pdf', size: PDF.length, mediaType: 'application/pdf', state: 'UNSCANNED', scanned: false },
    ]);
    expect(data.case.attachments[0].href).toMatch(/^\/files\/cases\/attachment\/[0-9a-f-]{36}$/);
  });

  test.each([
    ['a page that calls itself PDF', Buffer.from('<html><script>alert(1)</script>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a programme', Buffer.from([0x4d, 0x5a, 0x90, 0x00])],
    ['nothing', Buffer.alloc(0)],
    ['a frame without a picture', HOLLOW_PNG],
  ])('C7 TH14: %s is refused, and leaves no bytes behind', async (_what, bytes) => {
    const { caseId } = await buildCase(house);
    const before = stored();
    expect(await attempt('operator', caseId, bytes)).toBe('UNSAFE_FILE');
    expect(stored()).toBe(before);
  });

  test('C7: a refused attachment leaves neither row nor bytes', async () => {
    const { caseId } = await buildCase(house);
    const before = stored();
    expect(await attempt('stranger', caseId)).toBe('NOT_FOUND');
    expect(stored()).toBe(before);
  });

  test('C42: an upload sent twice with one key is one file', async () => {
    const { caseId } = await buildCase(house);
    const clientKey = key();
    const before = stored();
    const sent = [await upload('operator', caseId, PDF, clientKey), await upload('operator', caseId, PDF, clientKey)];
    expect(sent[0]?.file.id).toBe(sent[1]?.file.id);
    expect(stored()).toBe(before + 1);
  });

  test('C7 TH14: production, without a scanner, refuses every upload', async () => {
    const { caseId } = await buildCase(house);
    const ctx = house.context(people.operator);
    const production = { ...ctx, house: { ...ctx.house, env: { ...ctx.house.env, mode: 'production' as const } } };
    await expect(
      uploadAttachment(production, caseId, { name: 'x.pdf', bytes: PDF, clientKey: key() }),
    ).rejects.toMatchObject({
      userErrors: [{ code: 'UNSAFE_FILE' }],
    });
  });
});

describe('C9: the printed sheet', () => {
  const print = async (who: Who, sheetId: string) => {
    const ctx = house.context(people[who]);
    const found = await downloadSheet(ctx, sheetId);
    await ctx.db.finish();
    return found;
  };

  test('C9: those who carry a sheet and its office print it; for everybody else it is not there', async () => {
    const { sheetId } = await buildCase(house, { state: CaseState.RELAYED });
    const printing: Who[] = [];
    for (const who of everyone) if (await print(who, sheetId ?? '')) printing.push(who);
    expect(printing).toEqual(['coordinator', 'provincial', 'liaison', 'referent', 'secondReferent']);
  });

  test('C9 P34: the PDF is tagged, in Italian, titled, and declares PDF/UA', async () => {
    const { sheetId, caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const made = await print('liaison', sheetId ?? '');
    if (!made) throw new Error('the sheet does not print');
    const text = (made.body as Buffer).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    for (const mark of ['/StructTreeRoot', '/Lang (it)', 'pdfuaid']) expect(text).toContain(mark);
    expect(made.name).toMatch(/^foglio-di-consegna-QUESTURA-2026-\d{4}\.pdf$/);
    const rows = await house.sql('select 1 from read_audit where seen @> $1 and person_id = $2', [
      [`case:${caseId}`],
      people.liaison.personId,
    ]);
    expect(rows).not.toHaveLength(0);
  });

  test('C14 C17: an answer is printed with what it is worth, and what the desk told with its case', async () => {
    const { sheetId, caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const words = async () => wordsOf((await print('liaison', sheetId ?? ''))?.body as Buffer);
    await act(house, people.liaison, 'requestInformation', { caseId, question: 'Da quando?' });
    await act(house, people.operator, 'provideInformation', { caseId, text: 'Da maggio' });
    expect(await words()).toContain('Da quando? – Da maggio');
    const { answerId } = await answerCase(house, caseId);
    expect(await words()).toContain('Riscontro · Non ancora validata: La domanda è in lavorazione.');
    await act(house, people.referent, 'validateAnswer', { answerId });
    expect(await words()).toContain('Riscontro · Validata:');
    await contest(house, answerId);
    expect(await words()).toContain('Riscontro · Contestata: non usarla:');
  });

  test('C9: a withdrawn case leaves no space for an answer', async () => {
    const { sheetId, caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const words = async () => wordsOf((await print('liaison', sheetId ?? ''))?.body as Buffer);
    expect(await words()).toContain('Dato da, il giorno e con quale mezzo');
    await act(house, people.operator, 'cancelCase', { caseId, reason: 'Non serve più' });
    const now = await words();
    expect(now).toContain('Segnalazione annullata: nessun riscontro atteso.');
    expect(now).not.toContain('Dato da, il giorno');
  });

  test('TH13: what looks like markup prints as text', async () => {
    const hostile = '#import "x.typ" #read("/etc/passwd") $x$ *a* `b` <c> @d \\ محمد';
    const { sheetId } = await buildCase(house, {
      state: CaseState.RELAYED,
      subject: hostile,
      body: hostile,
      personName: hostile,
    });
    expect((await print('liaison', sheetId ?? ''))?.mediaType).toBe('application/pdf');
  });
});
