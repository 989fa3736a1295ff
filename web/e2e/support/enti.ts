import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import { askGraph } from './graph';
import { lettersTo } from './platform';
import { tokenOf } from './session';

export const register = '/it/area-riservata/rete';
const HEAD = 'codice;nome;categoria;rete;ruolo;istat;ipa;bacino;sito;invita';

/** Enti of a test in the register, by a table as a coordinator brings it; each is invited to adhere by letter. */
export async function importEnti(page: Page, enti: { code: string; name: string; invite: string }[]): Promise<void> {
  const rows = enti.map(({ code, name, invite }) => `${code};${name};ALTRO;ALLARGATA;PARTNER;;;;;${invite}`);
  const buffer = Buffer.from(`${[HEAD, ...rows].join('\n')}\n`);
  await page.goto(`${register}/importa`);
  await page.locator('input[type="file"]').setInputFiles({ name: 'enti.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Guarda l’anteprima' }).click();
  await page.waitForURL(/\/rete\/importa\/[\w-]+/);
  await page.getByRole('button', { name: /^Importa \d/ }).click();
  await page.waitForURL((url) => url.searchParams.has('fatto'));
}

/** Finds an ente in the register by name and opens it; the path of its page. */
export async function openEnte(page: Page, wanted: string): Promise<string> {
  await page.goto(`${register}?q=${encodeURIComponent(wanted)}`);
  await page.getByRole('link', { name: wanted, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(wanted);
  return new URL(page.url()).pathname;
}

type Adhesion = { id: string; state: string };
type Refused = { userErrors: { message: string }[] };

/** Today in Rome, as signatures are dated. */
export const romeToday = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(new Date());

/** Sends commands as a person who is in, without the pages: for what a test only needs to begin from. */
async function commandsOf(browser: Browser, code: string) {
  const token = await tokenOf(browser, code);
  return async (name: string, input: object): Promise<void> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`;
    const data = await askGraph<Record<string, Refused>>(
      query,
      { input: { clientKey: randomUUID(), ...input } },
      token,
    );
    expect(data[name]?.userErrors, name).toEqual([]);
  };
}

/** Brings the adhesion of an ente into force, from wherever it stands on its way. */
export async function adhere(browser: Browser, enteId: string): Promise<void> {
  const send = await commandsOf(browser, 'luciano-serra');
  const token = await tokenOf(browser, 'luciano-serra');
  const query = 'query ($id: ID!) { ente(id: $id) { adhesion { id state } } }';
  const { ente } = await askGraph<{ ente: { adhesion: Adhesion } }>(query, { id: enteId }, token);
  const { id: adhesionId, state } = ente.adhesion;
  if (state === 'INVITED') await send('requestAdhesion', { adhesionId, legalRepresentative: { name: 'Ada Sindaca' } });
  await send('approveAdhesion', { adhesionId });
  await send('signAdhesion', { adhesionId, signedByEnteOn: romeToday(), signedByProvinciaOn: romeToday() });
}

/** The link of the letter that invites somebody, once it has come. */
export async function invitationTo(email: string): Promise<URL> {
  await expect.poll(() => lettersTo(email).then((letters) => letters.length), { timeout: 60_000 }).toBeGreaterThan(0);
  const [letter] = await lettersTo(email);
  return new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://none/');
}

/** A person who works in an ente: invited by the coordination, the letter answered. */
export async function join(browser: Browser, enteId: string, person: { name: string; email: string }): Promise<void> {
  const { name: displayName, email } = person;
  const send = await commandsOf(browser, 'luciano-serra');
  await send('invitePerson', { enteId, email, displayName, roles: ['OPERATOR'] });
  const link = await invitationTo(email);
  const token = link.searchParams.get('token') ?? link.pathname.split('/').at(-1);
  const input = { clientKey: randomUUID(), token, displayName, password: 'quattro parole lunghe e mie' };
  const answer = await askGraph<{ acceptInvitation: Refused }>(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { userErrors { message } } }',
    { input },
  );
  expect(answer.acceptInvitation.userErrors).toEqual([]);
}
