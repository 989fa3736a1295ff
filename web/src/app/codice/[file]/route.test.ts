import { expect, test } from '@jest/globals';
import { modulesOf, readQr } from '../../../../e2e/support/read-qr';
import { env } from '../../../env';
import { GET } from './route';

const ask = (file: string) => GET(new Request(`${env.publicUrl}/codice/x`), { params: Promise.resolve({ file }) });

test('P43: the code of a desk, read from its picture by the rules of the standard, opens the page of that desk', async () => {
  const answer = await ask('sportello-di-alba.svg');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  const drawn = /<path d="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  expect(readQr(modulesOf(drawn))).toBe(`${env.publicUrl}/it/sportelli/sportello-di-alba`);
});

test.each(['../segreto.svg', 'https:--altrove.example.svg', 'Alba.svg', 'alba.png', `${'a'.repeat(121)}.svg`, '.svg'])(
  'P43: no code is made for %s, which is no name of a desk',
  async (file) => {
    expect((await ask(file)).status).toBe(404);
  },
);
