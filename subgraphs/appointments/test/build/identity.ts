import type { Actor } from '@respi/kit/actor.js';
import { type CitizenPurpose, issueVoucher } from '@respi/kit/citizen-voucher.js';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { sha } from './house.js';

/** Invented citizens, with codici fiscali whose last letter is right. */
export const AMINA = 'BNLMNA85A41Z330K';
export const BRUNO = 'RSSBRN80A01D205X';

type Over = { purpose?: CitizenPurpose; about?: string | null; at?: number };

/** What network says of somebody who logged in. */
export const voucherOf = (house: TestHouse, number: string, over: Over = {}): string =>
  issueVoucher(
    house.open.house.cipher,
    { number, purpose: over.purpose ?? 'LIST', about: over.about ?? null },
    over.at ?? Date.now(),
  );

const BIND = `mutation ($input: BindBookingInput!) { bindBooking(input: $input) {
  booking { code isBound } userErrors { code field message } } }`;
const UNBIND = `mutation ($input: UnbindBookingInput!) { unbindBooking(input: $input) {
  booking { isBound } userErrors { code } } }`;
const OPEN = `mutation ($input: OpenMyBookingsInput!) { openMyBookings(input: $input) { ticket userErrors { code field } } }`;
const OPEN_ONE = `mutation ($input: OpenMyBookingInput!) { openMyBooking(input: $input) {
  manageToken userErrors { code field } } }`;
const LIST =
  'query ($ticket: String!) { myBookings(ticket: $ticket) { endsAt bookings { code state purposeTitle startsAt officeName address } } }';
const SEE = 'query ($token: String!) { booking(token: $token) { code state startsAt isBound linkEndsAt } }';

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
type Answer = Promise<any>;

/** What a browser of a citizen does, through the doors of the house. */
export const citizen = (house: TestHouse, actor: Actor = anonymous) => {
  const act = async (query: string, input: object): Answer => {
    const { data, errors } = await house.ask(actor, query, { input: { clientKey: key(), ...input } });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  };
  return {
    /** Logs in for the appointment of a link and binds it. */
    bind: (token: string, number: string, over: Over = {}): Answer =>
      act(BIND, { token, voucher: voucherOf(house, number, { purpose: 'CLAIM', about: sha(token), ...over }) }),
    bindWith: (token: string, voucher: string): Answer => act(BIND, { token, voucher }),
    unbind: (token: string): Answer => act(UNBIND, { token }),
    openWith: (voucher: string): Answer => act(OPEN, { voucher }),
    openOne: (ticket: string, code: string): Answer => act(OPEN_ONE, { ticket, code }),
    /** Logs in for the list; its ticket. */
    ticket: async (number: string): Promise<string> => (await act(OPEN, { voucher: voucherOf(house, number) })).ticket,
    list: async (ticket: string): Answer => (await house.ask(actor, LIST, { ticket })).data?.myBookings,
    see: async (token: string): Answer => (await house.ask(actor, SEE, { token })).data?.booking,
  };
};
