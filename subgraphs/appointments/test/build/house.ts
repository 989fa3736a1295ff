import { createHash } from 'node:crypto';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seed } from '../../seeds/seed.js';
import { plan } from '../../src/plan.js';
import { territory } from './territory.js';

export const OFFICE = seedId('office', 'ufficio');
export const DESK = seedId('sportello', 'sportello');
export const AGENDA = seedId('agenda', 'ufficio');
export const DESK_AGENDA = seedId('agenda', 'sportello');
export const MARRIAGE = seedId('purpose', 'ufficio/matrimonio');
export const STATE_OF_PRATICA = seedId('purpose', 'ufficio/stato');
export const RENEWAL = seedId('purpose', 'sportello/rinnovo');

/** A Thursday on which everything is free: 3 December 2026, 09:00 in Rome. */
export const THURSDAY_NINE = '2026-12-03T08:00:00.000Z';

export const clerk = (): Actor => personIn('OFFICE_CLERK', { officeId: OFFICE });
export const deskOperator = (): Actor => personIn('OPERATOR', { sportelloIds: [DESK] });

/** The house with the small territory in it. */
export async function standAppointments(): Promise<TestHouse> {
  const house = await stand(plan);
  await seed(house.open, territory);
  return house;
}

/** Empties what people did, keeps the rules as seeded. */
export async function emptied(house: TestHouse): Promise<void> {
  await house.sql(
    'truncate claim, hold, booking, manage_token, contact_claim, outbox, idempotency, event, fact, read_audit, waiting_entry, closure_decision, calendar_feed cascade',
  );
  await house.sql('delete from agenda_closure where declared_by is not null');
}

const HOLD = `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) {
  hold { token startsAt endsAt expiresAt extendable } alternatives { startsAt free } userErrors { code field } } }`;
const CONFIRM = `mutation ($input: ConfirmBookingInput!) { confirmBooking(input: $input) {
  booking { code state purposeTitle startsAt endsAt address documents canCancel canMove cutoffAt icsHref receiptHref language }
  manageToken code userErrors { code field message } } }`;

export async function hold(house: TestHouse, over: Record<string, unknown> = {}) {
  const input = { clientKey: key(), purposeId: MARRIAGE, startsAt: THURSDAY_NINE, ...over };
  return (await house.ask(anonymous, HOLD, { input })).data.holdSlot;
}

export async function confirm(house: TestHouse, holdToken: string, over: Record<string, unknown> = {}) {
  const input = {
    clientKey: key(),
    holdToken,
    name: 'Fatima',
    surname: 'El Amrani',
    email: `${key()}@example.org`,
    language: 'fr',
    privacyAccepted: true,
    ...over,
  };
  return (await house.ask(anonymous, CONFIRM, { input })).data.confirmBooking;
}

/** A confirmed booking, made as a citizen does it. */
export async function booked(
  house: TestHouse,
  over: { hold?: Record<string, unknown>; form?: Record<string, unknown> } = {},
) {
  const held = await hold(house, over.hold);
  const done = await confirm(house, held.hold.token, over.form);
  const [row] = await house.sql('select * from booking where code = $1', [done.code]);
  return { token: done.manageToken as string, code: done.code as string, id: row.id as string, row };
}

/** Letters in the outbox, opened. */
export async function letters(
  house: TestHouse,
): Promise<{ to: string; template: string; locale: string; params: Record<string, unknown> }[]> {
  const rows = await house.sql(`select sealed_payload from outbox where kind = 'MAIL' order by seq`);
  return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
}

export const sha = (text: string): string => createHash('sha256').update(text).digest('base64url');
