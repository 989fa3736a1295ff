import { expect, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { alive, area, fillConsultation, openConsultation, told } from './support/reserved';
import { pageOf } from './support/session';
import { invented } from './support/words';

const subject = `Passaggio ${invented.italian()}`;
let casePath = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('a case that passes through several hands', () => {
  test('C25 C27 C40: the desk asks for a mediator, brings the question to the équipe without a name, offers the case and takes the offer back', async ({
    browser,
  }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    casePath = await openConsultation(desk);
    await alive(desk);
    await fillConsultation(desk, subject);
    await desk.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await told(desk, 'Segnalazione inviata');
    await desk.goto(casePath);
    await alive(desk);
    await desk.locator('.case-actions summary', { hasText: 'Chiedi un mediatore' }).click();
    await desk.locator('#mediazione').getByLabel('Lingua').selectOption('ar');
    await desk
      .locator('#mediazione')
      .getByLabel(/^Luogo/)
      .fill('Sportello di Alba');
    await desk.locator('#mediazione').getByLabel('Giorno').fill('2031-03-11');
    await desk
      .locator('#mediazione')
      .getByLabel(/^Di che cosa/)
      .fill('Colloquio sul rinnovo');
    await desk.getByRole('button', { name: 'Chiedi la mediazione' }).click();
    await told(desk, 'Mediazione chiesta');
    await expect(desk.getByRole('heading', { name: 'Mediazioni e pareri' })).toBeVisible();
    await desk.locator('.case-actions summary', { hasText: 'Porta in équipe' }).click();
    await desk.getByLabel(/^La questione in una riga/).fill('Scrivere a persona@example.org');
    await desk.getByRole('button', { name: 'Segna da discutere' }).click();
    await expect(desk.getByRole('alert', { name: 'C’è un problema' })).toBeVisible();
    await desk.getByLabel(/^La questione in una riga/).fill('Quando serve la dichiarazione di ospitalità');
    await desk.getByRole('button', { name: 'Segna da discutere' }).click();
    await told(desk, 'Segnata da discutere in équipe');
    await expectWhole(desk);
    await desk.locator('.case-actions summary', { hasText: 'Trasferisci a un altro sportello' }).click();
    await desk.locator('#trasferisci').getByLabel('Sportello').selectOption({ index: 1 });
    await desk
      .locator('#trasferisci')
      .getByLabel(/^Motivo/)
      .fill('Ha cambiato comune di residenza');
    await desk.getByRole('button', { name: 'Chiedi il trasferimento' }).click();
    await told(desk, 'Trasferimento chiesto');
    await desk.locator('.case-actions summary', { hasText: 'Ritira il trasferimento' }).click();
    await desk.getByRole('button', { name: 'Ritira il trasferimento' }).click();
    await told(desk, 'Trasferimento ritirato');
    await expect(desk.getByText(/^Trasferimento chiesto a .* poi ritirato\.$/)).toBeVisible();
  });

  test('C26: the coordination splits it by office, and each part has its number', async ({ browser }) => {
    const coordination = await pageOf(browser, 'chiara-dutto');
    await coordination.goto(casePath);
    await alive(coordination);
    await coordination.locator('.case-actions summary', { hasText: 'Dividi per uffici' }).click();
    await coordination
      .locator('#dividi')
      .getByLabel(/^Questura/)
      .fill('Il permesso è pronto?');
    await coordination.getByRole('button', { name: 'Dividi la segnalazione' }).click();
    await expect(coordination.getByRole('alert', { name: 'C’è un problema' })).toBeVisible();
    await expect(coordination.locator('#dividi').getByLabel(/^Questura/)).toHaveValue('Il permesso è pronto?');
    await coordination
      .locator('#dividi')
      .getByLabel(/^Prefettura, Sportello Unico/)
      .fill('Il nulla osta è firmato?');
    await coordination.getByRole('button', { name: 'Dividi la segnalazione' }).click();
    await told(coordination, 'Segnalazione divisa');
    await expect(coordination.getByText(/^Parte per: /)).toHaveCount(2);
    await expectWhole(coordination);
  });

  test.describe('C14 C25 C31 C41: the rooms around the cases, on a telephone and on a desk', () => {
    for (const width of [360, 1280]) {
      test(`at ${width} px`, async ({ browser }) => {
        const desk = await pageOf(browser, 'giulia-ferrero');
        await desk.setViewportSize({ width, height: 900 });
        for (const [room, title] of [
          ['segnalazioni/correzioni', 'Correzioni'],
          ['segnalazioni/trasferimenti', 'Trasferimenti'],
          ['domande', 'Domande dei cittadini'],
          ['mediazioni', 'Mediazioni'],
          ['assistenza', 'Assistenza'],
        ] as const) {
          await desk.goto(`${area}/${room}`);
          await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible();
          await expectWhole(desk);
          if (process.env.RESPI_SHOTS) {
            await desk.screenshot({
              path: `${process.env.RESPI_SHOTS}/${room.replace('/', '-')}-${width}.png`,
              fullPage: true,
            });
          }
        }
        const coordination = await pageOf(browser, 'chiara-dutto');
        await coordination.setViewportSize({ width, height: 900 });
        await coordination.goto(`${area}/segnalazioni/statistiche?per=DESK&dal=2020-01-01&al=2035-01-01`);
        await expect(coordination.getByRole('table')).toBeVisible();
        await expectWhole(coordination);
        await coordination.goto(casePath);
        await expectWhole(coordination);
        if (process.env.RESPI_SHOTS) {
          await coordination.screenshot({ path: `${process.env.RESPI_SHOTS}/caso-${width}.png`, fullPage: true });
        }
      });
    }
  });

  test('C41: a problem of the platform is told and closed by who told it', async ({ browser }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    await desk.goto(`${area}/assistenza`);
    await alive(desk);
    const ask = desk.locator('#chiedi-assistenza');
    if (!(await ask.getByLabel('Che cosa non va').isVisible())) await ask.locator('summary').click();
    await ask.getByLabel('Che cosa non va').fill(subject);
    await ask.getByLabel(/^Descrivi che cosa/).fill('Il pulsante non risponde.');
    await ask.getByRole('button', { name: 'Invia la richiesta' }).click();
    await told(desk, 'Richiesta di assistenza inviata');
    await desk
      .locator('section', { hasText: subject })
      .getByRole('button', { name: 'Non serve altro: chiudi' })
      .first()
      .click();
    await told(desk, 'Richiesta di assistenza chiusa');
  });
});
