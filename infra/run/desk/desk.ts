import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type Login, totpCode } from '../logins.ts';
import type { Secrets } from '../secrets.ts';
import type { Settings } from '../settings.ts';
import { mailboxIn } from './captured-mail.ts';
import { digitalIdentities } from './digital-identities.ts';
import { codesPage, homePage, mailListPage, mailPage } from './pages.ts';
import { startSmtpSink } from './smtp-sink.ts';

/**
 * The desk beside a demonstration or a test, on loopback only: captured mail, logins with their codes of this moment, an
 * invented provider of digital identities and, in tests, the hook of the clock. It is never started in production.
 */
export async function startDesk(
  settings: Settings,
  logins: readonly Login[],
  publicUrl: string,
  secrets: Secrets,
): Promise<{ close(): Promise<void> }> {
  if (settings.mode === 'production') throw new Error('The desk of the demonstration is refused in production');
  const mailbox = mailboxIn(join(settings.dataDir, 'mail'));
  const smtp = await startSmtpSink(settings.ports.smtp, mailbox);
  const clockFile = join(settings.dataDir, 'clock');
  const routes: Record<string, (request: IncomingMessage, url: URL) => unknown> = {
    'GET /': () => html(homePage(publicUrl)),
    'GET /codes': () => html(codesPage(logins.map((login) => ({ ...login, ...codeOf(login) })))),
    'GET /codes.json': () =>
      logins.map((login) => ({
        email: login.email,
        code: codeOf(login).code6,
        secondsLeft: codeOf(login).secondsLeft,
      })),
    'GET /logins.json': () =>
      logins.map(({ totpSecret, ...login }) => ({ ...login, secondFactor: totpSecret !== null })),
    'GET /mail': () => html(mailListPage(mailbox.list())),
    'GET /mail.json': (_request, url) => mailbox.list(url.searchParams.get('to') ?? undefined),
    'DELETE /mail.json': () => mailbox.empty() ?? {},
    ...(settings.mode === 'test'
      ? { 'POST /hooks/clock': (request: IncomingMessage) => moveClock(request, clockFile) }
      : {}),
  };
  const identities = digitalIdentities(settings, secrets, logins, publicUrl);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => reply(response, 400, { error: error.message }));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // A page of another origin must not read mails and codes by pointing a name of its own at loopback.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
      return reply(response, 421, { error: 'Wrong host' });
    if (await identities(request, response)) return undefined;
    const url = new URL(request.url ?? '/', 'http://desk');
    const route = routes[`${request.method} ${url.pathname}`];
    const mail = url.pathname.startsWith('/mail/') && mailbox.list().find((one) => url.pathname === `/mail/${one.id}`);
    if (mail) return reply(response, 200, html(mailPage(mail)));
    if (!route) return reply(response, 404, { error: 'No such page' });
    return reply(response, 200, await route(request, url));
  };
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    server.listen(settings.ports.desk, '127.0.0.1', listening);
  });
  return {
    close: async () => {
      server.closeAllConnections();
      await Promise.all([smtp.close(), new Promise<void>((closed) => server.close(() => closed()))]);
    },
  };
}

const html = (text: string) => ({ html: text });

function reply(response: ServerResponse, status: number, body: unknown): void {
  const isPage = typeof body === 'object' && body !== null && 'html' in body && Object.keys(body).length === 1;
  response.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(isPage ? (body as { html: string }).html : JSON.stringify(body));
}

function codeOf({ totpSecret }: Login): { code6: string | null; secondsLeft: number } {
  const now = Date.now();
  return {
    code6: totpSecret === null ? null : totpCode(totpSecret, now),
    secondsLeft: 30 - (Math.floor(now / 1_000) % 30),
  };
}

/** Test hook: the offset of the clock that every process reads (kit/clock, fileClock). */
async function moveClock(request: IncomingMessage, file: string): Promise<{ now: string }> {
  const wish = (await json(request)) as { at?: string; advanceMs?: number; reset?: boolean };
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
  const offset = wish.at ? Date.parse(wish.at) - Date.now() : before + Number(wish.advanceMs ?? 0);
  if (!Number.isFinite(offset)) throw new Error('at is an ISO instant, advanceMs a number of milliseconds');
  if (wish.reset) rmSync(file, { force: true });
  else writeFileSync(file, String(offset));
  return { now: new Date(Date.now() + (wish.reset ? 0 : offset)).toISOString() };
}
