import type { Login } from '../logins.ts';
import type { CapturedMail } from './captured-mail.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#17324d}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .8rem;border-bottom:1px solid #c2c7d0}' +
  'code{font-size:1.1rem}pre{white-space:pre-wrap;background:#f5f5f5;padding:1rem}';

const page = (title: string, body: string, refresh = ''): string =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${safe(title)}</title>${refresh}` +
  `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>` +
  `<p><a href="/">Banco della dimostrazione</a> · <a href="/codes">Accessi e codici</a> · <a href="/mail">Posta catturata</a></p>` +
  `<h1>${safe(title)}</h1>${body}</body></html>`;

/** What this desk is for. */
export const homePage = (publicUrl: string): string =>
  page(
    'Banco della dimostrazione',
    `<p>Solo su questa macchina, solo in dimostrazione. Il sito: <a href="${safe(publicUrl)}">${safe(publicUrl)}</a>.</p>` +
      '<p>Accessi, codici temporanei e posta che nessuno riceve.</p>',
  );

/** The logins with the code of this moment; the page renews itself. */
export function codesPage(rows: readonly (Login & { code6: string | null; secondsLeft: number })[]): string {
  const body = rows.map(
    (row) =>
      `<tr><td>${safe(row.label)}</td><td>${safe(row.email)}</td><td><code>${safe(row.password)}</code></td>` +
      `<td>${row.code6 ? `<code>${row.code6}</code> (${row.secondsLeft} s)` : 'non richiesto'}</td></tr>`,
  );
  const head = '<tr><th>Chi</th><th>E-mail</th><th>Password</th><th>Codice</th></tr>';
  return page('Accessi e codici', `<table>${head}${body.join('')}</table>`, '<meta http-equiv="refresh" content="5">');
}

export function mailListPage(mails: readonly CapturedMail[]): string {
  const body = mails.map(
    (mail) =>
      `<tr><td>${safe(mail.at)}</td><td>${safe(mail.to.join(', '))}</td>` +
      `<td><a href="/mail/${safe(mail.id)}">${safe(mail.subject)}</a></td></tr>`,
  );
  return page('Posta catturata', `<table><tr><th>Quando</th><th>A</th><th>Oggetto</th></tr>${body.join('')}</table>`);
}

/** One mail as text: its HTML is not run in this page. */
export function mailPage(mail: CapturedMail): string {
  const attached = mail.attachments.map(
    (one) => `<h2>${safe(one.name || one.type)}</h2>${one.text === null ? '' : `<pre>${safe(one.text)}</pre>`}`,
  );
  return page(
    mail.subject,
    `<p>A: ${safe(mail.to.join(', '))} — ${safe(mail.at)}</p><pre>${safe(mail.text)}</pre>${attached.join('')}`,
  );
}
