import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CapturedMail } from '../run/desk/captured-mail.ts';
import { startDesk } from '../run/desk/desk.ts';
import { inventedFiscalNumber, providerEnvironment } from '../run/desk/digital-identities.ts';
import { type Login, totpCode } from '../run/logins.ts';
import { freePort } from '../run/ports.ts';
import type { Secrets } from '../run/secrets.ts';
import { type Settings, settingsOf } from '../run/settings.ts';

const SECRET = 'a-secret-of-the-test';
const login: Login = {
  code: 'one',
  email: 'one@example.org',
  label: 'One',
  roles: ['LIAISON'],
  password: 'p-w',
  totpSecret: SECRET,
};

const secrets = { RESPI_IDENTITY_SECRET: '0a'.repeat(32) } as Secrets;
let settings: Settings;
let desk: { close(): Promise<void> };
let url = '';
beforeAll(async () => {
  const base = settingsOf([]);
  const ports = { ...base.ports, desk: await freePort(), smtp: await freePort() };
  settings = { ...base, mode: 'test', dataDir: mkdtempSync(join(tmpdir(), 'respi-desk-')), ports };
  desk = await startDesk(settings, [login], 'http://127.0.0.1:3000', secrets);
  url = `http://127.0.0.1:${ports.desk}`;
});
afterAll(async () => {
  await desk.close();
  rmSync(settings.dataDir, { recursive: true, force: true });
});

/** Speaks SMTP, one answer awaited per line. */
async function send(to: string, message: string): Promise<void> {
  const socket = connect(settings.ports.smtp, '127.0.0.1');
  const steps = ['EHLO test', 'MAIL FROM:<no-reply@example.org>', `RCPT TO:<${to}>`, 'DATA', `${message}\r\n.`, 'QUIT'];
  socket.on('data', (chunk) => {
    if (/^\d{3} /m.test(chunk.toString())) socket.write(`${steps.shift() ?? ''}\r\n`);
  });
  await text(socket);
}

const MESSAGE = [
  'Subject: =?utf-8?q?Appuntamento_confermato_=E2=80=94_Questura?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Vi aspettiamo. <b>',
  '--b',
  'Content-Type: text/calendar; charset=utf-8; name=invito.ics',
  'Content-Disposition: attachment; filename=invito.ics',
  '',
  'BEGIN:VCALENDAR',
  '--b--',
].join('\r\n');

const mails = async (to: string) =>
  (await (await fetch(`${url}/mail.json?to=${encodeURIComponent(to)}`)).json()) as CapturedMail[];

test('a mail sent is a mail kept: readable as JSON, as received, and as a page that runs nothing of it', async () => {
  await send('Citizen@example.org', MESSAGE);
  const [mail] = await mails('citizen@example.org');
  expect(mail).toMatchObject({ to: ['Citizen@example.org'], subject: 'Appuntamento confermato — Questura' });
  expect(mail?.text.trim()).toBe('Vi aspettiamo. <b>');
  expect(mail?.attachments).toEqual([
    { name: 'invito.ics', type: 'text/calendar', text: expect.stringContaining('BEGIN:VCALENDAR') },
  ]);
  const folder = join(settings.dataDir, 'mail');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(
    readdirSync(folder).some(
      (name) => name.endsWith('.eml') && readFileSync(join(folder, name), 'utf8').includes('BEGIN:VCALENDAR'),
    ),
  ).toBe(true);
  const page = await (await fetch(`${url}/mail/${mail?.id}`)).text();
  expect(page).toContain('Vi aspettiamo. &lt;b&gt;');
});

test('mails to others are not shown to one who asks for their own, and the box can be emptied', async () => {
  await send('other@example.org', 'Subject: For another\r\n\r\nText');
  expect((await mails('other@example.org')).map(({ subject }) => subject)).toEqual(['For another']);
  await fetch(`${url}/mail.json`, { method: 'DELETE' });
  expect(await mails('other@example.org')).toEqual([]);
});

test('I7: the page of codes shows the code of this moment, never the secret', async () => {
  const codes = (await (await fetch(`${url}/codes.json`)).json()) as { email: string; code: string }[];
  expect([totpCode(SECRET, Date.now()), totpCode(SECRET, Date.now() - 1_000)]).toContain(codes[0]?.code);
  for (const path of ['/codes', '/codes.json', '/logins.json'])
    expect(await (await fetch(url + path)).text()).not.toContain(SECRET);
});

test('one-time codes follow RFC 6238 (appendix B, SHA-1, last six digits)', () => {
  const codeAt = (seconds: number) => totpCode('12345678901234567890', seconds * 1_000);
  expect([59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map(codeAt)).toEqual([
    '287082',
    '081804',
    '005924',
    '353130',
  ]);
});

test('the hook of the clock sets, advances and resets, for every process that reads the file', async () => {
  const move = async (wish: object) => {
    const answer = await fetch(`${url}/hooks/clock`, { method: 'POST', body: JSON.stringify(wish) });
    return { status: answer.status, now: Date.parse(((await answer.json()) as { now: string }).now) };
  };
  const there = Date.parse('2027-03-01T08:00:00Z');
  expect(Math.abs((await move({ at: '2027-03-01T08:00:00Z' })).now - there)).toBeLessThan(2_000);
  expect(Math.abs((await move({ advanceMs: 86_400_000 })).now - there - 86_400_000)).toBeLessThan(2_000);
  expect(Math.abs((await move({ reset: true })).now - Date.now())).toBeLessThan(2_000);
  expect((await move({ at: 'tomorrow' })).status).toBe(400);
});

test('a name that points at loopback is refused: pages of other origins cannot read the mails', async () => {
  const status = await new Promise((settle) => {
    request(`${url}/mail.json`, { headers: { host: 'evil.example' } }, (response) => settle(response.statusCode)).end();
  });
  expect(status).toBe(421);
});

test('the desk is refused in production', async () => {
  await expect(startDesk({ ...settings, mode: 'production' }, [], '', secrets)).rejects.toThrow(
    'refused in production',
  );
});

test('I21: the desk has an invented provider of digital identities, with SPID’s claims and PKCE', async () => {
  const { RESPI_OIDC_ISSUER: issuer = '' } = providerEnvironment(settings, secrets);
  expect(issuer).toBe(`${url}/identity`);
  const described = await fetch(`${issuer}/.well-known/openid-configuration`);
  const said = (await described.json()) as { authorization_endpoint: string };
  expect(said).toMatchObject({ issuer, code_challenge_methods_supported: ['S256'] });
  const asked = new URL(said.authorization_endpoint);
  const question = {
    client_id: 'respi',
    redirect_uri: 'http://127.0.0.1:3000/api/identity/return',
    response_type: 'code',
    code_challenge: 'x',
    code_challenge_method: 'S256',
    nonce: 'n',
    state: 's',
  };
  for (const [name, value] of Object.entries(question)) asked.searchParams.set(name, value);
  const page = await (await fetch(asked)).text();
  expect(page).toContain('one (One)');
  asked.searchParams.set('as', inventedFiscalNumber('one'));
  const back = (await fetch(asked, { redirect: 'manual' })).headers.get('location');
  expect(back).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/identity\/return\?code=[\w-]+&state=s&iss=/);
  asked.searchParams.set('redirect_uri', 'https://elsewhere.example.org/');
  expect((await fetch(asked, { redirect: 'manual' })).status).toBe(400);
});

test('I21: production has the provider that its environment names, and none where it names none', () => {
  const production = { ...settings, mode: 'production' } as const;
  expect(providerEnvironment(production, secrets)).toEqual({});
  process.env.RESPI_OIDC_ISSUER = 'https://id.example.org';
  expect(providerEnvironment(production, secrets)).toEqual({ RESPI_OIDC_ISSUER: 'https://id.example.org' });
  delete process.env.RESPI_OIDC_ISSUER;
});
