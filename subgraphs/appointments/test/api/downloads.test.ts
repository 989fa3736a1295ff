import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { fetchDownload, fileBody } from '@respi/kit/file-door.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { booked, clerk, standAppointments } from '../build/house.js';

let house: TestHouse;
let mine: Awaited<ReturnType<typeof booked>>;
beforeAll(async () => {
  house = await standAppointments();
  mine = await booked(house, { form: { language: 'ar' } });
});
afterAll(() => house.close());

async function download(actor: Actor, kind: string, id: string) {
  const claims = { sub: 'appointments', actor, requestId: key(), locale: 'it', body: fileBody('GET', kind, id) };
  const assertion = signAssertion(house.env.assertionKeys[0] as Buffer, claims, { mutation: false });
  const found = await fetchDownload(house.open, assertion, kind, id);
  return found && { ...found, text: (found.body as Buffer).toString('latin1') };
}

test('A16: the bearer of the link takes the calendar file, without a name in it', async () => {
  const file = await download(anonymous, 'ics', mine.token);
  expect(file).toMatchObject({ name: `${mine.code}.ics`, mediaType: 'text/calendar; charset=utf-8' });
  expect(file?.text).toContain('DTSTART:20261203T080000Z');
  expect(file?.text).not.toMatch(/Fatima|Amrani|example\.org/);
});

test('A43: and the receipt, in the language of the booking', async () => {
  const file = await download(anonymous, 'receipt', mine.token);
  expect(file).toMatchObject({ name: `${mine.code}.pdf`, mediaType: 'application/pdf' });
  expect(file?.text).toMatch(/\/Lang ?\(ar/);
});

test.each(['ics', 'receipt', 'desk-receipt', 'unknown'])('TH10: %s of a wrong token does not exist', async (kind) => {
  expect(await download(anonymous, kind, 'x'.repeat(22))).toBeNull();
  expect(await download(anonymous, kind, mine.id)).toBeNull();
});

test('A43: who receives prints a receipt for a citizen without e-mail; others find nothing', async () => {
  expect(await download(clerk(), 'desk-receipt', mine.id)).toMatchObject({ mediaType: 'application/pdf' });
  expect(await download(personIn('OPERATOR'), 'desk-receipt', mine.id)).toBeNull();
});

test('A16: once cancelled, the calendar file takes the entry away', async () => {
  await house.sql(`update booking set state = 'CANCELLED_BY_OFFICE', sequence = 1`);
  expect((await download(anonymous, 'ics', mine.token))?.text).toMatch(
    /METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/,
  );
});
