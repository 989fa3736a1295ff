import { type Browser, expect } from '@playwright/test';
import { applicationOf } from '../support/apply';
import { choosePurpose, confirm, forward, giveDetails, purposeOf, sayWhoComes } from '../support/booking';
import { askGraph } from '../support/graph';
import { lettersTo, loginOf } from '../support/platform';
import { pageOf, tokenOf, visitor } from '../support/session';
import { invented } from '../support/words';
import type { Made } from './visits';

type Edges<Node> = { edges: { node: Node }[] };
type Public = {
  contents: Edges<{ id: string; slug: string; type: string; text: { revisionId: string } | null }>;
  sportelli: { slug: string }[];
  topics: { slug: string }[];
  trainingEvents: Edges<{ slug: string }>;
};

/** Makes, or finds, one row behind every address that has a parameter. */
export async function make(browser: Browser): Promise<Made> {
  const { contents, sportelli, topics, trainingEvents } = await askGraph<Public>(
    '{ contents(first: 100) { edges { node { id slug type text(locale: "it") { revisionId } } } } sportelli { slug } topics { slug } trainingEvents(first: 5) { edges { node { slug } } } }',
  );
  const slugOf = (type: string) => contents.edges.find(({ node }) => node.type === type)?.node;
  const faq = slugOf('FAQ');
  const event = trainingEvents.edges[0]?.node.slug ?? '';
  return {
    sheet: slugOf('SHEET')?.slug ?? '',
    faq: faq?.slug ?? '',
    content: slugOf('NEWS')?.slug ?? faq?.slug ?? '',
    desk: sportelli[0]?.slug ?? '',
    topic: topics[0]?.slug ?? '',
    meeting: event,
    event,
    contentId: faq?.id ?? '',
    revision: faq?.text?.revisionId ?? '',
    ...(await booked(browser)),
    ...(await worked(browser)),
    barrier: await barred(browser),
    application: await applicationOf(await tokenOf(browser, 'chiara-dutto')),
    divergence: await diverged(browser),
    code: await atTheCode(browser),
    invitation: await invited(browser),
    table: await imported(browser),
  };
}

const address = (url: string): string => new URL(url).pathname.replace(/^\/[a-z]{2}/, '') + new URL(url).search;

/** Walks a booking to its end and keeps the address of each step. */
async function booked(browser: Browser) {
  const page = await visitor(browser);
  const purpose = await purposeOf('stato-della-pratica');
  await choosePurpose(page, 'it', purpose);
  await page.locator('input[name="startsAt"]').last().check({ force: true });
  await forward(page);
  await page.waitForURL(/\/prenota\/dettagli/);
  const details = address(page.url());
  await giveDetails(page, purpose, `K10/${Date.now() % 1_000_000}`);
  const applicant = address(page.url());
  await sayWhoComes(page, { name: 'Ogni', surname: 'Pagina', email: `${invented.italian()}@example.org` });
  const summary = address(page.url());
  await confirm(page);
  const done = address(page.url());
  const manage = await page.locator('main a[href*="/prenotazione/"]').first().getAttribute('href');
  await page.context().close();
  const input = {
    clientKey: crypto.randomUUID(),
    purposeId: purpose.id,
    kind: 'NOTICE',
    name: 'Ogni',
    email: `${invented.italian()}@example.org`,
    language: 'it',
    privacyAccepted: true,
  };
  const { joinWaitingList } = await askGraph<{ joinWaitingList: { token: string } }>(
    'mutation($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { token } }',
    { input },
  );
  const waiting = `/lista-attesa/${joinWaitingList.token}`;
  return {
    purpose: purpose.id,
    booking: await bookingOf(browser),
    details,
    applicant,
    summary,
    done,
    waiting,
    manage: (manage ?? '').replace(/^\/it/, ''),
  };
}

/** The latest appointment that the clerk of the citizenship office sees. */
async function bookingOf(browser: Browser): Promise<string> {
  const { bookings } = await askGraph<{ bookings: Edges<{ id: string }> }>(
    '{ bookings(first: 1) { edges { node { id } } } }',
    {},
    await tokenOf(browser, 'paola-gallo'),
  );
  return `/area-riservata/agenda/appuntamenti/${bookings.edges[0]?.node.id}`;
}

/** Reports a barrier and keeps the address that shows its code. */
async function barred(browser: Browser): Promise<string> {
  const page = await visitor(browser);
  await page.goto('/it/accessibilita/segnala');
  await page.locator('input[name="path"]').fill('/it/prenota');
  await page.locator('textarea[name="text"]').fill('Il calendario non si legge con il lettore di schermo.');
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL(/\/accessibilita\/segnala\/inviata/);
  const sent = address(page.url());
  await page.context().close();
  return sent;
}

/** A draft of an operator, and cases, sheets and enti as the coordination lists them. */
async function worked(browser: Browser) {
  const page = await pageOf(browser, 'giulia-ferrero');
  await page.goto('/it/area-riservata/segnalazioni/nuova');
  await page.getByRole('button', { name: 'Consulenza su un caso' }).click();
  await page.waitForURL(/\/modifica/);
  const draft = new URL(page.url()).pathname.split('/').at(-2) ?? '';
  await page.context().close();
  const rows = await askGraph<{
    cases: Edges<{ id: string }>;
    deliverySheets: Edges<{ id: string }>;
    enti: Edges<{ id: string; name: string }>;
  }>(
    '{ cases(first: 1) { edges { node { id } } } deliverySheets(first: 1) { edges { node { id } } } enti(first: 50, filter: { text: "Comune di Alba" }) { edges { node { id name } } } }',
    {},
    await tokenOf(browser, 'chiara-dutto'),
  );
  return {
    draft,
    case: rows.cases.edges[0]?.node.id ?? '',
    delivery: rows.deliverySheets.edges[0]?.node.id ?? '',
    ente: rows.enti.edges.find(({ node }) => node.name === 'Comune di Alba')?.node.id ?? '',
  };
}

/** A question of the register of divergences, with the practice of one place. */
async function diverged(browser: Browser): Promise<string> {
  const token = await tokenOf(browser, 'chiara-dutto');
  const { openDivergence } = await askGraph<{ openDivergence: { divergence: { id: string } } }>(
    'mutation ($input: OpenDivergenceInput!) { openDivergence(input: $input) { divergence { id } } }',
    { input: { title: 'Rinnovo', question: 'Serve il contratto in originale?', clientKey: crypto.randomUUID() } },
    token,
  );
  const { id } = openDivergence.divergence;
  const told = { place: 'Sportello di Alba', body: 'Basta la copia.', source: 'Riunione', seenOn: '2026-01-15' };
  await askGraph(
    'mutation ($input: TellPracticeInput!) { tellPractice(input: $input) { divergence { id } } }',
    { input: { divergenceId: id, ...told, clientKey: crypto.randomUUID() } },
    token,
  );
  return id;
}

/** The address of the second step of a login. */
async function atTheCode(browser: Browser): Promise<string> {
  const page = await visitor(browser);
  const { email, password } = await loginOf('fabio-tesio');
  await page.goto('/it/accedi');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await page.waitForURL(/\/accedi\/codice/);
  await page.context().close();
  return address(page.url());
}

/** A table of enti that was sent to be looked at. */
async function imported(browser: Browser): Promise<string> {
  const page = await pageOf(browser, 'luciano-serra');
  await page.goto('/it/area-riservata/rete/importa');
  const text =
    'codice;nome;categoria;rete;ruolo;istat;ipa;bacino;sito;invita\nprova-tabella;Ente di prova;ALTRO;ESTERNA;;;;;;\n';
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'enti.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('main form button.btn-primary').last().click();
  await page.waitForURL(/\/rete\/importa\/[\w-]+/);
  const table = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.context().close();
  return table;
}

/** The address that an invited person finds in the mail. */
async function invited(browser: Browser): Promise<string> {
  const word = invented.italian();
  const email = `${word}@example.org`;
  const page = await pageOf(browser, 'luciano-serra');
  const { enti } = await askGraph<{ enti: Edges<{ id: string; name: string }> }>(
    '{ enti(first: 50, filter: { text: "Comune di Alba" }) { edges { node { id name } } } }',
  );
  const ente = enti.edges.find(({ node }) => node.name === 'Comune di Alba')?.node.id;
  await page.goto(`/it/area-riservata/rete/${ente}/invita`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="displayName"]').fill(`Persona ${word}`);
  await page.locator('input[name="roles"][value="OPERATOR"]').check({ force: true });
  await page.locator('main form button.btn-primary').last().click();
  await expect(page.getByText('Invito spedito per e-mail.')).toBeVisible();
  await page.context().close();
  let link = '';
  await expect(async () => {
    const [letter] = await lettersTo(email);
    link = /\/[a-z]{2}(\/invito\/[\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 60_000 });
  return link;
}
