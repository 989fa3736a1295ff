import { expect, type Page } from '@playwright/test';
import { askGraph } from './graph';

export type Slot = { startsAt: string; free: number };
export type Purpose = { id: string; code: string; requiresPratica: boolean };
export type Applicant = { name: string; surname: string; email: string };

/** The citizenship office of the Prefettura and one of its purposes. */
export async function purposeOf(code: string): Promise<Purpose> {
  const { bookingOffices } = await askGraph<{ bookingOffices: { purposes: Purpose[] }[] }>(
    '{ bookingOffices { purposes { id code requiresPratica } } }',
  );
  const found = bookingOffices.flatMap(({ purposes }) => purposes).find((purpose) => purpose.code === code);
  if (!found) throw new Error(`No purpose ${code} is open to the public`);
  return found;
}

/** First step: the purpose. Ends on the calendar. */
export async function choosePurpose(page: Page, locale: string, { id }: Purpose): Promise<void> {
  await page.goto(`/${locale}/prenota`);
  await page.locator(`input[name="motivo"][value="${id}"]`).check({ force: true });
  await forward(page);
  await expect(page).toHaveURL(({ pathname }) => pathname === `/${locale}/prenota/data`);
}

/** Presses the button that goes on, whatever its words. */
export async function forward(page: Page): Promise<void> {
  await page.locator('main .form-actions button.btn-primary').click();
}

/** Third step, with the number of a file where the purpose asks for one. Ends on the applicant. */
export async function giveDetails(page: Page, { requiresPratica }: Purpose, pratica: string): Promise<void> {
  await page.waitForURL(/\/prenota\/dettagli/);
  if (requiresPratica) {
    await page.locator('select[name="praticaKind"]').selectOption('K10');
    await page.locator('input[name="praticaValue"]').fill(pratica);
  }
  await forward(page);
  await page.waitForURL(/\/prenota\/richiedente/);
}

/** Fourth step. Ends on the summary. */
export async function sayWhoComes(page: Page, applicant: Applicant): Promise<void> {
  for (const [name, value] of Object.entries(applicant)) await page.locator(`input[name="${name}"]`).fill(value);
  await forward(page);
  await page.waitForURL(/\/prenota\/riepilogo/);
}

/** Fifth step: reads and confirms. Ends on the confirmation. */
export async function confirm(page: Page): Promise<void> {
  await page.locator('input[name="privacyAccepted"]').check({ force: true });
  await forward(page);
  await page.waitForURL(/\/prenota\/conferma/);
}

/** The agenda that a purpose belongs to. */
export async function agendaOf(purposeId: string): Promise<string> {
  const { purpose } = await askGraph<{ purpose: { agenda: { id: string } } }>(
    'query($id: ID!) { purpose(id: $id) { agenda { id } } }',
    { id: purposeId },
  );
  return purpose.agenda.id;
}

type Day = { on: string; slots: Slot[] };

/** Days with free places for the public, so many days from now; in order. */
export async function daysFree(purposeId: string, from: number, to: number): Promise<Day[]> {
  const day = (add: number) => new Date(Date.now() + add * 86_400_000).toISOString().slice(0, 10);
  const { availability } = await askGraph<{ availability: Day[] }>(
    'query($id: ID!, $from: LocalDate!, $to: LocalDate!) { availability(purposeId: $id, from: $from, to: $to) { on slots { startsAt free } } }',
    { id: purposeId, from: day(from), to: day(to) },
  );
  return availability.filter(({ slots }) => slots.length > 0);
}

/** Books through the gateway as a citizen does; the secret of the manage link. */
export async function bookedOnline(
  purposeId: string,
  startsAt: string,
  person: { name: string; language: string } & Partial<
    Record<'email' | 'phone' | 'taxCode' | 'praticaKind' | 'praticaValue', string>
  >,
): Promise<string> {
  const { holdSlot } = await askGraph<{ holdSlot: { hold: { token: string } } }>(
    'mutation($input: HoldSlotInput!) { holdSlot(input: $input) { hold { token } } }',
    { input: { purposeId, startsAt, partySize: 1, clientKey: crypto.randomUUID() } },
  );
  const input = { ...person, clientKey: crypto.randomUUID(), holdToken: holdSlot.hold.token, privacyAccepted: true };
  const { confirmBooking } = await askGraph<{ confirmBooking: { manageToken: string } }>(
    'mutation($input: ConfirmBookingInput!) { confirmBooking(input: $input) { manageToken } }',
    { input },
  );
  return confirmBooking.manageToken;
}
