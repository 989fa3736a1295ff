import 'server-only';
import { createHash } from 'node:crypto';
import { redirect } from 'next/navigation';
import {
  BeginCitizenIdentificationDocument,
  BindBookingDocument,
  type CitizenPurpose,
  CompleteCitizenIdentificationDocument,
  OpenMyBookingsDocument,
} from '../../../graphql/generated/graphql';
import { mutate } from '../../../graphql/rsc-client';
import { answerIn, keepWay, type TakenWay } from '../../../session/identity-way';
import { manageAddress, ownAddress } from './own-address';

/** Codes of the API, as the pages word them: neither a password nor a right of access is the matter here. */
const WORDED: Record<string, string> = {
  INVALID_CREDENTIALS: 'IDENTITY_REFUSED',
  NOT_YOURS: 'IDENTITY_OF_ANOTHER',
};

const back = (page: string, code: string): never => redirect(`${page}?esito=no-${WORDED[code] ?? code}`);

type Begun = { locale: string; purpose: CitizenPurpose; token?: string; page: string };

async function begin({ locale, purpose, token, page }: Begun): Promise<never> {
  const about = token ? createHash('sha256').update(token).digest('base64url') : null;
  const input = { clientKey: crypto.randomUUID(), purpose, about };
  const { data, code } = await mutate(BeginCitizenIdentificationDocument, { input });
  const begun = data?.beginCitizenIdentification;
  if (!begun?.address || !begun.browserKey) return back(page, begun?.userErrors[0]?.code ?? code ?? 'UNAVAILABLE');
  await keepWay({ purpose, browserKey: begun.browserKey, locale, ...(token ? { token } : {}) });
  redirect(begun.address);
}

/** Sends the browser to the provider, to bind the appointment of a link (A10). */
export const beginClaim = (locale: string, token: string): Promise<never> =>
  begin({ locale, purpose: 'CLAIM', token, page: manageAddress(locale, token) });

/** Sends the browser to the provider, to see the appointments that were bound before (A10). */
export const beginList = (locale: string): Promise<never> =>
  begin({ locale, purpose: 'LIST', page: ownAddress(locale) });

/** What network says of who came back; it never leaves this server. Goes back to the page where it says nothing. */
async function voucherOf(request: Request, way: TakenWay, purpose: CitizenPurpose, page: string): Promise<string> {
  const answer = answerIn(request, way);
  if (typeof answer === 'string') return back(page, answer);
  const input = { ...answer, purpose, browserKey: way.browserKey, clientKey: crypto.randomUUID() };
  const { data, code } = await mutate(CompleteCitizenIdentificationDocument, { input });
  const said = data?.completeCitizenIdentification;
  return said?.voucher ?? back(page, said?.userErrors[0]?.code ?? code ?? 'UNAVAILABLE');
}

/** Binds the appointment that the way was begun for. */
export async function completeClaim(request: Request, way: TakenWay): Promise<never> {
  const token = way.token ?? '';
  const page = manageAddress(way.locale, token);
  const voucher = await voucherOf(request, way, 'CLAIM', page);
  const { data, code } = await mutate(BindBookingDocument, {
    input: { token, voucher, clientKey: crypto.randomUUID() },
  });
  const refused = data ? data.bindBooking.userErrors[0]?.code : (code ?? 'UNAVAILABLE');
  return refused ? back(page, refused) : redirect(`${page}?esito=collegato`);
}

/** Opens the list of who came back. */
export async function completeList(request: Request, way: TakenWay): Promise<never> {
  const page = ownAddress(way.locale);
  const voucher = await voucherOf(request, way, 'LIST', page);
  const { data, code } = await mutate(OpenMyBookingsDocument, { input: { voucher, clientKey: crypto.randomUUID() } });
  const opened = data?.openMyBookings;
  if (!opened?.ticket) return back(page, opened?.userErrors[0]?.code ?? code ?? 'UNAVAILABLE');
  redirect(ownAddress(way.locale, opened.ticket));
}
