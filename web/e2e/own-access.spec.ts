import { createHmac } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { agendaOf, bookedOnline, daysFree, purposeOf } from './support/booking';
import { lettersTo } from './support/platform';
import { alive, told } from './support/reserved';
import { pageOf, phone, signIn, visitor } from './support/session';
import { invented } from './support/words';

const area = '/it/area-riservata';
const name = `Persona ${invented.italian()}`;
const email = `${invented.italian().toLowerCase()}@example.org`;
const password = 'quattro parole lunghe e mie';
const citizen = `Persona ${invented.italian()}`;
let ente = '';
const renewed = 'un’altra frase, più lunga';
let agenda = '';
let secret = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('a person comes, protects their access and goes', () => {
  test('I2: the administrator of an ente invites a person, who is told by e-mail', async ({ browser }) => {
    const page = await pageOf(browser, 'roberto-cravero');
    await page.goto(`${area}/rete?categoria=COMUNE&adesione=ACTIVE&q=Alba`);
    await page.getByRole('link', { name: 'Comune di Alba', exact: true }).click();
    await page.getByRole('link', { name: 'Invita una persona' }).click();
    await page.locator('input[name="displayName"]').fill(name);
    await page.locator('input[name="email"]').fill('senza chiocciola');
    await page.getByLabel('Operatore di sportello').check();
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    await expect(page.locator('.error-summary')).toContainText('nome@esempio.it');
    await page.locator('input[name="email"]').fill(email);
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    await expect(page.getByText('Invito spedito per e-mail.')).toBeVisible();
    ente = new URL(page.url()).pathname;
    await expect.poll(() => lettersTo(email).then((letters) => letters.length), { timeout: 30_000 }).toBe(1);
  });

  test('I2 I4: the person accepts, and turns on a second factor whose wrong code loses nothing', async ({
    browser,
  }) => {
    const page = await visitor(browser, phone);
    const [letter] = await lettersTo(email);
    const link = new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://none/');
    await page.goto(link.pathname + link.search);
    await page.locator('input[name="displayName"]').fill(name);
    await page.locator('input[name="password"]').fill(password);
    await page.locator('input[name="repeat"]').fill(password);
    await page.locator('main form button[type="submit"]').last().click();
    await page.waitForURL(/\/accedi/);
    await signInWithPassword(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prima di lavorare, leggi le regole');
    await page.getByRole('button', { name: 'Accetta e continua' }).click();
    await expect(page.locator('.error-summary')).toContainText('presa visione');
    await page.getByLabel('Ho letto e accetto').check();
    await page.getByRole('button', { name: 'Accetta e continua' }).click();
    await expect(page.getByText('Regole accettate.')).toBeVisible();
    await page.goto(`${area}/account`);
    await page.getByRole('link', { name: 'Attiva il secondo fattore' }).click();
    await page.getByLabel(/^La tua password/).fill(password);
    await page.getByRole('button', { name: 'Continua' }).click();
    secret = (await page.locator('.factor-secret').textContent()) ?? '';
    await expect(page.locator('.factor-codes li')).toHaveCount(10);
    await page.getByLabel(/^Codice che vedi/).fill('000000');
    await page.getByRole('button', { name: 'Attiva', exact: true }).click();
    await expect(page.locator('.error-summary')).toContainText('il codice non è corretto');
    await expect(page.locator('.factor-secret')).toHaveText(secret);
    await page.getByLabel(/^Codice che vedi/).fill(codeOf(secret));
    await page.getByRole('button', { name: 'Attiva', exact: true }).click();
    await expect(page.getByText('Secondo fattore attivato.')).toBeVisible();
    const other = await visitor(browser);
    await other.goto('/it/accedi');
    await other.locator('input[name="email"]').fill(email);
    await other.locator('input[name="password"]').fill(password);
    await other.getByRole('button', { name: 'Accedi', exact: true }).click();
    await expect(other.locator('input[name="code"]')).toBeVisible();
  });

  test('I9: a forgotten password is asked for in Arabic too, and the page says the same for every address', async ({
    browser,
  }) => {
    const page = await visitor(browser, phone);
    const said: string[] = [];
    for (const address of [email, `${invented.italian().toLowerCase()}@example.org`]) {
      await page.goto('/ar/accedi');
      await page.locator('a[href="/ar/accedi/password-dimenticata"]').click();
      await page.locator('input[name="email"]').fill(address);
      await page.locator('main form button[type="submit"]').last().click();
      await expect(page.getByRole('status')).toBeVisible();
      said.push((await page.locator('main').textContent()) ?? '');
    }
    expect(said[1]).toBe(said[0]);
  });

  test('I1 I4 I7: the link gives a new password once, and the second factor is still asked for', async ({
    browser,
  }) => {
    const link = await linkIn(email, /nuova-password/);
    const page = await visitor(browser, phone);
    await page.goto(link);
    await renew(page, renewed, 'diversa');
    await expect(page.locator('.error-summary')).toContainText('non sono uguali');
    await renew(page, '1qaz2wsx3edc4rfv');
    await expect(page.locator('.error-summary')).toContainText('si provano per prime');
    await renew(page, renewed);
    await expect(page.getByRole('status')).toContainText('nuova password è salvata');
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(renewed);
    await page.getByRole('button', { name: 'Accedi', exact: true }).click();
    await expect(page.locator('input[name="code"]')).toBeVisible();
    await page.goto(link);
    await renew(page, 'una terza frase, sempre lunga');
    await expect(page).toHaveURL(/password-dimenticata/);
    await expect(page.locator('.error-summary')).toContainText('scaduto');
  });

  test('I7: an open tab notices within five seconds, and hands over what was not saved', async ({ browser }) => {
    const page = await visitor(browser);
    await signIn(page, 'amina-haddad');
    const other = await page.context().newPage();
    await page.goto(`${area}/segnalazioni`);
    await page.locator('input[name="q"]').first().fill('Testo che non ho ancora salvato');
    await other.goto(`${area}/account`);
    await other.locator('.reserved-person summary').click();
    await other.getByRole('button', { name: 'Esci' }).click();
    await other.waitForURL(/esito=uscito/);
    await page.bringToFront();
    await expect(page.getByRole('dialog')).toContainText('La tua sessione è terminata', { timeout: 5_000 });
    await expect(page.locator('#sessione-testo')).toHaveValue(/Testo che non ho ancora salvato/);
    await expect(page.getByRole('link', { name: 'Accedi di nuovo' })).toHaveAttribute('href', /ritorno=/);
  });

  test('A34: the person receives in a window of their own, and a citizen books there', async ({ browser }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    const { id } = await purposeOf('aiuto-rinnovo-permesso');
    agenda = await agendaOf(id);
    await page.goto(`${area}/agenda/impostazioni?agenda=${agenda}`);
    await alive(page);
    await page.locator('#nuova-finestra > summary').click();
    const window = page.locator('#nuova-finestra form');
    await window.getByLabel(/^Giorno/).selectOption({ label: 'domenica' });
    await window.getByLabel(/^Apertura/).fill('15:00');
    await window.getByLabel(/^Chiusura/).fill('16:00');
    await window.getByLabel(/^Chi riceve/).selectOption({ label: name });
    await window.getByRole('button', { name: 'Aggiungi' }).click();
    await told(page, 'Finestra aggiunta');
    await expect(page.getByRole('row', { name: /domenica/i })).toContainText(name);
    const sunday = (await daysFree(id, 2, 28)).find(({ on }) => new Date(on).getUTCDay() === 0);
    await bookedOnline(id, sunday?.slots[0]?.startsAt ?? '', {
      name: citizen,
      email: `${invented.italian()}@example.org`,
      language: 'uk',
    });
  });

  test('I7 N12 N17: the role ends, their open page hands over what they wrote, and the ente keeps its last administrator', async ({
    browser,
  }) => {
    const theirs = await visitor(browser);
    await theirs.goto('/it/accedi');
    await signInWithPassword(theirs, renewed, secret);
    await theirs.goto(`${area}/segnalazioni`);
    await theirs.locator('input[name="q"]').first().fill('Testo di chi perde il ruolo');
    const page = await pageOf(browser, 'roberto-cravero');
    await page.goto(ente);
    await endRole(page, name);
    await expect(theirs.getByRole('dialog')).toBeVisible({ timeout: 10_000 });
    await expect(theirs.locator('#sessione-testo')).toHaveValue(/Testo di chi perde il ruolo/);
    await expect(page.getByText('Ruolo terminato.')).toBeVisible();
    await expect(page.locator('.member-list').first()).not.toContainText(name);
    await endRole(page, 'Roberto Cravero');
    await expect(page.locator('.error-summary')).toContainText('ultimo amministratore');
  });

  test('A34: who leaves leaves a list: the window has ended, and the appointment waits for a decision', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero', phone);
    const form = page.locator('form.decisions', { hasText: citizen });
    await expect(async () => {
      await page.goto(`${area}/agenda/chiusure?agenda=${agenda}`);
      await expect(form).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await expect(form).toContainText('Chi riceveva in quell’orario non lavora più qui');
    await alive(page);
    await form.getByLabel(/^Annulla e avvisa/).check({ force: true });
    await form.getByRole('button', { name: 'Conferma la decisione' }).click();
    await told(page, 'Decisione registrata');
    await expect(form).toHaveCount(0);
  });
});

/** By password, and by the code of their second factor where there is one: that of a half minute serves once. */
async function signInWithPassword(page: Page, words = password, factor = ''): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(words);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(async () => {
    if (factor && page.url().includes('/accedi')) {
      await page.locator('input[name="code"]').fill(codeOf(factor));
      await page.locator('form:has(input[name="code"]) button[type="submit"]').first().click();
    }
    await page.waitForURL(/\/area-riservata/, { timeout: 10_000 });
  }).toPass({ timeout: 90_000, intervals: [1_000] });
}

async function linkIn(address: string, path: RegExp): Promise<string> {
  let found = '';
  await expect
    .poll(
      async () => {
        const links = (await lettersTo(address)).map(({ text }) => /https?:\S+/.exec(text)?.[0] ?? '');
        found = links.find((one) => path.test(one)) ?? '';
        return found;
      },
      { timeout: 30_000 },
    )
    .not.toBe('');
  return new URL(found).pathname;
}

async function renew(page: Page, words: string, repeated = words): Promise<void> {
  await page.locator('input[name="password"]').fill(words);
  await page.locator('input[name="repeat"]').fill(repeated);
  await page.locator('main form button[type="submit"]').last().click();
}

async function endRole(page: Page, person: string): Promise<void> {
  const row = page.locator('.member-list > li').filter({ hasText: person });
  await row.locator('summary').filter({ hasText: 'Termina il ruolo' }).click();
  await row.getByRole('button', { name: 'Termina il ruolo' }).click();
}

/** The code that an application would show now for a secret in Base32 (RFC 6238). */
function codeOf(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(' ', '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(step).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}
