import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { platform } from './support/platform';
import { visitor } from './support/session';
import { invented } from './support/words';

/* FIG15: what people type into pages, addresses and forms is in no log, neither the site's own console nor the gateway's. */

test.describe.configure({ timeout: 180_000 });

const word = (): string => `canarino${invented.italian()}${invented.italian()}`;
const logs = (): string[] => readdirSync(platform.logs).filter((name) => name.endsWith('.log'));
/** The logs of the platform that hold a word, in whatever case. */
const holding = (text: string): string[] =>
  logs().filter((name) => readFileSync(join(platform.logs, name), 'utf8').toLowerCase().includes(text.toLowerCase()));

/** Asks the site for everything that a program could get wrong, with a word in each place that carries text. */
async function misuse(request: APIRequestContext, canary: string): Promise<number[]> {
  const statuses: number[] = [];
  const headers = {
    referer: `https://x/${canary}`,
    'user-agent': canary,
    cookie: `respi=${canary}; respi-way=${canary}`,
  };
  const send = async (path: string, options: Parameters<APIRequestContext['fetch']>[1] = {}) => {
    const answer = await request.fetch(path, {
      ...options,
      headers: { ...headers, ...options.headers },
      maxRedirects: 0,
    });
    statuses.push(answer.status());
  };
  for (const path of [
    `/it/cerca?q=${canary}`,
    `/it/scheda/${canary}`,
    `/it/prenotazione/${canary}`,
    `/it/le-mie-prenotazioni/${canary}`,
    `/it/accedi?s=${canary}&ritorno=${canary}`,
    `/it/${canary}`,
    `/${canary}?${canary}=${canary}`,
    `/it/%E0%A4%A${canary}`,
    `/it/area-riservata/segnalazioni/${canary}`,
    `/api/identity/return?state=${canary}&code=${canary}`,
    `/api/identity/start?prenotazione=${canary}&lingua=${canary}`,
    `/api/files/cases/${canary}`,
    `/immagine/${canary}`,
    `/_next/image?url=${canary}&w=1&q=1`,
    `/_next/data/${canary}/it.json`,
  ])
    await send(path);
  for (const path of ['/api/suggerimenti', '/api/graphql', `/api/${canary}`]) {
    const json = { 'content-type': 'application/json' };
    await send(path, { method: 'POST', headers: json, data: `{"text": "${canary}` });
    await send(path, {
      method: 'POST',
      headers: json,
      data: JSON.stringify({ text: canary, documentId: canary, variables: canary }),
    });
  }
  const page = '/it/chiedi';
  for (const type of [
    'text/plain;charset=UTF-8',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ]) {
    const form = { 'content-type': type, 'next-action': canary, origin: 'https://example.org' };
    await send(page, { method: 'POST', headers: form, data: `--x\r\n${canary}=["${canary}` });
    await send(page, {
      method: 'POST',
      headers: { 'content-type': type },
      data: `--x\r\n$ACTION_REF_${canary}\r\n${canary}`,
    });
  }
  await send('/it', { headers: { rsc: '1', 'next-router-state-tree': canary, 'x-middleware-subrequest': canary } });
  await send('/it', { headers: { rsc: '1', 'next-router-state-tree': encodeURIComponent(`["${canary}",{}`) } });
  return statuses;
}

test('FIG15 TH17: what is typed into pages, addresses, forms and headers is in no log, the site’s console among them', async ({
  browser,
  request,
}) => {
  const canary = word();
  const page = await visitor(browser);
  await page.goto('/it/accedi');
  await page.locator('input[name="email"]').fill(`${canary}@example.org`);
  await page.locator('input[name="password"]').fill(canary);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.goto('/it/cerca');
  await page.locator('main input[name="q"]').fill(canary);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.goto('/it/chiedi/risposta');
  await page.locator('main input[name="code"]').fill(canary);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForLoadState('networkidle');
  await page.goto('/it/accedi/password-dimenticata');
  await page.locator('main input[name="email"]').fill(`${canary} non è un indirizzo`);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const statuses = await misuse(request, canary);
  expect(statuses.filter((status) => status >= 400).length).toBeGreaterThan(10);
  expect(logs()).toEqual(expect.arrayContaining(['gateway.log', 'web.log']));
  expect(readFileSync(join(platform.logs, 'web.log'), 'utf8')).toContain('Ready');
  expect(holding(canary)).toEqual([]);
});

test('FIG15 twin: a word that the site did write is found in its log', () => {
  const canary = word();
  appendFileSync(join(platform.logs, 'web.log'), `Error: nothing is known of ${canary.toUpperCase()}\n`);
  expect(holding(canary)).toEqual(['web.log']);
});
