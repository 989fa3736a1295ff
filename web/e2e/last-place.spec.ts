import { expect, type Page, test } from '@playwright/test';
import { choosePurpose, confirm, forward, giveDetails, purposeOf, type Slot, sayWhoComes } from './support/booking';
import { askGraph } from './support/graph';
import { expectWhole, picture } from './support/page-checks';
import { phone, visitor } from './support/session';
import { invented } from './support/words';

test('A7 A8: the last place of an hour goes to one citizen; the next is told so, with the nearest free hours', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const purpose = await purposeOf('cittadinanza-per-matrimonio');
  const [first, second] = [await visitor(browser, phone), await visitor(browser, phone)];
  await choosePurpose(first, 'it', purpose);
  await choosePurpose(second, 'it', purpose);
  const startsAt = await lastHourOf(first);
  await takeAllButOne(purpose.id, startsAt);
  for (const page of [first, second]) await hour(page, startsAt).check({ force: true });

  await forward(first);
  await first.waitForURL(/\/prenota\/dettagli/);
  await forward(second);
  await expect(second.getByRole('alert').filter({ hasText: 'C’è un problema' })).toContainText(
    'questo orario è appena stato preso da un’altra persona',
  );
  await expect(second.locator('input[name="alternative"]').first()).toBeAttached();
  await expect(hour(second, startsAt)).toHaveCount(0);
  await expectWhole(second);
  await picture(second, 'last-place-360-it');

  await giveDetails(first, purpose, '');
  await sayWhoComes(first, { name: 'Prima', surname: 'Persona', email: `${invented.italian()}@example.org` });
  await confirm(first);
  await expect(first.getByRole('heading', { level: 1, name: 'Appuntamento confermato' })).toBeVisible();
});

const hour = (page: Page, startsAt: string) => page.locator(`input[name="startsAt"][value="${startsAt}"]`);

/** The last hour of the day that is shown. */
async function lastHourOf(page: Page): Promise<string> {
  const found = await page.locator('input[name="startsAt"]').last().getAttribute('value');
  if (!found) throw new Error('No hour is free');
  return found;
}

/** Holds the places of an hour through the gateway until one is left. */
async function takeAllButOne(purposeId: string, startsAt: string): Promise<void> {
  const on = startsAt.slice(0, 10);
  const { availability } = await askGraph<{ availability: { slots: Slot[] }[] }>(
    `query($purposeId: ID!, $on: LocalDate!) {
      availability(purposeId: $purposeId, from: $on, to: $on) { slots { startsAt free } }
    }`,
    { purposeId, on },
  );
  const slot = availability.flatMap(({ slots }) => slots).find((one) => one.startsAt === startsAt);
  for (let left = slot?.free ?? 0; left > 1; left -= 1) {
    const input = { purposeId, startsAt, partySize: 1, clientKey: crypto.randomUUID() };
    const { holdSlot } = await askGraph<{ holdSlot: { hold: { token: string } | null } }>(
      'mutation($input: HoldSlotInput!) { holdSlot(input: $input) { hold { token } userErrors { code } } }',
      { input },
    );
    expect(holdSlot.hold, 'a place is held through the gateway').not.toBeNull();
  }
}
