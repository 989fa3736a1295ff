import { expect, type Page, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { area, told } from './support/reserved';
import { pageOf, signIn, visitor } from './support/session';

test.describe.configure({ timeout: 240_000 });

/** What each role finds in its menu between its work and its profile; the pages behind the others refuse it. */
const rooms: Record<string, string[]> = {
  'giulia-ferrero': [
    'Segnalazioni',
    'Domande dei cittadini',
    'Mediazioni',
    'Contenuti',
    'Agenda',
    'Prenota per una persona',
    'Rete degli enti',
    'Formazione',
    'Assistenza',
  ],
  'sabrina-olivero': [
    'Segnalazioni',
    'Domande dei cittadini',
    'Mediazioni',
    'Contenuti',
    'Rete degli enti',
    'Formazione',
    'Assistenza',
  ],
  'mamadou-diallo': ['Segnalazioni', 'Contenuti', 'Rete degli enti', 'Formazione', 'Assistenza'],
  'nadia-benali': [
    'Segnalazioni',
    'Distinte di consegna',
    'Mediazioni',
    'Contenuti',
    'Prenota per una persona',
    'Rete degli enti',
    'Formazione',
    'Assistenza',
  ],
  'stefano-valle': ['Segnalazioni', 'Distinte di consegna', 'Contenuti', 'Formazione', 'Assistenza'],
  'paola-gallo': ['Contenuti', 'Agenda', 'Prenota per una persona', 'Formazione', 'Assistenza'],
  'marta-isaia': ['Segnalazioni', 'Contenuti', 'Traduzioni', 'Formazione', 'Assistenza'],
  'yusuf-rahmani': ['Contenuti', 'Traduzioni', 'Formazione', 'Assistenza'],
};

const closed: Record<string, string> = {
  'giulia-ferrero': 'smistamento',
  'sabrina-olivero': 'distinte',
  'mamadou-diallo': 'domande',
  'nadia-benali': 'agenda',
  'stefano-valle': 'agenda',
  'paola-gallo': 'segnalazioni',
  'marta-isaia': 'distinte',
  'yusuf-rahmani': 'segnalazioni',
};

const menuOf = (page: Page): Promise<string[]> =>
  page.locator('.reserved-menu-wide a').evaluateAll((links) => links.map((link) => link.textContent?.trim() ?? ''));

test.describe('who finds what', () => {
  for (const [code, names] of Object.entries(rooms)) {
    test(`I3: ${code} finds the rooms of the role and no other`, async ({ browser }) => {
      const page = await pageOf(browser, code);
      await page.goto(area);
      expect(await menuOf(page)).toEqual(['Il mio lavoro', ...names, 'Il mio profilo']);
      await expectWhole(page);
      await page.goto(`${area}/${closed[code]}`);
      await expect(page.getByRole('heading', { name: /non è per il ruolo che stai usando|Non trovato/ })).toBeVisible();
      await expectWhole(page);
      await page.context().close();
    });
  }

  test('N2: the rete allargata is offered a consultation alone, the ristretta all three purposes', async ({
    browser,
  }) => {
    for (const [code, count] of [
      ['sabrina-olivero', 1],
      ['giulia-ferrero', 3],
    ] as const) {
      const page = await pageOf(browser, code);
      await page.goto(`${area}/segnalazioni/nuova`);
      await expect(page.locator('.purpose-card')).toHaveCount(count);
      await expect(page.locator('.purpose-card[value="CONSULTATION"]')).toBeVisible();
      await expectWhole(page);
      await page.context().close();
    }
  });

  test('I1: nobody comes in without a session, and the login leads back to the page that was asked for', async ({
    browser,
  }) => {
    const page = await visitor(browser);
    await signIn(page, 'giulia-ferrero', `${area}/segnalazioni?stato=ANSWERED`);
    await expect(page.getByRole('checkbox', { name: 'Con risposta' })).toBeChecked();
    await page.context().close();
  });

  test('P1: who signs in in a language that the reserved area is not written in is led to the English, marked as English', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'yusuf-rahmani');
    await page.goto('/ar/area-riservata/traduzioni?lingua=ar');
    await expect(page).toHaveURL(/\/en\/area-riservata\/traduzioni\?lingua=ar$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1, name: 'Translations' })).toBeVisible();
    await page.context().close();
  });

  test('I5 N16: a person of two enti sees in whose name they act, and changes it', async ({ browser }) => {
    const page = await visitor(browser);
    await signIn(page, 'davide-ricca');
    const acting = page.locator('.reserved-context p strong');
    const first = await acting.textContent();
    await page.getByText('Cambia', { exact: true }).click();
    await page.locator('.reserved-context .context-choice button').first().click();
    await told(page, 'Ora lavori per l’ente che hai scelto');
    await expect(acting).not.toHaveText(first ?? '');
    await expectWhole(page);
    await page.context().close();
  });

  test('I20: the tour of the first login is closed for good with one press', async ({ browser }) => {
    const page = await pageOf(browser, 'liu-fang');
    await page.goto(area);
    const tour = page.getByRole('region', { name: 'Benvenuto nell’area riservata' });
    if (await tour.isVisible()) await tour.getByRole('button', { name: 'Ho capito, chiudi' }).click();
    await expect(tour).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tour).toHaveCount(0);
    await page.context().close();
  });

  test('I20: help in place speaks of what the role can do', async ({ browser }) => {
    const [operator, referent] = await Promise.all([
      pageOf(browser, 'giulia-ferrero'),
      pageOf(browser, 'stefano-valle'),
    ]);
    for (const page of [operator, referent]) {
      await page.goto(`${area}/segnalazioni`);
      await page.getByText('Aiuto per questa pagina').click();
    }
    await expect(operator.getByText('Prima di scrivere una nuova segnalazione, cerca')).toBeVisible();
    await expect(referent.getByText('trovi le risposte che aspettano il tuo ufficio')).toBeVisible();
    await expect(referent.getByText('Prima di scrivere una nuova segnalazione, cerca')).toHaveCount(0);
    await Promise.all([operator.context().close(), referent.context().close()]);
  });
});
